import { civilDateOf, dayNumberOf, type CivilDate } from '../civil-date/civil-date.js';
import { startPrecisionOf, type Precision } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { dueOn, percentOf, type Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitNameOn, unitOn, unitsOn } from '../unit/unit.js';
import { expectedOf } from './progress.js';
import { statuses, statusOf, type Standing, type Status } from './status.js';

/** By what the rows stand together. */
export type Grouping = 'section' | 'unit' | 'status';

/** The rows of a timeline in their order; a heading stands before the tasks of its group. */
export interface TimelineView {
  readonly rows: readonly TimelineEntry[];
  /** First and last day that any task names or reached; missing where none does. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** A heading or a task. `key` is unique among the rows. */
export type TimelineEntry =
  | { readonly key: string; readonly heading: string; readonly status?: Status }
  | { readonly key: string; readonly task: Task };

/** What one row shows: made for the rows in sight alone. */
export interface TimelineRow {
  readonly standing: Standing;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly planned?: Bar & { readonly startPrecision: Precision; readonly endPrecision: Precision };
  readonly actual?: Bar;
  readonly percent: number;
  readonly expected?: number;
}

/** From a day to a day, inclusive; an end that nobody has named is missing. */
export interface Bar {
  readonly start?: CivilDate;
  readonly end?: CivilDate;
}

/**
 * The rows of a timeline.
 *
 * @param today names of units and statuses are those of this day
 * @param keep which tasks to show; all unless given
 */
export function timelineOf(
  plan: Plan,
  today: CivilDate,
  grouping: Grouping = 'section',
  keep: (task: Task) => boolean = () => true,
): TimelineView {
  const groups = new Map<string, Task[]>();
  let [from, to] = [Infinity, -Infinity];
  const reach = (day: CivilDate | undefined): void => {
    if (day === undefined) return;
    const number = dayNumberOf(day);
    if (number < from) from = number;
    if (number > to) to = number;
  };
  for (const task of tasksIn(plan.tasks)) {
    if (!keep(task)) continue;
    reach(task.period.start);
    reach(task.period.end);
    reach(task.startedOn);
    reach(task.completed?.on);
    reach(task.extensions.length > 0 ? dueOn(task) : undefined);
    const key = groupOf(plan, task, today, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return {
    rows: rowsOf(plan, groups, today, grouping),
    ...(from <= to && { from: civilDateOf(from), to: civilDateOf(to) }),
  };
}

/** What the row of a task shows on `today`. */
export function timelineRowOf(plan: Plan, task: Task, today: CivilDate): TimelineRow {
  const standing = statusOf(task, today);
  const { period } = task;
  const end = standing.dueOn ?? period.end;
  const expected = expectedOf(task, today);
  const isPlanned = period.start !== undefined || end !== undefined;
  const stopped = task.completed?.on ?? task.cancelled?.on ?? task.suspended?.on ?? today;
  const began = task.startedOn ?? task.completed?.on;
  return {
    standing,
    lead: unitsOn(plan, task.lead, today).map(({ name }) => name),
    coordinating: unitsOn(plan, task.coordinating, today).map(({ name }) => name),
    percent: percentOf(task),
    ...(expected !== undefined && { expected }),
    ...(isPlanned && {
      planned: {
        ...(period.start !== undefined && { start: period.start }),
        ...(end !== undefined && { end }),
        startPrecision: startPrecisionOf(period),
        endPrecision: end === period.end ? (period.precision ?? 'day') : 'day',
      },
    }),
    ...(began !== undefined && began <= stopped && { actual: { start: began, end: stopped } }),
  };
}

function groupOf(plan: Plan, task: Task, today: CivilDate, grouping: Grouping): string {
  if (grouping === 'status') return statusOf(task, today).status;
  if (grouping === 'section') return task.sectionId ?? '';
  const [lead] = task.lead;
  return lead === undefined ? '' : unitOn(plan, lead, today);
}

function rowsOf(plan: Plan, groups: ReadonlyMap<string, readonly Task[]>, today: CivilDate, grouping: Grouping): TimelineEntry[] {
  const rows: TimelineEntry[] = [];
  for (const key of orderOf(plan, groups, grouping)) {
    const tasks = groups.get(key) ?? [];
    if (key !== '' && (tasks.length > 0 || hasTasksBelow(plan, groups, key))) rows.push(headingOf(plan, key, today, grouping));
    for (const task of tasks) rows.push({ key: task.id, task });
  }
  return rows;
}

function orderOf(plan: Plan, groups: ReadonlyMap<string, unknown>, grouping: Grouping): readonly string[] {
  if (grouping === 'status') return statuses.filter((status) => groups.has(status));
  if (grouping === 'unit') return [...groups.keys()];
  const known = plan.sections.map(({ id }) => id);
  const unknown = [...groups.keys()].filter((key) => !known.includes(key));
  return [...unknown, ...known];
}

function hasTasksBelow(plan: Plan, groups: ReadonlyMap<string, unknown>, sectionId: string): boolean {
  return plan.sections.some(({ id, parentId }) => parentId === sectionId && (groups.has(id) || hasTasksBelow(plan, groups, id)));
}

function headingOf(plan: Plan, group: string, today: CivilDate, grouping: Grouping): TimelineEntry {
  const key = `${grouping}:${group}`;
  if (grouping === 'status') return { key, heading: group, status: group as Status };
  if (grouping === 'unit') return { key, heading: unitNameOn(plan, group, today) };
  const section = plan.sections.find(({ id }) => id === group);
  return { key, heading: section === undefined ? group : `${section.number} ${section.title}`.trim() };
}
