import type { Saying } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { TaskSaying } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import type { UnitId } from '../unit/unit.js';
import { sayingsIn, type Holder } from './holders.js';
import { restingInTask } from './life.js';

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
    firstOf(plan.nominations, 'taskId', taskId)
  );
}

function onUnit(plan: Plan, unitId: UnitId, saying: Saying): Saying | undefined {
  if (saying.type === 'UnitRenamed') return undefined;
  if (saying.type === 'UnitSucceeded') return onSuccession(plan, unitId, saying);
  const isIssuer = plan.issued?.issuer === unitId;
  const own = plan.units[unitId]?.said.find(({ id }) => id !== saying.id);
  return own ?? (isIssuer ? undefined : (naming(plan, unitId) ?? saidBy(plan, unitId)));
}

/** What the successor did in the place of the unit. */
function onSuccession(plan: Plan, unitId: UnitId, { version }: Saying): Saying | undefined {
  const successor = plan.units[unitId]?.successor?.unitId;
  const isNews = (other: Saying): boolean => other.by.unit === successor && other.version > version;
  if (plan.issued?.issuer === unitId) for (const other of sayingsIn(plan)) if (isNews(other)) return other;
  for (const { lead, coordinating, said } of tasksIn(plan.tasks)) {
    const parts = new Set([...lead, ...coordinating]);
    const resting = parts.has(unitId) && !parts.has(successor ?? '') ? said.find(isNews) : undefined;
    if (resting !== undefined) return resting;
  }
  return undefined;
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
