import { addMonths, startPrecisionOf, type CivilDate, type Period } from '@kehoach/core';
import { finding, type Finding, type FindingCode } from '../finding/finding.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import type { Examiner, WordsOfTime } from '../year/examine.js';

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

/** Where a time stands, whose it is, and how the times of its plan are read. */
export interface TimeSetting {
  readonly issuedOn: CivilDate | undefined;
  readonly of: string;
  readonly place: Range;
  readonly examine: Examiner;
}

/** The time that words name, under what binds them. */
export function timeOf(said: WordsOfTime, { issuedOn, of, place, examine }: TimeSetting): TaskTime {
  const { period: read, milestones, doubts } = examine(said);
  const period = tidy(said.isInSentence === true ? asDeadline(read) : read);
  const asked = doubts.map(({ code, from, to, choices }) =>
    finding(code, within(place, from, to), plain(said.words.slice(from, to)), {
      of,
      choices: choices.map((value) => ({ field: 'period' as const, value: tidy(value) })),
    }),
  );
  return {
    period,
    milestones: milestones.map(tidy),
    findings: [...asked, ...earlyFindings(period, place, of, issuedOn)],
    said,
  };
}

/** Where words stand; those that were added from elsewhere have the whole place. */
function within(place: Range, from: number, to: number): Range {
  return place.from + to <= place.to ? { from: place.from + from, to: place.from + to } : place;
}

/** Words that were wrapped or broken stand on one line. */
function tidy(period: Period): Period {
  return { ...period, text: plain(period.text) };
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
