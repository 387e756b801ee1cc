import type { RecordedEvent } from '../log/recorded-event.js';
import type { PlanStore } from './store.js';

/**
 * What an acknowledged write outlives: a lost power line, a killed process, or nothing but the program itself.
 */
export type Survives = 'power-loss' | 'process-crash' | 'nothing';

/** Something small that a server keeps beside the entries: the result of a command, a signed head, a summary. */
export interface Kept {
  /** What it is, such as `result`; one word. */
  readonly kind: string;
  /** Which one; unique within its kind, and sorted by code units in a list. Like `value`, without U+0000. */
  readonly key: string;
  /** Text, JSON by habit. */
  readonly value: string;
}

/** One thing to keep. */
export interface Keeping extends Omit<Kept, 'value'> {
  /** `null` takes it away. */
  readonly value: string | null;
  /** The text that must stand there now, `null` where nothing may; whatever stands is replaced unless given. */
  readonly expected?: string | null;
}

/** What is written at once: all of it or nothing. */
export interface Writing {
  /** Entries behind a plan's head, as `append` takes them. */
  readonly append?: {
    readonly planId: string;
    readonly expectedVersion: number;
    readonly events: readonly RecordedEvent[];
  };
  readonly keep?: readonly Keeping[];
}

/** What became of a writing. */
export interface Written {
  /** The version at which the log of the plan is now; 0 where nothing was to be appended. */
  readonly version: number;
  /**
   * It was written by this call, its entries as they were given. Otherwise it was known already: entries with these ids,
   * perhaps of somebody else who was faster.
   */
  readonly isFresh: boolean;
}

/** Where a server keeps the logs of an office. Every store passes the contract suite, this part of it included. */
export interface ServerStore extends PlanStore {
  readonly survives: Survives;
  /**
   * `append`, and what is kept beside it, in one transaction. A repetition (all ids recorded) writes nothing of it.
   *
   * @throws LogError as `append` does; `kept-otherwise` where something else stands than was expected
   */
  write(writing: Writing): Promise<Written>;
  /** What is kept of a kind, sorted by key: all of it, or what stands under the keys, or begins with `prefix`. */
  kept(
    kind: string,
    which?: { readonly keys: readonly string[] } | { readonly prefix: string },
  ): Promise<readonly Kept[]>;
  /** The kinds of which anything is kept, sorted. */
  kinds(): Promise<readonly string[]>;
  /**
   * The log's own text from the entry behind `after` up to `to` or its end, as `writeLog` would write what `read`
   * gives, for stores that need not read the entries for it: an NDJSON line each, not looked into.
   */
  text?(planId: string, options: { readonly after: number; readonly to?: number }): Promise<string>;
  /** Waits for what is under way and lets go of the database. */
  close(): Promise<void>;
}

/** What a copy of a store is made from. */
export type StoreSource = Pick<ServerStore, 'plans' | 'read' | 'kinds' | 'kept' | 'close'>;
