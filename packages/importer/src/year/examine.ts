import type { CivilDate, Period } from '@kehoach/core';
import { examinePeriod, type PeriodReading } from '@kehoach/periods';
import type { PlanYear, Signing } from './plan-year.js';

/** What a plan says of days: for which year it is, and when it was signed. */
export interface PlanTime {
  readonly planYear: PlanYear;
  readonly signing: Signing;
  /** "Từ nay" begins on it. */
  readonly issuedOn?: CivilDate;
}

/** Reads a phrase of time. */
export type Examiner = (words: string) => PeriodReading;

/** Reads the times of a plan. Plans say the same time again and again; each is read once. */
export function examinerOf(time: PlanTime): Examiner {
  const known = new Map<string, PeriodReading>();
  return (words) => {
    const reading = known.get(words) ?? examined(words, time);
    known.set(words, reading);
    return reading;
  };
}

/** Whether words mean the same in every plan, since they name their years or no day at all. */
export function namesItsYears(words: string): boolean {
  // Long ago, so that nothing is refused as earlier than the plan.
  const [one, other] = [1990, 1991].map((year) => {
    const { period, milestones } = examinePeriod(words, { year });
    return JSON.stringify([period, milestones]);
  });
  return one === other;
}

/** Words without a year belong to the plan's year; words with one stay as said, from the year of signing on. */
function examined(words: string, { planYear, signing, issuedOn }: PlanTime): PeriodReading {
  const { year, isSchoolYear, isSaid } = planYear;
  const from = issuedOn === undefined ? {} : { issuedOn };
  const earliest = Math.min(year ?? 9999, signing.year ?? 9999);
  const asNamed = (): PeriodReading => examinePeriod(words, { ...(earliest < 9999 && { year: earliest }), ...from });
  if (year === undefined) return namesItsYears(words) ? asNamed() : waiting(examinePeriod(words, from));
  if (isSchoolYear === true) return namesItsYears(words) ? asNamed() : inSchoolYear(words, year);
  const reading = examinePeriod(words, { year, ...from });
  if (reading.doubts.every(({ code }) => code !== 'before-the-plan')) return reading;
  if (namesItsYears(words)) return asNamed();
  // Over when the plan was signed, yet in its year: not "before the plan".
  return isSaid ? examinePeriod(words, { year }) : reading;
}

/** Its words could be read if the year were known; that is asked once, for the whole plan. */
function waiting({ doubts, ...reading }: PeriodReading): PeriodReading {
  return { ...reading, doubts: doubts.filter(({ code }) => code !== 'unread-period') };
}

/** A school year has each month once: from August on in its first year, until July in its second. */
function inSchoolYear(words: string, first: number): PeriodReading {
  const readings = [first, first + 1].map((year) => examinePeriod(words, { year }));
  const isWithin = ({ start, end }: Period): boolean =>
    [start, end].every((day) => day === undefined || (`${first}-08-01` <= day && day < `${first + 1}-08-01`));
  const fitting = readings.find(({ period, milestones }) => isWithin(period) && milestones.every(isWithin));
  return fitting ?? examinePeriod(words);
}
