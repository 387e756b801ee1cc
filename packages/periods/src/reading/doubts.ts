import { weekdayOf, type Period } from '@kehoach/core';
import { spanOf, type Span } from '../grammar/token.js';
import type { Entry } from './entries.js';
import { singleMeaning, type Meaning, type PeriodContext } from './meaning.js';
import type { NamedTime } from './named-time.js';
import { spanOfTime, type Time } from './times.js';

/** Why a reading should be looked at by a person. Codes are API: add new ones, never rename one. */
export type PeriodDoubtCode =
  | 'impossible-date'
  | 'before-the-plan'
  | 'wrong-weekday'
  | 'year-from-the-document'
  | 'part-of-the-time'
  | 'several-milestones'
  | 'unread-period';

/** A doubt about a stretch of the phrase, in offsets of it, with the readings one may choose from. */
export interface PeriodDoubt {
  readonly code: PeriodDoubtCode;
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Period[];
}

/** Doubts that take the dates of the whole phrase away. */
export const refusing: ReadonlySet<PeriodDoubtCode> = new Set(['impossible-date', 'before-the-plan']);

/** What is doubtful about one of the times of a phrase. `says`: a meaning with the words of the phrase. */
export function doubtsOf(entry: Entry, context: PeriodContext, says: (meaning: Meaning) => Period): PeriodDoubt[] {
  const { time, repeats, words } = entry;
  if (time === undefined || time[0].token.unit === 'unsaid' || time[0].token.isNextYear === true) return [];
  const [first, second] = time;
  const place = { from: first.from, to: (second ?? first).to };
  const hasYear = time.some(({ token }) => token.year !== undefined);
  const span = spanOfTime(time, context.year);
  const end = second === undefined ? span : spanOf(second.token, undefined, context.year);
  const isOpen = second?.token.unit === 'unsaid' || second?.token.isNextYear === true;
  if (span === undefined || (end === undefined && !isOpen) || isTurned(span, end)) {
    return hasYear || context.year !== undefined ? [{ code: 'impossible-date', ...place, choices: [] }] : [];
  }
  if (repeats) return [];
  const choices = (years: readonly (number | undefined)[]): Period[] => inYears(time, words, years).map(says);
  const { year } = context;
  if (end !== undefined && end.last < earliestOf(hasYear, context)) {
    const years = [first.token.year, year, year === undefined ? undefined : year + 1];
    return [{ code: 'before-the-plan', ...place, choices: choices(years) }];
  }
  if (isWrongDay(first, span) || (second !== undefined && end !== undefined && isWrongDay(second, end))) {
    const years = [first.token.year, year, year === undefined ? undefined : year + 1];
    return [{ code: 'wrong-weekday', ...place, choices: choices(years) }];
  }
  const part: PeriodDoubt[] = time.some(({ isPart }) => isPart)
    ? [{ code: 'part-of-the-time', ...place, choices: [] }]
    : [];
  return hasYear ? part : [...part, { code: 'year-from-the-document', ...place, choices: [] }];
}

/** "Từ ngày 20/12/2026 đến ngày 10/01/2026" goes back. */
function isTurned(span: Span, end: Span | undefined): boolean {
  return end !== undefined && span.first > end.last;
}

/**
 * The first day that may be meant. A year that stands there may be any from the plan's on, and in the plan that was
 * signed in the year before, any from its signing; words without a year are not about what was over by then.
 */
function earliestOf(hasYear: boolean, { year, issuedOn }: PeriodContext): string {
  if (!hasYear) return issuedOn ?? '0000-01-01';
  const [first, signed] = [`${year ?? '0000'}-01-01`, issuedOn];
  return signed !== undefined && signed < first ? signed : first;
}

function isWrongDay({ weekday }: NamedTime, { first, last }: Span): boolean {
  return weekday !== undefined && first === last && weekdayOf(first) !== weekday;
}

/** One time as it would be in each of these years. */
function inYears([time, second]: Time, words: Entry['words'], years: readonly (number | undefined)[]): Meaning[] {
  if (second !== undefined) return [];
  return [...new Set(years.filter((year) => year !== undefined))].flatMap((year) => {
    const token = { ...time.token, year };
    const span = spanOf(token, undefined, undefined);
    return span === undefined ? [] : [singleMeaning(words, { ...time, token }, span)];
  });
}
