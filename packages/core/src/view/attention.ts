import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { inOrder } from './in-order.js';
import { statusOf, type Standing } from './status.js';

/** A task that wants attention. */
export interface AttentionItem {
  readonly task: Task;
  readonly standing: Standing;
}

/** What is late and what is due soon in a plan, whoever leads it; the nearest deadline first. */
export interface Attention {
  readonly late: readonly AttentionItem[];
  readonly due: readonly AttentionItem[];
}

/** What of one plan wants attention on `today`: for a page that has no room for more. */
export function attentionOf(plan: Plan, today: CivilDate, days: Pick<Profile, 'soonDays'>): Attention {
  const items: AttentionItem[] = [];
  for (const task of tasksIn(plan.tasks)) {
    const standing = statusOf(task, today, days);
    if (standing.status === 'overdue' || standing.status === 'due-soon') items.push({ task, standing });
  }
  items.sort((one, other) => inOrder(one.standing.dueOn ?? '', other.standing.dueOn ?? ''));
  return {
    late: items.filter(({ standing }) => standing.status === 'overdue'),
    due: items.filter(({ standing }) => standing.status === 'due-soon'),
  };
}
