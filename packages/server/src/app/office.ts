import type { Profile, ServerStore } from '@kehoach/core';
import type { Clock } from '@kehoach/session';
import type { Desks } from '../desk/desks.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { SignedHeads } from '../heads/signed-heads.js';
import type { ReminderNotes } from '../reminders/reminder-notes.js';
import type { Tails } from '../live/tails.js';
import type { Identity } from './identity.js';
import type { Metrics } from './metrics.js';
import type { Rates } from './rates.js';
import type { Rights } from './rights.js';

/** What is told of reminders. */
export interface RemindersStanding {
  readonly notes: Pick<ReminderNotes, 'standing'>;
}

/** What all routes share: one office's logs, and who may do what with them. */
export interface Office {
  readonly store: ServerStore;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly rights: Rights;
  readonly directory: DirectorySource | undefined;
  /** What stands for the name of a unit on that day where it has no room. */
  readonly shortNameOf: (unitId: string, day: string) => string | undefined;
  /** Signs where logs end; without it nothing is signed. */
  readonly heads: SignedHeads | undefined;
  /** Writes to units what they have to do; without it nobody is written to. */
  readonly reminders: RemindersStanding | undefined;
  /** Files of the configuration that have changed and cannot be used. */
  readonly staleFiles: () => readonly string[];
  readonly desks: Desks;
  readonly tails: Tails;
  /** Requests of one person that wait for news at the same time. */
  readonly livePerPerson: number;
  readonly rates: Rates;
  /** Logs that are folded for who reads. */
  readonly folds: Rates;
  readonly metrics: Metrics;
}
