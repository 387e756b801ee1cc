import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FieldContext } from './fields.js';
import { recordWords } from './record.messages.js';

/** A field, what stands in it, and what is wrong with that. */
export interface Filling {
  readonly field: Field;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly context: FieldContext;
}

/** What is drawn in and around the control of every field. */
export interface Surroundings {
  readonly label: string;
  /** Of the label, and that the field must be filled in. */
  readonly heading: string;
  readonly isWrong: 'true' | typeof nothing;
  /** Ids of what stands below. */
  readonly said: string | typeof nothing;
  /** What the document says now, and what is wrong; mostly nothing. */
  readonly below: TemplateResult | typeof nothing;
}

/** @see Surroundings */
export function surroundingsOf({ field, wrong, context }: Filling): Surroundings {
  const { name, isRequired = false, before } = field;
  const words = recordWords[context.language];
  const label = field.label === 'on' ? words.on : words.fields[field.label];
  const now = before?.(context) ?? '';
  const ids = [...(now === '' ? [] : [`${name}-before`]), ...(wrong === undefined ? [] : [`${name}-wrong`])];
  const below = html`${
    now === '' ? nothing : html`<span class="before muted" id="${name}-before">${words.before(now)}</span>`
  }${wrong === undefined ? nothing : html`<span class="wrong" id="${name}-wrong" role="alert">${wrong}</span>`}`;
  return {
    label,
    heading: isRequired ? `${label} ${words.required}` : label,
    isWrong: wrong === undefined ? nothing : 'true',
    said: ids.length === 0 ? nothing : ids.join(' '),
    below: ids.length === 0 ? nothing : below,
  };
}
