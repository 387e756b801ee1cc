export type { Campaign, Nomination, NominationState } from './award/award.js';
export { awardCommandsFor, emulationCommandsFor, type AwardCommandsOptions } from './award/award-commands.js';
export {
  authoritiesOn,
  lawOn,
  revokersOn,
  type Authority,
  type AwardForm,
  type CommendationLaw,
  type CommendationRules,
  type NomineeKind,
} from './award/law.js';
export {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  isCivilDate,
  weekdayOf,
  type CivilDate,
} from './civil-date/civil-date.js';
export { audit, auditing, type Audit } from './decide/audit.js';
export { eventByCommand, type Command, type CommandType } from './decide/command.js';
export { commandsFor, decide, type DecideOptions, type Decision } from './decide/decide.js';
export { evolve } from './decide/evolve.js';
export { advance } from './decide/advance.js';
export { happenedBy } from './decide/happened-by.js';
export { replay } from './decide/replay.js';
export { foldedText, foldNumber, readFolded, type FoldedPlan } from './folded/folded-plan.js';
export { frozen } from './event/frozen.js';
export { catalogue, type Actor, type DataOf, type EventOf, type EventType, type PlanEvent } from './event/catalogue.js';
export { isEventType, namesIn } from './event/event-types.js';
export { bounds } from './event/bounds.js';
export { parseData, type ParsedData } from './event/parse-data.js';
export type { Problem, ProblemCode } from './event/problem.js';
export { schemaOf, upcast } from './event/upcast.js';
export { canonicalJson } from './log/canonical-json.js';
export {
  isMisplaced,
  type BrokenLine,
  type BrokenLineCode,
  type BrokenLineParams,
  type FormFault,
  type Place,
} from './log/broken-line.js';
export { checkLog, type LogCheck } from './log/check-log.js';
export { digestOf, sha256 } from './log/digest.js';
export { isInstant } from './log/instant.js';
export {
  LogError,
  damagedLog,
  duplicateId,
  isLogError,
  keptOtherwise,
  storeFailed,
  unfitEvents,
  versionConflict,
  type LogErrorCode,
  type LogErrorParams,
  type LogFailure,
  type UnfitReason,
} from './log/log-error.js';
export {
  openLog,
  openingLog,
  readLog,
  type HeldLines,
  type OpenLog,
  type ReadLog,
  type ReadOptions,
  type Remark,
} from './log/open-log.js';
export { skimLog } from './log/skim-log.js';
export { writeLog } from './log/write-log.js';
export { record, uuidv7, type RecordOptions } from './log/record.js';
export { envelopeSchema, type RecordedEvent } from './log/recorded-event.js';
export { verify, verifying, type Head, type TamperKind, type Verification, type VerifyOptions } from './log/verify.js';
export { deadlineOf, startPrecisionOf, type Period, type Precision } from './period/period.js';
export { readFileText, type FileText } from './file/read-file-text.js';
export type { FaultOf, FileFault, FileFaultParams } from './file/file-fault.js';
export { unreadableFault } from './file/unreadable-fault.js';
export { wantedBy, type Wanted, type WantedCode } from './file/wanted.js';
export type { JsonLines } from './file/json-lines.js';
export { followUpDaysOf } from './profile/follow-up-days.js';
export type { FollowUpDays, Profile } from './profile/profile.js';
export { otherProfile, profileMark, type ProfileMark } from './profile/profile-mark.js';
export { profileSchema, type ProfileFile } from './profile/profile-schema.js';
export { readProfile, type ProfileFault, type ProfileFaultParams, type ReadProfile } from './profile/read-profile.js';
export { civilDateIn, secondOfDayIn } from './profile/today.js';
export { emptyPlan, noDigest, type GivenDeadlines, type Plan, type Section, type Withdrawal } from './plan/plan.js';
export { type Refusal, type RefusalCode, type RefusalParams } from './refusal/refusal.js';
export { type Saying } from './event/saying.js';
export { type Report } from './follow-up/report.js';
export type { Keeping, Kept, ServerStore, StoreSource, Survives, Writing, Written } from './store/server-store.js';
export { certificateFault, type CertificateFault } from './store/certificate-fault.js';
export { memoryStore } from './store/memory-store.js';
export { preparedWriting, StoredEntries, type PreparedWriting } from './store/stored-lines.js';
export { Subscriptions } from './store/subscriptions.js';
export {
  checkBatch,
  checkPlace,
  loadPlan,
  type LogErrorListener,
  type LogListener,
  type Persistence,
  type PlanStore,
  type Salvage,
} from './store/store.js';
export type { Target } from './target/target.js';
export { atOnce, paced, paceOfPart, type Pace } from './slices/pace.js';
export { made, mapping, partOf, type Making } from './slices/slices.js';
export {
  dueOn,
  openIn,
  percentOf,
  workStateOf,
  type Amendment,
  type Delivery,
  type Extension,
  type Obstacle,
  type OpenThings,
  type Progress,
  type Task,
  type TaskId,
  type WorkState,
} from './task/task.js';
export { taskOn } from './task/tell-task.js';
export { byPage, taskAt, taskById, tasksIn, type TaskList } from './task/task-list.js';
export { unitById, unitNameOn, unitOn, unitsOn, type Unit, type UnitId } from './unit/unit.js';
export { agendaOf, type Agenda, type AgendaDays, type AgendaItem, type Span } from './view/agenda.js';
export {
  agendaLinesOf,
  type AgendaLine,
  type AgendaLines,
  type AgendaTask,
  type NamedUnit,
  type ReturnedLine,
  type WaitingLine,
} from './view/agenda-lines.js';
export { attentionOf, type Attention, type AttentionItem } from './view/attention.js';
export { reminderStepOf, isReminderDue } from './view/reminder-step.js';
export { returnedTo, waitingOf, type WaitingItem } from './view/waiting.js';
export {
  awardBoardOf,
  type AwardBoard,
  type AwardCard,
  type AwardColumn,
  type AwardPaper,
} from './view/award-board.js';
export type { AwardTurn } from './view/award-turn.js';
export { planAt, type Times } from './decide/plan-at.js';
export { planOn } from './decide/plan-on.js';
export { historyOf, withdrawalsIn, type HistoryScope, type WithdrawalEntry } from './view/history.js';
export {
  countBasisOf,
  figuresFrom,
  type CountBasis,
  type PlanFigures,
  type TaskBasis,
  type UnitCounts,
} from './view/count-basis.js';
export {
  countsOf,
  noCounts,
  type CountDays,
  type Counts,
  type CountsInMaking,
  type DatedCounts,
  type UndatedCounts,
} from './view/counts.js';
export { expectedOf } from './view/expected.js';
export { progressOf, progressOfTask, type ProgressView } from './view/progress.js';
export { sectionsUnder, type Scope } from './view/scope.js';
export {
  statuses,
  statusOf,
  statusWordOf,
  type DeadlineState,
  type Standing,
  type StandingDays,
  type Status,
} from './view/status.js';
export {
  timelineOf,
  timelineRowOf,
  type Bar,
  type Grouping,
  type TimelineEntry,
  type TimelineOptions,
  type TimelineRow,
  type TimelineView,
} from './view/timeline.js';
export { workloadOf, type Workload } from './view/workload.js';
