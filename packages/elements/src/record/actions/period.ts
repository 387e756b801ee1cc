import { tasksIn, type Period, type Plan } from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';
import { rememberOf } from '../../shared/remember.js';
import { given, type Filled } from '../action.js';
import type { Context } from '../context.js';
import { dayTyped } from '../day-typed.js';
import type { Field, Values } from '../fields.js';

/** The days of a period: those that its words say, until a person gives others. */
const periodDays: readonly Field[] = (['start', 'end'] as const).map((name) => ({
  name,
  label: name,
  kind: 'day',
  isDerived: true,
  initial: ({ plan }, { period = '' }) => readIn(plan, period)[name] ?? '',
}));

/** The words of a period, and the days that are read out of them, which a person may put right. */
export const periodFields: readonly Field[] = [
  { name: 'period', label: 'period', kind: 'line', isRequired: true },
  ...periodDays,
];

/** The days of a period that may be left out. */
export const mayBePeriodDays: readonly Field[] = periodDays.map((field) => ({
  ...field,
  isShown: ({ period = '' }: Values) => period.trim() !== '',
}));

/** The same where the paper may say no time: a responsibility often has none. */
export const mayBePeriodFields: readonly Field[] = [
  { name: 'period', label: 'period', kind: 'line' },
  ...mayBePeriodDays,
];

/** A period as the paper says it; its days are those that stand in the form. */
export function periodFrom(words: Filled['words'], { plan }: Pick<Context, 'plan'>): Period | undefined {
  const said = words('period');
  if (said === undefined) return undefined;
  const read = readIn(plan, said);
  const [start, end] = [dayTyped(words('start') ?? ''), dayTyped(words('end') ?? '')];
  if (start === read.start && end === read.end) return read;
  if (end === undefined) return { text: said, kind: 'unstated', ...given({ start }) };
  return { text: said, kind: start === undefined ? 'deadline' : 'window', end, precision: 'day', ...given({ start }) };
}

/** What the words of a period mean in this plan. */
function readIn(plan: Plan, words: string): Period {
  const [year, issuedOn] = [yearOf(plan), plan.issued?.on];
  return readPeriod(words, given({ year, issuedOn }));
}

/** The year in which all of the plan lies that has days; none where there are several. */
const yearOf: (plan: Plan) => number | undefined = rememberOf((plan: Plan): number | undefined => {
  const periods = [...tasksIn(plan.tasks)].map(({ period }) => period);
  const days = periods.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined);
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const [only] = years;
  return years.size === 1 ? only : undefined;
});
