import { LogError, storeFailed, Subscriptions, type ServerStore } from '@kehoach/core';
import { connected, type Connected } from './connect.js';
import { Ids } from './ids.js';
import { streamPattern, type JetStreamOptions } from './options.js';
import { Proposer } from './proposer.js';
import { Reader } from './reader.js';
import { Replica, type Tell } from './replica.js';
import { isNatsServerError } from './server-error.js';
import { inWords } from './store-error.js';
import { makeStream, openStream, streamNamed, type OpenStream } from './stream.js';
import { Writer } from './writer.js';

/** A store on NATS JetStream. */
export interface JetStreamStore extends ServerStore {
  /** On how many servers it is kept. */
  readonly replicas: number;
}

/** The stream, unless another is named. */
const usualStream = 'KEHOACH';

/**
 * Logs in one stream of NATS JetStream, which any number of processes write at once.
 *
 * A writing is one message. What it demands (a plan's version, what is kept) is judged by its place in the stream,
 * by every process alike (see `Ledger`), and not by the server: 2.9 lets several writers win who expect the same last
 * message of a subject. What was acknowledged survives a killed process, on three servers also a killed server.
 * JetStream brings it to the disk only every two minutes: a power line that all servers lose at once takes the last
 * entries along.
 *
 * @throws NatsServerError where the servers cannot be used; LogError `not-our-database`, `newer-database`,
 *   `database-in-use`, `store-failed`
 */
export async function jetStreamStore(options: JetStreamOptions): Promise<JetStreamStore> {
  const name = streamNameIn(options);
  const link = await connected(options);
  try {
    const stream = await opened(link, name, options);
    if (stream.isFilling) throw new LogError('database-in-use', { file: name }, `${name} is being filled`);
    const store = storeOn(link, stream, options);
    await read(store.replica, stream.messages, options.tell);
    return store.store;
  } catch (error) {
    await link.connection.close().catch(() => undefined);
    throw isNatsServerError(error) ? error : inWords(error);
  }
}

/** @throws LogError `store-failed` */
export function streamNameIn({ stream = usualStream }: JetStreamOptions): string {
  if (!streamPattern.test(stream)) throw storeFailed('stream name');
  return stream;
}

async function opened(link: Connected, name: string, options: JetStreamOptions): Promise<OpenStream> {
  return openStream((await streamNamed(link, name)) ?? (await makeStream(link, name, options)));
}

/** The store, and what it knows. */
export interface StoreOnStream {
  readonly store: JetStreamStore;
  readonly replica: Replica;
}

/** A store on a stream that is there. */
export function storeOn(
  link: Connected,
  { name, replicas }: OpenStream,
  { warn, onCut }: JetStreamOptions,
): StoreOnStream {
  const tell: Tell = (planId, written) => subscriptions.tell(planId, written);
  const replica: Replica = new Replica(link, { name, replicas }, { tell, warn, onCut });
  const reader = new Reader(replica, name);
  const source = reader.source(() => replica.current());
  const subscriptions = new Subscriptions((planId, after) => source.read(planId, { after }));
  const proposer = new Proposer(link, name, replica);
  const writer = new Writer({ replica, reader, ids: new Ids(replica, reader), proposer });
  const store: JetStreamStore = {
    ...source,
    survives: 'process-crash',
    replicas,
    write: (writing) => writer.write(writing),
    append: async (planId, expectedVersion, events) =>
      (await writer.write({ append: { planId, expectedVersion, events } })).version,
    subscribe: (planId, after, listener, onError) => subscriptions.add(planId, after, listener, onError),
    close: async () => {
      await writer.close();
      subscriptions.end();
      replica.close();
      await link.connection.close().catch(() => undefined);
    },
  };
  return { store, replica };
}

/** Reads what is there, and says how far it is. */
export async function read(replica: Replica, total: number, tell: JetStreamOptions['tell']): Promise<void> {
  const timer = setInterval(() => tell?.(replica.taken, total), 1000);
  try {
    await replica.current();
  } finally {
    clearInterval(timer);
  }
}
