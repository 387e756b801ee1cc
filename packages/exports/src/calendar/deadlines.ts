import { addDays, deadlineOf, workStateOf, type CivilDate, type Plan, type Task, type TaskId } from '@kehoach/core';
import type { UidOf } from './uids.js';

/** One of a task whose assignment was withdrawn. */
export interface GoneDeadline extends Deadline {
  readonly withdrawnOn: CivilDate;
  /** How often what is told of it has changed. */
  readonly revision: number;
}

/** A day by which something is to be done. */
export interface Deadline {
  /** Names it for ever among those of all plans, whatever becomes of its day. */
  readonly uid: string;
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
export function deadlinesOf(plan: Plan, task: Task, uidOf: UidOf): readonly Deadline[] {
  const isCancelled = workStateOf(task) === 'cancelled';
  const on = task.due ?? lastDue(plan, task);
  const own = on === undefined ? [] : [{ uid: uidOf(task.id, 0), on, isVoid: isCancelled || task.due === undefined }];
  const further = (task.milestones ?? []).flatMap((period, at) => {
    const end = deadlineOf(period);
    // What the task's own deadline tells is told once; where it stood on another day before, both were.
    const isTold = end === on;
    if (end === undefined || (isTold && !hasMoved(plan, task, end))) return [];
    return [{ uid: uidOf(task.id, at + 1), on: end, words: period.text, isVoid: isCancelled || isTold }];
  });
  return [...own, ...further];
}

/**
 * What withdrawn entries had given: calendars that have taken it drop it.
 *
 * @param isMeant whether what was given to these units is of the calendar
 */
export function withdrawnDeadlines(
  plan: Plan,
  uidOf: UidOf,
  { on: today, isMeant }: { readonly on: CivilDate; readonly isMeant: (units: readonly string[]) => boolean },
): readonly GoneDeadline[] {
  const { withdrawn } = plan;
  const meant = tasksGiven(withdrawn, isMeant);
  return withdrawn.flatMap(({ gave, on: withdrawnOn }) => {
    if (gave === null || !meant.has(gave.taskId)) return [];
    const { taskId, days } = gave;
    const revision = revisionsOf(plan, taskId, today) - 1;
    return days.flatMap((on, place) =>
      // A milestone was never told where its task's own deadline always stood on its day.
      on === null || (place > 0 && on === days[0] && givenTo(plan, taskId).every((own) => own === on))
        ? []
        : [{ uid: uidOf(taskId, place), on, isVoid: true, withdrawnOn, revision }],
    );
  });
}

/** Tasks that a withdrawn entry had given to such units. */
export function tasksGiven(
  withdrawn: Plan['withdrawn'],
  isMeant: (units: readonly string[]) => boolean,
): ReadonlySet<TaskId> {
  return new Set(withdrawn.flatMap(({ gave }) => (gave !== null && isMeant(gave.units) ? [gave.taskId] : [])));
}

/** The deadline that it had before a paper took it away, or before an entry that gave it was withdrawn. */
function lastDue(plan: Plan, { id, amended }: Task): CivilDate | undefined {
  const before = amended.findLast(({ period }) => period !== undefined && deadlineOf(period) !== undefined)?.period;
  return (before && deadlineOf(before)) ?? givenTo(plan, id).at(-1);
}

/** Whether the task's own deadline ever stood on another day than this. */
function hasMoved(plan: Plan, { id, amended, extensions }: Task, on: CivilDate): boolean {
  const former = amended.flatMap(({ period }) => (period === undefined ? [] : [deadlineOf(period)]));
  const granted = extensions.filter(({ state }) => state === 'granted').flatMap(({ from, to }) => [from, to]);
  return [...givenTo(plan, id), ...former, ...granted].some((day) => day !== on);
}

/** The own deadlines that withdrawn entries had given a task. */
function givenTo({ withdrawn }: Plan, taskId: string): readonly CivilDate[] {
  return withdrawn.flatMap(({ gave }) => (gave?.taskId === taskId ? (gave.days[0] ?? []) : []));
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
 * A withdrawn entry is one fewer of the task's, so each withdrawal counts for two, of whatever task it was. A task that
 * is assigned again after that counts one more each time. So does each unit that is succeeded: its successor may have had
 * the task before.
 */
export function revisionOf(plan: Plan, { id, said }: Task, on: CivilDate): number {
  const changes = said.filter(({ type }) => changing.has(type)).length;
  return changes + revisionsOf(plan, id, on);
}

/** What counts for all tasks of a plan, and what withdrawn entries have said of this one. */
function revisionsOf({ withdrawn, units }: Plan, taskId: TaskId, on: CivilDate): number {
  const successions = Object.values(units).filter(({ successor }) => successor !== undefined && successor.from <= on);
  const given = withdrawn.filter(({ gave }) => gave?.taskId === taskId);
  return 2 * withdrawn.length + given.length + successions.length;
}

/** The first moment behind the last day, as an all-day event ends. */
export function dayBehind(day: CivilDate): CivilDate {
  return addDays(day, 1);
}
