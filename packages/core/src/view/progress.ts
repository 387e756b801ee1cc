import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { percentOf, type Task } from '../task/task.js';
import { byPage, tasksIn } from '../task/task-list.js';
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
  return meanOf([sumOf([task], today)]);
}

/** Progress of a plan or of a part of it: the mean of its tasks, each counting the same. */
export function progressOf(plan: Plan, today: CivilDate, scope: Scope = {}): ProgressView {
  const belongs = isIn(plan, today, scope);
  if (belongs === undefined) return meanOf(sumsByPage(plan.tasks, today));
  return meanOf([
    sumOf(
      [...tasksIn(plan.tasks)].filter((task) => isCounted(task) && belongs(task)),
      today,
    ),
  ]);
}

/** What several tasks come to. */
interface Sum {
  tasks: number;
  done: number;
  reached: number;
  expected: number;
  /** Of how many the days let expect something. */
  dated: number;
}

function isCounted({ cancelled, kind }: Task): boolean {
  return cancelled === undefined && kind === 'task';
}

const sumsByPage = byPage((tasks, today: CivilDate) => sumOf(tasks.filter(isCounted), today));

function sumOf(tasks: readonly Task[], today: CivilDate): Sum {
  const sum = { tasks: tasks.length, done: 0, reached: 0, expected: 0, dated: 0 };
  for (const task of tasks) {
    const percent = percentOf(task);
    const share = expectedOf(task, today);
    if (task.completed !== undefined) sum.done += 1;
    if (share !== undefined) sum.dated += 1;
    sum.reached += percent;
    sum.expected += share ?? percent;
  }
  return sum;
}

function meanOf(sums: readonly Sum[]): ProgressView {
  const all = (name: keyof Sum): number => sums.reduce((total, sum) => total + sum[name], 0);
  const [tasks, done, dated] = [all('tasks'), all('done'), all('dated')];
  const mean = (total: number): number => (tasks === 0 ? 0 : Math.round(total / tasks));
  return { reached: mean(all('reached')), tasks, done, ...(dated > 0 && { expected: mean(all('expected')) }) };
}
