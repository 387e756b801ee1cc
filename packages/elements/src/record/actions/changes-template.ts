import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from '../context.js';
import { filledIn } from '../filled.js';
import type { Values } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { changesIn, contextOf, isNew, nameOf, ownValues, withSections, type Change } from './changes.js';
import { differencesOf, factsOf, unitDifferences } from './differences.js';

/** Old and new words of each change, before they are recorded. @param isAsked the person is asked once more */
export function changesTemplate(context: Context, values: Values, isAsked: boolean): TemplateResult | typeof nothing {
  const changes = changesIn(values);
  if (changes.length === 0) return nothing;
  const words = recordWords[context.language];
  return html`<div class="wide open" role=${isAsked ? 'status' : nothing}>
    <p>${words.willChange}</p>
    <ul class="changes">
      ${changes.map((change) => html`<li>${changeTemplate(change, context, values)}</li>`)}
    </ul>
  </div>`;
}

function changeTemplate(change: Change, context: Context, values: Values): TemplateResult {
  const words = recordWords[context.language];
  const own = ownValues(change, values);
  const task = contextOf(change, context, values)?.task;
  if (isNew(change)) {
    const told = `${own['number'] ?? ''} ${own['title'] ?? own['text'] ?? ''}`.trim();
    const facts =
      change.kind === 'assign' ? factsOf(filledIn(own, context.language), withSections(context, values)) : [];
    return html`<b>${words.changes[change.kind]}</b> <ins>${told}</ins>
      ${facts.map(({ label, after }) => html`<span class="difference">${label}: <ins>${after}</ins></span>`)}`;
  }
  const title = nameOf(task);
  if (change.kind === 'cancel') return html`<b>${words.changes.cancel}</b> <del>${title}</del>`;
  if (change.kind === 'suspend') return html`<b>${words.changes.suspend}</b> ${title}`;
  const differences =
    change.kind === 'amend'
      ? differencesOf(task, filledIn(own, context.language), context)
      : unitDifferences(task, own, context);
  return html`<b>${words.changes[change.kind]}</b> ${title}
    ${differences.map(
      ({ label, before, after }) => html`<span class="difference">
        ${label}: <del>${before}</del> <span aria-hidden="true">→</span> <ins>${after}</ins>
      </span>`,
    )}`;
}
