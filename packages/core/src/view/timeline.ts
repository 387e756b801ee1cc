import type { CivilDate } from '../civil-date/civil-date.js';
import { startPrecisionOf, type Precision } from '../period/period.js';
import type { Plan, Section } from '../plan/plan.js';
import { percentOf, type Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitNameOn, unitOn, unitsOn } from '../unit/unit.js';
import { expectedOf } from './expected.js';
import { statuses, statusOf, statusWordOf, type Standing, type StandingDays, type Status } from './status.js';

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

/** How the rows stand together, and by which days a status is told. */
export interface TimelineOptions extends StandingDays {
  readonly grouping?: Grouping;
  /** Which tasks to show; all unless given. */
  readonly keep?: (task: Task) => boolean;
}

/** What the rows of one timeline are made with. */
interface Making {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly grouping: Grouping;
  readonly soonDays: number;
  readonly sectionById: ReadonlyMap<string, Section>;
  readonly groups: Map<string, Group>;
}

/**
 * The rows of a timeline.
 *
 * @param today names of units and statuses are those of this day
 */
export function timelineOf(plan: Plan, today: CivilDate, options: TimelineOptions): TimelineView {
  const { grouping = 'section', keep, soonDays } = options;
  const top: Group = { items: [] };
  const sectionById = new Map(plan.sections.map((section) => [section.id, section]));
  const making: Making = { plan, today, grouping, soonDays, sectionById, groups: new Map([['', top]]) };
  const reach = new Reach();
  for (const task of tasksIn(plan.tasks)) {
    if (keep?.(task) === false) continue;
    reach.take(task);
    groupFor(making, groupOf(making, task)).items.push(task);
  }
  return { rows: rowsOf(making, grouping === 'status' ? byStatus(top) : top), ...reach.days() };
}

/** The first and the last day that any task names or reached. */
class Reach {
  #from: CivilDate | undefined;
  #to: CivilDate | undefined;

  take({ period, startedOn, completed, due }: Task): void {
    this.#reach(period.start);
    this.#reach(period.end);
    this.#reach(startedOn);
    this.#reach(completed?.on);
    this.#reach(due);
  }

  days(): Pick<TimelineView, 'from' | 'to'> {
    return this.#from === undefined || this.#to === undefined ? {} : { from: this.#from, to: this.#to };
  }

  #reach(day: CivilDate | undefined): void {
    if (day === undefined) return;
    if (this.#from === undefined || day < this.#from) this.#from = day;
    if (this.#to === undefined || day > this.#to) this.#to = day;
  }
}

/** What the row of a task shows on `today`. */
export function timelineRowOf(plan: Plan, task: Task, today: CivilDate, days: StandingDays): TimelineRow {
  const standing = statusOf(task, today, days);
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

function groupOf({ plan, today, grouping, soonDays }: Making, task: Task): string {
  if (grouping === 'status') return statusWordOf(task, today, { soonDays });
  if (grouping === 'section') return task.sectionId ?? '';
  const [lead] = task.lead;
  return lead === undefined ? '' : unitOn(plan, lead, today);
}

/**
 * The group of that key, put into its parent where its first task stands: the order of the document.
 *
 * Goes up from group to group, as deep as they are; a circle of headings, which no `decide` makes, ends at the top.
 */
function groupFor({ groups, grouping, sectionById }: Making, key: string): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Group = { key, items: [] };
  groups.set(key, group);
  const path = new Set([key]);
  for (let child = group; ;) {
    const parentId = grouping === 'section' ? sectionById.get(child.key ?? '')?.parentId : undefined;
    const parentKey = parentId === undefined || path.has(parentId) ? '' : parentId;
    path.add(parentKey);
    const parent = groups.get(parentKey) ?? { key: parentKey, items: [] };
    parent.items.push(child);
    if (groups.has(parentKey)) return group;
    groups.set(parentKey, parent);
    child = parent;
  }
}

function byStatus({ items }: Group): Group {
  const place = (item: Group | Task): number => ('items' in item ? statuses.indexOf(item.key as Status) : -1);
  return { items: items.toSorted((one, other) => place(one) - place(other)) };
}

/** The rows of a group and of all below it: with a list of what is still to be told, since headings may be deep. */
function rowsOf(making: Making, top: Group): TimelineEntry[] {
  const rows: TimelineEntry[] = [];
  const open = [{ items: top.items, at: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const depth = open.length - 1;
    const item = level.items[level.at];
    level.at += 1;
    if (item === undefined) open.pop();
    else if ('items' in item) {
      rows.push(headingOf(making, item.key ?? '', depth));
      open.push({ items: item.items, at: 0 });
    } else rows.push({ key: item.id, depth, task: item });
  }
  return rows;
}

function headingOf({ plan, today, grouping, sectionById }: Making, group: string, depth: number): TimelineEntry {
  const key = `${grouping}:${group}`;
  if (grouping === 'status') return { key, depth, heading: group, status: group as Status };
  if (grouping === 'unit') return { key, depth, heading: unitNameOn(plan, group, today) };
  const section = sectionById.get(group);
  return { key, depth, heading: section === undefined ? group : `${section.number} ${section.title}`.trim() };
}
