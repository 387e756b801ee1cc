import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choice, Field, FieldContext } from './fields.js';
import { options } from './options.js';
import { recordWords } from './record.messages.js';

/** A field, what stands in it, and what is wrong with that. */
export interface Filling {
  readonly field: Field;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly context: FieldContext;
}

/** A field with its label, and below it what the document says now and what is wrong. */
export function fieldTemplate(filling: Filling): TemplateResult {
  const { field, wrong, context } = filling;
  const { name, label, kind, isRequired = false, before } = field;
  const words = recordWords[context.language];
  const text = `${label === 'on' ? words.on : words.fields[label]}${isRequired ? ` ${words.required}` : ''}`;
  const now = before?.(context) ?? '';
  const said = now === '' ? nothing : html`<span class="before muted" id="${name}-before">${words.before(now)}</span>`;
  const wrongly =
    wrong === undefined ? nothing : html`<span class="wrong" id="${name}-wrong" role="alert">${wrong}</span>`;
  if (kind === 'radio')
    return html`<fieldset class="field wide">
      <legend>${text}</legend>
      ${(field.choices?.(context) ?? []).map((choice) => radio(filling, choice))}${said}${wrongly}
    </fieldset>`;
  return html`<div class=${kind === 'text' ? 'field wide' : 'field'}>
    <label for=${name}>${text}</label>
    ${control(filling)}${said}${wrongly}
  </div>`;
}

function control({ field, value, wrong, context }: Filling): TemplateResult {
  const { name, kind, isRequired = false } = field;
  const said = describedBy(field, wrong, context);
  const isWrong = wrong === undefined ? nothing : 'true';
  if (kind === 'text')
    return html`<textarea
      id=${name}
      name=${name}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      .value=${live(value)}
    ></textarea>`;
  if (kind === 'choice')
    return html`<select
      id=${name}
      name=${name}
      ?required=${isRequired}
      aria-invalid=${isWrong}
      aria-describedby=${said}
      ${options(field.choices?.(context) ?? [], value)}
    ></select>`;
  // Two templates: a browser builds a field anew when it is told later that it is one for a day.
  return kind === 'day'
    ? html`<input
        id=${name}
        name=${name}
        type="date"
        max=${name === 'on' ? context.today : nothing}
        ?required=${isRequired}
        aria-invalid=${isWrong}
        aria-describedby=${said}
        .value=${live(value)}
      />`
    : html`<input
        id=${name}
        name=${name}
        type="text"
        inputmode=${kind === 'percent' ? 'decimal' : nothing}
        ?required=${isRequired}
        aria-invalid=${isWrong}
        aria-describedby=${said}
        .value=${live(value)}
      />`;
}

function radio({ field: { name }, value, wrong, context }: Filling, choice: Choice): TemplateResult {
  const words = recordWords[context.language];
  return html`<label class="radio">
    <input
      type="radio"
      name=${name}
      value=${choice.value}
      aria-invalid=${wrong === undefined ? nothing : 'true'}
      .checked=${live(choice.value === value)}
    />
    <span>
      ${choice.isOther === true ? words.other : choice.label}
      ${choice.isDelivered === true ? html`<span class="muted">(${words.delivered})</span>` : nothing}
    </span>
  </label>`;
}

function describedBy(
  { name, before }: Field,
  wrong: string | undefined,
  context: FieldContext,
): string | typeof nothing {
  const ids = [
    ...((before?.(context) ?? '') === '' ? [] : [`${name}-before`]),
    ...(wrong === undefined ? [] : [`${name}-wrong`]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}
