import type { Draft } from 'immer';
import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import { sayingsIn } from '../decide/holders.js';
import { frozen } from '../event/frozen.js';
import type { Plan } from '../plan/plan.js';
import { addTask, emptyTaskList, tasksIn, type TaskList } from '../task/task-list.js';
import type { Task } from '../task/task.js';

/** Raised with every change of what a folded plan holds: a page shows only one of its own kind. */
export const foldNumber = 1;

/**
 * A plan at the head of its log, for a page that shows it before the log was read. It proves nothing: whoever shows
 * it says that it is not checked. What was said entry by entry stands in the log alone, so nothing is recorded on it.
 */
export interface FoldedPlan {
  readonly plan: Plan;
  /** The latest day of which the log tells: as of an earlier one the plan is another. */
  readonly latest: CivilDate;
  /** How many bytes the log takes; missing where nobody has counted them. */
  readonly logBytes?: number;
}

/** The folded plan as JSON: `fold`, `version`, `digest`, `latest`, `logBytes` and `plan`. */
export function foldedText(plan: Plan, logBytes?: number): string {
  const { version, digest } = plan;
  return JSON.stringify({ fold: foldNumber, version, digest, latest: latestOf(plan), logBytes, plan: shownOf(plan) });
}

/** Never throws. @returns nothing for a text that is no folded plan, or one of another version */
export function readFolded(text: string): FoldedPlan | undefined {
  try {
    const { fold, latest, logBytes, plan } = JSON.parse(text) as Record<string, unknown>;
    if (fold !== foldNumber || typeof latest !== 'string' || !isCivilDate(latest)) return undefined;
    const { tasks, ...rest } = plan as Shown;
    const whole = frozen({ ...rest, tasks: listOf(tasks) });
    return { plan: whole, latest, ...(typeof logBytes === 'number' && { logBytes }) };
  } catch {
    return undefined;
  }
}

/** What stands in the file: tasks as they follow each other, without the index by which they are found. */
interface Shown extends Omit<Plan, 'tasks'> {
  readonly tasks: readonly Task[];
}

/** Which council a nomination is before is known by what was said of it; nothing else that is shown needs a saying. */
function shownOf(plan: Plan): Shown {
  return {
    ...plan,
    said: [],
    sections: plan.sections.map(withoutSaid),
    units: Object.fromEntries(Object.entries(plan.units).map(([id, unit]) => [id, withoutSaid(unit)])),
    tasks: [...tasksIn(plan.tasks)].map(withoutSaid),
    targets: plan.targets.map(withoutSaid),
    campaigns: plan.campaigns.map(withoutSaid),
    reports: plan.reports.map(withoutSaid),
  };
}

function withoutSaid<T extends { readonly said: readonly unknown[] }>(thing: T): T {
  return { ...thing, said: [] };
}

function listOf(tasks: readonly Task[]): TaskList {
  const list = emptyTaskList();
  for (const task of tasks) addTask(list, task as Draft<Task>);
  return list;
}

function latestOf(plan: Plan): CivilDate {
  let latest = '';
  for (const { on } of plan.withdrawn) if (on > latest) latest = on;
  for (const { occurredOn } of sayingsIn(plan)) if (occurredOn > latest) latest = occurredOn;
  return latest;
}
