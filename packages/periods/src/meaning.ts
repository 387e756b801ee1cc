import { addDays, type CivilDate, type Period } from '@kehoach/core';
import { spanOf, type Span } from './atom.js';
import type { Mark } from './mark.js';
import { saysAnyOf, type Word } from './words.js';

/** A period without its words. */
export type Meaning = Omit<Period, 'text'>;

/** What the reader of a period knows from elsewhere in the document. */
export interface PeriodContext {
  /** The year of the document, for phrases that leave the year out. Without it they have no dates. */
  readonly year?: number;
  /** The day of the document: "từ nay" begins on it. */
  readonly issuedOn?: CivilDate;
}

const recurringPhrases = [
  ...['hằng', 'mỗi', 'từng', 'theo'].flatMap((every) =>
    ['ngày', 'tuần', 'tháng', 'quý', 'năm'].map((unit) => `${every} ${unit}`),
  ),
  'định kỳ',
  'thường niên',
];
const continuousPhrases = ['thường xuyên', 'liên tục'];
const openPhrases = ['trở đi', 'các năm tiếp theo', 'những năm tiếp theo', 'các năm sau'];
const conditionalPhrases = [
  'kể từ ngày',
  'kể từ khi',
  'tính từ ngày',
  'tính từ khi',
  'ngày làm việc',
  'trong vòng',
  'trong thời hạn',
  'cho đến khi',
  'sau khi',
  'trước khi',
  'ngay sau',
  'khi có',
  'trong thời gian chưa',
  'theo yêu cầu',
];
const completionPhrases = [
  'hoàn thành',
  'hoàn tất',
  'xong',
  'kết thúc',
  'được',
  'trình',
  'nghiệm thu',
  'vào khai thác',
];

/** Marks that belong together: one time, or the two ends of one. */
export type Time = readonly [Mark] | readonly [Mark, Mark];

/** Puts the two ends of a stretch together: "từ … đến …", "Quý III/2026 - Quý I/2027". */
export function timesIn(words: readonly Word[], marks: readonly Mark[], known?: number): Time[] {
  const times: Time[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const [first, next] = [marks[at], marks[at + 1]];
    if (first === undefined) continue;
    const second = next && inYearAfter(next, first.atom.year ?? known);
    const isPair = second !== undefined && second.clause === first.clause && isUpTo(words, first, second);
    // "Quý III/2026 (trước ngày 15/9/2026)": the bracket says it more exactly.
    const isExplained =
      second !== undefined &&
      !isPair &&
      (second.link === 'before' || second.link === 'to') &&
      isInBracketAfter(words, first, second);
    if (isPair && isAnniversary(first.atom, second.atom)) {
      at += 1;
      continue;
    }
    if (!isExplained) times.push(isPair ? [first, second] : [first]);
    if (isPair) at += 1;
  }
  // A school year beside a time only explains it.
  const dated = times.filter(([{ atom }]) => atom.unit !== 'opaque');
  return dated.length > 0 ? dated : times;
}

function inYearAfter(mark: Mark, year: number | undefined): Mark {
  const { isNextYear, ...atom } = mark.atom;
  return isNextYear === true && year !== undefined ? { ...mark, atom: { ...atom, year: year + 1 } } : mark;
}

/** "(trước ngày 15/9/2026)", "(hoàn thành trước ngày …)" right after a time. */
function isInBracketAfter(words: readonly Word[], first: Mark, second: Mark): boolean {
  const between = words.slice(first.atom.next, second.at);
  return between[0]?.text === '(' && (between.length === 1 || saysAnyOf(between, completionPhrases));
}

/** "Kỷ niệm 75 năm … (27/7/1947 - 27/7/2022)": the same day of two years names what is remembered. */
function isAnniversary(first: Mark['atom'], second: Mark['atom']): boolean {
  const isSameDay = first.unit === 'day' && second.unit === 'day' && first.value === second.value;
  return isSameDay && first.month === second.month && (second.year ?? 0) - (first.year ?? second.year ?? 0) >= 5;
}

function isUpTo(words: readonly Word[], first: Mark, second: Mark): boolean {
  const isNext = second.at - first.atom.next <= 1;
  const sign = words[first.atom.next]?.text;
  if (sign === '-') return isNext;
  if ((sign === 'và' || sign === ',') && isNext && follows(first.atom, second.atom)) return true;
  // "Triển khai từ quý II, hoàn thành trước …".
  if (
    first.link === 'from' &&
    (second.link === 'before' ||
      saysAnyOf(words.slice(first.atom.next, second.atom.at), ['hoàn thành', 'kết thúc', 'bế mạc']))
  )
    return true;
  return second.link === 'to' && (first.link === 'from' || (first.link === undefined && isNext));
}

/** "Quý IV năm 2026 và Quý I năm 2027": one begins where the other ends. */
function follows(first: Mark['atom'], second: Mark['atom']): boolean {
  if (first.unit === 'year' || second.unit === 'year') return false;
  const [one, other] = [spanOf(first, second, undefined), spanOf(second, undefined, undefined)];
  return one !== undefined && other !== undefined && addDays(one.last, 1) === other.first;
}

/** What the one time in these words, or none, means. */
export function meaningOf(words: readonly Word[], time: Time | undefined, context: PeriodContext): Meaning {
  const repeats = saysAnyOf(words, recurringPhrases);
  // Among recurring times only a stretch of years is the work's own: "hằng quý đến 2030".
  const isOwn = !repeats || time?.some(({ atom }) => atom.year !== undefined);
  const dates = isOwn ? datesOf(words, time, context) : undefined;
  if (dates === undefined) return withoutDates(words);
  if (repeats) return { ...dates, kind: 'recurring' };
  return saysAnyOf(words, continuousPhrases) ? { ...dates, kind: 'continuous' } : dates;
}

/** What words mean that give no date. */
export function withoutDates(words: readonly Word[]): Meaning {
  if (saysAnyOf(words, recurringPhrases)) return { kind: 'recurring' };
  if (saysAnyOf(words, continuousPhrases)) return { kind: 'continuous' };
  if (words[0]?.text === 'khi' || saysAnyOf(words, conditionalPhrases)) return { kind: 'conditional' };
  return { kind: 'unstated' };
}

/** The days of the first end, in the light of the other: it may give the year and the month. */
export function spanOfTime([first, second]: Time, context: PeriodContext): Span | undefined {
  const span = spanOf(first.atom, second?.atom, context.year);
  const end = second && spanOf(second.atom, undefined, context.year);
  // "Từ tháng 10 đến tháng 02/2027" begins in the year of the document.
  const isTurned = span !== undefined && end !== undefined && span.first > end.last && first.atom.year === undefined;
  return isTurned ? spanOf(first.atom, undefined, context.year) : span;
}

function datesOf(words: readonly Word[], time: Time | undefined, context: PeriodContext): Meaning | undefined {
  const span = time && spanOfTime(time, context);
  if (time === undefined || time[1] === undefined) {
    const link = time?.[0].link;
    const now = link === undefined || link === 'to' ? fromNow(words, span, context) : undefined;
    return now ?? (span && time && singleMeaning(words, time[0], span));
  }
  const last = spanOf(time[1].atom, undefined, context.year);
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
export function singleMeaning(words: readonly Word[], { link, hasHour, atom, from }: Mark, span: Span): Meaning {
  const { first, last, precision } = span;
  const before = words.filter((word) => word.to <= from);
  const after = words.filter((word) => word.from > from);
  if (link === 'before') {
    // "03 ngày trước ngày 10/6", "trước ngày 10/6 ít nhất 03 ngày".
    const days = daysAhead(before, after);
    if (days === undefined) return { kind: 'conditional' };
    return { kind: 'deadline', end: hasHour ? last : addDays(first, -days), precision };
  }
  if (link === 'to' || saysAnyOf(after, ['trở về trước'])) return { kind: 'deadline', end: last, precision };
  if (link === 'after') {
    // "Chậm nhất 05 ngày sau ngày 01/6".
    const later = daysIn(before);
    return later === undefined
      ? openWindow({ ...span, first: addDays(last, 1) })
      : { kind: 'deadline', end: addDays(last, later), precision: 'day' };
  }
  const days = precision === 'day' && atom.lastValue === undefined ? daysIn(words) : undefined;
  if (days !== undefined) return afterDays(words, days, first);
  const isOpen =
    (link === 'from' && !hasHour && atom.lastYear === undefined && atom.lastValue === undefined) ||
    saysAnyOf(words, openPhrases);
  if (isOpen) return openWindow(span);
  // "Được quyết định", but "được tổ chức" says when it is held.
  return saysAnyOf(before, completionPhrases) && !saysAnyOf(before, ['được tổ chức'])
    ? { kind: 'deadline', end: last, precision }
    : { kind: 'window', start: first, end: last, precision };
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

/** How many days before another one: one, unless the words count them; `undefined` where they count other things. */
function daysAhead(before: readonly Word[], after: readonly Word[]): number | undefined {
  const least = after.findIndex((_, at) => saysAnyOf(after.slice(at, at + 2), ['ít nhất', 'tối thiểu']));
  const counted = least < 0 ? before.slice(-4) : after.slice(least + 2, least + 5);
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
