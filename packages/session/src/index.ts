export { check, type Checked, type Finding, type Pause, type Verifier } from './check.js';
export { checking, type Checking } from './checking.js';
export { systemClock, systemTimer, type Clock, type Timer } from './clock.js';
export { commit, committing } from './commit.js';
export { watchDay } from './day.js';
export { failed, storeFailed, type Failure, type FailureCode, type FailureParams, type StoreError } from './failure.js';
export { foldedFirst, type FoldedOptions, type FoldedSession } from './folded-first.js';
export { join, type Join } from './join.js';
export type { Notes } from './notes.js';
export { openPlanWith } from './open.js';
export { openPlan, openReading, openRemote } from './open-plan.js';
export { enduringOutbox } from './outbox/enduring-outbox.js';
export { memoryOutbox } from './outbox/memory-outbox.js';
export type { Outbox, OutboxCommand, Refused, Rejection } from './outbox/outbox.js';
export type { Parts } from './parts.js';
export type { OpenOptions, PlanSession, Sent, Speaking } from './plan-session.js';
export type { NoteCheck, Signature, TakenOver } from './remote/head-check.js';
export type { Pending } from './remote/pending.js';
export type { Choosable } from './remote/office-directory.js';
export type { Names } from './remote/people.js';
export { openRemoteWith, type RemoteOptions } from './remote/remote-session.js';
export type { TokenProvider } from './remote/wire.js';
export { type Ask, type Outcome } from './settle.js';
export { recording, type Recording } from './recording.js';
export { openReadingWith, type Reading, type ReadingOptions } from './reading.js';
export { shownPlanWith, type ShownOptions } from './shown-plan.js';
export { readSource, type Fetch, type FetchAnswer, type Signal, type SourceAnswer } from './source.js';
export type { Told } from './told.js';
export {
  type Notice,
  type NoticeCode,
  type NoticeParams,
  type NowState,
  type PastState,
  type SessionState,
  type Way,
} from './state.js';
export type { Lock } from './turns.js';
