import type { DataOf, EventType } from './catalogue.js';

/** What the data of a kind name by its id. */
type Naming<T extends EventType> = 'taskId' extends keyof DataOf<T>
  ? 'nominationId' extends keyof DataOf<T>
    ? 'both'
    : 'task'
  : 'nominationId' extends keyof DataOf<T>
    ? 'nomination'
    : 'neither';

/** The names alone, and what they name: whoever only shows needs no schemas. What is not as they say does not compile. */
const known: { readonly [T in EventType]: Naming<T> } = {
  PlanIssued: 'neither',
  PlanAmended: 'neither',
  PlanClosed: 'neither',
  SectionAdded: 'neither',
  EntryWithdrawn: 'neither',
  UnitRegistered: 'neither',
  UnitRenamed: 'neither',
  UnitSucceeded: 'neither',
  TaskAssigned: 'task',
  TaskAmended: 'task',
  TaskReassigned: 'task',
  TaskStarted: 'task',
  TaskProgressed: 'task',
  ProductDelivered: 'task',
  TaskCompleted: 'task',
  CompletionReturned: 'task',
  TaskSuspended: 'task',
  TaskResumed: 'task',
  TaskCancelled: 'task',
  ExtensionRequested: 'task',
  ExtensionGranted: 'task',
  ExtensionRefused: 'task',
  ReminderSent: 'task',
  GuidanceGiven: 'task',
  ObstacleReported: 'task',
  ObstacleResolved: 'task',
  ReportSubmitted: 'task',
  TargetSet: 'task',
  TargetMeasured: 'neither',
  EmulationLaunched: 'task',
  EmulationReviewed: 'neither',
  AwardNominated: 'both',
  NominationReviewed: 'nomination',
  NominationForwarded: 'nomination',
  NominationReturned: 'nomination',
  AwardGranted: 'nomination',
  AwardDeclined: 'nomination',
  AwardRevoked: 'nomination',
};

/** Whether `type` is in the catalogue. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(known, type);
}

/** Whether entries of this kind name a task, or a nomination, by its id. */
export function namesIn(type: EventType, what: 'task' | 'nomination'): boolean {
  return known[type] === what || known[type] === 'both';
}
