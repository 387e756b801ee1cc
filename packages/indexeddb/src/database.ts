import type { RecordedEvent } from '@kehoach/core';
import { wrap, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { openChunk, type ChunkRecord } from './chunk.js';
import { nameOf, notOurDatabase } from './store-error.js';

/** What one append wrote. */
export interface TailRecord {
  readonly planId: string;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly RecordedEvent[];
}

/** What was set aside at one time: the records as they stood. The first `split` entries in them went on. */
export interface AsideRecord {
  readonly planId: string;
  readonly split: number;
  readonly records: readonly (ChunkRecord | TailRecord)[];
}

/** The object stores. */
export interface LogSchema extends DBSchema {
  tail: { key: [string, number]; value: TailRecord; indexes: { end: [string, number] } };
  chunks: { key: [string, number]; value: ChunkRecord };
  ids: { key: [string, string]; value: number };
  aside: { key: number; value: AsideRecord; indexes: { plan: string } };
}

/** The open database. */
export type LogDatabase = IDBPDatabase<LogSchema>;

/**
 * Raised when the stores change, or what stands in them is written in another way, so that an older program
 * refuses what it cannot read; an older database is upgraded.
 */
export const databaseVersion = 4;

/** Who is told how opening goes. */
export interface DatabaseWatcher {
  /** Another tab does not let go; the request waits, and may still succeed. */
  readonly onBlocked: () => void;
  /** Another tab needs the database for an upgrade or removes it, or the browser closes it. */
  readonly onClosed: () => void;
}

/**
 * Opens the database, and upgrades an older one in place.
 *
 * Version 1 had no index of ids: they are written from the entries it holds. The chunks of version 2 hold whole
 * entries; they are read as they are. Version 3 kept a snapshot of the plan, which is removed: a plan is shown
 * as whole once its log is read and checked, and then the snapshot had saved nothing. Version 4 can set aside.
 */
export async function openDatabase(name: string, watcher: DatabaseWatcher): Promise<LogDatabase> {
  try {
    return checkOurs(await request(name, databaseVersion, watcher));
  } catch (error) {
    if (nameOf(error) === 'VersionError') checkOurs(await request(name, undefined, watcher)).close();
    throw error;
  }
}

/**
 * Asks for the database. Written out, since what fails in an upgrade reaches nobody otherwise: the browser says no
 * more than that it was aborted.
 */
async function request(
  name: string,
  version: number | undefined,
  { onBlocked, onClosed }: DatabaseWatcher,
): Promise<LogDatabase> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const opening = indexedDB.open(name, version);
    const onupgradeneeded = ({ oldVersion }: IDBVersionChangeEvent): void => {
      const transaction = wrap(opening.transaction as IDBTransaction) as unknown as Upgrade;
      transaction.done.catch(() => undefined);
      upgrade(transaction.db, oldVersion, transaction).catch((error: unknown) => {
        failure = nameOf(error) === 'NotFoundError' ? notOurDatabase(error) : error;
        abort(transaction);
      });
    };
    const onsuccess = (): void => {
      const database = opening.result;
      database.addEventListener('close', onClosed);
      database.addEventListener('versionchange', () => {
        database.close();
        onClosed();
      });
      resolve(wrap(database) as unknown as LogDatabase);
    };
    const onerror = (): void => reject(failure ?? opening.error);
    Object.assign(opening, { onblocked: onBlocked, onupgradeneeded, onsuccess, onerror });
  });
}

/**
 * A transaction that only reads. What fails in it is heard from its requests; that it has failed too would reach
 * the page as an error that nobody caught.
 */
export function reading<Name extends StoreNames<LogSchema>>(
  database: LogDatabase,
  stores: Name[],
): IDBPTransaction<LogSchema, Name[]> {
  const transaction = database.transaction(stores);
  transaction.done.catch(() => undefined);
  return transaction;
}

function checkOurs(database: LogDatabase): LogDatabase {
  for (const store of ['tail', 'chunks', 'ids'] as const) {
    if (database.objectStoreNames.contains(store)) continue;
    database.close();
    throw notOurDatabase();
  }
  return database;
}

type Upgrade = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'versionchange'>;

async function upgrade(database: LogDatabase, oldVersion: number, transaction: Upgrade): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('tail', { keyPath: ['planId', 'from'] });
    database.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
  }
  const [tail, chunks] = [transaction.objectStore('tail'), transaction.objectStore('chunks')];
  if (oldVersion < 4) database.createObjectStore('aside', { autoIncrement: true }).createIndex('plan', 'planId');
  if (oldVersion === 2 || oldVersion === 3) removeSnapshots(database);
  if (oldVersion < 2) {
    const ids = database.createObjectStore('ids');
    tail.createIndex('end', ['planId', 'to'], { unique: true });
    const index = async (entries: readonly RecordedEvent[]): Promise<void> => {
      for (const { planId, id, version } of entries) await ids.put(version, [planId, id]);
    };
    for (const { entries } of await tail.getAll()) await index(entries);
    for (const chunk of await chunks.getAll()) await index(openChunk(chunk) ?? []);
  }
}

function removeSnapshots(database: LogDatabase): void {
  const gone = 'snapshots' as StoreNames<LogSchema>;
  if (database.objectStoreNames.contains(gone)) database.deleteObjectStore(gone);
}

function abort(transaction: Upgrade): void {
  try {
    transaction.abort();
  } catch {
    // It had failed by itself.
  }
}
