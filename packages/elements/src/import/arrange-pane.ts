import { neighbourOf, type DraftTask } from '@kehoach/importer';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWords } from './review.messages.js';
import type { Review } from './review-of.js';

/** Splits a task, joins it to the one before it, moves it, or adds one behind it. */
export function arrangement(review: Review, task: DraftTask): TemplateResult {
  const texts = reviewWords[review.language];
  const { draft } = review;
  const move = (by: -1 | 1, label: string): TemplateResult => html`<button
    ?disabled=${neighbourOf(draft, task, by) === undefined}
    @click=${() => review.onChange({ task: task.id, field: 'moved', by })}
  >${label}</button>`;
  return html`<details class="arrange no-print">
    <summary>${texts.arrange}</summary>
    <div class="buttons">
      ${move(-1, texts.up)}${move(1, texts.down)}
      <button
        ?disabled=${draft.tasks[0] === task}
        @click=${() => review.onChange({ task: task.id, field: 'joined' })}
      >${texts.join}</button>
    </div>
    ${sectionChoice(review, task)}
    ${writing({
      id: `${task.id}-split`,
      label: texts.splitInto,
      hint: texts.splitHint,
      value: partsOf(task.title).join('\n'),
      action: texts.split,
      onDone: (value) => review.onChange({ task: task.id, field: 'split', value: value.split('\n') }),
    })}
    ${writing({
      id: `${task.id}-added`,
      label: texts.added,
      hint: '',
      value: '',
      action: texts.add,
      onDone: (added) => review.onChange({ added, after: task.id }),
    })}
  </details>`;
}

/** Where a person who splits a task is likely to do so: at its semicolons and full stops. */
function partsOf(title: string): string[] {
  return title
    .split(/(?<=;)\s+|(?<=\p{Ll}\.)\s+(?=\p{Lu})/u)
    .map((part) => part.replace(/[;.]$/, '').trim())
    .filter((part) => part !== '');
}

function sectionChoice(review: Review, task: DraftTask): TemplateResult {
  const texts = reviewWords[review.language];
  const { sections } = review.draft;
  const id = `${task.id}-section`;
  const choose = ({ target }: Event): void =>
    review.onChange({ task: task.id, field: 'section', value: (target as HTMLSelectElement).value });
  return html`<div class="field">
    <label for=${id}>${texts.section}</label>
    <select id=${id} .value=${live(task.sectionId ?? '')} @change=${choose}>
      <option value="" ?selected=${task.sectionId === undefined}>${texts.noSection}</option>
      ${sections.map(
        ({ id: section, number, title }) =>
          html`<option value=${section} ?selected=${section === task.sectionId}>${number === '' ? '' : `${number}. `}${title}</option>`,
      )}
    </select>
  </div>`;
}

interface Writing {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly action: string;
  readonly onDone: (value: string) => void;
}

/** A text to write, and a button that takes it. */
function writing({ id, label, hint, value, action, onDone }: Writing): TemplateResult {
  const press = ({ target }: Event): void => {
    const field = (target as HTMLElement).closest('.field')?.querySelector('textarea');
    if (field != null) onDone(field.value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea id=${id} rows=${Math.max(1, value.split('\n').length)} .defaultValue=${value}></textarea>
    ${hint === '' ? '' : html`<span class="hint">${hint}</span>`}
    <div class="buttons"><button @click=${press}>${action}</button></div>
  </div>`;
}
