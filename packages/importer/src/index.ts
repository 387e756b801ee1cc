/**
 * A document becomes a draft in `read-plan.ts`: the file is opened (`source/`, `docx/`; `pdf/` by `read-document.ts`), parted into head, body and
 * tail (`head/`), its headings and items are put in order (`outline/`), tasks are found among them (`task/`) with
 * their units (`unit/`) and the year that their times belong to (`year/`), and all is put together (`draft/`) with
 * what each paragraph is (`account/`) and what is doubtful (`finding/`). A person puts it right by `correct`; `commandsOf` issues it.
 */
export type { Change, PieceUse, PlanField, PlanList, TaskField } from './draft/change.js';
export { accountOf, type Account } from './account/account.js';
export { correct } from './draft/correct.js';
export { fieldText, listText, planText } from './draft/field-text.js';
export type {
  Correction,
  Draft,
  DraftReport,
  DraftSection,
  DraftTarget,
  DraftTask,
  Piece,
  PieceRole,
} from './draft/draft.js';
export { commandsOf } from './draft/commands.js';
export { issuingUnitOf } from './draft/issuing-unit.js';
export { reportText } from './draft/report-text.js';
export { reportCommandsOf, type ReportCommand } from './draft/report-commands.js';
export { neighbourOf } from './draft/task-order.js';
export { missingIn, planIdOf, type MissingField } from './draft/issue.js';
export { readDocument, type DocumentOptions } from './read-document.js';
export { readPlan, type Reading } from './read-plan.js';
export { findingCodes } from './finding/finding-codes.js';
export type { Choice, Finding, FindingCode } from './finding/finding.js';
export type { LegalBasis } from './head/references.js';
export type { Said } from './head/said.js';
export type { Signer } from './head/tail.js';
export { importRefusal, type ImportRefusal, type ImportRefusalCode } from './source/import-refusal.js';
export { readUnits, type ReadUnits } from './task/read-units.js';
export type { DraftUnit } from './unit/directory.js';
export type { Range } from './words/range.js';
export { amendmentCommands } from './amend/amendment-commands.js';
export {
  missingInAmendment,
  type AddedSection,
  type AddedTarget,
  type AddedTask,
  type Amendment,
  type AmendmentChange,
  type CancelledTask,
  type Difference,
  type MissingOfAmendment,
  type PlanDifference,
  type TaskChange,
  type TaskPart,
  type TaskParts,
} from './amend/amendment.js';
export { amendmentFindingCodes, type AmendmentFinding, type AmendmentFindingCode } from './amend/amendment-finding.js';
export { readAmendingDocument, readAmendment, type AmendmentReading } from './amend/read-amendment.js';
