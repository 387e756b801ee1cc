import { addDays, deadlineOf, workStateOf, type CivilDate, type Plan, type Task } from '@kehoach/core';

/** A day by which something is to be done. */
export interface Deadline {
  /** Names it for ever among those of all plans, whatever becomes of its day. */
  readonly uid: string;
  readonly task: Task;
  readonly on: CivilDate;
  /** The words of the document for it, where it is one of several. */
  readonly words?: string;
  /** Nothing is due any more: the task was cancelled, or has lost its deadline. */
  readonly isVoid: boolean;
}

/**
 * The deadlines of a task: the one in force, and each other one that the document names for it. One that fell away is
 * told as void, so that calendars which have taken it drop it.
 */
export function deadlinesOf({ id }: Plan, task: Task): readonly Deadline[] {
  const uid = `${task.id}@${id}`;
  const isCancelled = workStateOf(task) === 'cancelled';
  const on = task.due ?? lastDue(task);
  const own = on === undefined ? [] : [{ uid, task, on, isVoid: isCancelled || task.due === undefined }];
  const further = (task.milestones ?? []).flatMap((period, at) => {
    const end = deadlineOf(period);
    if (end === undefined || end === on) return [];
    return [{ uid: `${task.id}#${at + 1}@${id}`, task, on: end, words: period.text, isVoid: isCancelled }];
  });
  return [...own, ...further];
}

/** The deadline that it had before a paper took it away. */
function lastDue({ amended }: Task): CivilDate | undefined {
  const before = amended.findLast(({ period }) => period !== undefined && deadlineOf(period) !== undefined)?.period;
  return before && deadlineOf(before);
}

/** Kinds of entries after which an event of the calendar reads otherwise. */
const changing: ReadonlySet<string> = new Set<Task['said'][number]['type']>([
  'TaskAmended',
  'TaskReassigned',
  'TaskCompleted',
  'CompletionReturned',
  'TaskSuspended',
  'TaskResumed',
  'TaskCancelled',
  'ExtensionGranted',
]);

/**
 * How often what is told of a task has changed: never falls as the log grows, and rises with each change.
 *
 * A withdrawn entry is one fewer of the task's, so each withdrawal counts for two, of whatever task it was.
 */
export function revisionOf({ withdrawn }: Plan, { said }: Task): number {
  return said.filter(({ type }) => changing.has(type)).length + 2 * withdrawn.length;
}

/** The first moment behind the last day, as an all-day event ends. */
export function dayBehind(day: CivilDate): CivilDate {
  return addDays(day, 1);
}
