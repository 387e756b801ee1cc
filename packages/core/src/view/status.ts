import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import { dueOn, type Task } from '../task/task.js';

/** How far the work is, whatever the calendar says. */
export type WorkState = 'not-started' | 'in-progress' | 'done' | 'suspended' | 'cancelled';

/** How the calendar stands to it; `none` where the plan gives no deadline, which is never overdue. */
export type DeadlineState = 'none' | 'in-time' | 'due-soon' | 'late';

/** The one word for both, as offices that follow up assigned work use it. */
export const statuses = [
  'overdue',
  'due-soon',
  'ongoing',
  'continuous',
  'upcoming',
  'done-on-time',
  'done-late',
  'suspended',
  'cancelled',
] as const;

/** @see statuses */
export type Status = (typeof statuses)[number];

/** How a task stands on a day. */
export interface Standing {
  readonly status: Status;
  readonly work: WorkState;
  readonly deadline: DeadlineState;
  readonly dueOn?: CivilDate;
  /** Days from today to the deadline, negative once it has passed; only while the work is not done. */
  readonly daysLeft?: number;
}

/** How far the work is, from what was recorded alone. */
export function workStateOf(task: Task): WorkState {
  if (task.cancelled !== undefined) return 'cancelled';
  if (task.suspended !== undefined) return 'suspended';
  if (task.completed !== undefined) return 'done';
  return task.startedOn === undefined ? 'not-started' : 'in-progress';
}

/**
 * How a task stands on `today`: work and deadline, and the word for both.
 *
 * @param options.soonDays within how many days a deadline is near; 7 unless given
 */
export function statusOf(task: Task, today: CivilDate, options: { readonly soonDays?: number } = {}): Standing {
  const work = workStateOf(task);
  const due = dueOn(task);
  const deadline = deadlineStateOf(task, due, today, options.soonDays ?? 7);
  return {
    status: wordFor(task, work, deadline, today),
    work,
    deadline,
    ...(due !== undefined && { dueOn: due }),
    ...(due !== undefined &&
      (work === 'not-started' || work === 'in-progress') && { daysLeft: daysBetween(today, due) }),
  };
}

function deadlineStateOf(task: Task, due: CivilDate | undefined, today: CivilDate, soonDays: number): DeadlineState {
  if (due === undefined) return 'none';
  if ((task.completed?.on ?? today) > due) return 'late';
  return task.completed === undefined && daysBetween(today, due) <= soonDays ? 'due-soon' : 'in-time';
}

function wordFor(task: Task, work: WorkState, deadline: DeadlineState, today: CivilDate): Status {
  if (work === 'cancelled' || work === 'suspended') return work;
  if (work === 'done') return deadline === 'late' ? 'done-late' : 'done-on-time';
  if (deadline === 'late') return 'overdue';
  if (deadline === 'due-soon') return 'due-soon';
  if (work === 'not-started' && task.period.start !== undefined && today < task.period.start) return 'upcoming';
  return task.period.kind === 'continuous' || task.period.kind === 'recurring' ? 'continuous' : 'ongoing';
}
