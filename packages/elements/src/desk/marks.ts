import {
  returnedTo,
  statusWordOf,
  tasksIn,
  unitOn,
  waitingOf,
  type CivilDate,
  type Plan,
  type Profile,
  type UnitId,
} from '@kehoach/core';
import { waitingNominations } from '../shared/waiting-nominations.js';

/** What stands beside the names of the views: how many are late there, and how many wait for somebody. */
export interface Marks {
  /** What the unit leads and is late, its responsibilities too: as its view lists them. */
  readonly late: number;
  /** What waits for the unit's answer, and its nominations that came back. */
  readonly asked: number;
  /** Nominations that wait for somebody. */
  readonly waiting: number;
}

/** @param unit for which the reader acts, if for any */
export function marksOf(plan: Plan, today: CivilDate, profile: Profile, unit: UnitId | undefined): Marks {
  const waiting = waitingNominations(plan);
  if (unit === undefined) return { late: 0, asked: 0, waiting };
  const own = unitOn(plan, unit, today);
  let late = 0;
  for (const task of tasksIn(plan.tasks))
    if (task.lead.some((id) => unitOn(plan, id, today) === own) && statusWordOf(task, today, profile) === 'overdue')
      late += 1;
  const asked =
    waitingOf(plan, today).filter(({ by }) => by.includes(own)).length + returnedTo(plan, own, today).length;
  return { late, asked, waiting };
}
