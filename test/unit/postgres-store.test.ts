import { inspect } from 'node:util';
import type { LogError } from '@kehoach/core';
import { postgresSnapshot, postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { postgresUser } from '../servers/postgres.js';
import { freePort } from '../servers/server-folder.js';
import { entriesBehind, failureOf, onePostgres, settled } from './one-postgres.js';

const planId = 'tinh.so.01-2026';

suite('a store in PostgreSQL', function () {
  this.timeout(120_000);
  const postgres = onePostgres();
  const refusedAt = (address: string): Promise<LogError> => failureOf(postgres.opened(async () => undefined, address));

  test('makes its tables, and opens again with all that was written', async () => {
    const events = entriesBehind(planId, undefined, 5000);
    await postgres.opened((store) =>
      store.write({
        append: { planId, expectedVersion: 0, events },
        keep: [{ kind: 'head', key: `${planId} 000000005000`, value: 'signed' }],
      }),
    );
    await postgres.opened(async (store) => {
      assert.deepEqual(await store.read(planId, { after: 0 }), events);
      assert.equal((await store.kept('head', { prefix: `${planId} ` }))[0]?.value, 'signed');
      assert.equal(await store.append(planId, 0, events.slice(0, 3)), 5000);
    });
  });

  test('is made once, whoever opens it first', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => postgresStore({ url: postgres.url })));
    await Promise.all(stores.map((store) => store.close()));
    assert.deepEqual(
      await postgres.meddled('SELECT version FROM kehoach.migrations'),
      [1, 2, 3, 4].map((version) => ({ version })),
    );
  });

  for (const [setting, value, survives] of [
    ['synchronous_commit', 'on', 'power-loss'],
    ['synchronous_commit', 'local', 'power-loss'],
    ['synchronous_commit', 'off', 'nothing'],
  ] as const)
    test(`survives ${survives} where ${setting} is ${value}`, async () => {
      await postgres.server.sql(`ALTER DATABASE kehoach SET ${setting} = '${value}'`);
      assert.equal(await postgres.opened(async (store) => store.survives), survives);
    });

  for (const setting of ['fsync', 'full_page_writes'])
    test(`survives no lost power where ${setting} is off`, async () => {
      await postgres.server.sql(`ALTER SYSTEM SET ${setting} = off`);
      await postgres.server.sql('SELECT pg_reload_conf()');
      await settled(async () => (await postgres.server.sql(`SHOW ${setting}`))[0]?.[setting] === 'off');
      assert.equal(await postgres.opened(async (store) => store.survives), 'process-crash');
      await postgres.server.sql(`ALTER SYSTEM RESET ${setting}`);
      await postgres.server.sql('SELECT pg_reload_conf()');
      await settled(async () => (await postgres.server.sql(`SHOW ${setting}`))[0]?.[setting] === 'on');
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
    await at('store-failed', 'unreachable', postgres.url.replace(String(postgres.server.port), String(port)));
    await at(
      'store-failed',
      'not-signed-in',
      postgres.url.replace(encodeURIComponent(postgresUser.password), 'geheim'),
    );
    await at('store-failed', 'no-database', postgres.server.url('nowhere'));
    await at('store-failed', 'bad-address', 'postgres://user:geheim@host:port:port/x');
    await at('store-failed', 'bad-address', 'mysql://user:geheim@host/x');
    await postgres.server.sql(`CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'`);
    await at('store-failed', 'not-utf8', postgres.server.url('latin'));
    await postgres.server.sql(`CREATE ROLE guest LOGIN PASSWORD 'geheim'`);
    await at('store-failed', 'no-right', postgres.url.replace(/\/\/.*@/, '//guest:geheim@'));
    await postgres.meddled('CREATE SCHEMA kehoach CREATE TABLE plans (id integer)');
    await at('not-our-database', undefined, postgres.url);
    await postgres.meddled('CREATE TABLE kehoach.migrations (name text)');
    await at('not-our-database', undefined, postgres.url);
    assert.deepEqual((await refusedAt(postgres.url)).params, {
      file: `postgres://127.0.0.1:${postgres.server.port}/kehoach`,
    });
  });

  test('refuses a database of a newer version', async () => {
    await postgres.opened((store) => store.append(planId, 0, entriesBehind(planId, undefined, 1)));
    await postgres.meddled('INSERT INTO kehoach.migrations VALUES (5, now())');
    assert.equal((await refusedAt(postgres.url)).code, 'newer-database');
    assert.equal((await failureOf(postgresSnapshot({ url: postgres.url }))).code, 'newer-database');
  });

  test('brings a database of an older version up to date, of which a copy can be made as it is', async () => {
    const events = entriesBehind(planId, undefined, 3);
    await postgres.opened((store) => store.append(planId, 0, events.slice(0, 2)));
    await postgres.meddled(`DROP FUNCTION kehoach.write_one; DROP VIEW kehoach.heads;
      ALTER TABLE kehoach.plans RENAME COLUMN floor TO version; DELETE FROM kehoach.migrations WHERE version > 1`);
    const copy = await postgresSnapshot({ url: postgres.url });
    assert.deepEqual(await copy.read(planId, { after: 0 }), events.slice(0, 2));
    await copy.close();
    await postgres.opened(async (store) => assert.equal(await store.append(planId, 2, events.slice(2)), 3));
  });

  test('gives a copy of nothing but a store, and makes no tables', async () => {
    assert.equal((await failureOf(postgresSnapshot({ url: postgres.url }))).code, 'not-our-database');
    assert.deepEqual(await postgres.meddled(`SELECT nspname FROM pg_namespace WHERE nspname = 'kehoach'`), []);
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
      await postgres.opened(async (store) => {
        await store.append(planId, 0, entriesBehind(planId, undefined, 10));
        await postgres.meddled(sql);
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

  test('says so too where the last entry of many, written one by one, is missing', async () => {
    const events = entriesBehind(planId, undefined, 10);
    await postgres.opened(async (store) => {
      for (const [at, event] of events.entries()) await store.append(planId, at, [event]);
    });
    await postgres.meddled('DELETE FROM kehoach.entries WHERE version = 10');
    await postgres.opened(async (store) => {
      const error = await failureOf(store.read(planId, { after: 0 }));
      assert.deepEqual([error.code, error.params], ['broken-chain', { planId, from: 10, to: 10, whole: 9 }]);
    });
  });

  test('keeps how far logs have reached while it is open, that of many at once', async () => {
    await postgres.opened(async (store) => {
      const logs = ['b', 'a', 'c'].map((plan) => entriesBehind(plan, undefined, 3));
      for (const [from, to] of [
        [0, 2],
        [2, 3],
      ] as const)
        await Promise.all(logs.map((log) => store.append(log[0]?.planId ?? '', from, log.slice(from, to))));
      const floors = (): ReturnType<typeof postgres.meddled> =>
        postgres.meddled('SELECT floor, digest, xmin::text FROM kehoach.plans ORDER BY plan_id DESC');
      await settled(async () => (await floors()).every(({ floor }) => floor === 3));
      const rows = await floors();
      assert.sameMembers(
        rows.map(({ digest }) => digest),
        logs.map((log) => log[2]?.digest),
      );
      assert.lengthOf(new Set(rows.map(({ xmin }) => xmin)), 1);
    });
  });
});
