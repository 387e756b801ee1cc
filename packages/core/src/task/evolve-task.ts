import type { Draft } from 'immer';
import { put } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { Task, TaskId, TaskSaying } from './task.js';
import { addTask, removeTask, replaceTask, taskById } from './task-list.js';
import { apply, tellTask } from './tell-task.js';

/**
 * Folds what is said about a task: at its end where it is the newest, else all of it is told anew.
 *
 * Inside a draft the list of what was said is a plain one: see `advance`.
 */
export function evolveTask(plan: Draft<Plan>, saying: TaskSaying): void {
  const { taskId } = saying.data;
  if (taskId === undefined) return;
  const task = taskById(plan.tasks, taskId) as Draft<Task> | undefined;
  if (saying.type === 'TaskAssigned') {
    const told = task === undefined ? tellTask([saying]) : undefined;
    if (told !== undefined) addTask(plan.tasks, told);
  } else if (task !== undefined) {
    const isNewest = put(task.said as TaskSaying[], saying, task.lastOn);
    if (isNewest) {
      task.lastOn = saying.occurredOn;
      apply(task, saying);
    } else retell(plan, task, task.said);
  }
}

/** Tells a task without one entry; without its assignment there is no task. */
export function forgetInTask(plan: Draft<Plan>, taskId: TaskId, entryId: string): void {
  const task = taskById(plan.tasks, taskId);
  if (task !== undefined)
    retell(
      plan,
      task,
      task.said.filter(({ id }) => id !== entryId),
    );
}

function retell(plan: Draft<Plan>, { id }: Task, said: readonly TaskSaying[]): void {
  const told = tellTask(said);
  if (told === undefined) removeTask(plan.tasks, id);
  else replaceTask(plan.tasks, told);
}
