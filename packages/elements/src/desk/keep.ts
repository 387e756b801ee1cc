import { statusWordOf, unitOn, type CivilDate, type Plan, type Task } from '@kehoach/core';
import { hasWords, searchedText, wordsOf } from '../shared/searched-text.js';
import type { Place, Wanted } from './place.js';

/** Whether a task is among those that the reader wants. */
export type Keep = (task: Task) => boolean;

const groups: Readonly<Partial<Record<Wanted, readonly Wanted[]>>> = {
  open: ['ongoing', 'not-started', 'continuous', 'upcoming'],
  'done-all': ['done-on-time', 'done-late', 'done'],
};

/** What the head counts and leads to. */
const counted: ReadonlySet<Wanted> = new Set(['open', 'done-all', 'overdue', 'due-soon']);

/** @returns nothing where all are wanted */
export function keepOf(
  plan: Plan,
  today: CivilDate,
  soonDays: number,
  { unit, status, words = '' }: Pick<Place, 'unit' | 'status' | 'words'>,
): Keep | undefined {
  const wanted = wordsOf(words);
  if (unit === undefined && status === undefined && wanted.length === 0) return undefined;
  const unitNow = unit && unitOn(plan, unit, today);
  const isOfUnit = ({ lead, coordinating }: Task): boolean =>
    [...lead, ...coordinating].some((id) => unitOn(plan, id, today) === unitNow);
  const isIn = status && inStatus(status, today, soonDays);
  return (task) =>
    (unitNow === undefined || isOfUnit(task)) &&
    (isIn === undefined || isIn(task)) &&
    (wanted.length === 0 || hasWords(searchedText(task, plan.units, today), wanted));
}

/** A count leaves responsibilities out, and so does what it leads to. */
function inStatus(wanted: Wanted, today: CivilDate, soonDays: number): Keep {
  const group = groups[wanted] ?? [wanted];
  if (!counted.has(wanted)) return (task) => group.includes(statusWordOf(task, today, { soonDays }));
  return (task) => task.kind === 'task' && group.includes(statusWordOf(task, today, { soonDays }));
}
