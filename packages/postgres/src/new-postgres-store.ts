import { preparedWriting, type ServerStore, type Writing, type Written } from '@kehoach/core';
import { Connections } from './connections.js';
import { inTurn, turns } from './in-turn.js';
import { migrate } from './migrations.js';
import type { PostgresOptions } from './postgres-options.js';
import { readingBy } from './reading.js';
import { inWords, inWordsOfWrite } from './store-error.js';
import { survivalOf } from './survives.js';
import { begin, writeWithin } from './write-alone.js';

/** A store that is filled by one transaction: nobody sees anything of it before `finish`. */
export interface NewPostgresStore {
  readonly store: ServerStore;
  /** All of it is there, for everybody. */
  readonly finish: () => Promise<void>;
  /** Nothing of it was there. */
  readonly abandon: () => Promise<void>;
}

/**
 * A store on its way, for what is copied into it. It is not empty where others have written to it before.
 *
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`
 */
export async function newPostgresStore(options: PostgresOptions): Promise<NewPostgresStore> {
  const connections = new Connections(options);
  return connections.begin(async (held) => {
    const query = inTurn(held.query);
    const survives = await survivalOf(query);
    await query(begin);
    await migrate(query, connections.place);
    await query('LOCK TABLE kehoach.plans, kehoach.entries, kehoach.kept IN EXCLUSIVE MODE');
    const end = async (text: string): Promise<void> => {
      try {
        await query(text);
      } catch (error) {
        throw inWordsOfWrite(error);
      } finally {
        held.release(true);
        await connections.close();
      }
    };
    return {
      store: filling(query, survives),
      finish: () => end('COMMIT'),
      abandon: () => end('ROLLBACK').catch(() => undefined),
    };
  });
}

function filling(query: ReturnType<typeof inTurn>, survives: ServerStore['survives']): ServerStore {
  const take = turns();
  const write = async (writing: Writing): Promise<Written> => {
    try {
      return await take(() => writeWithin(query, preparedWriting(writing)));
    } catch (error) {
      throw inWords(error);
    }
  };
  return {
    ...readingBy(query, async () => undefined),
    survives,
    write,
    append: async (planId, expectedVersion, events) =>
      (await write({ append: { planId, expectedVersion, events } })).version,
    // Nobody waits for news of what is copied.
    subscribe: () => () => undefined,
  };
}
