import { addMonths, daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import type { CountedTask } from '../task/task.js';
import { byPage, tasksIn } from '../task/task-list.js';
import { isIn, type Scope } from './scope.js';
import { statuses, statusOf, type Standing, type Status } from './status.js';

/**
 * The one count, which every ring, summary, list, command and report prints.
 *
 * `assigned` = `dated.total` + `undated.total`; what is suspended or cancelled and what is a responsibility stands
 * outside it. Every percent made of these names its denominator.
 *
 * @see Báo cáo về nhiệm vụ được giao of provinces: "tổng số; hoàn thành trong hạn, trễ hạn; chưa hoàn thành trong
 * hạn, quá hạn; không hạn"
 */
export interface Counts {
  readonly assigned: number;
  readonly dated: DatedCounts;
  readonly undated: UndatedCounts;
  readonly suspended: number;
  readonly cancelled: number;
  /** Of the assigned ones, how many are done and how many are open. */
  readonly done: number;
  readonly open: number;
  /** Open and not late, but less was reached than the days let expect. */
  readonly behind: number;
  /** All tasks by their status, suspended and cancelled ones among them; responsibilities are not. */
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly responsibilities: { readonly total: number; readonly done: number };
}

/** Tasks with a deadline: `total` is the sum of the four that follow it. */
export interface DatedCounts {
  readonly total: number;
  readonly doneInTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openLate: number;
  /** Of `openLate`, those late for more than `profile.longLateDays` days. */
  readonly openLongLate: number;
}

/** Tasks without one, which are never late. */
export interface UndatedCounts {
  readonly total: number;
  readonly done: number;
  readonly open: number;
  /** Of `open`, those assigned more than `profile.longOpenMonths` months ago. */
  readonly openLong: number;
}

/** The days and months by which is counted. */
export type CountDays = Pick<Profile, 'soonDays' | 'longLateDays' | 'longOpenMonths'>;

/** Counts to which tasks are added. */
export type CountsInMaking = Mutable<Counts>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Mutable<T[K]> };

/** Counts the tasks of a plan, or of several together, as they stand on `day`. */
export function countsOf(plans: Plan | readonly Plan[], day: CivilDate, days: CountDays, scope: Scope = {}): Counts {
  const counts = noCounts();
  const { soonDays, longLateDays, longOpenMonths } = days;
  for (const plan of [plans].flat() as readonly Plan[]) {
    const belongs = isIn(plan, day, scope);
    if (belongs === undefined)
      for (const some of countsByPage(plan.tasks, day, soonDays, longLateDays, longOpenMonths)) addAll(counts, some);
    else
      for (const task of tasksIn(plan.tasks))
        if (belongs(task)) addToCounts(counts, task, statusOf(task, day, days), day, days);
  }
  return counts;
}

const countsByPage = byPage(
  (tasks, day: CivilDate, soonDays: number, longLateDays: number, longOpenMonths: number): Counts => {
    const [counts, days] = [noCounts(), { soonDays, longLateDays, longOpenMonths }];
    for (const task of tasks) addToCounts(counts, task, statusOf(task, day, days), day, days);
    return counts;
  },
);

/** Figure by figure, in whatever they stand. */
function addAll<Figures extends object>(sums: Figures, more: Figures): void {
  for (const [name, figure] of Object.entries(more) as [keyof Figures, number | object][]) {
    const sum = sums[name];
    if (typeof figure === 'number') Object.assign(sums, { [name]: (sum as number) + figure });
    else addAll(sum as object, figure);
  }
}

/** Counts of no task. */
export function noCounts(): CountsInMaking {
  const byStatus = {} as Record<Status, number>;
  for (const status of statuses) byStatus[status] = 0;
  return {
    assigned: 0,
    dated: { total: 0, doneInTime: 0, doneLate: 0, openInTime: 0, openLate: 0, openLongLate: 0 },
    undated: { total: 0, done: 0, open: 0, openLong: 0 },
    suspended: 0,
    cancelled: 0,
    done: 0,
    open: 0,
    behind: 0,
    byStatus,
    responsibilities: { total: 0, done: 0 },
  };
}

/** Adds a task as it stands on `day`. */
export function addToCounts(
  counts: CountsInMaking,
  task: CountedTask,
  standing: Standing,
  day: CivilDate,
  days: CountDays,
): void {
  if (task.kind === 'responsibility') {
    if (standing.work === 'cancelled') return;
    counts.responsibilities.total += 1;
    if (task.completed !== undefined) counts.responsibilities.done += 1;
    return;
  }
  const { status, work, deadline, isBehind } = standing;
  counts.byStatus[status] += 1;
  if (work === 'suspended' || work === 'cancelled') {
    counts[work] += 1;
    return;
  }
  counts.assigned += 1;
  counts[work === 'done' ? 'done' : 'open'] += 1;
  if (isBehind) counts.behind += 1;
  if (deadline === 'none') countUndated(counts.undated, task, day, days);
  else countDated(counts.dated, standing, day, days);
}

function countDated(
  counts: Mutable<DatedCounts>,
  { work, deadline, dueOn }: Standing,
  day: CivilDate,
  days: CountDays,
): void {
  const isLate = deadline === 'late';
  counts.total += 1;
  if (work === 'done') counts[isLate ? 'doneLate' : 'doneInTime'] += 1;
  else counts[isLate ? 'openLate' : 'openInTime'] += 1;
  const isLongLate = work !== 'done' && dueOn !== undefined && daysBetween(dueOn, day) > days.longLateDays;
  if (isLongLate) counts.openLongLate += 1;
}

function countUndated(
  counts: Mutable<UndatedCounts>,
  { completed, assignedOn }: CountedTask,
  day: CivilDate,
  days: CountDays,
): void {
  counts.total += 1;
  counts[completed === undefined ? 'open' : 'done'] += 1;
  if (completed === undefined && addMonths(assignedOn, days.longOpenMonths) < day) counts.openLong += 1;
}
