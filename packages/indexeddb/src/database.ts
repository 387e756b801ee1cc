import type { RecordedEvent } from '@kehoach/core';
import { LogError } from '@kehoach/core';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { openChunk, type ChunkRecord } from './chunk.js';

/** What one append wrote. */
export interface TailRecord {
  readonly planId: string;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly RecordedEvent[];
}

/** A plan as the bytes of its JSON, made from the log up to `version`, whose entry bears `head`. */
export interface SnapshotRecord {
  readonly planId: string;
  readonly version: number;
  readonly head: string;
  readonly shape: number;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** The object stores. */
export interface LogSchema extends DBSchema {
  tail: { key: [string, number]; value: TailRecord; indexes: { end: [string, number] } };
  chunks: { key: [string, number]; value: ChunkRecord };
  ids: { key: [string, string]; value: number };
  snapshots: { key: string; value: SnapshotRecord };
}

/** The open database. */
export type LogDatabase = IDBPDatabase<LogSchema>;

/**
 * Raised when the stores change, or what stands in them is written in another way, so that an older program
 * refuses what it cannot read; an older database is upgraded.
 */
export const databaseVersion = 3;

/**
 * Opens the database, and upgrades an older one in place.
 *
 * Version 1 had no index of ids and no snapshots: ids are written from the entries it holds. The chunks of
 * version 2 hold whole entries; they are read as they are.
 *
 * @param onClosed called when another tab needs the database for an upgrade, or the browser closes it
 * @throws LogError `newer-database`, `blocked-upgrade` or `store-unavailable`
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<LogDatabase> {
  let refuseBlocked: (error: LogError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    refuseBlocked = reject;
  });
  const opened = openDB<LogSchema>(name, databaseVersion, {
    upgrade: (database, oldVersion, _newVersion, transaction) => upgrade(database, oldVersion, transaction),
    blocked: () => refuseBlocked(blockedUpgrade()),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  try {
    return await Promise.race([opened, blocked]);
  } catch (error) {
    throw error instanceof LogError ? error : openError(error);
  }
}

async function upgrade(
  database: LogDatabase,
  oldVersion: number,
  transaction: IDBPTransaction<LogSchema, ('tail' | 'chunks' | 'ids' | 'snapshots')[], 'versionchange'>,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('tail', { keyPath: ['planId', 'from'] });
    database.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
  }
  if (oldVersion < 2) {
    database.createObjectStore('ids');
    database.createObjectStore('snapshots', { keyPath: 'planId' });
    transaction.objectStore('tail').createIndex('end', ['planId', 'to'], { unique: true });
    for (const { entries } of await transaction.objectStore('tail').getAll()) indexIds(transaction, entries);
    for (const chunk of await transaction.objectStore('chunks').getAll()) {
      indexIds(transaction, openChunk(chunk) ?? []);
    }
  }
}

function indexIds(
  transaction: IDBPTransaction<LogSchema, ('tail' | 'chunks' | 'ids' | 'snapshots')[], 'versionchange'>,
  entries: readonly RecordedEvent[],
): void {
  for (const { planId, id, version } of entries) void transaction.objectStore('ids').put(version, [planId, id]);
}

function blockedUpgrade(): LogError {
  return new LogError('blocked-upgrade', {}, 'Another tab holds an older version of the log open');
}

function openError(cause: unknown): LogError {
  if (cause instanceof DOMException && cause.name === 'VersionError') {
    return new LogError('newer-database', {}, 'A newer version of KeHoach wrote this database', { cause });
  }
  return new LogError(
    'store-unavailable',
    cause instanceof DOMException ? { cause: cause.name } : {},
    'The browser does not let this page keep data',
    { cause },
  );
}
