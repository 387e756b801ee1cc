import type { Draft } from 'immer';
import type { Task, TaskId } from './task.js';

/** Bits of a place that each level of the list takes: 64 tasks a page, 64 pages a block. */
const levelBits = 6;
const levelSize = 1 << levelBits;

/**
 * All tasks in the order in which they were assigned.
 *
 * Pages of 64 in blocks of 64, and an index by id in 64 times 64 leaves: a live event copies three short lists
 * and no more for 100,000 tasks than for 1,000.
 */
export interface TaskList {
  readonly count: number;
  readonly blocks: readonly (readonly (readonly Task[])[])[];
  readonly placeById: readonly (readonly Readonly<Record<TaskId, number>>[])[];
}

/** A list without tasks, not frozen. */
export function emptyTaskList(): Draft<TaskList> {
  const placeById = [];
  for (let shard = 0; shard < levelSize; shard += 1) placeById.push([]);
  return { count: 0, blocks: [], placeById };
}

/** The task of that id, on a plan or on a draft of it. */
export function taskById(tasks: TaskList, id: TaskId): Task | undefined {
  const place = placeOf(tasks, id);
  return place === undefined ? undefined : taskAt(tasks, place);
}

/** The task at a place, 0 to `count - 1`. */
export function taskAt({ blocks }: TaskList, place: number): Task | undefined {
  const page = place >> levelBits;
  return blocks[page >> levelBits]?.[page % levelSize]?.[place % levelSize];
}

/** Puts a task at the end. */
export function addTask(tasks: Draft<TaskList>, task: Draft<Task>): void {
  const { count } = tasks;
  const page = count >> levelBits;
  if (count % (levelSize * levelSize) === 0) tasks.blocks.push([]);
  const block = tasks.blocks[page >> levelBits];
  if (count % levelSize === 0) block?.push([]);
  block?.[page % levelSize]?.push(task);
  tasks.count = count + 1;
  index(tasks, task.id, count);
}

/** Puts another telling of a task in its place. */
export function replaceTask(tasks: Draft<TaskList>, task: Draft<Task>): void {
  const place = placeOf(tasks, task.id);
  if (place === undefined) return;
  const page = place >> levelBits;
  const found = tasks.blocks[page >> levelBits]?.[page % levelSize];
  if (found !== undefined) found[place % levelSize] = task;
}

/**
 * Takes a task away. Its place stays empty until `withoutGaps`, so that the tasks behind it are not moved each time.
 */
export function removeTask(tasks: Draft<TaskList>, id: TaskId): void {
  const place = placeOf(tasks, id);
  if (place === undefined) return;
  const page = place >> levelBits;
  delete tasks.blocks[page >> levelBits]?.[page % levelSize]?.[place % levelSize];
  const hash = hashOf(id);
  delete tasks.placeById[hash % levelSize]?.[(hash >>> levelBits) % levelSize]?.[id];
}

/** The same list in which those behind a task that was taken away have moved up. */
export function withoutGaps(tasks: TaskList): TaskList {
  const rest = [...tasksIn(tasks)] as Draft<Task>[];
  if (rest.length === tasks.count) return tasks;
  const moved = emptyTaskList();
  for (const task of rest) addTask(moved, task);
  return moved;
}

/** Every task in its order. */
export function* tasksIn(tasks: TaskList): Generator<Task> {
  for (const block of tasks.blocks)
    for (const page of block)
      for (let at = 0; at < page.length; at += 1) {
        const task = page[at];
        if (task !== undefined) yield task;
      }
}

/** Tasks that stand behind each other; it is another one as soon as any of them is. */
type TaskPage = readonly Task[];

/**
 * Reckons something of the tasks page by page, and again only for pages that are others, or where it hangs on other
 * things: what follows from one event costs as much in 100,000 tasks as in 1,000.
 *
 * @param make must give the same for the same page and things
 */
export function byPage<Of extends readonly unknown[], Value>(
  make: (tasks: TaskPage, ...of: Of) => Value,
): (tasks: TaskList, ...of: Of) => readonly Value[] {
  const known = new WeakMap<TaskPage, { readonly of: Of; readonly value: Value }>();
  const valueOf = (page: TaskPage, of: Of): Value => {
    const last = known.get(page);
    if (last?.of.every((part, at) => part === of[at])) return last.value;
    // Where a task was taken away there is none for a while.
    const value = make(
      page.filter((task) => task !== undefined),
      ...of,
    );
    // A plan in the making changes its pages in place.
    if (Object.isFrozen(page)) known.set(page, { of, value });
    return value;
  };
  return ({ blocks }, ...of) => blocks.flatMap((pages) => pages.map((page) => valueOf(page, of)));
}

function placeOf({ placeById }: TaskList, id: TaskId): number | undefined {
  const hash = hashOf(id);
  // An id that every object has, such as `constructor`, leads to no number.
  const place: unknown = placeById[hash % levelSize]?.[(hash >>> levelBits) % levelSize]?.[id];
  return typeof place === 'number' ? place : undefined;
}

function index({ placeById }: Draft<TaskList>, id: TaskId, place: number): void {
  const hash = hashOf(id);
  const leaves = placeById[hash % levelSize];
  if (leaves === undefined) return;
  // JSON, by which a snapshot is kept, knows no list with holes.
  while (leaves.length < levelSize) leaves.push({});
  const places = leaves[(hash >>> levelBits) % levelSize];
  if (places !== undefined) places[id] = place;
}

function hashOf(id: TaskId): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) | 0;
  return hash >>> 0;
}
