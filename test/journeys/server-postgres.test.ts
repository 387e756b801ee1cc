import type { ServerStore } from '@kehoach/core';
import { postgresStore } from '@kehoach/postgres';
import { noPostgres, sharedPostgres, type SharedPostgres } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';
import { serverJourney } from './server-journey.js';

suite('PostgreSQL', function () {
  this.timeout(120_000);
  let server: SharedPostgres | undefined;
  const made: ServerStore[] = [];
  suiteSetup(async function () {
    server = await sharedPostgres();
    if (server === undefined) skipHere(this, noPostgres);
  });
  suiteTeardown(async () => {
    for (const store of made) await store.close();
    await server?.end();
  });

  serverJourney('on PostgreSQL', async () => {
    const store = await postgresStore({ url: (await server?.database()) ?? '' });
    made.push(store);
    return store;
  });
});
