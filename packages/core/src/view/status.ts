import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { Profile } from '../profile/profile.js';
import { percentOf, workStateOf, type CountedTask, type WorkState } from '../task/task.js';
import { expectedOf } from './expected.js';

/** How the calendar stands to it; `none` where the plan gives no deadline, which is never overdue. */
export type DeadlineState = 'none' | 'in-time' | 'due-soon' | 'late';

/** The one word for both, as offices that follow up assigned work use it. */
export const statuses = [
  'overdue',
  'due-soon',
  'ongoing',
  'not-started',
  'continuous',
  'upcoming',
  'done-on-time',
  'done-late',
  'done',
  'suspended',
  'cancelled',
] as const;

/** @see statuses */
export type Status = (typeof statuses)[number];

/** How a task stands on a day. */
export interface Standing {
  readonly status: Status;
  readonly work: WorkState;
  /** `none` also where the work was suspended or cancelled: no day counts against it. */
  readonly deadline: DeadlineState;
  /** It is not late yet, but less was reached than the days let expect. */
  readonly isBehind: boolean;
  readonly dueOn?: CivilDate;
  /** Days from today to the deadline, negative once it has passed; only while the work is not done. */
  readonly daysLeft?: number;
}

/** The days by which a standing is told. */
export type StandingDays = Pick<Profile, 'soonDays'>;

/** How a task stands on `today`: work and deadline, and the word for both. */
export function statusOf(task: CountedTask, today: CivilDate, { soonDays }: StandingDays): Standing {
  const work = workStateOf(task);
  const { due } = task;
  const isOpen = isOpenWork(work);
  const deadline = deadlineFor(task, work, today, soonDays);
  const expected = isOpen && deadline !== 'late' ? expectedOf(task, today) : undefined;
  return {
    status: wordFor(task, work, deadline, today),
    work,
    deadline,
    isBehind: expected !== undefined && percentOf(task) < expected,
    ...(due !== undefined && { dueOn: due }),
    ...(due !== undefined && isOpen && { daysLeft: daysBetween(today, due) }),
  };
}

/** The word alone, for those who go through all tasks. */
export function statusWordOf(task: CountedTask, today: CivilDate, { soonDays }: StandingDays): Status {
  const work = workStateOf(task);
  return wordFor(task, work, deadlineFor(task, work, today, soonDays), today);
}

function isOpenWork(work: WorkState): boolean {
  return work === 'not-started' || work === 'in-progress';
}

function deadlineFor(task: CountedTask, work: WorkState, today: CivilDate, soonDays: number): DeadlineState {
  return isOpenWork(work) || work === 'done' ? deadlineStateOf(task, today, soonDays) : 'none';
}

function deadlineStateOf({ due, completed }: CountedTask, today: CivilDate, soonDays: number): DeadlineState {
  if (due === undefined) return 'none';
  if ((completed?.on ?? today) > due) return 'late';
  return completed === undefined && daysBetween(today, due) <= soonDays ? 'due-soon' : 'in-time';
}

function wordFor({ period }: CountedTask, work: WorkState, deadline: DeadlineState, today: CivilDate): Status {
  if (work === 'cancelled' || work === 'suspended') return work;
  if (work === 'done') return deadline === 'none' ? 'done' : deadline === 'late' ? 'done-late' : 'done-on-time';
  if (deadline === 'late') return 'overdue';
  if (deadline === 'due-soon') return 'due-soon';
  if (work === 'not-started' && period.start !== undefined && today < period.start) return 'upcoming';
  if (period.kind === 'continuous' || period.kind === 'recurring') return 'continuous';
  return work === 'not-started' ? 'not-started' : 'ongoing';
}
