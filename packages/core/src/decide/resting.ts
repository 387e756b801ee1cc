import type { Saying } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { TaskSaying } from '../task/task.js';
import { taskById, tasksIn } from '../task/task-list.js';
import { taskOn } from '../task/tell-task.js';
import { lastly, unitById, type Unit, type UnitId, type Units } from '../unit/unit.js';
import { sayingsIn, type Holder } from './holders.js';
import { restingInTask, speaks, spokenBeside, whoOf, type Speaking, type Spoken } from './life.js';

/**
 * The first standing entry that rests on one that is to be withdrawn: that would mean nothing, or could not
 * have been recorded, without it.
 */
export function restingOn(plan: Plan, holders: readonly Holder[]): Saying | undefined {
  for (const holder of holders) {
    const resting = restingOnOne(plan, holder);
    if (resting !== undefined) return resting;
  }
  return undefined;
}

function restingOnOne(plan: Plan, { kind, id, said, saying }: Holder): Saying | undefined {
  const later = (): Saying | undefined => said.find(({ version }) => version > saying.version);
  switch (kind) {
    case 'plan':
    case 'report':
      return undefined;
    case 'guidance':
      return onGuidance(plan, saying);
    case 'section':
      return inSection(plan, id);
    case 'unit':
      return onUnit(plan, id, saying);
    case 'task':
      return restingInTask(plan, said as readonly TaskSaying[], saying.id) ?? onTask(plan, id, saying);
    case 'target':
      return saying.type === 'TargetSet' ? later() : undefined;
    case 'campaign':
      return saying.type === 'EmulationLaunched' ? (later() ?? firstOf(plan.nominations, 'campaignId', id)) : undefined;
    case 'nomination':
      // Each step rests on the one before it.
      return later();
    default:
      return kind satisfies never;
  }
}

/** A nomination whose guidance this is alone. */
function onGuidance({ guidance, nominations }: Plan, saying: Saying): Saying | undefined {
  const others = guidance.filter(({ id, data }) => id !== saying.id && data.topic === 'commendation');
  const nominated = nominations.flatMap(({ said }) => said.filter(({ type }) => type === 'AwardNominated'));
  const isGuidance = guidance.some(({ id, data }) => id === saying.id && data.topic === 'commendation');
  return isGuidance
    ? nominated.find(({ occurredOn: on }) => !others.some((other) => other.occurredOn <= on))
    : undefined;
}

function inSection({ sections, tasks }: Plan, sectionId: string): Saying | undefined {
  for (const task of tasksIn(tasks)) if (task.sectionId === sectionId) return task.said[0];
  return firstOf(sections, 'parentId', sectionId);
}

function onTask(plan: Plan, taskId: string, { type }: Saying): Saying | undefined {
  if (type !== 'TaskAssigned') return undefined;
  return (
    firstOf(plan.targets, 'taskId', taskId) ??
    firstOf(plan.campaigns, 'taskId', taskId) ??
    firstOf(plan.nominations, 'taskId', taskId) ??
    plan.guidance.find(({ data }) => data.taskId === taskId)
  );
}

function onUnit(plan: Plan, unitId: UnitId, saying: Saying): Saying | undefined {
  if (saying.type === 'UnitRenamed') return undefined;
  if (saying.type === 'UnitSucceeded') return onSuccession(plan, unitId, saying);
  const isIssuer = plan.issued?.issuer === unitId;
  const own = plan.units[unitId]?.said.find(({ id }) => id !== saying.id);
  return own ?? (isIssuer ? undefined : (naming(plan, unitId) ?? saidBy(plan, unitId)));
}

/** What somebody did in the place of the unit, as its successor or as one who succeeded that. */
function onSuccession(plan: Plan, unitId: UnitId, { version }: Saying): Saying | undefined {
  const { successor: _successor, ...alone } = unitById(plan, unitId) as Unit;
  const before: Speaking = { ...plan, units: { ...plan.units, [unitId]: alone } };
  const { issuer = '' } = plan.issued ?? {};
  const office = lastly(plan, issuer);
  if (office !== lastly(before, issuer))
    for (const other of sayingsIn(plan))
      if (other.version > version && lastly(plan, other.by.unit) === office) return other;
  for (const { saying, who, taskId } of spokenIn(plan)) {
    const task = saying.version > version ? taskById(plan.tasks, taskId) : undefined;
    const then = task && taskOn(task, saying.occurredOn);
    if (then && speaks(plan, then, who, saying.by) && !speaks(before, then, who, saying.by)) return saying;
  }
  for (const { said } of plan.nominations)
    for (let at = 0; at < said.length; at += 1) {
      const first = said[at];
      const again = said.slice(at + 1).find((other) => other.type === 'AwardNominated' && other.version > version);
      if (first?.type !== 'AwardNominated' || again === undefined) continue;
      const isSame = (units: Units): boolean => lastly(units, first.by.unit) === lastly(units, again.by.unit);
      if (isSame(plan) && !isSame(before)) return again;
    }
  return undefined;
}

/** What units said of tasks, their targets and their campaigns. */
function* spokenIn(plan: Plan): Generator<Spoken> {
  for (const { id: taskId, said } of tasksIn(plan.tasks))
    for (const saying of said) yield { saying, who: whoOf(saying), taskId };
  yield* spokenBeside(plan);
}

/** The first thing that names the unit. */
function naming(plan: Plan, unitId: UnitId): Saying | undefined {
  for (const { said } of tasksIn(plan.tasks)) for (const saying of said) if (namesUnit(saying, unitId)) return saying;
  for (const unit of Object.values(plan.units))
    if (unit.parentId === unitId || unit.successor?.unitId === unitId) return unit.said[0];
  return plan.nominations.find(({ nominee }) => nominee.unitId === unitId)?.said[0];
}

function namesUnit(saying: TaskSaying, unitId: UnitId): boolean {
  if (saying.type === 'ReminderSent') return saying.data.to.includes(unitId);
  if (saying.type !== 'TaskAssigned' && saying.type !== 'TaskReassigned') return false;
  return saying.data.lead.includes(unitId) || saying.data.coordinating?.includes(unitId) === true;
}

function saidBy(plan: Plan, unitId: UnitId): Saying | undefined {
  for (const saying of sayingsIn(plan)) if (saying.by.unit === unitId) return saying;
  return undefined;
}

function firstOf<K extends string>(
  things: readonly ({ readonly [key in K]?: string } & { readonly said: readonly Saying[] })[],
  key: K,
  id: string,
): Saying | undefined {
  return things.find((thing) => thing[key] === id)?.said[0];
}
