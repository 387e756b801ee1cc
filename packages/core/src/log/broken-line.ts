import type { Problem } from '../event/problem.js';

/** What each finding tells about a line, beside its code. Codes are API: add new ones, never rename one. */
export interface BrokenLineParams {
  /** `start`: the beginning of the line, at most 40 characters. */
  'not-json': { readonly start: string };
  /** The line is JSON, yet not its own canonical form; `at`: the first character that differs, from 1. */
  'not-canonical': { readonly form: FormFault; readonly at: number };
  'key-twice': { readonly key: string };
  'too-long': { readonly length: number; readonly limit: number };
  'too-deep': { readonly limit: number };
  'not-an-entry': { readonly problem: Problem };
  'unknown-type': { readonly type: string };
  'newer-schema': { readonly type: string; readonly schema: number; readonly known: number };
  'invalid-data': { readonly type: string; readonly problem: Problem };
  removed: Place;
  reordered: Place;
  added: Place;
}

/**
 * `blank`: blanks between the parts; `order`: keys that are not sorted; `number`: a number in another form, or
 * one that JSON does not carry exactly; `escape`: a character in another form; `half-character`: a lone
 * surrogate.
 */
export type FormFault = 'blank' | 'order' | 'number' | 'escape' | 'half-character';

/** The entry that stands here and the version that belongs here. */
export interface Place {
  readonly planId: string;
  readonly version: number;
  readonly expected: number;
}

/** @see BrokenLineParams */
export type BrokenLineCode = keyof BrokenLineParams;

/**
 * A line with which something is wrong: its number in the file, from 1, and why.
 *
 * `removed`, `reordered` and `added` speak of a line that can be read and stands where another belongs: entries
 * before it are missing, come later, or it belongs to no place. Every other code is a line that is no entry.
 */
export type BrokenLine = {
  readonly [C in BrokenLineCode]: { readonly line: number; readonly code: C; readonly params: BrokenLineParams[C] };
}[BrokenLineCode];

/** Whether the line is an entry, if one in the wrong place. */
export function isMisplaced({ code }: Pick<BrokenLine, 'code'>): boolean {
  return code === 'removed' || code === 'reordered' || code === 'added';
}
