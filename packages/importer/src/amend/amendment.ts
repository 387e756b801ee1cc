import type { CivilDate, Period, TaskId, UnitId } from '@kehoach/core';
import type { Account } from '../account/account.js';
import type { LegalBasis } from '../head/references.js';
import type { Said } from '../head/said.js';
import type { Range } from '../words/range.js';
import type { AmendmentFinding } from './amendment-finding.js';

/** What a paper can change of a task. */
export type TaskPart = 'title' | 'period' | 'products' | 'lead' | 'coordinating';

/** New contents of parts of a task; units by the ids that the plan knows them by. */
export interface TaskParts {
  readonly title?: string;
  readonly period?: Period;
  readonly products?: readonly string[];
  readonly lead?: readonly UnitId[];
  readonly coordinating?: readonly UnitId[];
}

/** Old words beside new ones, as a person reads them; empty where there was or is nothing. */
export interface Difference {
  readonly part: TaskPart;
  readonly before: string;
  readonly after: string;
  /** Where the paper says it. */
  readonly place: Range;
}

/** A task that the paper gives other words, another time or other units; what it does not name stays. */
export interface TaskChange {
  readonly kind: 'amend';
  readonly taskId: TaskId;
  /** Number and title as they stand in the plan. */
  readonly number: string;
  readonly title: string;
  /** What stands of the parts that change. */
  readonly was: TaskParts;
  readonly to: TaskParts;
  readonly differences: readonly Difference[];
  readonly place: Range;
}

/** A task that the paper adds. */
export interface AddedTask {
  readonly kind: 'assign';
  /** As it is to stand in the plan; empty where the paper says none. */
  readonly number: string;
  readonly title: string;
  readonly isDuty: boolean;
  /** The id of a heading of the plan, or the key of one that the paper adds. */
  readonly sectionId?: string;
  readonly lead: readonly UnitId[];
  readonly coordinating: readonly UnitId[];
  /** Names of all of them, as the plan writes them. */
  readonly unitNames: { readonly lead: readonly string[]; readonly coordinating: readonly string[] };
  readonly period: Period;
  readonly products: readonly string[];
  readonly text?: string;
  readonly place: Range;
}

/** A heading that the paper adds. */
export interface AddedSection {
  readonly kind: 'section';
  /** By which the tasks below it name it. */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly place: Range;
}

/** A number to reach that the paper adds. */
export interface AddedTarget {
  readonly kind: 'target';
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly taskId?: TaskId;
  readonly place: Range;
}

/** A task that is to be done no more, or not for a time. */
export interface CancelledTask {
  readonly kind: 'cancel' | 'suspend';
  readonly taskId: TaskId;
  readonly number: string;
  readonly title: string;
  readonly place: Range;
}

/** One thing that an amending paper changes of the plan's tasks, headings or targets. */
export type AmendmentChange = TaskChange | AddedTask | AddedSection | AddedTarget | CancelledTask;

/** A field of the plan itself that the paper changes. */
export interface PlanDifference {
  readonly part: 'title' | 'theme';
  readonly before: string;
  readonly after: string;
  readonly place: Range;
}

/** A paper that amends a plan, read against the plan that stands. Places are offsets of the document. */
export interface Amendment {
  readonly document: string;
  /** Its number, such as "112/QĐ-SBĐ"; missing where it is blank. */
  readonly number?: string;
  readonly issuedOn?: CivilDate;
  /** What it says that it is: its title. */
  readonly reason?: string;
  /** On which papers it rests, and who gets it: the plan's log keeps neither. */
  readonly legalBasis: readonly LegalBasis[];
  readonly recipients: readonly Said[];
  readonly ofPlan: readonly PlanDifference[];
  /** In the order of the paper. */
  readonly changes: readonly AmendmentChange[];
  /** What needs a person, and what is worth knowing, in the order of the paper. */
  readonly findings: readonly AmendmentFinding[];
  /** How many of its sentences and rows have a place. */
  readonly account: Account;
}

/** What a paper must say before its changes can be recorded. */
export type MissingOfAmendment = 'number' | 'issuedOn' | 'reason';

/** What it does not say of these. A blank number or day is filled in by a person. */
export function missingInAmendment(amendment: Amendment): MissingOfAmendment[] {
  const fields: readonly MissingOfAmendment[] = ['number', 'issuedOn', 'reason'];
  return fields.filter((field) => (amendment[field] ?? '').trim() === '');
}
