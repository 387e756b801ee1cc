import { storeFailed, type StoreSource } from '@kehoach/core';
import { connected, type Connected } from './connect.js';
import { read, streamNameIn } from './jetstream-store.js';
import type { JetStreamOptions } from './options.js';
import { Reader } from './reader.js';
import { Replica } from './replica.js';
import { isNatsServerError } from './server-error.js';
import { inWords } from './store-error.js';
import { openStream, streamNamed } from './stream.js';

/** Everything of one moment. */
export interface JetStreamSnapshot extends StoreSource {
  /** Whether nobody has written anything since. */
  readonly isUnchanged: () => Promise<boolean>;
}

/**
 * Everything in the stream as it is now, for a copy; stores may be open on it and go on writing.
 *
 * @throws as `jetStreamStore`; LogError `store-failed` (`ENOENT`) where there is no such stream
 */
export async function jetStreamSnapshot(options: JetStreamOptions): Promise<JetStreamSnapshot> {
  const name = streamNameIn(options);
  const link = await connected(options);
  try {
    const info = await streamNamed(link, name);
    if (info === undefined) throw storeFailed('ENOENT');
    const { messages, replicas } = openStream(info);
    const replica = new Replica(link, { name, replicas }, { tell: () => undefined, warn: options.warn });
    await read(replica, messages, options.tell);
    replica.freeze();
    return frozen(link, name, replica);
  } catch (error) {
    await link.connection.close().catch(() => undefined);
    throw isNatsServerError(error) ? error : inWords(error);
  }
}

function frozen(link: Connected, name: string, replica: Replica): JetStreamSnapshot {
  const { taken } = replica;
  let isClosed = false;
  const ready = async (): Promise<void> => {
    if (isClosed) throw storeFailed('closed');
  };
  return {
    ...new Reader(replica, name).source(ready),
    isUnchanged: async () => ((await streamNamed(link, name))?.state.last_seq ?? 0) === taken,
    close: async () => {
      isClosed = true;
      replica.close();
      await link.connection.close().catch(() => undefined);
    },
  };
}
