import type { DataOf, EventType } from './catalogue.js';

/** What the data of a kind name by its id: 1 a task, 2 a nomination, 3 both, 0 neither. */
type Naming<T extends EventType> = 'taskId' extends keyof DataOf<T>
  ? 'nominationId' extends keyof DataOf<T>
    ? 3
    : 1
  : 'nominationId' extends keyof DataOf<T>
    ? 2
    : 0;

/** The names alone, and what they name: whoever only shows needs no schemas. What is not as they say does not compile. */
const known: { readonly [T in EventType]: Naming<T> } = {
  PlanIssued: 0,
  PlanAmended: 0,
  PlanClosed: 0,
  SectionAdded: 0,
  EntryWithdrawn: 0,
  UnitRegistered: 0,
  UnitRenamed: 0,
  UnitSucceeded: 0,
  TaskAssigned: 1,
  TaskAmended: 1,
  TaskReassigned: 1,
  TaskStarted: 1,
  TaskProgressed: 1,
  ProductDelivered: 1,
  TaskCompleted: 1,
  CompletionReturned: 1,
  TaskSuspended: 1,
  TaskResumed: 1,
  TaskCancelled: 1,
  ExtensionRequested: 1,
  ExtensionGranted: 1,
  ExtensionRefused: 1,
  ReminderSent: 1,
  GuidanceGiven: 1,
  ObstacleReported: 1,
  ObstacleResolved: 1,
  ReportSubmitted: 1,
  TargetSet: 1,
  TargetMeasured: 0,
  EmulationLaunched: 1,
  EmulationReviewed: 0,
  AwardNominated: 3,
  NominationReviewed: 2,
  NominationForwarded: 2,
  NominationReturned: 2,
  AwardGranted: 2,
  AwardDeclined: 2,
  AwardRevoked: 2,
};

/** Whether `type` is in the catalogue. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(known, type);
}

/** Whether entries of this kind name a task (1), or a nomination (2), by its id. */
export function namesIn(type: EventType, what: 1 | 2): boolean {
  return (known[type] & what) !== 0;
}
