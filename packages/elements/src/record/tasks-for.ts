import {
  statusWordOf,
  taskAt,
  unitOn,
  type CivilDate,
  type Plan,
  type Profile,
  type Status,
  type Task,
} from '@kehoach/core';
import { rememberOf } from '../shared/remember.js';

/** The tasks of which a unit may have something to say: those in which it takes part; for the office, all. */
export const tasksFor: (plan: Plan, unit: string, today: CivilDate) => readonly Task[] = rememberOf(listFor);

/**
 * The task that wants attention most: the one that is late the longest, else the next to be due, else the first open
 * one.
 */
export const mostUrgent: (tasks: readonly Task[], today: CivilDate, profile: Profile) => Task | undefined =
  rememberOf(urgentIn);

function listFor(plan: Plan, unit: string, today: CivilDate): readonly Task[] {
  const isOffice = unitOn(plan, plan.issued?.issuer ?? '', today) === unit;
  const known = new Map<string, boolean>();
  const isUnit = (id: string): boolean => {
    const isSame = known.get(id) ?? unitOn(plan, id, today) === unit;
    known.set(id, isSame);
    return isSame;
  };
  const tasks: Task[] = [];
  for (let place = 0; place < plan.tasks.count; place += 1) {
    const task = taskAt(plan.tasks, place) as Task;
    if (isOffice || task.lead.some(isUnit) || task.coordinating.some(isUnit)) tasks.push(task);
  }
  return tasks;
}

function urgentIn(tasks: readonly Task[], today: CivilDate, profile: Profile): Task | undefined {
  let best: Task | undefined;
  let [bestRank, bestDay] = [Number.POSITIVE_INFINITY, ''];
  for (const task of tasks) {
    const rank = rankOf(statusWordOf(task, today, profile));
    const day = (rank < openRank && task.due) || '';
    if (rank > bestRank || (rank === bestRank && day >= bestDay)) continue;
    [best, bestRank, bestDay] = [task, rank, day];
  }
  return best;
}

const openRank = 2;

function rankOf(status: Status): number {
  if (status === 'overdue') return 0;
  if (status === 'due-soon') return 1;
  return status === 'cancelled' || status.startsWith('done') ? 3 : openRank;
}
