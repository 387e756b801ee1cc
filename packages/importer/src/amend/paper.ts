import type { Plan } from '@kehoach/core';
import { periodContextOf, type PeriodContext } from '@kehoach/periods';
import type { PlanTime } from '../year/examine.js';
import { masked } from './clauses.js';
import { PlanTasks } from './plan-tasks.js';
import { PlanUnits } from './plan-units.js';
import { timeOfPlan } from './read-tasks.js';

/** An amending paper, and all of the plan that it is read against. */
export interface Paper {
  readonly text: string;
  /** The same with its quotations hidden. */
  readonly hidden: string;
  readonly plan: Plan;
  readonly tasks: PlanTasks;
  readonly units: PlanUnits;
  readonly time: PlanTime;
  readonly context: PeriodContext;
}

/** @param day of the paper: units answer as they do on it */
export function paperOf(text: string, plan: Plan, day: string): Paper {
  return {
    text,
    hidden: masked(text),
    plan,
    tasks: new PlanTasks(plan),
    units: new PlanUnits(text, plan, day),
    time: timeOfPlan(plan),
    context: periodContextOf(plan),
  };
}
