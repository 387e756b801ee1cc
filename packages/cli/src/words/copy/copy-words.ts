import type { Copied } from '../../copy/copied.js';

/** What is said while stores are copied. */
export interface CopyWords {
  readonly copying: (done: number, total: number) => string;
  readonly backedUp: (folder: string, copied: Copied) => readonly string[];
  /** A damaged log that is no part of a backup; `why`: a sentence of its own. */
  readonly leftOut: (planId: string, why: string) => string;
  readonly restored: (file: string, copied: Copied) => readonly string[];
  readonly moved: (from: string, to: string, copied: Copied) => readonly string[];
  /** Servers may run on what is moved: so many connections are open. */
  readonly inUse: (place: string, connections: number) => string;
  readonly missing: (file: string) => string;
  readonly exists: (path: string) => string;
  /** A database holds plans, or something beside them, already. */
  readonly filled: (place: string) => string;
  /** `scheme`: how an address begins behind which no store is known. */
  readonly noStore: (scheme: string) => string;
  readonly notABackup: (folder: string) => string;
  readonly newerBackup: (folder: string) => string;
  readonly notAsBackedUp: (file: string) => string;
  /** `why`: a sentence of its own. */
  readonly notWhole: (planId: string, why: string) => string;
  readonly notTheSame: (what: string) => string;
}
