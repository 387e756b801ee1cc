import { unitNameOn } from '@kehoach/core';
import { commandText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { amendingReader } from '../../plan/brought.js';
import type { Drawing } from '../drawing.js';
import { changeKinds } from '../actions/changes.js';
import { fieldTemplate } from '../field-template.js';
import type { Group, ShownField } from '../fields.js';
import type { Offer } from '../offer.js';
import { recordWords } from '../record.messages.js';
import { paperTemplate } from './paper-part.js';

/** The fields of what is being filled in, and what is said below them. */
export function fieldsTemplate(offer: Offer, drawing: Drawing): TemplateResult {
  const { form, context, canSend } = drawing;
  const { language, today } = context;
  const words = recordWords[language];
  const parts = partsOf(offer.fields(form.values));
  const draw = (field: ShownField): TemplateResult =>
    // What helps to fill it in helps nobody any more.
    fieldTemplate({ field: canSend ? field : { ...field, hint: '' }, wrong: form.wrong[field.name], today, language });
  return html`${offer.command === 'AmendPlan' && amendingReader() !== undefined ? paperTemplate(drawing) : nothing}
  ${parts.map(({ group, fields }) =>
    group === undefined ? fields.map(draw) : groupTemplate(group, fields.map(draw), drawing),
  )}
  ${offer.command === 'AmendPlan' ? changeButtons(drawing) : nothing}
  ${
    canSend
      ? offer.beside(form.values, form.isSure === true)
      : html`<p class="wide refused" role="alert">${words.gone(commandText(offer.command, language))}</p>`
  }`;
}

/** What became of the last press; what was recorded can be taken back from here. */
export function saidTemplate({
  form: { said },
  context,
  isSending,
  on,
}: Pick<Drawing, 'form' | 'context' | 'isSending' | 'on'>): TemplateResult {
  const isRefusal = said?.isRefusal === true;
  const canUndo = (said?.recorded?.length ?? 0) > 0;
  return html`<p class=${isRefusal ? 'refused' : 'sent'} role=${isRefusal ? 'alert' : 'status'}>${said?.text}</p>
    ${
      canUndo
        ? html`<button type="button" data-undo ?disabled=${isSending} @click=${on.undo}>
            ${recordWords[context.language].undo}
          </button>`
        : nothing
    }`;
}

/** The button that records; once more where the person was told what is still open. */
export function sendButton({ form, offer, context, isSending, canSend }: Drawing): TemplateResult {
  const words = recordWords[context.language];
  const again = form.isSure === true ? offer?.asksAgain(form.values) : undefined;
  return html`<button class="main" ?disabled=${isSending || !canSend}>
    ${words[again ?? 'send']}
  </button>`;
}

/** For whom the person records. */
export function actorTemplate({ context: { plan, by, today, language } }: Drawing): TemplateResult {
  return html`<span class="muted">${recordWords[language].as}: ${unitNameOn(plan, by.unit, today)}</span>`;
}

/** How long what is recorded lasts. */
export function keepsTemplate({ view: { keeps }, context }: Drawing): TemplateResult {
  return html`<p class="keeps muted">${keeps && recordWords[context.language].keeps[keeps]}</p>`;
}

/** Fields one after the other that belong to the same part. */
function partsOf(
  fields: readonly ShownField[],
): { readonly group: Group | undefined; readonly fields: ShownField[] }[] {
  const parts: { readonly group: Group | undefined; readonly fields: ShownField[] }[] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (last !== undefined && last.group?.key === field.group?.key) last.fields.push(field);
    else parts.push({ group: field.group, fields: [field] });
  }
  return parts;
}

function groupTemplate(
  { key, kind }: Group,
  fields: readonly TemplateResult[],
  { context: { language }, on }: Drawing,
): TemplateResult {
  const words = recordWords[language];
  return html`<fieldset class="wide group">
    <legend>${words.changes[kind]}</legend>
    ${fields}
    <button type="button" class="plain" data-take-out=${key} @click=${() => on.takeOut(key)}>${words.takeOut}</button>
  </fieldset>`;
}

function changeButtons({ context: { language }, on }: Drawing): TemplateResult {
  const words = recordWords[language];
  return html`<div class="wide adds" role="group" aria-label=${words.changesTitle}>
    <span>${words.changesTitle}</span>
    ${changeKinds.map(
      (kind) =>
        html`<button type="button" data-add=${kind} @click=${() => on.add(kind)}>${words.changes[kind]}</button>`,
    )}
  </div>`;
}

/** Of which task or nomination, where nothing around says it. */
export function namedTemplate({ context, isNamed }: Drawing): TemplateResult | typeof nothing {
  const { task, nomination, people } = context;
  const { name, personId = '' } = nomination?.nominee ?? {};
  return isNamed
    ? html`<p class="wide named"><b>${task?.number}</b> ${task?.title ?? people?.get(personId) ?? name}</p>`
    : nothing;
}
