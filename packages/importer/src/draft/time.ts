import { addMonths, startPrecisionOf, type CivilDate, type Period } from '@kehoach/core';
import { finding, type Finding, type FindingCode } from '../finding/finding.js';
import type { PeriodBound } from '../task/read-task.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import type { Examiner } from '../year/examine.js';

/** The words that say when, and what a label, a column or the sentence around them says of them. */
export interface WordsOfTime {
  readonly words: string;
  /** What a table says in a second cell: when it ends. */
  readonly end?: string;
  readonly bound?: PeriodBound;
  readonly isInSentence?: boolean;
}

/** A task's time with what is doubtful about it. */
export interface TaskTime {
  readonly period: Period;
  readonly milestones: readonly Period[];
  readonly findings: readonly Finding[];
  readonly said: WordsOfTime;
}

/** What may be doubtful about a time. */
export const ofTime: ReadonlySet<FindingCode> = new Set([
  'impossible-date',
  'before-the-plan',
  'starts-before-the-plan',
  'ends-before-the-plan',
  'part-of-the-time',
  'wrong-weekday',
  'year-from-the-document',
  'several-milestones',
  'unread-period',
]);

/** What stands for the label or the heading that binds a period, as the reader of periods knows it. */
const boundWords = { by: 'hạn ', before: 'trước ', month: 'tháng ' } as const;

/** Where a time stands, whose it is, and how the times of its plan are read. */
export interface TimeSetting {
  readonly issuedOn: CivilDate | undefined;
  readonly of: string;
  readonly place: Range;
  readonly examine: Examiner;
}

/** The time that words name, under what binds them. */
export function timeOf(said: WordsOfTime, { issuedOn, of, place, examine }: TimeSetting): TaskTime {
  const { words: own, end, isInSentence } = said;
  const lead = leadOf(said);
  const reading = examine(phraseOf(said));
  const words = end === undefined ? reading.period.text.slice(lead.length) : `${own} - ${end}`;
  const tidy = (period: Period): Period => ({ ...period, text: plain(period.text) });
  const read = tidy({ ...reading.period, text: words });
  const period = isInSentence === true ? asDeadline(read) : read;
  const doubts = reading.doubts.map(({ code, from, to, choices }) => {
    const [start, stop] = [from, to].map((at) => Math.min(own.length, Math.max(0, at - lead.length))) as [
      number,
      number,
    ];
    const doubted = { from: place.from + start, to: place.from + stop };
    return finding(code, doubted, plain(own.slice(start, stop)), {
      of,
      choices: choices.map((value) => ({ field: 'period' as const, value: tidy({ ...value, text: words }) })),
    });
  });
  return {
    period,
    milestones: reading.milestones.map(tidy),
    findings: [...doubts, ...earlyFindings(period, place, of, issuedOn)],
    said,
  };
}

/** The words with what binds them, as the reader of periods knows it. */
export function phraseOf(said: WordsOfTime): string {
  return `${leadOf(said)}${said.words}${said.end === undefined ? '' : ` đến ${said.end}`}`;
}

function leadOf({ words, end, bound }: WordsOfTime): string {
  return end === undefined ? boundOf(words, bound) : 'từ ';
}

/**
 * Words that say themselves how they bind need nothing before them. A month or a quarter under "Thời hạn"
 * is read as the time of the work; a day is the last one.
 */
function boundOf(words: string, bound: PeriodBound | undefined): string {
  const isNumber = /^\d{1,2}(?:\s*[/-]\s*\d{4}|\s*[-–]\s*\d{1,2}(?:\/\d{4})?)?$/u.test(words.trim());
  const isDay = /^(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?$/iu.test(words.trim());
  if (bound === undefined || (bound === 'month' && !isNumber) || (bound === 'by' && !isDay)) return '';
  return bound === 'before' && /trước|chậm nhất|không quá/iu.test(words) ? '' : boundWords[bound];
}

/** A time before the plan itself: over when it was issued, or only begun. */
function earlyFindings(period: Period, place: Range, of: string, issuedOn: CivilDate | undefined): Finding[] {
  if (issuedOn === undefined) return [];
  const { start, end, text } = period;
  if (end !== undefined && end < issuedOn) {
    const later = { ...period, ...(start !== undefined && { start: addMonths(start, 12) }), end: addMonths(end, 12) };
    const choices = [period, later].map((value) => ({ field: 'period' as const, value }));
    return [finding('ends-before-the-plan', place, text, { of, choices })];
  }
  const startsEarly = start !== undefined && start < issuedOn && startPrecisionOf(period) === 'day';
  return startsEarly ? [finding('starts-before-the-plan', place, text, { of })] : [];
}

/** "trình Ủy ban nhân dân tỉnh trong quý III": what a sentence orders within a time is due at its end. */
function asDeadline(period: Period): Period {
  if (period.kind !== 'window' || !/^trong\s/iu.test(period.text) || period.end === undefined) return period;
  const { start: _start, startPrecision: _precision, ...rest } = period;
  return { ...rest, kind: 'deadline' };
}
