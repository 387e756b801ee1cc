import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { percentOf, type Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { expectedOf } from './expected.js';
import { isIn, type Scope } from './scope.js';

/** How far work has come, and how far it should be by now, in percent: means over the same tasks. */
export interface ProgressView {
  readonly reached: number;
  /**
   * What the days let expect; a task whose words let expect nothing is expected where it is. Missing where
   * that is every task.
   */
  readonly expected?: number;
  /** How many tasks count; cancelled ones do not, nor do responsibilities. */
  readonly tasks: number;
  readonly done: number;
}

/** Progress of one task. */
export function progressOfTask(task: Task, today: CivilDate): ProgressView {
  return progressOfTasks([task], today);
}

/** Progress of a plan or of a part of it: the mean of its tasks, each counting the same. */
export function progressOf(plan: Plan, today: CivilDate, scope: Scope = {}): ProgressView {
  const belongs = isIn(plan, today, scope);
  const counted = [];
  for (const task of tasksIn(plan.tasks))
    if (task.cancelled === undefined && task.kind === 'task' && belongs(task)) counted.push(task);
  return progressOfTasks(counted, today);
}

function progressOfTasks(tasks: readonly Task[], today: CivilDate): ProgressView {
  let [done, reached, expected, dated] = [0, 0, 0, 0];
  for (const task of tasks) {
    const percent = percentOf(task);
    const share = expectedOf(task, today);
    if (task.completed !== undefined) done += 1;
    if (share !== undefined) dated += 1;
    reached += percent;
    expected += share ?? percent;
  }
  const mean = (sum: number): number => (tasks.length === 0 ? 0 : Math.round(sum / tasks.length));
  return { reached: mean(reached), tasks: tasks.length, done, ...(dated > 0 && { expected: mean(expected) }) };
}
