import type { CivilDate, Plan } from '@kehoach/core';
import { givenFrom, mostLetters, spanFault, type PaperGiven, type Span } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { dayTyped } from '../record/day-typed.js';
import { givenNames, givenWords, type Typed } from './given.messages.js';

/** What an official paper bears beside what the log knows. */
export type Given = PaperGiven & { readonly answerBy?: CivilDate };

const days: ReadonlySet<string> = new Set(['issuedOn', 'answerBy', 'from', 'until']);

/** The fields, closed until somebody opens them: each may stay blank. */
export function givenFields(language: Language, typed: Typed, onTyped: (typed: Typed) => void): TemplateResult {
  const { summary, means, names } = givenWords[language];
  return html`<details class="given">
    <summary>${summary}</summary>
    <p class="means">${means}</p>
    <div class="choices">${givenNames.map((name) => field(name, names[name], language, { typed, onTyped }))}</div>
  </details>`;
}

/** From which day to which: where none of the offered times is meant. */
export function spanFields(language: Language, typed: Typed, onTyped: (typed: Typed) => void): TemplateResult {
  const { names } = givenWords[language];
  const ways = { typed, onTyped };
  return html`<div class="choices">
    ${field('from', names.from, language, ways)}${field('until', names.until, language, ways)}
  </div>`;
}

function field(
  name: keyof Typed,
  label: string,
  language: Language,
  { typed, onTyped }: { readonly typed: Typed; readonly onTyped: (typed: Typed) => void },
): TemplateResult {
  const change = ({ target }: Event): void => onTyped({ [name]: (target as HTMLInputElement).value });
  const isDay = days.has(name);
  return html`<label
    >${label}<input
      name=${name}
      autocomplete="off"
      maxlength=${isDay ? 10 : mostLetters}
      inputmode=${isDay ? 'numeric' : 'text'}
      placeholder=${isDay ? givenWords[language].day : givenWords[language].blank}
      .value=${typed[name] ?? ''}
      @change=${change}
    />
  </label>`;
}

/** What was typed as papers take it, or the sentence that says which field is not right. */
export function givenTyped(typed: Typed, language: Language): Given | string {
  const { names, wrongDay } = givenWords[language];
  const [issuedOn, answerBy] = [dayTyped(typed.issuedOn ?? ''), dayTyped(typed.answerBy ?? '')];
  if (issuedOn === undefined && isWritten(typed.issuedOn)) return wrongDay(names.issuedOn);
  if (answerBy === undefined && isWritten(typed.answerBy)) return wrongDay(names.answerBy);
  return givenFrom({ ...typed, issuedOn, answerBy });
}

/** The days that were typed, or the sentence that says which is none. */
export function spanTyped(typed: Typed, language: Language): Span | string {
  const { names, wrongDay } = givenWords[language];
  const [from, until] = [dayTyped(typed.from ?? ''), dayTyped(typed.until ?? '')];
  if (from === undefined) return wrongDay(names.from);
  return until === undefined ? wrongDay(names.until) : { from, until };
}

/** What is wrong with the days of a report, in words; nothing where they are right. */
export function spanFaultText(
  plan: Plan,
  span: Span,
  { today, language }: { readonly today: CivilDate; readonly language: Language },
): string | undefined {
  const fault = spanFault(plan, span, span.until < today ? span.until : today);
  return fault && givenWords[language].faults[fault];
}

function isWritten(text = ''): boolean {
  return text.trim() !== '';
}
