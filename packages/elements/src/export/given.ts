import type { CivilDate, Plan } from '@kehoach/core';
import { givenFrom, mostLetters, spanFault, type PaperGiven, type Span, type SpanFault } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { dayTyped } from '../record/day-typed.js';
import { framedField, type FieldFault } from './fields.js';
import { givenNames, givenWords, type Typed } from './given.messages.js';

/** What an official paper bears beside what the log knows. */
export type Given = PaperGiven & { readonly answerBy?: CivilDate };

/** What stands in the fields, what of it is wrong, and who hears of a change. */
export interface TypedFields {
  readonly typed: Typed;
  readonly fault: FieldFault | undefined;
  readonly onTyped: (typed: Typed) => void;
}

const days: ReadonlySet<string> = new Set(['issuedOn', 'answerBy', 'from', 'until']);

/** The fields, closed until somebody opens them: each may stay blank. */
export function givenFields(language: Language, fields: TypedFields): TemplateResult {
  const { summary, means } = givenWords[language];
  return html`<details class="given">
    <summary>${summary}</summary>
    <p class="means">${means}</p>
    <div class="choices">${givenNames.map((name) => field(name, language, fields))}</div>
  </details>`;
}

/** From which day to which: where none of the offered times is meant. */
export function spanFields(language: Language, fields: TypedFields): TemplateResult {
  return html`<div class="choices">${field('from', language, fields)}${field('until', language, fields)}</div>`;
}

function field(name: keyof Typed, language: Language, { typed, fault, onTyped }: TypedFields): TemplateResult {
  const { names, day, blank } = givenWords[language];
  const change = ({ target }: Event): void => onTyped({ [name]: (target as HTMLInputElement).value });
  const isDay = days.has(name);
  return framedField(
    { name, label: names[name], fault },
    ({ isWrong, by }) => html`<input
      id=${name}
      name=${name}
      autocomplete="off"
      maxlength=${isDay ? 10 : mostLetters}
      inputmode=${isDay ? 'numeric' : 'text'}
      placeholder=${isDay ? day : blank}
      aria-invalid=${isWrong}
      aria-describedby=${by}
      .value=${typed[name] ?? ''}
      @change=${change}
    />`,
  );
}

/** What was typed as papers take it, or which field is not right; a day to answer is that of one paper alone. */
export function givenTyped(typed: Typed, language: Language, isAnswered: boolean): Given | FieldFault {
  const { issuedOn: signed, answerBy: answered, ...words } = typed;
  const [issuedOn, answerBy] = [dayTyped(signed ?? ''), isAnswered ? dayTyped(answered ?? '') : undefined];
  const { wrongDay: text } = givenWords[language];
  if (issuedOn === undefined && isWritten(signed)) return { field: 'issuedOn', text };
  if (isAnswered && answerBy === undefined && isWritten(answered)) return { field: 'answerBy', text };
  return givenFrom({ ...words, issuedOn, answerBy });
}

/** The days that were typed, or which of them is none. */
export function spanTyped(typed: Typed, language: Language): Span | FieldFault {
  const { wrongDay: text } = givenWords[language];
  const [from, until] = [dayTyped(typed.from ?? ''), dayTyped(typed.until ?? '')];
  if (from === undefined) return { field: 'from', text };
  return until === undefined ? { field: 'until', text } : { from, until };
}

const faultyFields: Readonly<Record<SpanFault, keyof Span>> = {
  turned: 'from',
  'to-come': 'from',
  'before-issue': 'until',
  'too-long': 'from',
};

/** What is wrong with the days of a report, in words; nothing where they are right. */
export function spanWrong(
  plan: Plan,
  span: Span,
  { today, language }: { readonly today: CivilDate; readonly language: Language },
): FieldFault | undefined {
  const fault = spanFault(plan, span, span.until < today ? span.until : today);
  return fault && { field: faultyFields[fault], text: givenWords[language].faults[fault] };
}

function isWritten(text = ''): boolean {
  return text.trim() !== '';
}
