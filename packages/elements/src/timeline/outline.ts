import {
  startPrecisionOf,
  statusWordOf,
  type CivilDate,
  type Status,
  type Task,
  type TimelineEntry,
} from '@kehoach/core';
import { oldDue } from './bars.js';

/** What stands under a heading. */
export interface Under {
  tasks: number;
  duties: number;
  overdue: number;
  soon: number;
  /** The deadlines of what is late or due soon. */
  readonly marks: { readonly on: CivilDate; readonly status: Status }[];
}

/** A code of the drawing. */
export type Code = 'planned' | 'reached' | 'actual' | 'fuzzy' | 'extended' | 'mark';

/** What the rows have together. */
export interface Outline {
  /** By the key of a heading. */
  readonly under: ReadonlyMap<string, Under>;
  /** The codes that occur. */
  readonly codes: ReadonlySet<Code>;
  /** How wide the longest number is, in letters. */
  readonly number: number;
}

/** Goes through the rows once. */
export function outlineOf(rows: readonly TimelineEntry[], today: CivilDate, soonDays: number): Outline {
  const under = new Map<string, Under>();
  const codes = new Set<Code>();
  const open: Under[] = [];
  let number = 0;
  for (const row of rows) {
    open.length = Math.min(open.length, row.depth);
    if ('heading' in row) {
      const all: Under = { tasks: 0, duties: 0, overdue: 0, soon: 0, marks: [] };
      under.set(row.key, all);
      open.push(all);
      continue;
    }
    const { task } = row;
    const status = statusWordOf(task, today, { soonDays });
    for (const all of open) add(all, task, status);
    number = Math.max(number, task.number.length);
    addCodes(codes, task);
  }
  return { under, codes, number };
}

/** The rows that are under no heading that is closed. */
export function openRows(rows: readonly TimelineEntry[], closed: ReadonlySet<string>): readonly TimelineEntry[] {
  if (closed.size === 0) return rows;
  let above = Infinity;
  return rows.filter(({ key, depth }) => {
    if (depth > above) return false;
    above = closed.has(key) ? depth : Infinity;
    return true;
  });
}

function add(all: Under, task: Task, status: Status): void {
  if (task.kind === 'task') all.tasks += 1;
  else if (status !== 'cancelled') all.duties += 1;
  if (status !== 'overdue' && status !== 'due-soon') return;
  all[status === 'overdue' ? 'overdue' : 'soon'] += 1;
  if (task.due !== undefined) all.marks.push({ on: task.due, status });
}

function addCodes(codes: Set<Code>, task: Task): void {
  const { period, due, startedOn } = task;
  if (period.start !== undefined) {
    codes.add('planned');
    const isFuzzyEnd = (due ?? period.end) === period.end && (period.precision ?? 'day') !== 'day';
    if (isFuzzyEnd || startPrecisionOf(period) !== 'day') codes.add('fuzzy');
    if (startedOn !== undefined) codes.add('reached');
  } else if (due !== undefined || period.end !== undefined) codes.add('mark');
  if (startedOn !== undefined) codes.add('actual');
  if (oldDue(task) !== undefined) codes.add('extended');
}
