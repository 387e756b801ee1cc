import { isCivilDate, unitById, type CivilDate, type Plan, type UnitId, type Wanted } from '@kehoach/core';
import { givenFrom, issuedOn, mostLetters, mostYears, spanFault, type MeetingAsked, type Span } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { problem, ProblemError } from '../problem/problem.js';

/** By what a paper is made, as the address says it. */
export interface PaperAsked {
  readonly language: Language;
  readonly unitId: UnitId | undefined;
  /** The days of which a report tells. */
  readonly span: Partial<Span>;
  /** What an official paper bears and no log knows. */
  readonly given: ReturnType<typeof givenFrom>;
  /** To which authority somebody is submitted, and of which meeting of the council minutes are. */
  readonly council: MeetingAsked & { readonly authority?: string };
}

/**
 * What the address asks for, whatever the plan is.
 *
 * @throws ProblemError `invalid-request` for a language that there is not, for what is no day, for a text too long
 */
export function paperAsked(query: Readonly<Record<string, string>>): PaperAsked {
  const {
    lang: language = 'vi',
    unit,
    from,
    until,
    number,
    issuer,
    parent,
    addressee,
    issuedOn,
    answerBy,
    authority,
    meeting,
    place,
    council,
  } = query;
  if (!isLanguage(language)) throw wrong('lang', { code: 'choice', choices: ['vi', 'en'] });
  for (const [field, day] of Object.entries({ from, until, issuedOn, answerBy, meeting }))
    if (day !== undefined && !isCivilDate(day)) throw wrong(field, { code: 'day' });
  for (const [field, text] of Object.entries({ unit, number, issuer, parent, addressee, authority, place, council }))
    if (text !== undefined && text.trim() === '') throw wrong(field, { code: 'blank' });
    else if (text !== undefined && text.length > mostLetters)
      throw wrong(field, { code: 'most-characters', limit: mostLetters });
  return {
    language,
    unitId: unit,
    span: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
    given: givenFrom({ number, issuer, parent, addressee, issuedOn, answerBy }),
    council: {
      ...(authority !== undefined && { authority }),
      ...(meeting !== undefined && { metOn: meeting }),
      ...(place !== undefined && { metAt: place }),
      ...(council !== undefined && { metBy: council }),
    },
  };
}

/**
 * The days of a report on some plans: from the day of issue of the first unless given, until `on` unless given.
 *
 * @throws ProblemError `invalid-request` where they end before they begin or before the plan was issued, or begin after
 * `on`; `too-long` where they are more than ten years
 */
export function spanFor({ span }: PaperAsked, plans: readonly Plan[], on: CivilDate): Span {
  const { from = issuedOn(plans) ?? on, until = on } = span;
  const fault = spanFault(plans, { from, until }, on);
  if (fault === 'too-long') throw new ProblemError(problem('too-long', { years: mostYears }));
  if (fault !== undefined) throw wrong(fault === 'before-issue' ? 'until' : 'from');
  return { from, until };
}

/** @throws ProblemError `invalid-request` for a unit that none of the plans names */
export function checkUnit({ unitId }: PaperAsked, plans: readonly Plan[]): void {
  if (unitId === undefined || plans.some((plan) => unitById(plan, unitId) !== undefined)) return;
  throw wrong('unit');
}

function wrong(field: string, wanted?: Wanted): ProblemError {
  return new ProblemError(problem('invalid-request', { field, ...(wanted && { wanted }) }));
}

function isLanguage(text: string): text is Language {
  return text === 'vi' || text === 'en';
}
