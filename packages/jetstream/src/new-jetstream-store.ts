import { randomUUID } from 'node:crypto';
import { LogError } from '@kehoach/core';
import { connected, type Connected } from './connect.js';
import { storeOn, streamNameIn, type JetStreamStore } from './jetstream-store.js';
import type { JetStreamOptions } from './options.js';
import { isNatsServerError } from './server-error.js';
import { inWords } from './store-error.js';
import { fillsAlready, finishStream, isFilledBy, makeStream, openStream, streamNamed } from './stream.js';

/** A store on its way: until it is finished no other opens it. */
export interface NewJetStreamStore {
  readonly store: JetStreamStore;
  /** It is there, for everybody. */
  readonly finish: () => Promise<void>;
  /** Nothing of it was there. */
  readonly abandon: () => Promise<void>;
}

/** Milliseconds after which whoever filled a stream and wrote nothing more is taken for dead. */
const abandonedMs = 60_000;

/**
 * A new stream for what is copied into it; one that was broken off is begun anew.
 *
 * @throws as `jetStreamStore`; LogError `database-in-use` where another fills it, or `store-failed` (`EEXIST`) where
 *   something is there
 */
export async function newJetStreamStore(options: JetStreamOptions): Promise<NewJetStreamStore> {
  const name = streamNameIn(options);
  const link = await connected(options);
  try {
    await clear(link, name);
    const filler = randomUUID();
    const { store } = storeOn(link, openStream(await makeStream(link, name, { ...options, filler })), options);
    const remove = async (): Promise<void> => {
      if (await isFilledBy(link, name, filler)) await link.manager.streams.delete(name);
    };
    return {
      store,
      finish: async () => {
        await finishStream(link, name, filler);
        await store.close();
      },
      abandon: async () => {
        await remove().catch(() => undefined);
        await store.close();
      },
    };
  } catch (error) {
    await link.connection.close().catch(() => undefined);
    throw isNatsServerError(error) ? error : inWords(error);
  }
}

/** Takes away what another has left unfinished, or a stream in which nothing was ever written. */
async function clear(link: Connected, name: string): Promise<void> {
  const info = await streamNamed(link, name);
  if (info === undefined) return;
  const { isFilling, messages } = openStream(info);
  const { state, created } = info;
  const lastMs = Date.parse(messages === 0 ? created : state.last_ts);
  if (isFilling && Date.now() - lastMs < abandonedMs) throw fillsAlready(name);
  if (!isFilling && messages > 0)
    throw new LogError('store-failed', { cause: 'EEXIST' }, `the stream ${name} holds something already`);
  await link.manager.streams.delete(name);
}
