import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitOn, type UnitId } from '../unit/unit.js';

/** What a unit has on its hands. */
export interface Workload {
  readonly leading: readonly Task[];
  readonly coordinating: readonly Task[];
}

/**
 * What `unitId` leads and takes part in on `today`, what it took over from others included; asked by the id of
 * a unit that has ceased, what its successor does.
 */
export function workloadOf(plan: Plan, unitId: UnitId, today: CivilDate): Workload {
  const unit = unitOn(plan, unitId, today);
  const isUnit = (id: UnitId): boolean => unitOn(plan, id, today) === unit;
  const [leading, coordinating]: [Task[], Task[]] = [[], []];
  for (const task of tasksIn(plan.tasks)) {
    if (task.lead.some(isUnit)) leading.push(task);
    else if (task.coordinating.some(isUnit)) coordinating.push(task);
  }
  return { leading, coordinating };
}
