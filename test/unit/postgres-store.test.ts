import { inspect } from 'node:util';
import { digestOf, isLogError, noDigest, record, uuidv7, verify } from '@kehoach/core';
import type { LogError, RecordedEvent, ServerStore } from '@kehoach/core';
import { newPostgresStore, postgresSnapshot, postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { codeOf } from '../contract/store-contract.js';
import { noPostgres, postgresPrograms, postgresUser, startPostgres, type PostgresServer } from '../servers/postgres.js';
import { freePort } from '../servers/server-folder.js';
import { skipHere } from '../servers/skips.js';

const planId = 'tinh.so.01-2026';

suite('a store in PostgreSQL', function () {
  this.timeout(120_000);
  let server: PostgresServer;
  let url = '';
  suiteSetup(async function () {
    const programs = postgresPrograms();
    if (programs === undefined) skipHere(this, noPostgres);
    server = await startPostgres(programs);
    url = server.url('kehoach');
  });
  suiteTeardown(() => server?.remove());
  setup(async () => {
    await server.sql('DROP DATABASE IF EXISTS kehoach WITH (FORCE)');
    await server.sql('CREATE DATABASE kehoach TEMPLATE template0');
  });

  /** Opens, works and closes. */
  async function opened<T>(work: (store: ServerStore) => Promise<T>, address = url): Promise<T> {
    const store = await postgresStore({ url: address });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const meddled = (sql: string): Promise<unknown> => server.sql(sql, 'kehoach');
  const refusedAt = (address: string): Promise<LogError> => failureOf(opened(async () => undefined, address));

  test('makes its tables, and opens again with all that was written', async () => {
    const events = entriesBehind(planId, undefined, 5000);
    await opened((store) =>
      store.write({
        append: { planId, expectedVersion: 0, events },
        keep: [{ kind: 'head', key: `${planId} 000000005000`, value: 'signed' }],
      }),
    );
    await opened(async (store) => {
      assert.deepEqual(await store.read(planId, { after: 0 }), events);
      assert.equal((await store.kept('head', { prefix: `${planId} ` }))[0]?.value, 'signed');
      assert.equal(await store.append(planId, 0, events.slice(0, 3)), 5000);
    });
  });

  test('is made once, whoever opens it first', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => postgresStore({ url })));
    await Promise.all(stores.map((store) => store.close()));
    assert.deepEqual(
      await meddled('SELECT version FROM kehoach.migrations'),
      [1, 2, 3].map((version) => ({ version })),
    );
  });

  for (const [setting, value, survives] of [
    ['synchronous_commit', 'on', 'power-loss'],
    ['synchronous_commit', 'local', 'power-loss'],
    ['synchronous_commit', 'off', 'nothing'],
  ] as const)
    test(`survives ${survives} where ${setting} is ${value}`, async () => {
      await server.sql(`ALTER DATABASE kehoach SET ${setting} = '${value}'`);
      assert.equal(await opened(async (store) => store.survives), survives);
    });

  for (const setting of ['fsync', 'full_page_writes'])
    test(`survives no lost power where ${setting} is off`, async () => {
      await server.sql(`ALTER SYSTEM SET ${setting} = off`);
      await server.sql('SELECT pg_reload_conf()');
      await settled(async () => (await server.sql(`SHOW ${setting}`))[0]?.[setting] === 'off');
      assert.equal(await opened(async (store) => store.survives), 'process-crash');
      await server.sql(`ALTER SYSTEM RESET ${setting}`);
      await server.sql('SELECT pg_reload_conf()');
      await settled(async () => (await server.sql(`SHOW ${setting}`))[0]?.[setting] === 'on');
    });

  test('refuses in words what cannot be, and shows no password', async () => {
    const at = async (code: string, cause: string | undefined, address: string): Promise<void> => {
      const error = await refusedAt(address);
      assert.equal(error.code, code, address);
      if (cause !== undefined) assert.deepEqual(error.params, { cause });
      const shown = inspect(error, { depth: 10 });
      for (const secret of [postgresUser.password, encodeURIComponent(postgresUser.password), 'geheim'])
        assert.notInclude(shown, secret);
    };
    const port = await freePort();
    await at('store-failed', 'unreachable', url.replace(String(server.port), String(port)));
    await at('store-failed', 'not-signed-in', url.replace(encodeURIComponent(postgresUser.password), 'geheim'));
    await at('store-failed', 'no-database', server.url('nowhere'));
    await at('store-failed', 'bad-address', 'postgres://user:geheim@host:port:port/x');
    await at('store-failed', 'bad-address', 'mysql://user:geheim@host/x');
    await server.sql(`CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'`);
    await at('store-failed', 'not-utf8', server.url('latin'));
    await server.sql(`CREATE ROLE guest LOGIN PASSWORD 'geheim'`);
    await at('store-failed', 'no-right', url.replace(/\/\/.*@/, '//guest:geheim@'));
    await meddled('CREATE SCHEMA kehoach CREATE TABLE plans (id integer)');
    await at('not-our-database', undefined, url);
    await meddled('CREATE TABLE kehoach.migrations (name text)');
    await at('not-our-database', undefined, url);
    assert.deepEqual((await refusedAt(url)).params, { file: `postgres://127.0.0.1:${server.port}/kehoach` });
  });

  test('refuses a database of a newer version', async () => {
    await opened((store) => store.append(planId, 0, entriesBehind(planId, undefined, 1)));
    await meddled('INSERT INTO kehoach.migrations VALUES (4, now())');
    assert.equal((await refusedAt(url)).code, 'newer-database');
    assert.equal((await failureOf(postgresSnapshot({ url }))).code, 'newer-database');
  });

  test('brings a database of an older version up to date, of which a copy can be made as it is', async () => {
    const events = entriesBehind(planId, undefined, 3);
    await opened((store) => store.append(planId, 0, events.slice(0, 2)));
    await meddled('DROP FUNCTION kehoach.write_one; DELETE FROM kehoach.migrations WHERE version > 1');
    const copy = await postgresSnapshot({ url });
    assert.deepEqual(await copy.read(planId, { after: 0 }), events.slice(0, 2));
    await copy.close();
    await opened(async (store) => assert.equal(await store.append(planId, 2, events.slice(2)), 3));
  });

  test('gives a copy of nothing but a store, and makes no tables', async () => {
    assert.equal((await failureOf(postgresSnapshot({ url }))).code, 'not-our-database');
    assert.deepEqual(await meddled(`SELECT nspname FROM pg_namespace WHERE nspname = 'kehoach'`), []);
  });

  for (const [what, sql, whole] of [
    ['an entry is missing', 'DELETE FROM kehoach.entries WHERE version = 7', 6],
    ['the first entry is missing', 'DELETE FROM kehoach.entries WHERE version = 1', 0],
    ['the last entry is missing', 'DELETE FROM kehoach.entries WHERE version = 10', 9],
    ['a line is no JSON', 'UPDATE kehoach.entries SET line = left(line, 50) WHERE version = 4', 3],
    ['a line is two', `UPDATE kehoach.entries SET line = line || E'\\n' || line WHERE version = 4`, 4],
    [
      'an entry stands in another’s place',
      'UPDATE kehoach.entries SET line = (SELECT line FROM kehoach.entries WHERE version = 1)',
      1,
    ],
    [
      'a digest is another',
      `UPDATE kehoach.entries SET line = replace(line, '"digest":"', '"digest":"0') WHERE version = 5`,
      5,
    ],
    ['the last digest is another', `UPDATE kehoach.plans SET digest = 'f'`, 9],
  ] as const)
    test(`says how many entries stand before the damage: ${what}`, async () => {
      await opened(async (store) => {
        await store.append(planId, 0, entriesBehind(planId, undefined, 10));
        await meddled(sql);
        const error = await failureOf(store.read(planId, { after: 0 }));
        assert.deepEqual([error.code, error.params], ['broken-chain', { planId, from: whole + 1, to: 10, whole }]);
        const told: string[] = [];
        store.subscribe(
          planId,
          0,
          () => undefined,
          ({ code }) => told.push(code),
        );
        await settled(async () => told.length > 0);
        assert.equal(told[0], 'broken-chain');
      });
    });

  test('writes what comes in the same turn by one statement, and none takes another along', async () => {
    await opened(async (store) => {
      const plans = Array.from({ length: 64 }, (_, at) => `plan.${at}`);
      await Promise.all(plans.map((plan) => store.append(plan, 0, entriesBehind(plan, undefined, 1))));
      const [row] = await server.sql('SELECT count(DISTINCT xmin::text)::int AS n FROM kehoach.entries', 'kehoach');
      assert.deepEqual(row, { n: 1 });
      const last = (await store.read('plan.0', { after: 0 })).at(-1);
      const strange = [`zero\u0000`, `half\ud800`].map((plan) => ({ plan, events: behindAnything(plan) }));
      const answers = await Promise.all([
        ...strange.map(({ plan, events }) => codeOf(store.append(plan, 0, events))),
        codeOf(store.append('plan.0', 1, entriesBehind('plan.0', last, 1))),
        codeOf(store.append('plan.1', 0, entriesBehind('plan.1', undefined, 1))),
        codeOf(store.append('another', 0, entriesBehind('another', undefined, 1))),
      ]);
      assert.deepEqual(answers.slice(2), ['appended', 'version-conflict', 'appended']);
      for (const answer of answers.slice(0, 2)) assert.oneOf(answer, ['unfit-events']);
      assert.equal((await store.plans()).length, 65);
    });
  });

  test('moves the heads of many logs at once, begins others, and leaves those that somebody else has moved', async () => {
    const [first, second] = [await postgresStore({ url }), await postgresStore({ url })];
    const plans = Array.from({ length: 40 }, (_, at) => `plan.${String(at).padStart(2, '0')}`);
    const logs = new Map(plans.map((plan) => [plan, entriesBehind(plan, undefined, 2)]));
    const write = (store: ServerStore, plan: string, version: number): Promise<string> =>
      codeOf(store.append(plan, version, logs.get(plan)?.slice(version, version + 1) ?? []));
    const begun = plans.slice(0, 30);
    await Promise.all(begun.map((plan) => write(first, plan, 0)));
    const moved = begun.filter((_, at) => at % 3 === 0);
    const elsewhere = (plan: string): Promise<number> =>
      second.append(plan, 1, entriesBehind(plan, logs.get(plan)?.[0], 1));
    await Promise.all(moved.map(elsewhere));
    const kept = first.write({ keep: [{ kind: 'seen', key: 'by', value: 'all' }] });
    const answers = await Promise.all(plans.map((plan) => write(first, plan, begun.includes(plan) ? 1 : 0)));
    await kept;
    const expected = plans.map((plan) => (moved.includes(plan) ? 'version-conflict' : 'appended'));
    assert.deepEqual(answers, expected);
    const [row] = await server.sql(
      `SELECT count(DISTINCT e.xmin::text)::int AS n FROM kehoach.entries e
      JOIN kehoach.plans p USING (plan, version) WHERE NOT p.plan_id = ANY ('{${moved.join()}}')`,
      'kehoach',
    );
    assert.deepEqual(row, { n: 1 });
    const [seen] = await second.kept('seen', { keys: ['by'] });
    assert.equal(seen?.value, 'all');
    for (const plan of plans.slice(1, 3)) assert.deepEqual(await second.read(plan, { after: 0 }), logs.get(plan));
    assert.lengthOf(await second.read('plan.00', { after: 0 }), 2);
    for (const store of [first, second]) await store.close();
  });

  test('answers what was asked before it is closed, and nothing after', async () => {
    const store = await postgresStore({ url });
    const answers = Array.from({ length: 20 }, (_, at) =>
      store.append(`plan.${at}`, 0, entriesBehind(`plan.${at}`, undefined, 2)),
    );
    store.subscribe('plan.0', 0, () => undefined);
    await store.close();
    await store.close();
    assert.deepEqual(
      await Promise.all(answers),
      Array.from({ length: 20 }, () => 2),
    );
    for (const asked of [store.plans(), store.read('plan.0', { after: 0 }), store.write({}), store.kept('head')])
      assert.deepEqual((await failureOf(asked)).params, { cause: 'closed' });
  });

  test('goes on when its connections were cut, and tells what came meanwhile', async () => {
    await opened(async (store) => {
      const events = entriesBehind(planId, undefined, 4);
      const heard: number[] = [];
      store.subscribe(planId, 0, (entries) => heard.push(...entries.map(({ version }) => version)));
      await store.append(planId, 0, events.slice(0, 2));
      await settled(async () => heard.length === 2);
      await server.kill();
      const lost = await failureOf(store.append(planId, 2, events.slice(2, 3)));
      assert.equal(lost.code, 'store-failed');
      assert.equal((await failureOf(store.read(planId, { after: 0 }))).code, 'store-failed');
      await server.start();
      assert.equal(await store.append(planId, 2, events.slice(2, 3)), 3);
      await opened((other) => other.append(planId, 3, events.slice(3)));
      await settled(async () => heard.length === 4);
      assert.deepEqual(heard, [1, 2, 3, 4]);
    });
  });

  test('takes another connection where the one on which it wrote was ended meanwhile', async () => {
    await opened(async (store) => {
      const events = entriesBehind(planId, undefined, 3);
      await store.append(planId, 0, events.slice(0, 1));
      const before = await writers();
      await store.append(planId, 1, events.slice(1, 2));
      assert.deepEqual(await writers(), before, 'the same one');
      await server.sql(`SELECT pg_terminate_backend(${String(before[0]?.['pid'])})`);
      await settled(async () => (await writers()).length === 0);
      assert.equal(await store.append(planId, 2, events.slice(2)), 3);
      assert.notDeepEqual(await writers(), before);
    });
  });
  const writers = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    server.sql(`SELECT pid FROM pg_stat_activity WHERE application_name = 'kehoach' AND query LIKE '%kehoach.%'`);

  test('lets a copy be made of one moment while it goes on writing', async () => {
    await opened(async (store) => {
      const events = entriesBehind(planId, undefined, 5);
      await store.append(planId, 0, events.slice(0, 3));
      await store.write({ keep: [{ kind: 'head', key: planId, value: 'signed' }] });
      const snapshot = await postgresSnapshot({ url });
      await store.append(planId, 3, events.slice(3));
      await store.append('other', 0, entriesBehind('other', undefined, 1));
      assert.equal((await snapshot.read(planId, { after: 0 })).length, 3, 'as it was');
      assert.deepEqual(await Promise.all([snapshot.plans(), snapshot.kinds()]), [[planId], ['head']]);
      await snapshot.close();
      assert.equal((await failureOf(snapshot.plans())).code, 'store-failed');
    });
  });

  test('is not written to while a copy holds it', async () => {
    await opened(async (store) => {
      const [first] = entriesBehind(planId, undefined, 1);
      const held = await postgresSnapshot({ url, isHeld: true });
      const appending = store.append(planId, 0, [first as RecordedEvent]);
      assert.deepEqual(await held.plans(), []);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(await store.plans(), []);
      await held.close();
      assert.equal(await appending, 1);
    });
  });

  test('is filled as a whole or not at all', async () => {
    for (const end of ['abandon', 'finish'] as const) {
      const made = await newPostgresStore({ url });
      await made.store.append(planId, 0, entriesBehind(planId, undefined, 3));
      await made.store.write({ keep: [{ kind: 'head', key: planId, value: 'signed' }] });
      assert.equal((await made.store.read(planId, { after: 0 })).length, 3);
      await made[end]();
      if (end === 'abandon') assert.equal((await failureOf(postgresSnapshot({ url }))).code, 'not-our-database');
    }
    await opened(async (store) => {
      assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
      assert.deepEqual(await store.kinds(), ['head']);
    });
  });
});

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
      await standby.sql('SELECT version FROM kehoach.plans'),
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

let made = 0;

/** Entries behind `last`, each with an id of its own. */
function entriesBehind(plan: string, last: RecordedEvent | undefined, count: number): RecordedEvent[] {
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

/** An entry of a plan with an id that nobody would choose, where it can be made at all. */
function behindAnything(plan: string): RecordedEvent[] {
  const [entry] = entriesBehind('x', undefined, 1);
  const strange = { ...(entry as RecordedEvent), planId: plan };
  try {
    return [{ ...strange, digest: digestOf(strange) }];
  } catch {
    return [strange];
  }
}

async function failureOf(asked: Promise<unknown>): Promise<LogError> {
  try {
    await asked;
  } catch (error) {
    if (isLogError(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

async function settled(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 1_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
