import type { CivilDate } from '@kehoach/core';
import type { PaperGiven, Span } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { dayTyped } from '../record/day-typed.js';
import { givenNames, givenWords, type Typed } from './given.messages.js';

/** What an official paper bears beside what the log knows. */
export type Given = PaperGiven & { readonly answerBy?: CivilDate };

const days: ReadonlySet<string> = new Set(['issuedOn', 'answerBy', 'from', 'until']);
const mostLetters = 500;

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
export function givenFrom(typed: Typed, language: Language): Given | string {
  const { names, wrongDay } = givenWords[language];
  for (const name of ['issuedOn', 'answerBy'] as const)
    if (written(typed[name]) !== undefined && dayTyped(typed[name] ?? '') === undefined) return wrongDay(names[name]);
  const [number, issuer, parent, addressee] = [typed.number, typed.issuer, typed.parent, typed.addressee].map(written);
  const [signedOn, answerBy] = [dayTyped(typed.issuedOn ?? ''), dayTyped(typed.answerBy ?? '')];
  return {
    ...(number !== undefined && { number }),
    ...(issuer !== undefined && { issuer }),
    ...(parent !== undefined && { parent }),
    ...(addressee !== undefined && { to: addressee.split(/\s*;\s*/).filter((each) => each !== '') }),
    ...(signedOn !== undefined && { signedOn }),
    ...(answerBy !== undefined && { answerBy }),
  };
}

/** The days that were typed, or the sentence that says what is not right about them. */
export function spanFrom(typed: Typed, language: Language): Span | string {
  const { names, wrongDay, turned } = givenWords[language];
  const [from, until] = [dayTyped(typed.from ?? ''), dayTyped(typed.until ?? '')];
  if (from === undefined) return wrongDay(names.from);
  if (until === undefined) return wrongDay(names.until);
  return from > until ? turned : { from, until };
}

function written(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
