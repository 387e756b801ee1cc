import type { ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import { postgresStore } from '@kehoach/postgres';
import { pgbouncerPath, startPgbouncer, type Pooler } from '../servers/pgbouncer.js';
import { noPostgres, sharedPostgres, sqlAt, type SharedPostgres } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';
import { serverStoreContract } from './server-store-contract.js';
import { storeContract } from './store-contract.js';

suite('PostgreSQL', function () {
  this.timeout(120_000);
  let server: SharedPostgres | undefined;
  let pooler: Pooler | undefined;
  const made: ServerStore[] = [];
  suiteSetup(async function () {
    server = await sharedPostgres();
    if (server === undefined) skipHere(this, noPostgres);
  });
  teardown(async () => {
    for (const store of made.splice(0)) await store.close();
  });
  suiteTeardown(async () => {
    await pooler?.remove();
    await server?.end();
  });

  const opened = async (url: string): Promise<ServerStore> => {
    const store = await postgresStore({ url });
    made.push(store);
    return store;
  };
  /** One database, emptied for each store. */
  let database: Promise<string> | undefined;
  const emptied = async (): Promise<string> => {
    const url = await (database ??= server?.database() ?? Promise.resolve(''));
    await sqlAt(url, 'SET client_min_messages = warning; DROP SCHEMA IF EXISTS kehoach CASCADE');
    return url;
  };
  const slow = async (): Promise<void> => void (await sqlAt(await (database ?? ''), slowness));
  const make = async (): Promise<ServerStore> => opened(await emptied());
  storeContract('the store in PostgreSQL', make);
  serverStoreContract('the store in PostgreSQL', make, { open: async () => opened(await (database ?? '')), slow });
  test('gives a log’s own text', async () => assert.isFunction((await make()).text));

  suite('through PgBouncer in transaction mode', () => {
    suiteSetup(async function () {
      const program = pgbouncerPath();
      if (program === undefined || server?.port === undefined)
        skipHere(this, 'PgBouncer is not here, or not beside a PostgreSQL of the tests’ own');
      pooler = await startPgbouncer(program, server.port);
    });

    const pooled = async (url: string): Promise<ServerStore> =>
      opened(pooler?.url(new URL(url).pathname.slice(1)) ?? '');
    const makePooled = async (): Promise<ServerStore> => pooled(await emptied());
    storeContract('the store behind PgBouncer', makePooled);
    const open = async (): Promise<ServerStore> => pooled(await (database ?? ''));
    serverStoreContract('the store behind PgBouncer', makePooled, { open, slow });
  });
});

/** Each transaction that appends takes up to 60 ms before it ends, and gets its numbers before that. */
const slowness = `
  CREATE FUNCTION kehoach.be_slow() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(random() * 0.06); RETURN NULL; END $$;
  CREATE TRIGGER be_slow AFTER INSERT ON kehoach.entries FOR EACH STATEMENT EXECUTE FUNCTION kehoach.be_slow()`;
