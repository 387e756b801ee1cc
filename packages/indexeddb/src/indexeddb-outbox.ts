import type { Outbox, OutboxCommand, Refused } from '@kehoach/session';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { Connection } from './connection.js';
import type { DatabaseWatcher } from './database.js';
import type { IndexedDbOptions } from './indexeddb-store.js';
import { askToPersist } from './persistence.js';
import { listen } from './signals.js';

/** The outbox of this browser. */
export interface IndexedDbOutbox extends Outbox {
  /** Lets go of the database and of the other tabs. The outbox cannot be used after that. */
  close(): void;
}

interface OutboxSchema extends DBSchema {
  /** Under a number that grows: the order in which they were added. */
  commands: { key: number; value: OutboxCommand; indexes: { to: string; id: [string, string] } };
}

type OutboxDatabase = IDBPDatabase<OutboxSchema>;

/**
 * The commands that wait for a server, in this browser's IndexedDB, shared by all tabs of the origin. What was added
 * is on the disk before `add` answers. At the first one the browser is asked to keep the data.
 */
export function indexedDbOutbox({ name = 'kehoach-outbox' }: IndexedDbOptions = {}): IndexedDbOutbox {
  const listeners = new Map<string, Set<() => void>>();
  const hear = (to?: string): void => {
    for (const [plan, heard] of listeners) if (to === undefined || plan === to) for (const tell of heard) tell();
  };
  const connection = new Connection(
    (watcher) => openOutbox(name, watcher),
    () => hear(),
  );
  const signals = listen(`kehoach:${name}`, hear);
  let isAsked = false;
  const change = async (to: string, work: (database: OutboxDatabase) => Promise<void>): Promise<void> => {
    await connection.run(work);
    hear(to);
    signals.tell(to);
  };
  return {
    add: async (...commands) => {
      await change(commands[0]?.to ?? '', async (database) => add(database, commands));
      if (!isAsked) void askToPersist();
      isAsked = true;
    },
    read: async (to) => connection.run(async (database) => database.getAllFromIndex('commands', 'to', to)),
    reject: async (to, ...refused) => change(to, async (database) => reject(database, to, refused)),
    remove: async (to, id) => change(to, async (database) => remove(database, [to, id])),
    subscribe: (to, listener) => {
      const heard = listeners.get(to) ?? new Set();
      listeners.set(to, heard);
      heard.add(listener);
      return () => heard.delete(listener);
    },
    close: () => {
      signals.stop();
      listeners.clear();
      connection.close();
    },
  };
}

async function openOutbox(name: string, { onBlocked, onClosed }: DatabaseWatcher): Promise<OutboxDatabase> {
  const database = await openDB<OutboxSchema>(name, 1, {
    upgrade: (made) => {
      const commands = made.createObjectStore('commands', { autoIncrement: true });
      commands.createIndex('to', 'to');
      commands.createIndex('id', ['to', 'id'], { unique: true });
    },
    blocked: onBlocked,
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return database;
}

async function add(database: OutboxDatabase, commands: readonly OutboxCommand[]): Promise<void> {
  const transaction = database.transaction('commands', 'readwrite', { durability: 'strict' });
  for (const command of commands) {
    const known = await transaction.store.index('id').getKey([command.to, command.id]);
    if (known === undefined) await transaction.store.add(command);
  }
  await transaction.done;
}

async function reject(database: OutboxDatabase, to: string, refused: readonly Refused[]): Promise<void> {
  const transaction = database.transaction('commands', 'readwrite', { durability: 'strict' });
  for (const { id, rejection } of refused) {
    const cursor = await transaction.store.index('id').openCursor([to, id]);
    await cursor?.update({ ...cursor.value, rejection });
  }
  await transaction.done;
}

async function remove(database: OutboxDatabase, id: [string, string]): Promise<void> {
  const transaction = database.transaction('commands', 'readwrite', { durability: 'strict' });
  const cursor = await transaction.store.index('id').openCursor(id);
  await cursor?.delete();
  await transaction.done;
}
