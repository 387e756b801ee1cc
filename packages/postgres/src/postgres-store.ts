import { Subscriptions, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { Connections } from './connections.js';
import { migrate } from './migrations.js';
import { News } from './news.js';
import type { PostgresOptions } from './postgres-options.js';
import { readingBy } from './reading.js';
import { survivalOf } from './survives.js';
import { begin } from './write-alone.js';
import { Writer } from './writer.js';

/**
 * Logs in a PostgreSQL database, in its schema `kehoach`, which is made where it is missing. Any number of processes
 * may write to it. What is written in the same turn shares one statement. What a write survives is what the server is
 * set to, and is asked when it is opened.
 *
 * A write that has no answer in time, or whose connection breaks, rejects with `store-failed` (`unanswered`): it may
 * have been done. Repeating it with the same ids tells: it is written then, or was.
 *
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`
 */
export async function postgresStore(options: PostgresOptions): Promise<ServerStore> {
  const connections = new Connections(options);
  const survives = await connections.begin(async ({ query, release }) => {
    const found = await survivalOf(query);
    await query(begin);
    await migrate(query, connections.place);
    await query('COMMIT');
    release(false);
    return found;
  });
  const reading = readingBy(
    (text, values) => connections.read(text, values),
    () => connections.close(),
  );
  return storeBy(connections, reading, survives);
}

function storeBy(
  connections: Connections,
  reading: ReturnType<typeof readingBy>,
  survives: ServerStore['survives'],
): ServerStore {
  const subscriptions = new Subscriptions((planId, after) => reading.read(planId, { after }));
  const news = new News(connections, subscriptions);
  const writer = new Writer(connections, ({ append }) => {
    if (append === undefined) return;
    subscriptions.tell(append.planId, () => append.lines.map((line) => JSON.parse(line) as RecordedEvent));
    news.written();
  });
  return {
    ...reading,
    survives,
    write: (writing) => writer.write(writing),
    append: (planId, expectedVersion, events) =>
      writer.write({ append: { planId, expectedVersion, events } }).then(({ version }) => version),
    subscribe: (planId, after, listener, onError) => {
      const stop = subscriptions.add(planId, after, listener, onError);
      news.begin();
      return stop;
    },
    close: async () => {
      await writer.close();
      subscriptions.end();
      await news.close();
      await reading.close();
    },
  };
}
