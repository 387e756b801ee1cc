import { Subscriptions, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { openDatabase } from './open-database.js';
import { readingOf } from './reading.js';
import { statementsOf } from './statements.js';
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
  const reading = readingOf(sql, close);
  const subscriptions = new Subscriptions((planId, after) => reading.read(planId, { after }));
  const writer = new Writer(connection, sql, ({ planId, lines }) =>
    subscriptions.tell(planId, () => lines.map((line) => JSON.parse(line) as RecordedEvent)),
  );
  return {
    ...reading,
    survives: 'power-loss',
    write: (writing) => writer.write(writing),
    append: async (planId, expectedVersion, events) =>
      (await writer.write({ append: { planId, expectedVersion, events } })).version,
    subscribe: (planId, after, listener, onError) => subscriptions.add(planId, after, listener, onError),
    close: async () => {
      await writer.close();
      subscriptions.end();
      await reading.close();
    },
  };
}
