import type { Status } from '@kehoach/core';
import type { TaskRow } from './task-rows.js';

/** By what the rows of the list stand together: nothing, or how they stand. */
export type ListGrouping = 'none' | 'status';

/** What stands together, in its order: what is late first, responsibilities apart. */
export const taskGroups = ['overdue', 'due-soon', 'open', 'done', 'stopped', 'duties'] as const;

/** @see taskGroups */
export type TaskGroup = (typeof taskGroups)[number];

/** The heading over the rows of a group. */
export interface GroupRow {
  readonly group: TaskGroup;
  readonly count: number;
}

/** A row of the list. */
export type ListRow = TaskRow | GroupRow;

/** The rows under the headings of their groups; in each they keep their order. */
export function groupedRows(rows: readonly TaskRow[], grouping: ListGrouping): readonly ListRow[] {
  if (grouping === 'none') return rows;
  return taskGroups.flatMap((group) => {
    const own = rows.filter((row) => groupOf(row) === group);
    return own.length === 0 ? [] : [{ group, count: own.length }, ...own];
  });
}

/** The key of a row: that of its task. */
export function keyOf(row: ListRow): string {
  return 'task' in row ? row.task.id : `: ${row.group}`;
}

function groupOf({ task, standing }: TaskRow): TaskGroup {
  return task.kind === 'task' ? (groupByStatus[standing.status] ?? 'open') : 'duties';
}

const groupByStatus: Partial<Readonly<Record<Status, TaskGroup>>> = {
  overdue: 'overdue',
  'due-soon': 'due-soon',
  'done-on-time': 'done',
  'done-late': 'done',
  done: 'done',
  suspended: 'stopped',
  cancelled: 'stopped',
};
