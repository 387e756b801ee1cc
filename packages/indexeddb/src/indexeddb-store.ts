import { isLogError, noDigest, type Persistence, type PlanStore, type RecordedEvent } from '@kehoach/core';
import { append } from './append.js';
import { Connection } from './connection.js';
import { openDatabase, reading, type LogDatabase } from './database.js';
import { askToPersist, isPersisted } from './persistence.js';
import { headOf, readLog } from './read.js';
import { aside, salvage, setAside } from './salvage.js';
import { seal } from './seal.js';
import { SeenHeads } from './seen.js';
import { listen } from './signals.js';
import { logCleared } from './store-error.js';
import { Subscriptions } from './subscriptions.js';
import { inTurn } from './turn.js';

/** `name`: of the database; all pages of one origin that give the same name share it. */
export interface IndexedDbOptions {
  readonly name?: string;
}

/** The store of this browser: all that the port knows, and what only a page's own store needs. */
export interface IndexedDbStore extends Required<PlanStore> {
  /** Waits until what was appended so far is sealed. */
  settled(): Promise<void>;
  /** Lets go of the database and of the other tabs. The store cannot be used after that. */
  close(): void;
}

/**
 * The log in this browser's IndexedDB, shared by all tabs of the origin.
 *
 * Opens the database at its first use. Appends are one transaction each; in the background, by one tab
 * at a time (Web Locks), about a thousand entries at once are sealed into chunks of text.
 */
export function indexedDbStore({ name = 'kehoach' }: IndexedDbOptions = {}): IndexedDbStore {
  const subscriptions = new Subscriptions();
  const connection = new Connection(
    (watcher) => openDatabase(name, watcher),
    () => subscriptions.tell(),
  );
  const signals = listen(`kehoach:${name}`, (planId) => subscriptions.tell(planId));
  const seen = new SeenHeads();
  let background: Promise<void> = Promise.resolve();
  let asked: Promise<Persistence> | undefined;

  const tell = (planId: string): void => {
    subscriptions.tell(planId);
    signals.tell(planId);
  };
  const read = async (planId: string, after: number): Promise<readonly RecordedEvent[]> => {
    const { at, entries } = await connection.run(async (database) => readLog(database, planId, after));
    if (after > 0 && seen.contradicts(planId, after, at)) {
      const version = await connection.run(async (database) => headOf(database, planId));
      throw logCleared(planId, seen.versionOf(planId), version);
    }
    seen.note(planId, entries.at(-1) ?? at);
    return entries;
  };
  const write = async (planId: string, expectedVersion: number, entries: readonly RecordedEvent[]): Promise<number> => {
    try {
      return await connection.run(async (database) => append(database, planId, expectedVersion, entries));
    } catch (error) {
      // Nobody was faster where the log went back, or is damaged at its end; and a connection may be lost because the
      // data are gone: then reading says so.
      const mayBeOther = isLogError(error, 'version-conflict') || isLogError(error, 'connection-lost');
      if (mayBeOther) await read(planId, expectedVersion);
      throw error;
    }
  };
  const sealSoon = (planId: string): void => {
    const work = async (): Promise<void> => connection.run(async (database) => seal(database, planId));
    // What could not be sealed stays in the tail, where it is read as well.
    background = background.then(async () => inTurn(`kehoach:${name}:${planId}`, work)).catch(() => undefined);
  };
  return {
    read: async (planId, { after }) => read(planId, after),
    append: async (planId, expectedVersion, entries) => {
      const version = await write(planId, expectedVersion, entries);
      const last = entries.at(-1);
      if (last === undefined) return version;
      if (last.version === version) seen.set(planId, last);
      asked ??= askToPersist();
      tell(planId);
      sealSoon(planId);
      return version;
    },
    subscribe: (planId, after, listener, onError) => subscriptions.add({ planId, after, listener, onError, read }),
    plans: async () => connection.run(plans),
    persistence: async () => asked ?? isPersisted(),
    inTurn: async (planId, work) => inTurn(`kehoach:${name}:${planId}:record`, work),
    salvage: async (planId) => connection.run(async (database) => salvage(database, planId)),
    setAside: async (planId, most) => {
      const salvaged = await connection.run(async (database) => setAside(database, planId, most));
      seen.set(planId, salvaged.whole.at(-1) ?? { version: 0, digest: noDigest });
      tell(planId);
      return salvaged;
    },
    aside: async (planId) => connection.run(async (database) => aside(database, planId)),
    settled: async () => background,
    close: () => {
      signals.stop();
      subscriptions.clear();
      connection.close();
    },
  };
}

async function plans(database: LogDatabase): Promise<readonly string[]> {
  const transaction = reading(database, ['tail', 'chunks']);
  const [tail, chunks] = await Promise.all([
    transaction.objectStore('tail').getAllKeys(),
    transaction.objectStore('chunks').getAllKeys(),
  ]);
  return [...new Set([...tail, ...chunks].map(([planId]) => planId))].toSorted();
}
