import { addDays, addMonths, daysBetween, daysInMonth, type CivilDate, type Plan } from '@kehoach/core';

/** From a day to a day, both included. */
export interface Span {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Of so many years a report may tell: one of more would list all that ever happened. */
export const mostYears = 10;

/**
 * Why there is no report on some days: they end before they begin, or before the plan was issued, have not begun, or are too
 * many.
 */
export type SpanFault = 'turned' | 'before-issue' | 'to-come' | 'too-long';

/**
 * What is wrong with the days of a report on a plan, or on several together, if anything is.
 *
 * @param on the day of which it speaks
 */
export function spanFault(plans: Plan | readonly Plan[], { from, until }: Span, on: CivilDate): SpanFault | undefined {
  if (from > until) return 'turned';
  const first = issuedOn(plans);
  if (first === undefined || until < first) return 'before-issue';
  if (from > on) return 'to-come';
  const years = yearOf(until) - yearOf(from);
  const isFull = until.slice(4) >= from.slice(4);
  return years > mostYears || (years === mostYears && isFull) ? 'too-long' : undefined;
}

/** When the first of the plans was issued. */
export function issuedOn(plans: Plan | readonly Plan[]): CivilDate | undefined {
  const days = ([plans].flat() as readonly Plan[]).flatMap(({ issued }) => (issued === undefined ? [] : [issued.on]));
  return days.toSorted()[0];
}

/** How many whole months a span is, from the first of one to the end of one; nothing for any other. */
function wholeMonths({ from, until }: Span): number | undefined {
  const last = daysInMonth(yearOf(until), monthOf(until));
  if (!from.endsWith('-01') || Number(until.slice(8)) !== last) return undefined;
  return (yearOf(until) - yearOf(from)) * 12 + monthOf(until) - monthOf(from) + 1;
}

/**
 * What an office calls the time of a report: a month, a quarter, the six or nine first months, a year; else from which
 * day to which.
 */
export function spanName(span: Span): string {
  const { from, until } = span;
  const [months, first, year] = [wholeMonths(span), monthOf(from), yearOf(from)];
  if (months === 1) return `tháng ${monthText(from)} năm ${year}`;
  if (months === 3 && first % 3 === 1) return `quý ${['I', 'II', 'III', 'IV'][(first - 1) / 3]} năm ${year}`;
  if (months === 6 && (first === 1 || first === 7)) return `6 tháng ${first === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (months === 9 && first === 1) return `9 tháng đầu năm ${year}`;
  if (months === 12 && first === 1) return `năm ${year}`;
  return `từ ngày ${shortDay(from)} đến ngày ${shortDay(until)}`;
}

/** The time behind it, as long: the months behind whole months, as many days behind any other. */
export function nextSpan(span: Span): Span {
  const { from, until } = span;
  const start = addDays(until, 1);
  const months = wholeMonths(span);
  if (months === undefined) return { from: start, until: addDays(until, daysBetween(from, until) + 1) };
  return { from: start, until: addDays(addMonths(start, months), -1) };
}

/** A day as a paper bears it: `ngày 05 tháng 7 năm 2026`. */
export function dayInWords(day: CivilDate): string {
  return `ngày ${day.slice(8)} tháng ${monthText(day)} năm ${yearOf(day)}`;
}

/** Whether a day is one of them. */
export function isWithin({ from, until }: Span, day: CivilDate): boolean {
  return from <= day && day <= until;
}

/** A nought before the months 1 and 2, as NĐ 30/2020 has it. */
function monthText(day: CivilDate): string {
  const month = monthOf(day);
  return month < 3 ? `0${month}` : String(month);
}

function shortDay(day: CivilDate): string {
  return `${day.slice(8)}/${monthText(day)}/${yearOf(day)}`;
}

function monthOf(day: CivilDate): number {
  return Number(day.slice(5, 7));
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
