import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitOn, type UnitId } from '../unit/unit.js';
import { statuses, statusOf, type Status } from './status.js';

/** What a unit has on its hands. */
export interface Workload {
  readonly leading: readonly Task[];
  readonly coordinating: readonly Task[];
  /** Tasks it leads, by status. */
  readonly byStatus: Readonly<Record<Status, number>>;
}

/** What `unitId` leads and takes part in on `today`, what it took over from others included. */
export function workloadOf(plan: Plan, unitId: UnitId, today: CivilDate): Workload {
  const isUnit = (id: UnitId): boolean => unitOn(plan, id, today) === unitId;
  const tasks = [...tasksIn(plan.tasks)];
  const leading = tasks.filter(({ lead }) => lead.some(isUnit));
  const coordinating = tasks.filter(({ lead, coordinating: others }) => !lead.some(isUnit) && others.some(isUnit));
  return { leading, coordinating, byStatus: countByStatus(leading, today) };
}

/** How many of the tasks have each status on `today`. */
export function countByStatus(tasks: Iterable<Task>, today: CivilDate): Record<Status, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const task of tasks) counts[statusOf(task, today).status] += 1;
  return counts;
}
