import { postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { noPostgres, postgresPrograms, startPostgres, type PostgresServer } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';
import { entriesBehind, failureOf, settled } from './one-postgres.js';

const planId = 'tinh.so.01-2026';

suite('a store in PostgreSQL whose standby is waited for', function () {
  this.timeout(120_000);
  let server: PostgresServer;
  let standby: PostgresServer;
  suiteSetup(async function () {
    const programs = postgresPrograms();
    if (programs === undefined) skipHere(this, noPostgres);
    server = await startPostgres(programs);
    standby = await server.standby('s1');
    await server.sql(`ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (s1)'`);
    await server.sql('SELECT pg_reload_conf()');
    const waits = `SELECT sync_state AS state FROM pg_stat_replication`;
    await settled(async () => (await server.sql(waits))[0]?.['state'] === 'sync');
  });
  suiteTeardown(() => server?.remove());

  test('leaves unknown what the standby has not got, acknowledges no repetition of it, and settles it once it is back', async () => {
    const store = await postgresStore({ url: server.url(), timeoutMs: 1_000 });
    const events = entriesBehind(planId, undefined, 3);
    await store.append(planId, 0, events.slice(0, 1));
    await standby.kill();
    const keep = [{ kind: 'result', key: `${planId} a`, value: 'recorded', expected: null }];
    const write = async (): Promise<number> =>
      (await store.write({ append: { planId, expectedVersion: 1, events: events.slice(1) }, keep })).version;
    assert.deepEqual((await failureOf(write())).params, { cause: 'unanswered' });
    // The server is told to wait no longer: what it says then is a success, with a warning.
    const waiting = server.sql(
      `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'kehoach'`,
    );
    assert.lengthOf(await waiting, 1);
    await settled(async () => (await store.read(planId, { after: 0 })).length === 3);
    assert.deepEqual((await failureOf(write())).params, { cause: 'unanswered' }, 'it is not safe yet');
    assert.equal((await store.read(planId, { after: 0 })).length, 3, 'who reads is not held up');
    await standby.start();
    await settled(async () => (await write().catch(() => 0)) === 3);
    assert.equal((await store.kept('result')).length, 1);
    await store.close();
    assert.deepEqual(
      await standby.sql('SELECT version FROM kehoach.heads'),
      [{ version: 3 }],
      'the standby has it as well',
    );
    assert.deepEqual((await failureOf(postgresStore({ url: standby.url() }))).params, { cause: 'read-only' });
  });

  test('acknowledges nothing where the wait for the standby is broken off', async () => {
    const store = await postgresStore({ url: server.url(), timeoutMs: 20_000 });
    const plan = 'tinh.so.02-2026';
    await standby.kill();
    const appending = failureOf(store.append(plan, 0, entriesBehind(plan, undefined, 1)));
    const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;
    await settled(async () => (await server.sql(cancel)).length > 0);
    assert.deepEqual((await appending).params, { cause: 'unanswered' });
    await standby.start();
    await store.close();
  });
});
