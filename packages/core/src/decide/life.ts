import type { Actor, EventType } from '../event/catalogue.js';
import { followUpRules } from '../follow-up/follow-up-rules.js';
import type { Plan } from '../plan/plan.js';
import { taskRules } from '../task/task-rules.js';
import { workStateOf, type Task, type TaskEventType, type TaskSaying } from '../task/task.js';
import { apply, tellTask } from '../task/tell-task.js';
import { lastly, type UnitId, type Units } from '../unit/unit.js';
import type { Rule, Rules, Who } from './rule.js';

const rules: Rules<TaskEventType> = { ...taskRules, ...followUpRules };

/**
 * The first later saying that could have followed but for `late`. What could not have followed anyway, in a log of
 * version 0.1, contradicts nothing.
 *
 * @param said all that was said of a task, in the order of the days, `late` among it
 */
export function contradictedBy(said: readonly TaskSaying[], late: TaskSaying): TaskSaying | undefined {
  const at = said.indexOf(late);
  const rest = said.filter((saying) => saying !== late);
  const [task, without] = [toldUpTo(said, at + 1), toldUpTo(rest, at)];
  for (const saying of rest.slice(at)) {
    if (task === undefined || without === undefined) return undefined;
    if (!fits(task, saying) && fits(without, saying)) return saying;
    apply(task, saying);
    apply(without, saying);
  }
  return undefined;
}

/** The first later saying of a task that stands only because the entry stands. */
export function restingInTask(plan: Plan, said: readonly TaskSaying[], entryId: string): TaskSaying | undefined {
  const at = said.findIndex(({ id }) => id === entryId);
  const withdrawn = said[at];
  if (withdrawn?.type === 'TaskAssigned') return said.find(({ id }) => id !== entryId);
  const rest = said.filter(({ id }) => id !== entryId);
  const [task, without] = [toldUpTo(said, at + 1), toldUpTo(rest, at)];
  for (const saying of rest.slice(at)) {
    if (task === undefined || without === undefined) return undefined;
    if (withdrawn?.type === 'ExtensionRequested' && isDecision(saying, withdrawn.data.extensionId)) return saying;
    const [before, after] = [task, without].map(
      (told) => fits(told, saying) && speaks(plan, told, whoOf(saying), saying.by),
    );
    if (before === true && after === false) return saying;
    apply(task, saying);
    apply(without, saying);
  }
  return undefined;
}

/** Why the saying cannot follow what `task` holds; `undefined` where it can. */
export function fits(task: Task, saying: TaskSaying): boolean {
  const rule = rules[saying.type] as Rule<EventType>;
  if (rule.isUnknowing === true) return true;
  if (rule.in !== undefined && !rule.in.includes(workStateOf(task))) return false;
  return rule.follows?.(task, saying.data) === undefined;
}

function toldUpTo(said: readonly TaskSaying[], count: number): ReturnType<typeof tellTask> {
  const assigned = said.findIndex(({ type }) => type === 'TaskAssigned');
  return tellTask(said.filter((_, at) => at < count || at === assigned));
}

function isDecision(saying: TaskSaying, extensionId: string): boolean {
  return (
    (saying.type === 'ExtensionGranted' || saying.type === 'ExtensionRefused') &&
    saying.data.extensionId === extensionId
  );
}

/** Who may say so of a task. */
export function whoOf({ type }: TaskSaying): Who {
  return rules[type].who;
}

/** What tells whose successor a unit is, and which is the office. */
export type Speaking = Units & Pick<Plan, 'issued'>;

/** Whether the unit took part in the task when it said so. */
export function speaks(plan: Speaking, { lead, coordinating }: Task, who: Who, by: Actor): boolean {
  if (who === 'office' || who === 'anyone') return true;
  const parts = who === 'lead' || who === 'office-or-lead' ? lead : [...lead, ...coordinating];
  const isSame = (id: UnitId): boolean => lastly(plan, id) === lastly(plan, by.unit);
  const mayBeOffice = who.startsWith('office') || lead.length === 0;
  return parts.some(isSame) || (mayBeOffice && isSame(plan.issued?.issuer ?? ''));
}
