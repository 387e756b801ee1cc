import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { statusOf, type Standing } from './status.js';

/** A task that wants attention. */
export interface AgendaItem {
  readonly task: Task;
  readonly standing: Standing;
}

/** What to look after on a day; each list has the nearest deadline first. */
export interface Agenda {
  readonly late: readonly AgendaItem[];
  readonly due: readonly AgendaItem[];
  /** Late or due, and nobody was reminded within the last `profile.remindDays` days. */
  readonly remind: readonly AgendaItem[];
}

/** What is due, late and to be reminded on `today`. */
export function agendaOf(plan: Plan, today: CivilDate, days: Pick<Profile, 'soonDays' | 'remindDays'>): Agenda {
  const items: AgendaItem[] = [];
  for (const task of tasksIn(plan.tasks)) {
    const standing = statusOf(task, today, days);
    if (standing.status === 'overdue' || standing.status === 'due-soon') items.push({ task, standing });
  }
  items.sort((one, other) => inOrder(one.standing.dueOn ?? '', other.standing.dueOn ?? ''));
  const isReminded = ({ task: { reminders } }: AgendaItem): boolean =>
    reminders.lastOn !== undefined && daysBetween(reminders.lastOn, today) < days.remindDays;
  return {
    late: items.filter(({ standing }) => standing.status === 'overdue'),
    due: items.filter(({ standing }) => standing.status === 'due-soon'),
    remind: items.filter((item) => !isReminded(item)),
  };
}

/** For sorting: equal ones keep their order. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
