import type { Draft } from 'immer';
import { evolveCampaign, evolveNomination } from '../award/evolve-award.js';
import { schemaOf, upcast } from '../event/upcast.js';
import { evolveGuidance, evolveReport } from '../follow-up/evolve-follow-up.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { evolvePlan, evolveSection } from '../plan/evolve-plan.js';
import type { Plan } from '../plan/plan.js';
import { evolveTarget } from '../target/evolve-target.js';
import { evolveTask } from '../task/evolve-task.js';
import { withoutGaps, type TaskList } from '../task/task-list.js';
import { evolveUnit } from '../unit/evolve-unit.js';
import { sayingIn } from './holders.js';
import { withdraw } from './withdraw.js';

/**
 * Writes `recorded` into `plan`, which is not frozen.
 *
 * Total: throws for no recorded event and reads no clock. An event about something the plan does not
 * know (its beginning may have been left out, as of an earlier day) changes only the version.
 */
export function evolve(plan: Draft<Plan>, recorded: RecordedEvent): void {
  fold(plan, recorded, (id) => sayingIn(plan, id));
  if (recorded.type === 'EntryWithdrawn') plan.tasks = withoutGaps(plan.tasks) as Draft<TaskList>;
}

/**
 * The same for many events one after the other: the places of tasks that were withdrawn stay empty until
 * `withoutGaps`.
 *
 * @param entryOf finds an entry that may have been withdrawn
 */
export function fold(plan: Draft<Plan>, recorded: RecordedEvent, entryOf: EntryOf): void {
  reach(plan, recorded);
  if (recorded.type !== 'EntryWithdrawn') return say(plan, recorded);
  withdraw(plan, recorded, entryOf(recorded.data.entryId));
}

/** Finds an entry by its id. */
export type EntryOf = (entryId: string) => RecordedEvent | undefined;

/** The plan holds the log up to this entry. */
export function reach(plan: Draft<Plan>, { planId, version, digest }: RecordedEvent): void {
  if (plan.version === 0) plan.id = planId;
  plan.version = version;
  plan.digest = digest;
}

/** Folds what an entry says, a withdrawal apart, without noting how far the plan reaches. */
export function say(plan: Draft<Plan>, recorded: Exclude<RecordedEvent, { readonly type: 'EntryWithdrawn' }>): void {
  const saying = current(recorded);
  switch (
    saying.type // no default: a new kind must not compile until it is folded here
  ) {
    case 'PlanIssued':
    case 'PlanAmended':
    case 'PlanClosed':
      return evolvePlan(plan, saying);
    case 'SectionAdded':
      return evolveSection(plan, saying);
    case 'UnitRegistered':
    case 'UnitRenamed':
    case 'UnitSucceeded':
      return evolveUnit(plan, saying);
    case 'TaskAssigned':
    case 'TaskAmended':
    case 'TaskReassigned':
    case 'TaskStarted':
    case 'TaskProgressed':
    case 'ProductDelivered':
    case 'TaskCompleted':
    case 'CompletionReturned':
    case 'TaskSuspended':
    case 'TaskResumed':
    case 'TaskCancelled':
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
    case 'ReminderSent':
    case 'ObstacleReported':
    case 'ObstacleResolved':
      return evolveTask(plan, saying);
    case 'ReportSubmitted':
      evolveReport(plan, saying);
      return evolveTask(plan, saying);
    case 'GuidanceGiven':
      return evolveGuidance(plan, saying);
    case 'TargetSet':
    case 'TargetMeasured':
      return evolveTarget(plan, saying);
    case 'EmulationLaunched':
    case 'EmulationReviewed':
      return evolveCampaign(plan, saying);
    case 'AwardNominated':
    case 'NominationReviewed':
    case 'NominationForwarded':
    case 'NominationReturned':
    case 'AwardGranted':
    case 'AwardDeclined':
    case 'AwardRevoked':
      return evolveNomination(plan, saying);
  }
}

function current<E extends RecordedEvent>(recorded: E): E {
  if (recorded.schema === schemaOf(recorded.type)) return recorded;
  return { ...recorded, data: upcast(recorded.type, recorded.schema, recorded.data) };
}
