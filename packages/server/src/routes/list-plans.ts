import type { Counts } from '@kehoach/core';
import type { Context } from 'hono';
import type { Office } from '../app/office.js';
import { sumOf } from '../desk/standing.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerTagged } from './answer.js';
import { dayAsked, todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { personIn, type Env, type Handler } from './route.js';
import { visiblePlans, type Looking, type VisiblePlan } from './visible-plans.js';

/** `GET /plans`: what this person may see, sorted by id, and how it stands today. */
export const listPlans: Handler = async (office, context) => {
  const all = await visiblePlans(office, personIn(context), todayOf(office), looking(office, context));
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
  if (by !== 'plan' && by !== 'unit') throw new ProblemError(problem('invalid-request', { field: 'by' }));
  const all = await visiblePlans(office, personIn(context), on, {
    withUnits: by === 'unit',
    ...looking(office, context),
  });
  const rows = by === 'plan' ? all.map(planRow) : unitRows(all);
  const total = sumOf(all.map(({ standing }) => standing.counts));
  return answerTagged(context.req.raw, { on, by, rows, ...(total !== undefined && { total }) });
};

interface Row {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
}

function planRow({ id, summary, standing }: VisiblePlan): Row {
  return { id, name: summary.number, counts: standing.counts };
}

/** A unit has one row, over all plans in which it leads a task; a task that two lead stands in both. */
function unitRows(all: readonly VisiblePlan[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { id, name, counts } of all.flatMap(({ standing }) => standing.units)) {
    const known = rows.get(id);
    rows.set(id, { id, name, counts: sumOf(known === undefined ? [counts] : [known.counts, counts]) ?? counts });
  }
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is folded is counted for who asks; what could not be kept stands in the note on the request. */
function looking(office: Office, context: Context<Env>): Pick<Looking, 'folding' | 'unkept'> {
  return {
    folding: (logs) => countFolds(office, context, logs),
    unkept: (error) => context.set('trouble', error instanceof Error ? error : new Error(String(error))),
  };
}
