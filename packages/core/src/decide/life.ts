import type { CivilDate } from '../civil-date/civil-date.js';
import type { Actor, EventType } from '../event/catalogue.js';
import type { Saying } from '../event/saying.js';
import { followUpRules } from '../follow-up/follow-up-rules.js';
import type { Plan } from '../plan/plan.js';
import { taskRules } from '../task/task-rules.js';
import { workStateOf, type Task, type TaskEventType, type TaskSaying } from '../task/task.js';
import { apply, tellTask } from '../task/tell-task.js';
import { lastDay, unitOn, type UnitId, type Units } from '../unit/unit.js';
import type { Rule, Rules, Who } from './rule.js';

const rules: Rules<TaskEventType> = { ...taskRules, ...followUpRules };

/**
 * The first later saying that could have followed but for `late`. What could not have followed anyway, in a log of
 * version 0.1, contradicts nothing.
 *
 * @param said all that was said of a task, in the order of the days, `late` among it
 */
export function contradictedBy(plan: Plan, said: readonly TaskSaying[], late: TaskSaying): Saying | undefined {
  const at = said.indexOf(late);
  const rest = said.filter((saying) => saying !== late);
  const [task, without] = [toldUpTo(said, at + 1), toldUpTo(rest, at)];
  for (const saying of rest.slice(at)) {
    if (task === undefined || without === undefined) return undefined;
    if (losesGround(plan, saying, without, task)) return saying;
    apply(task, saying);
    apply(without, saying);
  }
  return late.type === 'TaskReassigned' ? firstBeside(plan, late, rest, said) : undefined;
}

/** The first later saying about a task that stands only because the entry stands. */
export function restingInTask(plan: Plan, said: readonly TaskSaying[], entryId: string): Saying | undefined {
  const at = said.findIndex(({ id }) => id === entryId);
  const withdrawn = said[at];
  if (withdrawn?.type === 'TaskAssigned') return said.find(({ id }) => id !== entryId);
  const rest = said.filter(({ id }) => id !== entryId);
  const [task, without] = [toldUpTo(said, at + 1), toldUpTo(rest, at)];
  for (const saying of rest.slice(at)) {
    if (task === undefined || without === undefined) return undefined;
    if (withdrawn?.type === 'ExtensionRequested' && isDecision(saying, withdrawn.data.extensionId)) return saying;
    if (losesGround(plan, saying, task, without)) return saying;
    apply(task, saying);
    apply(without, saying);
  }
  return withdrawn?.type === 'TaskReassigned' ? firstBeside(plan, withdrawn, said, rest) : undefined;
}

/** Something that was said, by whom it may be said, and of which task. */
export interface Spoken {
  readonly saying: Saying;
  readonly who: Who;
  readonly taskId: string;
}

/** What was said of the targets and the campaigns of tasks, by those who take part in them. */
export function* spokenBeside({ targets, campaigns }: Plan): Generator<Spoken> {
  for (const { taskId = '', said } of targets)
    for (const saying of said) yield { saying, who: 'office-or-participant', taskId };
  for (const { taskId = '', said } of campaigns)
    for (const saying of said) yield { saying, who: 'office-or-lead', taskId };
}

/** The first that was said beside the task after it changed hands, by who had part in it before and has none after. */
function firstBeside(
  plan: Plan,
  change: Saying<'TaskReassigned'>,
  before: readonly TaskSaying[],
  after: readonly TaskSaying[],
): Saying | undefined {
  for (const { saying, who, taskId } of spokenBeside(plan)) {
    const on = saying.occurredOn;
    const isLater = on > change.occurredOn || (on === change.occurredOn && saying.version > change.version);
    if (taskId !== change.data.taskId || !isLater) continue;
    const [task, other] = [before, after].map((said) =>
      toldUpTo(said, said.filter(({ occurredOn }) => occurredOn <= on).length),
    );
    if (task === undefined || other === undefined) continue;
    if (losesPart(plan, { saying, who }, task, other)) return saying;
  }
  return undefined;
}

/** Whether the saying can follow the task as it was told and be said by its speaker, and cannot as it is told now. */
function losesGround(plan: Plan, saying: TaskSaying, before: Task, after: Task): boolean {
  if (!fits(before, saying)) return false;
  return !fits(after, saying) || losesPart(plan, { saying, who: whoOf(saying) }, before, after);
}

/** The same of the speaker alone: by who was which unit on its day, or by who answers for whom in the end. */
function losesPart(plan: Plan, { saying, who }: Omit<Spoken, 'taskId'>, before: Task, after: Task): boolean {
  return [saying.occurredOn, lastDay].some(
    (day) => speaks(plan, before, who, saying.by, day) && !speaks(plan, after, who, saying.by, day),
  );
}

/** Why the saying cannot follow what `task` holds; `undefined` where it can. */
function fits(task: Task, saying: TaskSaying): boolean {
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

/**
 * Whether the unit took part in the task when it said so, by who answers on `day` for whom: in the end unless given.
 */
export function speaks(
  plan: Speaking,
  { lead, coordinating }: Task,
  who: Who,
  by: Actor,
  day: CivilDate = lastDay,
): boolean {
  if (who === 'office' || who === 'anyone') return true;
  const parts = who === 'lead' || who === 'office-or-lead' ? lead : [...lead, ...coordinating];
  const isSame = (id: UnitId): boolean => unitOn(plan, id, day) === unitOn(plan, by.unit, day);
  const mayBeOffice = who.startsWith('office') || lead.length === 0;
  return parts.some(isSame) || (mayBeOffice && isSame(plan.issued?.issuer ?? ''));
}
