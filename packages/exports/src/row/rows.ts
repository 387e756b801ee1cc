import {
  made,
  mapping,
  timelineOf,
  timelineRowOf,
  unitOn,
  type Making,
  type Plan,
  type Task,
  type TimelineRow,
} from '@kehoach/core';
import type { PaperOptions } from '../options.js';

/** A heading of the document, above the tasks that stand under it. `depth` is 0 at the top. */
export interface HeadingRow {
  readonly number: string;
  readonly title: string;
  readonly depth: number;
}

/** A task as it stands on the day of the paper. */
export interface TaskRow extends TimelineRow {
  readonly task: Task;
  readonly depth: number;
  /** Whether the unit of the paper leads it; true where the paper is of no single unit. */
  readonly isLed: boolean;
}

/** A row of every paper that lists tasks. */
export type Row = HeadingRow | TaskRow;

/** Whether a row is a task. */
export function isTask(row: Row): row is TaskRow {
  return 'task' in row;
}

/**
 * Headings and tasks in the order of the document; a heading without any task of the paper is left out.
 *
 * @param keep which tasks; all unless given
 */
export function rowsOf(plan: Plan, options: PaperOptions, keep?: (task: Task) => boolean): readonly Row[] {
  return made(makingRows(plan, options, keep));
}

/** The same in slices. */
export function* makingRows(
  plan: Plan,
  { on, profile, unitId }: PaperOptions,
  keep: (task: Task) => boolean = () => true,
): Making<readonly Row[]> {
  const leads = (ids: Task['lead']): boolean => ids.some((id) => unitOn(plan, id, on) === unit);
  const unit = unitId === undefined ? undefined : unitOn(plan, unitId, on);
  const isOfUnit = ({ lead, coordinating }: Task): boolean => unit === undefined || leads(lead) || leads(coordinating);
  const { soonDays } = profile;
  const { rows } = timelineOf(plan, on, { soonDays, keep: (task) => isOfUnit(task) && keep(task) });
  const sectionByKey = new Map(plan.sections.map((section) => [`section:${section.id}`, section]));
  return yield* mapping(rows, (row) => {
    const { depth } = row;
    if (!('task' in row)) {
      const { number = '', title = row.heading } = sectionByKey.get(row.key) ?? {};
      return { number, title, depth };
    }
    const { task } = row;
    return { ...timelineRowOf(plan, task, on, profile), task, depth, isLed: unit === undefined || leads(task.lead) };
  });
}

/** The tasks among them. */
export function tasksOf(rows: readonly Row[]): readonly TaskRow[] {
  return rows.filter(isTask);
}
