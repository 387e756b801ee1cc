import type { EventType } from './catalogue.js';

/** The names alone: whoever only asks whether a kind is known needs no schemas. */
const known: Readonly<Record<EventType, true>> = {
  PlanIssued: true,
  PlanAmended: true,
  PlanClosed: true,
  SectionAdded: true,
  EntryWithdrawn: true,
  UnitRegistered: true,
  UnitRenamed: true,
  UnitSucceeded: true,
  TaskAssigned: true,
  TaskAmended: true,
  TaskReassigned: true,
  TaskStarted: true,
  TaskProgressed: true,
  ProductDelivered: true,
  TaskCompleted: true,
  CompletionReturned: true,
  TaskSuspended: true,
  TaskResumed: true,
  TaskCancelled: true,
  ExtensionRequested: true,
  ExtensionGranted: true,
  ExtensionRefused: true,
  ReminderSent: true,
  GuidanceGiven: true,
  ObstacleReported: true,
  ObstacleResolved: true,
  ReportSubmitted: true,
  TargetSet: true,
  TargetMeasured: true,
  EmulationLaunched: true,
  EmulationReviewed: true,
  AwardNominated: true,
  NominationReviewed: true,
  NominationForwarded: true,
  NominationReturned: true,
  AwardGranted: true,
  AwardDeclined: true,
  AwardRevoked: true,
};

/** Whether `type` is in the catalogue. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(known, type);
}
