import { addDays, type CivilDate, type Period } from '@kehoach/core';
import { spanOf, type Span } from '../grammar/token.js';
import { saysAnyOf, type Word } from '../grammar/words.js';
import { completionPhrases, conditionalPhrases, continuousPhrases, openPhrases } from './phrases.js';
import type { NamedTime } from './named-time.js';
import { spanOfTime, type Time } from './times.js';

/** A period without its words. */
export type Meaning = Omit<Period, 'text'>;

/** What the reader of a period knows from elsewhere in the document. */
export interface PeriodContext {
  /** The year that the plan is for: words that leave the year out belong to it. Without it they have no dates. */
  readonly year?: number;
  /** The day on which the plan was signed: "từ nay" begins on it. It may lie in the year before the plan's. */
  readonly issuedOn?: CivilDate;
}

/** What words mean in which a time stands, or none. `repeats`: they say that it comes again. */
export function meaningOf(
  words: readonly Word[],
  time: Time | undefined,
  repeats: boolean,
  context: PeriodContext,
): Meaning {
  // Among recurring times only one with a year is the work's own: "hằng quý đến 2030".
  const isOwn = !repeats || time?.some(({ token }) => token.year !== undefined);
  const dates = isOwn ? datesOf(words, time, context) : undefined;
  if (dates === undefined) return withoutDates(words, repeats);
  if (repeats) return { ...dates, kind: 'recurring' };
  return saysAnyOf(words, continuousPhrases) ? { ...dates, kind: 'continuous' } : dates;
}

/** What words mean that give no date. */
export function withoutDates(words: readonly Word[], repeats: boolean): Meaning {
  if (repeats) return { kind: 'recurring' };
  if (saysAnyOf(words, continuousPhrases)) return { kind: 'continuous' };
  if (words[0]?.text === 'khi' || saysAnyOf(words, conditionalPhrases)) return { kind: 'conditional' };
  return { kind: 'unstated' };
}

function datesOf(words: readonly Word[], time: Time | undefined, context: PeriodContext): Meaning | undefined {
  const span = time && spanOfTime(time, context.year);
  if (time === undefined || time[1] === undefined) {
    const link = time?.[0].link;
    const now = link === undefined || link === 'to' ? fromNow(words, span, context) : undefined;
    return now ?? (span && time && singleMeaning(words, time[0], span));
  }
  const last = spanOf(time[1].token, undefined, context.year);
  const end = last && time[1].link === 'before' ? { ...last, last: addDays(last.first, -1) } : last;
  if (end === undefined) return span && openWindow(span);
  if (span === undefined) return { kind: 'window', end: end.last, precision: end.precision };
  return span.first > end.last ? undefined : windowBetween(span, end);
}

function openWindow({ first, precision }: Span): Meaning {
  return { kind: 'window', start: first, precision };
}

function windowBetween(start: Span, end: Span): Meaning {
  return {
    kind: 'window',
    start: start.first,
    end: end.last,
    precision: end.precision,
    ...(start.precision !== end.precision && { startPrecision: start.precision }),
  };
}

/** What one time means among its words. */
export function singleMeaning(words: readonly Word[], time: NamedTime, span: Span): Meaning {
  const { link, hasHour, token, from } = time;
  const { first, last, precision } = span;
  const before = words.filter((word) => word.to <= from);
  const after = words.filter((word) => word.from > from);
  if (link === 'before') return deadlineBefore(before, after, hasHour, span);
  if (link === 'to' || saysAnyOf(after, ['trở về trước'])) return { kind: 'deadline', end: last, precision };
  if (link === 'after') return beginningAfter(before, span);
  const days = precision === 'day' && token.lastValue === undefined ? daysIn(words) : undefined;
  if (days !== undefined) return afterDays(words, days, first);
  const isOne = token.lastYear === undefined && token.lastValue === undefined;
  if ((link === 'from' && !hasHour && isOne) || saysAnyOf(words, openPhrases)) return openWindow(span);
  // "Được quyết định", but "được tổ chức" says when it is held.
  return saysAnyOf(before, completionPhrases) && !saysAnyOf(before, ['được tổ chức'])
    ? { kind: 'deadline', end: last, precision }
    : { kind: 'window', start: first, end: last, precision };
}

/** "Trước ngày 10/6" ends on the 9th; "03 ngày trước ngày 10/6", "trước ngày 10/6 ít nhất 03 ngày" on the 7th. */
function deadlineBefore(before: readonly Word[], after: readonly Word[], hasHour: boolean, span: Span): Meaning {
  const days = daysAhead(before, after);
  if (days === undefined) return { kind: 'conditional' };
  return { kind: 'deadline', end: hasHour ? span.last : addDays(span.first, -days), precision: span.precision };
}

/** "Sau ngày 01/6" begins on the 2nd; "chậm nhất 05 ngày sau ngày 01/6" ends on the 6th. */
function beginningAfter(before: readonly Word[], span: Span): Meaning {
  const later = daysIn(before);
  return later === undefined
    ? openWindow({ ...span, first: addDays(span.last, 1) })
    : { kind: 'deadline', end: addDays(span.last, later), precision: 'day' };
}

/**
 * "1,5 ngày, bắt đầu từ …" takes two days, the first included; "trong vòng 10 ngày kể từ ngày …" counts
 * from the day after.
 *
 * @see Bộ luật Dân sự 2015, Điều 147
 */
function afterDays(words: readonly Word[], days: number, first: CivilDate): Meaning {
  const isTerm = saysAnyOf(words, ['kể từ ngày', 'tính từ ngày', 'kể từ', 'tính từ']);
  // "Sau 05 ngày kể từ ngày …" is when it may begin at the earliest.
  if (isTerm && words[0]?.text === 'sau') return { kind: 'conditional' };
  if (isTerm) return { kind: 'deadline', end: addDays(first, days), precision: 'day' };
  return { kind: 'window', start: first, end: addDays(first, days - 1), precision: 'day' };
}

/** "03 ngày trước ngày …": the number stands no more than so many words before or after. */
const farthestCount = 4;

/** How many days before another one: one, unless the words count them; `undefined` where they count other things. */
function daysAhead(before: readonly Word[], after: readonly Word[]): number | undefined {
  const least = after.findIndex((_, at) => saysAnyOf(after.slice(at, at + 2), ['ít nhất', 'tối thiểu']));
  const counted = least < 0 ? before.slice(-farthestCount) : after.slice(least + 2, least + 1 + farthestCount);
  const at = counted.findIndex(({ text }) => /^\d{1,3}$/.test(text));
  const number = counted[at];
  if (number === undefined || (least < 0 && !['ngày', 'tuần', 'tháng'].includes(counted[at + 1]?.text ?? ''))) return 1;
  return counted[at + 1]?.text === 'ngày' && counted[at + 2]?.text !== 'làm' ? Number(number.text) : undefined;
}

function daysIn(words: readonly Word[]): number | undefined {
  const isNumber = (at: number): boolean => /^\d{1,3}$/.test(words[at]?.text ?? '');
  const at = words.findIndex(({ text }, index) => text === 'ngày' && isNumber(index - 1));
  if (at < 1 || isNumber(at + 1) || words[at + 1]?.text === 'làm') return undefined;
  const hasHalf = [',', '.'].includes(words[at - 2]?.text ?? '') && isNumber(at - 3);
  const days = hasHalf ? Number(words[at - 3]?.text) + 1 : Number(words[at - 1]?.text);
  return days > 0 ? days : undefined;
}

/** "Từ nay đến …" begins on the day of the document. */
function fromNow(words: readonly Word[], end: Span | undefined, { issuedOn }: PeriodContext): Meaning | undefined {
  if (issuedOn === undefined || !saysAnyOf(words, ['từ nay'])) return undefined;
  const start: Span = { first: issuedOn, last: issuedOn, precision: 'day' };
  if (end === undefined) return openWindow(start);
  return end.last < issuedOn ? undefined : windowBetween(start, end);
}
