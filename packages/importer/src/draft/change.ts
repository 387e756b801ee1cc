import type { Period } from '@kehoach/core';
import type { Correction, Draft } from './draft.js';

/** Fields of the plan that a person may put right; `year`: "2027", or "2026-2027" for a school year. */
export type PlanField =
  | 'number'
  | 'issuedOn'
  | 'place'
  | 'title'
  | 'issuer'
  | 'theme'
  | 'year'
  | 'signerBehalf'
  | 'signerTitle'
  | 'signerName';
/** Lists of the plan that a person may put right, a line each. */
export type PlanList = 'legalBasis' | 'recipients';
/** What of a task may be put right. */
export type TaskField = 'title' | 'lead' | 'coordinating' | 'period' | 'products';
/** What a person says that a piece of the document is; a part belongs to the task that stands before it. */
export type PieceUse = 'task' | 'part' | 'target' | 'heading' | 'text';

/** One thing put right by a person. */
export type Change =
  | { readonly of: 'plan'; readonly field: PlanField | PlanList; readonly value: string }
  | { readonly task: string; readonly field: TaskField; readonly value: string | Period }
  /** One unit leads, and others take part who were read as leading too. */
  | { readonly task: string; readonly field: 'lead'; readonly value: string; readonly coordinating: string }
  /** What was read as a task is none. */
  | { readonly task: string; readonly field: 'removed' }
  /** One task is several: each title is one, with the units, the time and the products that were read. */
  | { readonly task: string; readonly field: 'split'; readonly value: readonly string[] }
  /** It is a part of the task before it. */
  | { readonly task: string; readonly field: 'joined' }
  /** It changes places with its neighbour under the same heading. */
  | { readonly task: string; readonly field: 'moved'; readonly by: -1 | 1 }
  /** It stands under another heading, behind its tasks; '' under none. */
  | { readonly task: string; readonly field: 'section'; readonly value: string }
  /** A task that the document does not hold, behind another one, or first. */
  | { readonly added: string; readonly after?: string }
  /** What the piece is that begins at this offset. */
  | { readonly piece: number; readonly as: PieceUse }
  /** A unit is called otherwise; by the name of another one, it is that one. */
  | { readonly unit: string; readonly field: 'name'; readonly value: string }
  /** Another text of a number to reach, or none: then it is no target. */
  | { readonly target: string; readonly field: 'text'; readonly value: string }
  /** Another title of a heading, or none: then its tasks stand under the one above it. */
  | { readonly section: string; readonly field: 'title'; readonly value: string };

/** Of these a person may put right several: each stays a correction of its own. */
const severalOf: ReadonlySet<string> = new Set(['tasks', 'units', 'targets', 'sections', 'text', 'outside']);

/** The corrections with one more. A field put right twice keeps what was read first. */
export function noted({ corrections }: Draft, correction: Correction): Correction[] {
  if (severalOf.has(correction.field)) return [...corrections, correction];
  const isSame = ({ of, field }: Correction): boolean => of === correction.of && field === correction.field;
  const read = corrections.find(isSame)?.read ?? correction.read;
  const others = corrections.filter((each) => !isSame(each));
  // What is as it was read again needs no correction.
  return read === correction.corrected ? others : [...others, { ...correction, read }];
}
