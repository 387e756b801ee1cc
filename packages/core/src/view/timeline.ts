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

/** A heading or a task. `key` is unique among the rows; `depth` is 0 for what stands under no heading. */
export type TimelineEntry =
  | { readonly key: string; readonly depth: number; readonly heading: string; readonly status?: Status }
  | { readonly key: string; readonly depth: number; readonly task: Task };

/** Tasks and groups below a heading, in their order. */
interface Group {
  readonly key?: string;
  readonly items: (Group | Task)[];
}

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
  const top: Group = { items: [] };
  const groups = new Map<string, Group>([['', top]]);
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
    groupFor(plan, key, grouping, groups).items.push(task);
  }
  return {
    rows: rowsOf(plan, grouping === 'status' ? byStatus(top) : top, today, grouping),
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

/** The group of that key, put into its parent where its first task stands: the order of the document. */
function groupFor(plan: Plan, key: string, grouping: Grouping, groups: Map<string, Group>): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Group = { key, items: [] };
  groups.set(key, group);
  const parentId = grouping === 'section' ? plan.sections.find(({ id }) => id === key)?.parentId : undefined;
  groupFor(plan, parentId ?? '', grouping, groups).items.push(group);
  return group;
}

function byStatus({ items }: Group): Group {
  const place = (item: Group | Task): number => ('items' in item ? statuses.indexOf(item.key as Status) : -1);
  return { items: items.toSorted((one, other) => place(one) - place(other)) };
}

function rowsOf(plan: Plan, { items }: Group, today: CivilDate, grouping: Grouping, depth = 0): TimelineEntry[] {
  const rows: TimelineEntry[] = [];
  for (const item of items) {
    if (!('items' in item)) rows.push({ key: item.id, depth, task: item });
    else {
      rows.push(headingOf(plan, item.key ?? '', today, grouping, depth));
      for (const row of rowsOf(plan, item, today, grouping, depth + 1)) rows.push(row);
    }
  }
  return rows;
}

function headingOf(plan: Plan, group: string, today: CivilDate, grouping: Grouping, depth: number): TimelineEntry {
  const key = `${grouping}:${group}`;
  if (grouping === 'status') return { key, depth, heading: group, status: group as Status };
  if (grouping === 'unit') return { key, depth, heading: unitNameOn(plan, group, today) };
  const section = plan.sections.find(({ id }) => id === group);
  return { key, depth, heading: section === undefined ? group : `${section.number} ${section.title}`.trim() };
}
