import type { CivilDate } from '../civil-date/civil-date.js';
import type { DataOf } from '../event/catalogue.js';

/** The event that each command makes, when it is not refused. */
export const eventByCommand = {
  IssuePlan: 'PlanIssued',
  AmendPlan: 'PlanAmended',
  ClosePlan: 'PlanClosed',
  AddSection: 'SectionAdded',
  WithdrawEntry: 'EntryWithdrawn',
  RegisterUnit: 'UnitRegistered',
  RenameUnit: 'UnitRenamed',
  SucceedUnits: 'UnitSucceeded',
  AssignTask: 'TaskAssigned',
  AmendTask: 'TaskAmended',
  ReassignTask: 'TaskReassigned',
  StartTask: 'TaskStarted',
  ReportProgress: 'TaskProgressed',
  DeliverProduct: 'ProductDelivered',
  CompleteTask: 'TaskCompleted',
  ReturnCompletion: 'CompletionReturned',
  SuspendTask: 'TaskSuspended',
  ResumeTask: 'TaskResumed',
  CancelTask: 'TaskCancelled',
  RequestExtension: 'ExtensionRequested',
  GrantExtension: 'ExtensionGranted',
  RefuseExtension: 'ExtensionRefused',
  SendReminder: 'ReminderSent',
  GiveGuidance: 'GuidanceGiven',
  ReportObstacle: 'ObstacleReported',
  ResolveObstacle: 'ObstacleResolved',
  SubmitReport: 'ReportSubmitted',
  SetTarget: 'TargetSet',
  MeasureTarget: 'TargetMeasured',
  LaunchEmulation: 'EmulationLaunched',
  ReviewEmulation: 'EmulationReviewed',
  NominateAward: 'AwardNominated',
  ReviewNomination: 'NominationReviewed',
  ForwardNomination: 'NominationForwarded',
  ReturnNomination: 'NominationReturned',
  GrantAward: 'AwardGranted',
  DeclineAward: 'AwardDeclined',
  RevokeAward: 'AwardRevoked',
} as const;

/** The name of a command. */
export type CommandType = keyof typeof eventByCommand;

/** What somebody wants recorded. `on` is the day it happened: today unless given. */
export type Command = {
  [C in CommandType]: { readonly type: C; readonly on?: CivilDate; readonly data: DataOf<(typeof eventByCommand)[C]> };
}[CommandType];
