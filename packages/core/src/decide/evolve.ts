import type { Draft } from 'immer';
import { evolveAward } from '../award/evolve-award.js';
import { schemaOf, upcast } from '../event/upcast.js';
import { evolveFollowUp } from '../follow-up/evolve-follow-up.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { evolvePlan } from '../plan/evolve-plan.js';
import type { Plan } from '../plan/plan.js';
import { evolveTarget } from '../target/evolve-target.js';
import { evolveTask } from '../task/evolve-task.js';
import { evolveUnit } from '../unit/evolve-unit.js';

/**
 * Writes `recorded` into `plan`, which is a draft or not yet frozen.
 *
 * Total: throws for no recorded event and reads no clock. An event about something the plan does not
 * know (its beginning may have been left out, as of an earlier day) changes only the version.
 */
export function evolve(plan: Draft<Plan>, recorded: RecordedEvent): void {
  if (plan.version === 0) plan.id = recorded.planId;
  plan.version = recorded.version;
  plan.digest = recorded.digest;
  if (plan.lastOccurredOn === undefined || recorded.occurredOn > plan.lastOccurredOn) {
    plan.lastOccurredOn = recorded.occurredOn;
  }
  const event = current(recorded);
  switch (
    event.type // no default: a new kind must not compile until it is folded here
  ) {
    case 'PlanIssued':
    case 'PlanAmended':
    case 'PlanClosed':
    case 'SectionAdded':
      return evolvePlan(plan, event);
    case 'UnitRegistered':
    case 'UnitRenamed':
    case 'UnitSucceeded':
      return evolveUnit(plan, event);
    case 'TaskAssigned':
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
      return evolveTask(plan, event);
    case 'ReminderSent':
    case 'GuidanceGiven':
    case 'ObstacleReported':
    case 'ObstacleResolved':
    case 'ReportSubmitted':
      return evolveFollowUp(plan, event);
    case 'TargetSet':
    case 'TargetMeasured':
      return evolveTarget(plan, event);
    case 'EmulationLaunched':
    case 'EmulationReviewed':
    case 'AwardNominated':
    case 'NominationReviewed':
    case 'NominationForwarded':
    case 'NominationReturned':
    case 'AwardGranted':
    case 'AwardDeclined':
    case 'AwardRevoked':
      return evolveAward(plan, event);
  }
}

function current(recorded: RecordedEvent): RecordedEvent {
  if (recorded.schema === schemaOf(recorded.type)) return recorded;
  return { ...recorded, data: upcast(recorded.type, recorded.schema, recorded.data) } as RecordedEvent;
}
