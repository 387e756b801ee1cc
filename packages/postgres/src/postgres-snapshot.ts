import type { StoreSource } from '@kehoach/core';
import { applicationName, Connections, type Query } from './connections.js';
import { inTurn } from './in-turn.js';
import { headsIn } from './migrations.js';
import type { PostgresOptions } from './postgres-options.js';
import { readingBy } from './reading.js';

/** What a copy is made for. */
export interface SnapshotOptions extends PostgresOptions {
  /** Nobody writes until it is closed: their writes wait some seconds, then fail. */
  readonly isHeld?: boolean;
}

/** What a copy is made from. */
export interface PostgresSnapshot extends StoreSource {
  /** Connections of other processes of KeHoach when it was made: a server that runs has one. */
  readonly others: number;
}

/**
 * Everything in the database as it is now, for a copy; stores may be open on it and go on writing.
 *
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`
 */
export async function postgresSnapshot(options: SnapshotOptions): Promise<PostgresSnapshot> {
  const connections = new Connections(options);
  return connections.begin(async ({ query, release }) => {
    const heads = await headsIn(query, connections.place);
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    if (options.isHeld === true)
      await query(
        `SET LOCAL lock_timeout = '8s'; LOCK TABLE kehoach.plans, kehoach.entries, kehoach.kept IN SHARE MODE`,
      );
    // What is seen is what is there when the transaction first reads.
    await query('SELECT FROM kehoach.migrations');
    const end = async (): Promise<void> => {
      release(true);
      await connections.close();
    };
    return { ...readingBy(inTurn(query), end, heads), others: await othersBy(query) };
  });
}

/** How many there are: 0 where the role may not see them. */
async function othersBy(query: Query): Promise<number> {
  const [found] = await query<{ readonly others: string }>(
    'SELECT count(*) AS others FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()',
    [applicationName],
  );
  return Number(found?.others ?? 0);
}
