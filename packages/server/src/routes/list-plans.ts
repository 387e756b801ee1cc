import type { CivilDate, Counts } from '@kehoach/core';
import type { Context } from 'hono';
import type { Office } from '../app/office.js';
import { SumOfCounts } from '../desk/few-counts.js';
import type { Standings } from '../desk/standing.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerTagged } from './answer.js';
import { dayAsked, todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { personIn, type Env, type Handler } from './route.js';
import { visiblePlans, type Looking, type VisiblePlan } from './visible-plans.js';

/** `GET /plans`: what this person may see, sorted by id, and how it stands today. */
export const listPlans: Handler = async (office, context) => {
  const all = await visiblePlans(office, personIn(context), todayOf(office), looking('plan', office, context));
  const plans = all.map(({ id, summary, standing: { counts, nextDeadline } }) => ({
    id,
    ...summary,
    counts,
    ...(nextDeadline !== undefined && { nextDeadline }),
  }));
  return answerTagged(context.req.raw, { plans });
};

/** `GET /counts?on=&by=plan|unit`: the one count over all plans that this person may see, of today or of any day. */
export const countPlans: Handler = async (office, context) => {
  const on = dayAsked(office, context);
  const by = context.req.query('by') ?? 'plan';
  if (by !== 'plan' && by !== 'unit')
    throw new ProblemError(
      problem('invalid-request', { field: 'by', wanted: { code: 'choice', choices: ['plan', 'unit'] } }),
    );
  const see = <By extends keyof Standings>(which: By): Promise<readonly VisiblePlan<By>[]> =>
    visiblePlans(office, personIn(context), on, looking(which, office, context));
  const [all, rows] = by === 'plan' ? planRows(await see('plan')) : unitRows(await see('unit'));
  const total = new SumOfCounts();
  for (const { standing } of all) total.add(standing.few);
  return answerTagged(context.req.raw, { on, by, rows, ...(all.length > 0 && { total: total.counts }) });
};

interface Row {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
  /** Of a plan. */
  readonly nextDeadline?: CivilDate;
}

type Rows<By extends keyof Standings> = readonly [all: readonly VisiblePlan<By>[], rows: readonly Row[]];

function planRows(all: readonly VisiblePlan<'plan'>[]): Rows<'plan'> {
  const rows = all.map(({ id, summary, standing: { counts, nextDeadline } }) => ({
    id,
    name: summary.number,
    counts,
    ...(nextDeadline !== undefined && { nextDeadline }),
  }));
  return [all, rows];
}

/**
 * A unit has one row, over all plans in which it leads a task, under the name that the last of them has for it; a task
 * that two lead stands in both.
 */
function unitRows(all: readonly VisiblePlan<'unit'>[]): Rows<'unit'> {
  const units = new Map<string, { name: string; readonly sum: SumOfCounts }>();
  for (const { standing } of all)
    for (let at = 0; at < standing.units.length; at += 3) {
      const [id, name] = [standing.units[at] ?? '', standing.units[at + 1] ?? ''];
      const unit = units.get(id) ?? { name, sum: new SumOfCounts() };
      unit.name = name;
      unit.sum.add(standing.units[at + 2] ?? '');
      units.set(id, unit);
    }
  const rows = [...units].map(([id, { name, sum }]) => ({ id, name, counts: sum.counts }));
  return [all, rows.sort((one, other) => (one.id < other.id ? -1 : 1))];
}

/** What is folded is counted for who asks; what could not be kept stands in the note on the request. */
function looking<By extends keyof Standings>(by: By, office: Office, context: Context<Env>): Looking<By> {
  return {
    by,
    folding: (logs) => countFolds(office, context, logs),
    unkept: (error) => context.set('trouble', error instanceof Error ? error : new Error(String(error))),
  };
}
