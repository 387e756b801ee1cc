import type { Change, Choice, Finding } from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { datesText } from './dates-text.js';
import { words } from './import.messages.js';
import { usesOf } from './piece-use.js';
import { fieldIdOf, findingKey, mayBeTask, type Review } from './review-of.js';

/** What is doubtful; the open one with its choices. */
export function findingsPane(review: Review): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  if (draft.findings.length === 0) return html`<p class="state muted">${texts.calm}</p>`;
  const numbers = new Map(draft.tasks.map(({ id, number }) => [id, number]));
  return html`<ul>${draft.findings.map((finding) => {
    const isOpen = review.finding !== undefined && findingKey(review.finding) === findingKey(finding);
    const isSeen = review.seen.has(findingKey(finding));
    const word = isSeen ? texts.seen : finding.severity === 'check' ? texts.check : texts.note;
    const number = numbers.get(finding.of ?? '') ?? '';
    return html`<li
      class="finding"
      data-severity=${finding.severity}
      ?data-seen=${isSeen}
      ?data-chosen=${isOpen}
    >
      <button aria-pressed=${isOpen ? 'true' : 'false'} @click=${() => review.onFinding(finding)}>
        <span class="chip">${word}${number === '' ? '' : ` · ${number}`}</span>${finding[language]}
      </button>
      ${isOpen ? answers(finding, review) : nothing}
    </li>`;
  })}</ul>`;
}

function answers(finding: Finding, review: Review): TemplateResult {
  const { language } = review;
  const texts = words[language];
  const { of } = finding;
  return html`<div class="answers">
    ${finding.choices.length > 0 ? html`<p class="hint">${texts.use}</p>` : nothing}
    ${finding.choices.map((choice) => {
      const change = changeOf(choice, of);
      return change === undefined
        ? nothing
        : html`<button @click=${() => review.onChange(change)}>${labelOf(choice, language)}</button>`;
    })}
    ${mayBeTask.has(finding.code) ? usesOf(review, finding.place.from) : nothing}
    ${fieldIdOf(finding) === undefined ? nothing : html`<button @click=${() => review.onEdit(finding)}>${texts.edit}</button>`}
    <button @click=${() => review.onShow(finding.place)}>${texts.show}</button>
    ${
      mayBeTask.has(finding.code)
        ? nothing
        : html`<button @click=${() => review.onSeen(finding)}>${texts.seen}</button>`
    }
  </div>`;
}

function labelOf(choice: Choice, language: Language): string {
  if (choice.field === 'period') return datesText(choice.value, language);
  return choice.field === 'lead' && choice.coordinating !== undefined
    ? words[language].leadsAlone(choice.value, choice.coordinating)
    : choice.value;
}

/** What choosing an answer puts right; a finding that belongs to nothing has no answer. */
function changeOf(choice: Choice, of: string | undefined): Change | undefined {
  if (choice.field === 'year') return { of: 'plan', field: 'year', value: choice.value };
  if (choice.field === 'unit') return { unit: choice.unit, field: 'name', value: choice.value };
  return of === undefined ? undefined : { task: of, ...choice };
}
