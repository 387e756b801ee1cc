// One server of NATS for a suite, and stores on it: each test has a stream of its own.
import { isLogError, type ServerStore } from '@kehoach/core';
import { isNatsServerError, jetStreamStore, type JetStreamOptions } from '@kehoach/jetstream';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { natsPath, noNats, startNats, type NatsServers } from '../servers/nats.js';
import { skipHere } from '../servers/skips.js';

/** A server, from the first test of the suite on. */
export class OneNats {
  servers!: NatsServers;
  raw!: NatsConnection;
  manager!: JetStreamManager;
  /** The stream of the test. */
  stream = '';
  readonly #opened: ServerStore[] = [];

  async start(program: string): Promise<void> {
    this.servers = await startNats(program, 1, 'max_payload: 100000');
    this.raw = await connect({ servers: this.servers.urls[0] ?? '' });
    this.manager = await jetstreamManager(this.raw);
  }

  /** Where the test's stream is. */
  at(): { readonly servers: readonly string[]; readonly stream: string } {
    return { servers: [this.servers.urls[0] ?? ''], stream: this.stream };
  }

  /** A store on the test's stream; closed when the test ends. */
  async open(more: Partial<JetStreamOptions> = {}): Promise<ServerStore> {
    const store = await jetStreamStore({ ...this.at(), ...more });
    this.#opened.push(store);
    return store;
  }

  async closeStores(): Promise<void> {
    for (const store of this.#opened.splice(0)) await store.close();
  }
}

/** Called in a suite: starts the server before its tests, and skips them where there is none. */
export function oneNats(): OneNats {
  const nats = new OneNats();
  let count = 0;
  suiteSetup(async function () {
    const program = natsPath();
    if (program === undefined) skipHere(this, noNats);
    await nats.start(program);
  });
  setup(() => {
    count += 1;
    nats.stream = `TEST_${count}`;
  });
  teardown(() => nats.closeStores());
  suiteTeardown(async () => {
    await nats.raw?.close();
    await nats.servers?.remove();
  });
  return nats;
}

/** A failure that has a code. */
export interface Failure extends Error {
  readonly code: string;
  readonly params: object;
}

/** How it failed; that it did not is a failure of the test. */
export async function failureOf(asked: Promise<unknown>): Promise<Failure> {
  try {
    await asked;
  } catch (error) {
    if (isLogError(error) || isNatsServerError(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
