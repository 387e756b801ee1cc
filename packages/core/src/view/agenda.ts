import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
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
  /** Late or due, and nobody was reminded within the last `remindDays` days. */
  readonly remind: readonly AgendaItem[];
}

/**
 * What is due, late and to be reminded on `today`.
 *
 * @param options.soonDays within how many days a deadline is near; 7 unless given
 * @param options.remindDays how long a reminder holds; 7 days unless given
 */
export function agendaOf(
  plan: Plan,
  today: CivilDate,
  options: { readonly soonDays?: number; readonly remindDays?: number } = {},
): Agenda {
  const items = [...tasksIn(plan.tasks)]
    .map((task) => ({ task, standing: statusOf(task, today, options) }))
    .filter(({ standing }) => standing.status === 'overdue' || standing.status === 'due-soon')
    .toSorted((one, other) => ((one.standing.dueOn ?? '') < (other.standing.dueOn ?? '') ? -1 : 1));
  const reminded = ({ task: { reminders } }: AgendaItem): boolean =>
    reminders.lastOn !== undefined && daysBetween(reminders.lastOn, today) < (options.remindDays ?? 7);
  return {
    late: items.filter(({ standing }) => standing.status === 'overdue'),
    due: items.filter(({ standing }) => standing.status === 'due-soon'),
    remind: items.filter((item) => !reminded(item)),
  };
}
