import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownField } from './fields.js';
import { recordWords } from './record.messages.js';

/** A field, what stands in it, and what is wrong with that. */
export interface Filling {
  readonly field: ShownField;
  readonly wrong: string | undefined;
  readonly today: CivilDate;
  readonly language: Language;
}

/** What is drawn in and around the control of every field. */
export interface Surroundings {
  readonly label: string;
  /** Of the label, and that the field may be left empty. */
  readonly heading: string | TemplateResult;
  readonly isWrong: 'true' | typeof nothing;
  /** Ids of what stands below. */
  readonly said: string | typeof nothing;
  /** What the document says now, what helps, and what is wrong; mostly nothing. */
  readonly below: TemplateResult | typeof nothing;
}

/** @see Surroundings */
export function surroundingsOf({ field, wrong, language }: Filling): Surroundings {
  const { name, isRequired, before, hint } = field;
  const words = recordWords[language];
  const label = words.fields[field.label];
  const lines = [
    { id: `${name}-before`, text: before && words.before(before) },
    { id: `${name}-hint`, text: hint },
  ].filter(({ text }) => text !== '');
  const ids = [...lines.map(({ id }) => id), ...(wrong === undefined ? [] : [`${name}-wrong`])];
  const below = html`${lines.map(({ id, text }) => html`<span class="before muted" id=${id}>${text}</span>`)}${
    wrong === undefined ? nothing : html`<span class="wrong" id="${name}-wrong" role="alert">${wrong}</span>`
  }`;
  return {
    label,
    heading: isRequired ? label : html`${label} <span class="optional">${words.optional}</span>`,
    isWrong: wrong === undefined ? nothing : 'true',
    said: ids.length === 0 ? nothing : ids.join(' '),
    below: ids.length === 0 ? nothing : below,
  };
}
