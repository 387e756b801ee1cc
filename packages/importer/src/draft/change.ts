import type { Period } from '@kehoach/core';
import type { Correction, Draft } from './draft.js';

/** Fields of the plan that a person may put right; `year`: "2027", or "2026-2027" for a school year. */
export type PlanField = 'number' | 'issuedOn' | 'place' | 'title' | 'issuer' | 'theme' | 'year';
/** What of a task may be put right. */
export type TaskField = 'title' | 'lead' | 'coordinating' | 'period' | 'products';

/** One thing put right by a person. */
export type Change =
  | { readonly of: 'plan'; readonly field: PlanField; readonly value: string }
  | { readonly task: string; readonly field: TaskField; readonly value: string | Period }
  /** What was read as a task is none. */
  | { readonly task: string; readonly field: 'removed' }
  /** What was read as no task is one: the piece that begins at this offset. */
  | { readonly piece: number };

/** The corrections with one more. A field put right twice keeps what was read first. */
export function noted({ corrections }: Draft, correction: Correction): Correction[] {
  const isSame = ({ of, field }: Correction): boolean =>
    of === correction.of && field === correction.field && field !== 'tasks';
  const first = corrections.find(isSame);
  const read = first?.read ?? correction.read;
  const others = corrections.filter((each) => !isSame(each));
  // What is as it was read again needs no correction.
  return read === correction.corrected && correction.field !== 'tasks' ? others : [...others, { ...correction, read }];
}
