import type { Actor, CivilDate, Command, PlanStore, Profile, RecordedEvent } from '@kehoach/core';
import type { Pause, Verifier } from './check.js';
import type { Clock, Timer } from './clock.js';
import type { Notes } from './notes.js';
import type { Choosable } from './remote/office-directory.js';
import type { Pending } from './remote/pending.js';
import type { Outcome } from './settle.js';
import type { Fetch } from './source.js';
import type { SessionState, Way } from './state.js';
import type { Lock } from './turns.js';

/** For whom and of when a page speaks; may change while a plan is open. */
export interface Speaking {
  readonly profile: Profile;
  /** Who records; nobody unless given. */
  readonly by?: Actor | undefined;
  /**
   * The day that is today for this page: the plan is shown as of it, and what is recorded is recorded on it.
   * The day that it is in the profile's zone unless given.
   */
  readonly today?: CivilDate | undefined;
}

/** Where a plan is, and what the edge provides. */
export interface OpenOptions extends Speaking {
  /** Where the office's log is, NDJSON; an absolute address. */
  readonly source?: string | undefined;
  /** Where the log is kept; without one, what is recorded lasts as long as the session. */
  readonly store?: PlanStore | undefined;
  /** The plan's id, where there is no `source`, or before it has answered. */
  readonly planId?: string | undefined;
  readonly fetch: Fetch;
  /** How the chain is checked; `false` where it cannot be. That of core unless given. */
  readonly verify?: Verifier | false | undefined;
  readonly clock?: Clock | undefined;
  readonly timer?: Timer | undefined;
  readonly pause?: Pause | undefined;
  /** Lets tabs take turns where the store has no turns of its own. */
  readonly lock?: Lock | undefined;
  /** Where the last head of `source` is remembered. */
  readonly notes?: Notes | undefined;
  /** Tells when the page comes back to the front; returns what ends it. */
  readonly wakes?: ((listener: () => void) => () => void) | undefined;
  /** After how long one of address and store is shown without the other, in milliseconds. */
  readonly patienceMs?: number | undefined;
}

/** What became of a command: as when it is recorded here, or it waits for a server's answer. */
export type Sent = Outcome | { readonly pending: Pending };

/** One open plan. */
export interface PlanSession {
  readonly state: SessionState;
  /** Hears of every new state. @returns what ends it */
  subscribe(listener: (state: SessionState) => void): () => void;
  /** Sets the page back to a day, or to now again. */
  at(day: CivilDate | undefined): void;
  /** Changes for whom and of when the page speaks. */
  speak(speaking: Speaking): void;
  /**
   * Records what a command leads to, with `more` of them all or nothing. Never rejects; refused while the page is set
   * back.
   */
  send(command: Command, more?: readonly Command[]): Promise<Sent>;
  /** Takes what was refused out of `pending`: the person has seen it. Never rejects. */
  dismiss(id: string): Promise<void>;
  /** Units and staff to choose from in a form, where a server tells them; missing without one. Never rejects. */
  readonly directory?: () => Promise<Choosable | undefined>;
  /** All that the page holds and could read, the newest last. */
  entries(): readonly RecordedEvent[];
  /** The same once the log was read; rejects with the failure where it could not be. Missing where it is read first. */
  readonly whole?: () => Promise<readonly RecordedEvent[]>;
  /** What was folded elsewhere cannot be drawn: from now on the log alone is shown, or why it could not be read. */
  readonly drop?: () => void;
  /** The same as NDJSON for a file, with what is damaged as it stands. */
  file(): string;
  /** Asks address and store again; with a number, shows that many entries of a broken log. */
  reload(first?: number): void;
  /** Does what a notice offers; `download` is the page's to do. Never rejects. */
  follow(way: Way): Promise<void>;
  /** Lets go of everything outside. What it holds stays. */
  close(): void;
  /** Goes on after `close`. */
  reopen(): void;
}
