export { AgendaElement } from './agenda/agenda.js';
export type { AmendingReader, NoReading, PaperFinding, PaperRead } from './amending/paper-read.js';
export { RecordOpenEvent, type RecordOpening } from './agenda/record-open-event.js';
export { AsOfElement } from './as-of/as-of.js';
export { AwardsElement } from './awards/awards.js';
export { define, type Defining } from './define-under.js';
export { DeskElement } from './desk/desk.js';
export { DeskPlaceEvent } from './desk/desk-place-event.js';
export { HistoryElement } from './history/history.js';
export { failureText } from './plan/failure-text.js';
export {
  planContext,
  planContextOf,
  type FailedView,
  type LoadingView,
  type PlanView,
  type ReadyView,
} from './plan/plan-context.js';
export { PlanElement } from './plan/plan-element.js';
export { AsOfEvent, CommandEvent, StatusFilterEvent, TaskSelectEvent } from './plan/plan-events.js';
export { PlanHostElement } from './plan/plan.js';
export { provideAmending, provideRecording } from './plan/brought.js';
export { provideServer, type ServerPart } from './plan/server-part.js';
export type { ServerViews } from './server/views.js';
export { registerStore } from './plan/stores.js';
export { PlanChoiceEvent } from './plans/plan-choice-event.js';
export { PlansElement } from './plans/plans.js';
export { ProgressElement } from './progress/progress.js';
export { RecordCancelEvent, RecordDoneEvent } from './record/record-events.js';
export { RecordElement } from './record/record.js';
export type { Failure, Outcome, Pending, Sent, TokenProvider } from '@kehoach/session';
export type { Language, Words } from '@kehoach/words';
export { SummaryElement } from './summary/summary.js';
export { TaskElement } from './task/task.js';
export { TasksElement } from './tasks/tasks.js';
export { TimelineElement } from './timeline/timeline.js';
