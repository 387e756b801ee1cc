import type { Wanted } from './wanted.js';

/** What can be wrong with any file that a person wrote. Codes are API: add new ones, never rename one. */
export interface FileFaultParams {
  'unreadable-file': { readonly cause?: 'no-such-file' | 'folder' | 'no-rights' };
  /** Text so long, or so deep, that reading it takes more room than there is. */
  'too-large': {};
  'not-json': {};
  /** One thing is named twice: the key of an object, a unit, a law. */
  twice: { readonly name: string };
  /** A field that is needed and not there. */
  missing: { readonly field: string };
  /** A field that nobody reads. */
  unknown: { readonly field: string };
  /** A value of another form. */
  invalid: { readonly field: string; readonly wanted?: Wanted };
}

/** The first thing that is wrong with a file, by the codes of `P`. */
export type FaultOf<P> = {
  readonly [C in keyof P]: {
    readonly code: C;
    /** From 1; 0 where it is the file as a whole. */
    readonly line: number;
    readonly params: P[C];
  };
}[keyof P];

/** @see FileFaultParams */
export type FileFault = FaultOf<FileFaultParams>;
