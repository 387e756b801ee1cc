import type { ServerStore } from '@kehoach/core';
import { openDatabase } from './open-database.js';
import { readEntries, readKept } from './reader.js';
import { statementsOf } from './statements.js';
import { inWords, storeFailed } from './store-error.js';
import { Subscriptions } from './subscriptions.js';
import { Writer } from './writer.js';

/** Where the store is. */
export interface SqliteOptions {
  /** The one file; made where it is missing, with its folder. Not on a network drive: locks fail there. */
  readonly file: string;
}

/**
 * Logs in one SQLite file, which one process writes. What was acknowledged survives a lost power line: each commit is
 * on the disk first, as far as the disk says so. What is written in the same turn shares one commit.
 *
 * @throws LogError `database-in-use`, `not-our-database`, `newer-database`, `store-failed`
 */
export function sqliteStore({ file }: SqliteOptions): ServerStore {
  const { connection, close } = openDatabase(file);
  const sql = statementsOf(connection);
  let isClosed = false;
  const asked = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (isClosed) throw storeFailed('closed');
    try {
      return await work();
    } catch (error) {
      throw inWords(error);
    }
  };
  const subscriptions = new Subscriptions((planId, after) => asked(() => readEntries(sql, planId, after)));
  const writer = new Writer(connection, sql, (news) => subscriptions.tell(news));
  return {
    survives: 'power-loss',
    write: (writing) => writer.write(writing),
    append: (planId, expectedVersion, events) => writer.write({ append: { planId, expectedVersion, events } }),
    read: (planId, { after }) => asked(() => readEntries(sql, planId, after)),
    kept: (kind, which) => asked(() => readKept(sql, kind, which)),
    plans: () => asked(() => (sql.plans.all() as readonly PlanName[]).map(({ planId }) => planId).sort()),
    subscribe: (planId, after, listener, onError) => subscriptions.add(planId, after, listener, onError),
    close: async () => {
      await writer.close();
      if (isClosed) return;
      isClosed = true;
      subscriptions.end();
      close();
    },
  };
}

interface PlanName {
  readonly planId: string;
}
