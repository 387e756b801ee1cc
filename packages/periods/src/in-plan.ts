import { tasksIn, type CivilDate, type Period, type Plan } from '@kehoach/core';
import { readPeriod } from './examine.js';
import type { PeriodContext } from './reading/meaning.js';

/** How words of time are read that are said of a plan which stands: by its year and the day of its issue. */
export function periodContextOf(plan: Plan): PeriodContext {
  const [year, issuedOn] = [onlyYearOf(plan), plan.issued?.on];
  return { ...(year !== undefined && { year }), ...(issuedOn !== undefined && { issuedOn }) };
}

/**
 * A period by its words and the days that stand beside them: what the words say where they say those days, else
 * those days.
 *
 * @param days inclusive; one that is missing is not known, whatever the words say
 */
export function periodWithDays(
  words: string,
  { start, end }: { readonly start?: CivilDate | undefined; readonly end?: CivilDate | undefined },
  context: PeriodContext,
): Period {
  const read = readPeriod(words, context);
  if (start === read.start && end === read.end) return read;
  const beginning = start === undefined ? {} : { start };
  if (end === undefined) return { text: words, kind: 'unstated', ...beginning };
  return { text: words, kind: start === undefined ? 'deadline' : 'window', end, precision: 'day', ...beginning };
}

/** The year in which all of the plan lies that has days; none where there are several. */
function onlyYearOf(plan: Plan): number | undefined {
  const periods = [...tasksIn(plan.tasks)].map(({ period }) => period);
  const days = periods.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined);
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}
