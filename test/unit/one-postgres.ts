// One server of PostgreSQL for a suite, and stores on it: each test has the database `kehoach` anew.
import {
  isLogError,
  noDigest,
  record,
  uuidv7,
  type LogError,
  type RecordedEvent,
  type ServerStore,
} from '@kehoach/core';
import { postgresStore } from '@kehoach/postgres';
import { noPostgres, postgresPrograms, startPostgres, type PostgresServer } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';

/** A server, from the first test of the suite on. */
export class OnePostgres {
  server!: PostgresServer;

  /** Where the test's database is. */
  get url(): string {
    return this.server.url('kehoach');
  }

  /** Opens a store, works and closes it. */
  async opened<T>(work: (store: ServerStore) => Promise<T>, address: string = this.url): Promise<T> {
    const store = await postgresStore({ url: address });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** One statement in the test's database, by another than a store. */
  async meddled(sql: string): ReturnType<PostgresServer['sql']> {
    return this.server.sql(sql, 'kehoach');
  }
}

/** Called in a suite: starts the server before its tests, and skips them where there is none. */
export function onePostgres(): OnePostgres {
  const postgres = new OnePostgres();
  suiteSetup(async function () {
    const programs = postgresPrograms();
    if (programs === undefined) skipHere(this, noPostgres);
    postgres.server = await startPostgres(programs);
  });
  setup(async () => {
    await postgres.server.sql('DROP DATABASE IF EXISTS kehoach WITH (FORCE)');
    await postgres.server.sql('CREATE DATABASE kehoach TEMPLATE template0');
  });
  suiteTeardown(() => postgres.server?.remove());
  return postgres;
}

let made = 0;

/** Entries behind `last`, each with an id of its own. */
export function entriesBehind(plan: string, last: RecordedEvent | undefined, count: number): RecordedEvent[] {
  const newId = (): string => {
    made += 1;
    return uuidv7(made, crypto.getRandomValues(new Uint8Array(10)));
  };
  const { version, digest } = last ?? { version: 0, digest: noDigest };
  const events = Array.from({ length: count }, (_, at) => ({
    type: 'TaskProgressed' as const,
    occurredOn: '2022-09-01',
    by: { id: 'clerk', unit: 'tgpl' },
    data: { taskId: 't', percent: (version + at) % 101, note: 'Đang thực hiện' },
  }));
  return record(events, { planId: plan, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}

/** How it was refused; that it was not is a failure of the test. */
export async function failureOf(asked: Promise<unknown>): Promise<LogError> {
  try {
    await asked;
  } catch (error) {
    if (isLogError(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

/** Waits until something holds, twenty seconds at most. */
export async function settled(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 1_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
