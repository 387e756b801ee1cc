import type { EventType } from '../event/catalogue.js';
import type { Saying } from '../event/saying.js';
import { thingIn } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import { taskById, tasksIn } from '../task/task-list.js';
import { unitById } from '../unit/unit.js';

/** A thing that an entry speaks of: its kind and its id. */
export interface Thing {
  readonly kind: 'plan' | 'section' | 'unit' | 'task' | 'target' | 'campaign' | 'nomination' | 'report' | 'guidance';
  readonly id: string;
}

/** A thing that holds what an entry says. */
export interface Holder extends Thing {
  /** What is said of the thing, this entry among it. */
  readonly said: readonly Saying[];
  readonly saying: Saying;
}

/**
 * What the entry speaks of: one thing, or several (a merger, a report on a task); nothing where it withdraws another.
 */
export function thingsOf(saying: Saying): Thing[] {
  switch (saying.type) {
    case 'PlanIssued':
    case 'PlanAmended':
    case 'PlanClosed':
      return [{ kind: 'plan', id: saying.planId }];
    case 'SectionAdded':
      return [{ kind: 'section', id: saying.data.sectionId }];
    case 'UnitRegistered':
    case 'UnitRenamed':
      return [{ kind: 'unit', id: saying.data.unitId }];
    case 'UnitSucceeded':
      return [...new Set(saying.data.unitIds)].map((id) => ({ kind: 'unit', id }));
    case 'GuidanceGiven':
      return [{ kind: 'guidance', id: saying.planId }];
    case 'ReportSubmitted': {
      const { reportId, taskId } = saying.data;
      return [
        { kind: 'report', id: reportId },
        ...(taskId === undefined ? [] : [{ kind: 'task', id: taskId } as const]),
      ];
    }
    case 'TargetSet':
    case 'TargetMeasured':
      return [{ kind: 'target', id: saying.data.targetId }];
    case 'EmulationLaunched':
    case 'EmulationReviewed':
      return [{ kind: 'campaign', id: saying.data.campaignId }];
    case 'AwardNominated':
    case 'NominationReviewed':
    case 'NominationForwarded':
    case 'NominationReturned':
    case 'AwardGranted':
    case 'AwardDeclined':
    case 'AwardRevoked':
      return [{ kind: 'nomination', id: saying.data.nominationId }];
    case 'EntryWithdrawn':
      return [];
    default:
      return [{ kind: 'task', id: saying.data.taskId }];
  }
}

/** The things that hold what the entry says: none where it was withdrawn, or withdraws another. */
export function holdersOf(plan: Plan, entry: Saying): Holder[] {
  const holders: Holder[] = [];
  for (const thing of thingsOf(entry)) {
    const said = saidOf(plan, thing);
    const saying = said.find(({ id }) => id === entry.id);
    if (saying !== undefined) holders.push({ ...thing, said, saying });
  }
  return holders;
}

/** The standing entry of that id: looks at all that was said. */
export function sayingIn(plan: Plan, entryId: string): Saying | undefined {
  for (const saying of sayingsIn(plan)) if (saying.id === entryId) return saying;
  return undefined;
}

/** Every standing entry that says something, in no order. */
export function* sayingsIn(plan: Plan): Generator<Saying> {
  yield* plan.said;
  yield* plan.guidance;
  for (const { said } of plan.sections) yield* said;
  for (const id of Object.keys(plan.units)) yield* plan.units[id]?.said ?? [];
  for (const { said } of tasksIn(plan.tasks)) yield* said;
  for (const { said } of plan.targets) yield* said;
  for (const { said } of plan.campaigns) yield* said;
  for (const { said } of plan.nominations) yield* said;
  for (const { said } of plan.reports) yield* said;
}

/** Kinds of entries that cannot be withdrawn: without the first there is no plan, and a withdrawal is final. */
export function isWithdrawable(type: EventType): boolean {
  return type !== 'PlanIssued' && type !== 'EntryWithdrawn';
}

function saidOf(plan: Plan, { kind, id }: Thing): readonly Saying[] {
  switch (kind) {
    case 'plan':
      return plan.said;
    case 'guidance':
      return plan.guidance;
    case 'unit':
      return unitById(plan, id)?.said ?? [];
    case 'task':
      return taskById(plan.tasks, id)?.said ?? [];
    case 'section':
      return thingIn(plan.sections, id)?.said ?? [];
    case 'target':
      return thingIn(plan.targets, id)?.said ?? [];
    case 'campaign':
      return thingIn(plan.campaigns, id)?.said ?? [];
    case 'nomination':
      return thingIn(plan.nominations, id)?.said ?? [];
    case 'report':
      return thingIn(plan.reports, id)?.said ?? [];
    default:
      return kind satisfies never;
  }
}
