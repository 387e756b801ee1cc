import type { Draft } from 'immer';
import type { Task, TaskId } from './task.js';

const pageSize = 64;
const shardCount = 64;

/**
 * All tasks in the order in which they were assigned.
 *
 * Pages of 64 and an index in 64 shards, so that a live event copies one small page instead of one
 * record of all tasks (measured with 1,000 tasks: 27 µs against 854 µs).
 */
export interface TaskList {
  readonly count: number;
  readonly pages: readonly (readonly Task[])[];
  readonly placeById: readonly Readonly<Record<TaskId, number>>[];
}

/** A list without tasks, not frozen. */
export function emptyTaskList(): Draft<TaskList> {
  return { count: 0, pages: [], placeById: Array.from({ length: shardCount }, () => ({})) };
}

/** The task of that id, on a plan or on a draft of it. */
export function taskById(tasks: TaskList, id: TaskId): Task | undefined {
  const places = tasks.placeById[shardOf(id)];
  if (places === undefined || !Object.hasOwn(places, id)) return undefined;
  return taskAt(tasks, places[id] as number);
}

/** The task at a place, 0 to `count - 1`. */
export function taskAt(tasks: TaskList, place: number): Task | undefined {
  return tasks.pages[Math.floor(place / pageSize)]?.[place % pageSize];
}

/** Puts a task at the end. */
export function addTask(tasks: Draft<TaskList>, task: Draft<Task>): void {
  const places = tasks.placeById[shardOf(task.id)];
  if (places === undefined) return;
  places[task.id] = tasks.count;
  if (tasks.count % pageSize === 0) tasks.pages.push([]);
  tasks.pages.at(-1)?.push(task);
  tasks.count += 1;
}

/** Every task in its order. */
export function* tasksIn(tasks: TaskList): Generator<Task> {
  for (const page of tasks.pages) yield* page;
}

function shardOf(id: TaskId): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) | 0;
  return (hash >>> 0) % shardCount;
}
