export type { Change, PlanField, TaskField } from './draft/change.js';
export { correct } from './draft/correct.js';
export { fieldText, planText } from './draft/field-text.js';
export type { Correction, Draft, DraftSection, DraftTarget, DraftTask, Piece, PieceRole } from './draft/draft.js';
export {
  commandsOf,
  issuePlan,
  missingIn,
  planIdOf,
  type Issued,
  type IssueOptions,
  type MissingField,
} from './draft/issue.js';
export { readPlan, type Reading } from './read-plan.js';
export type { Choice, Finding, FindingCode } from './finding/finding.js';
export type { LegalBasis, Said } from './head/head.js';
export type { Signer } from './head/tail.js';
export type { ImportRefusal, ImportRefusalCode } from './source/import-refusal.js';
export { readUnits, type ReadUnits } from './task/read-units.js';
export type { DraftUnit } from './unit/directory.js';
export type { Range } from './words/range.js';
