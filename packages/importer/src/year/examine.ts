import type { CivilDate, Period } from '@kehoach/core';
import { examinePeriod, type PeriodBound, type PeriodContext, type PeriodReading } from '@kehoach/periods';
import type { PlanYear, Signing } from './plan-year.js';

/** What a plan says of days: for which year it is, and when it was signed. */
export interface PlanTime {
  readonly planYear: PlanYear;
  readonly signing: Signing;
  /** "Từ nay" begins on it. */
  readonly issuedOn?: CivilDate;
}

/** The words that say when, and what a label, a column or the sentence around them says of them. */
export interface WordsOfTime {
  readonly words: string;
  /** What a table says in a second cell: when it ends. */
  readonly end?: string;
  readonly bound?: PeriodBound;
  readonly isInSentence?: boolean;
}

/** Reads a time. */
export type Examiner = (said: WordsOfTime) => PeriodReading;

/** By which the same words are known again. */
export function keyOf({ words, end, bound }: WordsOfTime): string {
  return JSON.stringify([words, end, bound]);
}

/** Reads the times of a plan. Plans say the same time again and again; each is read once. */
export function examinerOf(time: PlanTime): Examiner {
  const known = new Map<string, PeriodReading>();
  return (said) => {
    const key = keyOf(said);
    const reading = known.get(key) ?? examined(said, time);
    known.set(key, reading);
    return reading;
  };
}

/** Whether words mean the same in every plan, since they name their years or no day at all. */
export function namesItsYears(said: WordsOfTime): boolean {
  // Long ago, so that nothing is refused as earlier than the plan.
  const [one, other] = [1990, 1991].map((year) => {
    const { period, milestones } = read(said, { year });
    return JSON.stringify([period, milestones]);
  });
  return one === other;
}

function read({ words, end, bound }: WordsOfTime, context: PeriodContext): PeriodReading {
  const until = end === undefined ? {} : { until: end };
  return examinePeriod(words, { ...context, ...until, ...(bound !== undefined && { bound }) });
}

/** Words without a year belong to the plan's year; words with one stay as said, from the year of signing on. */
function examined(said: WordsOfTime, { planYear, signing, issuedOn }: PlanTime): PeriodReading {
  const { year, isSchoolYear, isSaid } = planYear;
  const from = issuedOn === undefined ? {} : { issuedOn };
  const earliest = Math.min(year ?? 9999, signing.year ?? 9999);
  const asNamed = (): PeriodReading => read(said, { ...(earliest < 9999 && { year: earliest }), ...from });
  if (year === undefined) return namesItsYears(said) ? asNamed() : waiting(read(said, from));
  if (isSchoolYear === true) return namesItsYears(said) ? asNamed() : inSchoolYear(said, year);
  const reading = read(said, { year, ...from });
  if (reading.doubts.every(({ code }) => code !== 'before-the-plan')) return reading;
  if (namesItsYears(said)) return asNamed();
  // Over when the plan was signed, yet in its year: not "before the plan".
  return isSaid ? read(said, { year }) : reading;
}

/** Its words could be read if the year were known; that is asked once, for the whole plan. */
function waiting({ doubts, ...reading }: PeriodReading): PeriodReading {
  return { ...reading, doubts: doubts.filter(({ code }) => code !== 'unread-period') };
}

/** A school year has each month once: from August on in its first year, until July in its second. */
function inSchoolYear(said: WordsOfTime, first: number): PeriodReading {
  const readings = [first, first + 1].map((year) => read(said, { year }));
  const isWithin = ({ start, end }: Period): boolean =>
    [start, end].every((day) => day === undefined || (`${first}-08-01` <= day && day < `${first + 1}-08-01`));
  const fitting = readings.find(({ period, milestones }) => isWithin(period) && milestones.every(isWithin));
  return fitting ?? read(said, {});
}
