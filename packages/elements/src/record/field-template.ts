import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayField } from './day-field.js';
import type { Choice } from './fields.js';
import { surroundingsOf, type Filling, type Surroundings } from './filling.js';
import { options } from './options.js';
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
      return radios(filling, around);
    case 'text':
      return textField(filling, around);
    case 'choice':
      return choiceField(filling, around);
    case 'day':
      return dayField(filling, around);
    default:
      return lineField(filling, around);
  }
}

function textField({ field, value }: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, isRequired = false } = field;
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

function choiceField(
  { field, value, context }: Filling,
  { heading, isWrong, said, below }: Surroundings,
): TemplateResult {
  const { name, isRequired = false } = field;
  return html`<div class="field">
    <label for=${name}>${heading}</label>
    <select
      id=${name}
      name=${name}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      ${options(field.choices?.(context) ?? [], value)}
    ></select>
    ${below}
  </div>`;
}

function lineField({ field, value }: Filling, { heading, isWrong, said, below }: Surroundings): TemplateResult {
  const { name, kind, isRequired = false } = field;
  return html`<div class="field">
    <label for=${name}>${heading}</label>
    <input
      id=${name}
      name=${name}
      inputmode=${kind === 'percent' ? 'decimal' : nothing}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      .value=${live(value)}
    />
    ${below}
  </div>`;
}

function radios(filling: Filling, { heading, isWrong, below }: Surroundings): TemplateResult {
  const { field, context } = filling;
  return html`<fieldset class="field wide">
    <legend>${heading}</legend>
    ${(field.choices?.(context) ?? []).map((choice) => radio(filling, choice, isWrong))}${below}
  </fieldset>`;
}

function radio({ field, value, context }: Filling, choice: Choice, isWrong: Surroundings['isWrong']): TemplateResult {
  const words = recordWords[context.language];
  return html`<label class="radio">
    <input
      type="radio"
      name=${field.name}
      value=${choice.value}
      aria-invalid=${isWrong}
      .checked=${live(choice.value === value)}
    />
    <span>
      ${choice.isOther === true ? words.other : choice.label}
      ${choice.isDelivered === true ? html`<span class="muted">(${words.delivered})</span>` : nothing}
    </span>
  </label>`;
}
