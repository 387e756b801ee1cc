import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayField } from './day-field.js';
import { digestField } from './digest-field.js';
import type { Choice } from './fields.js';
import { surroundingsOf, type Filling, type Surroundings } from './filling.js';
import { options } from './options.js';
import { percentField } from './percent-field.js';
import { recordWords } from './record.messages.js';

/**
 * A field with its label, and below it what the document says now and what is wrong.
 *
 * One template a kind: a browser takes longer to put one template into another than to make what is in it.
 */
export function fieldTemplate(filling: Filling): TemplateResult {
  const around = surroundingsOf(filling);
  switch (filling.field.kind) {
    case 'radio':
    case 'choices':
      return boxes(filling, around);
    case 'text':
      return textField(filling, around);
    case 'choice':
      return choiceField(filling, around);
    case 'day':
      return dayField(filling, around);
    case 'sha256':
      return digestField(filling, around);
    case 'percent':
      return percentField(filling, around);
    default:
      return lineField(filling, around);
  }
}

function textField({ field }: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, isRequired, value } = field;
  return html`<div class="field wide">
    <label for=${name}>${heading}</label>
    <textarea
      id=${name}
      name=${name}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      .value=${live(value)}
    ></textarea>
    ${below}
  </div>`;
}

function choiceField({ field }: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, isRequired, choices, value } = field;
  return html`<div class="field">
    <label for=${name}>${heading}</label>
    <select
      id=${name}
      name=${name}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      ${options(choices, value)}
    ></select>
    ${below}
  </div>`;
}

const inputModes = { number: 'decimal', count: 'numeric', link: 'url' } as const;

function lineField({ field }: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, kind, isRequired, choices, value } = field;
  const suggested = choices.length > 0;
  return html`<div class="field">
    <label for=${name}>${heading}</label>
    <input
      id=${name}
      name=${name}
      inputmode=${inputModes[kind as 'number'] ?? nothing}
      list=${suggested ? `${name}-list` : nothing}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      .value=${live(value)}
    />
    ${
      suggested
        ? html`<datalist id="${name}-list">${choices.map(({ label }) => html`<option value=${label}></option>`)}</datalist>`
        : nothing
    }
    ${below}
  </div>`;
}

function boxes(filling: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { choices, value } = filling.field;
  const chosen = new Set(value.split('\n'));
  return html`<fieldset class="field wide" aria-describedby=${said}>
    <legend>${heading}</legend>
    <div class="boxes">${choices.map((choice) => box(filling, choice, chosen.has(choice.value), isWrong))}</div>
    ${below}
  </fieldset>`;
}

function box(
  { field, language }: Filling,
  choice: Choice,
  isChosen: boolean,
  isWrong: Surroundings['isWrong'],
): TemplateResult {
  const words = recordWords[language];
  return html`<label class="radio">
    <input
      type=${field.kind === 'radio' ? 'radio' : 'checkbox'}
      name=${field.name}
      value=${choice.value}
      aria-invalid=${isWrong}
      .checked=${live(isChosen)}
    />
    <span>
      ${choice.isOther === true ? words.other : choice.label}
      ${choice.isDelivered === true ? html`<span class="muted">(${words.delivered})</span>` : nothing}
    </span>
  </label>`;
}
