import type { Period, Plan } from '@kehoach/core';
import { periodContextOf, periodWithDays, readPeriod, type PeriodContext } from '@kehoach/periods';
import { rememberOf } from '../../shared/remember.js';
import type { Filled } from '../action.js';
import type { Context } from '../context.js';
import { dayTyped } from '../day-typed.js';
import type { Field, Values } from '../fields.js';
import { recordWords } from '../record.messages.js';

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
  { name: 'period', label: 'period', kind: 'line', isRequired: true, hint: unread },
  ...periodDays,
];

/** The days of a period that may be left out. */
export const mayBePeriodDays: readonly Field[] = periodDays.map((field) => ({
  ...field,
  isShown: ({ period = '' }: Values) => period.trim() !== '',
}));

/** The same where the paper may say no time: a responsibility often has none. */
export const mayBePeriodFields: readonly Field[] = [
  { name: 'period', label: 'period', kind: 'line', hint: unread },
  ...mayBePeriodDays,
];

/** A period as the paper says it; its days are those that stand in the form. */
export function periodFrom(words: Filled['words'], { plan }: Pick<Context, 'plan'>): Period | undefined {
  const said = words('period');
  if (said === undefined) return undefined;
  const [start, end] = [dayTyped(words('start') ?? ''), dayTyped(words('end') ?? '')];
  return periodWithDays(said, { start, end }, contextOf(plan));
}

/** The same before it is recorded: its days are those that its words say, unless a person gave others. */
export function periodToBe(words: Filled['words'], context: Pick<Context, 'plan'>): Period | undefined {
  const said = words('period');
  const isGiven = words('start') !== undefined || words('end') !== undefined;
  return said === undefined || isGiven ? periodFrom(words, context) : readIn(context.plan, said);
}

/** Words that say no time which is known: a slip of the pen shows before it is recorded. */
function unread({ plan, language }: Context, { period = '' }: Values): string {
  const isUnread = period.trim() !== '' && readIn(plan, period).kind === 'unstated';
  return isUnread ? recordWords[language].noTimeRead : '';
}

/** What the words of a period mean in this plan. */
function readIn(plan: Plan, words: string): Period {
  return readPeriod(words, contextOf(plan));
}

const contextOf: (plan: Plan) => PeriodContext = rememberOf(periodContextOf);
