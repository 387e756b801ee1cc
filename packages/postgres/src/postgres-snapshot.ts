import type { StoreSource } from '@kehoach/core';
import { Connections } from './connections.js';
import { inTurn } from './in-turn.js';
import { checkVersion } from './migrations.js';
import type { PostgresOptions } from './postgres-options.js';
import { readingBy } from './reading.js';
import { inWords } from './store-error.js';

/** What a copy is made for. */
export interface SnapshotOptions extends PostgresOptions {
  /** Nobody writes until it is closed: their writes wait some seconds, then fail. */
  readonly isHeld?: boolean;
}

/**
 * Everything in the database as it is now, for a copy; stores may be open on it and go on writing.
 *
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`
 */
export async function postgresSnapshot(options: SnapshotOptions): Promise<StoreSource> {
  const connections = new Connections(options);
  try {
    const held = await connections.hold();
    await held.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await held.query(`SET LOCAL lock_timeout = '8s'`);
    await checkVersion(held.query, connections.place);
    // What is seen is what was there when the transaction first read a table: behind the lock.
    if (options.isHeld === true) await held.query('LOCK TABLE kehoach.plans, kehoach.kept IN SHARE MODE');
    return readingBy(inTurn(held.query), async () => {
      await held.query('ROLLBACK').catch(() => undefined);
      held.release(false);
      await connections.close();
    });
  } catch (error) {
    await connections.close();
    throw inWords(error);
  }
}
