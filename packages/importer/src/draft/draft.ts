import type { CivilDate, Period } from '@kehoach/core';
import type { Finding } from '../finding/finding.js';
import type { LegalBasis } from '../head/references.js';
import type { Said } from '../head/said.js';
import type { Signer } from '../head/tail.js';
import type { Measured } from '../standing/measured-targets.js';
import type { RowStanding } from '../standing/row-standing.js';
import type { DraftUnit } from '../unit/directory.js';
import type { Range } from '../words/range.js';
import type { YearEvidence } from '../year/evidence.js';
import type { WordsOfTime } from '../year/examine.js';

/** What a piece of the document is, in the plan. */
export type PieceRole =
  | 'motto'
  | 'office'
  | 'number'
  | 'type'
  | 'title'
  | 'basis'
  | 'heading'
  | 'purpose'
  | 'requirement'
  | 'task'
  | 'responsibility'
  | 'target'
  | 'theme'
  /** What a report is to hold. */
  | 'outline'
  /** By what is judged and rewarded. */
  | 'criterion'
  /** It tells, and orders nothing. */
  | 'explanation'
  /** Nobody knows what it is yet. */
  | 'unread'
  /** A person took it from the tasks. */
  | 'text'
  | 'recipients'
  | 'signature'
  | 'unplaced';

/** A stretch of the document. All pieces joined are the document, character for character. */
export interface Piece extends Range {
  readonly role: PieceRole;
  readonly text: string;
  /** The task or section that it belongs to. */
  readonly of?: string;
}

/** A heading that groups tasks. */
export interface DraftSection {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly parentId?: string;
  readonly place: Range;
}

/** A piece of work that the document orders, as it was read; what it leaves open is missing. */
export interface DraftTask {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: 'task' | 'responsibility';
  readonly sectionId?: string;
  /** Ids of units. */
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** Missing where the document names no time. */
  readonly period?: Period;
  /** Where the words name several times: each of them. */
  readonly milestones: readonly Period[];
  /** From which words its time was read, as long as nobody put it right. */
  readonly said?: WordsOfTime;
  readonly products: readonly string[];
  /** The theme of the emulation campaign that it launches. */
  readonly theme?: string;
  /** Who is told of difficulties. */
  readonly reportsTo?: string;
  /** What the document says of it beyond its title. */
  readonly text?: string;
  readonly place: Range;
  /** Where each field was read. */
  readonly places: Readonly<Partial<Record<'lead' | 'coordinating' | 'period' | 'products' | 'theme', Range>>>;
}

/** A number to reach. */
export interface DraftTarget {
  readonly id: string;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly taskId?: string;
  /** What was reached by the sheet that the plan was read from. */
  readonly measured?: Measured;
  readonly place: Range;
}

/** How a task stands by the sheet that the plan was read from. */
export interface DraftReport extends Omit<RowStanding, 'place' | 'doneUndated'> {
  readonly taskId: string;
}

/** Something that a person put right after the reading: what was read stays beside what was meant. */
export interface Correction {
  /** A task's id, or `plan`. */
  readonly of: string;
  readonly field: string;
  readonly read: string;
  readonly corrected: string;
}

/** An official document as a plan, before it is issued. Places are offsets of the document. */
export interface Draft {
  readonly document: string;
  readonly pieces: readonly Piece[];
  readonly number?: string;
  readonly place?: string;
  readonly issuedOn?: CivilDate;
  /** For which year the plan is: times that name none belong to it. Missing where nobody can know yet. */
  readonly year?: number;
  /** It is for the school year that begins in `year`. */
  readonly isSchoolYear?: boolean;
  /** The years that the document names where it may say for which year the plan is, and what a person says. */
  readonly yearEvidence: readonly YearEvidence[];
  readonly type?: string;
  readonly title?: string;
  readonly parentOffice?: string;
  readonly issuer?: string;
  readonly theme?: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly purposes: readonly Said[];
  readonly requirements: readonly Said[];
  readonly signer?: Signer;
  readonly recipients: readonly Said[];
  readonly sections: readonly DraftSection[];
  readonly units: readonly DraftUnit[];
  readonly tasks: readonly DraftTask[];
  readonly targets: readonly DraftTarget[];
  /** Where the document is a follow-up sheet: what it tells of its tasks. */
  readonly reports?: readonly DraftReport[];
  readonly findings: readonly Finding[];
  readonly corrections: readonly Correction[];
}
