import {
  statusOf,
  tasksIn,
  unitOn,
  type CivilDate,
  type Plan,
  type Profile,
  type Status,
  type Task,
} from '@kehoach/core';

/** The tasks of which a unit may have something to say: those in which it takes part; for the office, all. */
export function tasksFor(plan: Plan, unit: string, today: CivilDate): readonly Task[] {
  const isOffice = unitOn(plan, plan.issued?.issuer ?? '', today) === unit;
  const isUnit = (id: string): boolean => unitOn(plan, id, today) === unit;
  const tasks: Task[] = [];
  for (const task of tasksIn(plan.tasks))
    if (isOffice || task.lead.some(isUnit) || task.coordinating.some(isUnit)) tasks.push(task);
  return tasks;
}

/** The task that wants attention most: the one that is late the longest, else the next to be due, else the first open one. */
export function mostUrgent(tasks: readonly Task[], today: CivilDate, profile: Profile): Task | undefined {
  let best: Task | undefined;
  let bestRank: string | undefined;
  for (const task of tasks) {
    const { status, dueOn = '' } = statusOf(task, today, profile);
    const rank = `${rankOf(status)} ${status === 'overdue' || status === 'due-soon' ? dueOn : ''}`;
    if (bestRank !== undefined && rank >= bestRank) continue;
    best = task;
    bestRank = rank;
  }
  return best;
}

function rankOf(status: Status): number {
  if (status === 'overdue') return 0;
  if (status === 'due-soon') return 1;
  return status === 'cancelled' || status.startsWith('done') ? 3 : 2;
}
