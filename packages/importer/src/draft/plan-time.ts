import { mapping, type Making } from '@kehoach/core';
import { finding, type Finding } from '../finding/finding.js';
import { examinerOf, keyOf, namesItsYears, type PlanTime, type WordsOfTime } from '../year/examine.js';
import { planYearOf, type PlanYear, type Signing } from '../year/plan-year.js';
import type { Draft } from './draft.js';

/** What of a draft says when it was signed and for which year it is. */
type Dated = Pick<Draft, 'yearEvidence' | 'issuedOn'>;

/** How the times of a draft are read. */
export function planTimeOf({ yearEvidence, issuedOn }: Dated): PlanTime {
  const signing = signingOf({ yearEvidence, ...(issuedOn !== undefined && { issuedOn }) });
  return {
    planYear: planYearOf(yearEvidence, signing),
    signing,
    ...(issuedOn !== undefined && { issuedOn }),
  };
}

/** The year of the plan as a draft holds it. */
export function yearFields({ year, isSchoolYear }: PlanYear): Pick<Draft, 'year' | 'isSchoolYear'> {
  return { ...(year !== undefined && { year }), ...(isSchoolYear === true && { isSchoolYear }) };
}

/** Each is read for two years. */
const timesASlice = 5;

/** Asks for the year of the plan where nobody can know it and a time needs it; in slices. */
export function* findingYear(draft: Dated & Pick<Draft, 'tasks'>): Making<Finding | undefined> {
  const time = planTimeOf(draft);
  const { doubt } = time.planYear;
  if (doubt === undefined) return undefined;
  const open = (yield* mapping(
    timesOf(draft.tasks),
    (said) => (namesItsYears(said) ? [] : [said]),
    timesASlice,
  )).flat();
  if (open.length === 0) return undefined;
  const years = doubt.code === 'no-plan-year' ? likelyFirst(doubt.years, open, time) : doubt.years;
  const choices = years.map((year) => ({ field: 'year' as const, value: String(year) }));
  return finding(doubt.code, doubt.place, doubt.words, { of: 'plan', choices });
}

/** What tasks say of their times, each once: plans say the same time again and again. */
function timesOf(tasks: Draft['tasks']): WordsOfTime[] {
  return [...new Map(tasks.flatMap(({ said }) => (said === undefined ? [] : [[keyOf(said), said]]))).values()];
}

/** "Quý II" in a plan signed in December is of the next year; "ngày 20/11" in one of November is of its own. */
function likelyFirst(years: readonly number[], times: readonly WordsOfTime[], { issuedOn }: PlanTime): number[] {
  const [first = 0, ...more] = years.toSorted((a, b) => a - b);
  if (issuedOn === undefined || more.length === 0 || Number(issuedOn.slice(0, 4)) !== first) return [...years];
  const examine = examinerOf({ planYear: { year: first, isSaid: true }, signing: {} });
  const ends = times.map((said) => examine(said).period).map(({ start, end }) => end ?? start);
  const days = ends.filter((day) => day !== undefined);
  // "Trong năm" ends with either year: it tells nothing.
  const telling = days.filter((day) => day !== `${first}-12-31`);
  if (telling.length === 0) return [...years];
  return telling.some((day) => day < issuedOn) ? [...more.toReversed(), first] : [first, ...more];
}

function signingOf({ yearEvidence, issuedOn }: Dated): Signing {
  if (issuedOn !== undefined) return { year: Number(issuedOn.slice(0, 4)), month: Number(issuedOn.slice(5, 7)) };
  const year = yearEvidence.find(({ source }) => source === 'signing')?.first;
  return year === undefined ? {} : { year };
}
