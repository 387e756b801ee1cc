// The command line on PostgreSQL: several servers on one database, and copies.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@kehoach/core';
import { postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { entriesOf } from '../contract/store-contract.js';
import {
  commandId,
  entriesAt,
  examplePlan,
  reportTo,
  startKehoach,
  takeOverExample,
  type KehoachServer,
} from '../servers/kehoach.js';
import { noPostgres, postgresPrograms, postgresUser, startPostgres, type PostgresServer } from '../servers/postgres.js';
import { freePort } from '../servers/server-folder.js';
import { skipHere } from '../servers/skips.js';
import { said } from './said.js';

suite('the command line on PostgreSQL', function () {
  this.timeout(120_000);
  let postgres: PostgresServer;
  let folder = '';
  let count = 0;
  const servers: KehoachServer[] = [];
  suiteSetup(async function () {
    const programs = postgresPrograms();
    if (programs === undefined) skipHere(this, noPostgres);
    postgres = await startPostgres(programs);
    folder = await mkdtemp(join(tmpdir(), 'kehoach-postgres-office-'));
  });
  setup(async () => {
    count += 1;
    await made(`office${count}`);
  });
  teardown(async () => {
    for (const { child, ended } of servers.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  suiteTeardown(async () => {
    await postgres?.remove();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  const made = (name: string): Promise<unknown> => postgres.sql(`CREATE DATABASE ${name} TEMPLATE template0`);
  const address = (): string => postgres.url(`office${count}`);
  const started = async (...more: readonly string[]): Promise<KehoachServer> => {
    const server = await startKehoach(['--data', join(folder, 'keys'), ...more], { KEHOACH_DATABASE: address() });
    servers.push(server);
    return server;
  };

  test('two servers take commands on one plan at once: each is recorded once, and both tell the same', async () => {
    const pair = [await started(), await started()] as const;
    for (const { said: heard } of pair) {
      assert.include(heard(), `Dữ liệu: postgres://127.0.0.1:${postgres.port}/office${count} (0 kế hoạch)`);
      assert.match(heard(), /còn nguyên khi tiến trình bị dừng đột ngột hoặc mất điện\./);
      assert.notInclude(heard(), encodeURIComponent(postgresUser.password));
      assert.notInclude(heard(), 'ký bằng khóa khác');
    }
    await takeOverExample(pair[0]);
    const sent: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 10; turn += 1) {
          const ids = [commandId(), commandId()];
          sent.push(...ids);
          // Every other one goes to both at once, as a client does that had no answer.
          const asked = [pair[writer % 2], ...(turn % 2 === 0 ? [pair[(writer + 1) % 2]] : [])] as KehoachServer[];
          const [results, ...again] = await Promise.all(asked.map((server) => reportTo(server, ids)));
          assert.deepEqual(
            results?.map(({ id, status }) => [id, status]),
            ids.map((id) => [id, 'recorded']),
          );
          for (const each of again) assert.deepEqual(each, results);
          assert.deepEqual(await reportTo(pair[(writer + 1) % 2] as KehoachServer, ids), results);
        }
      }),
    );
    const [one, other] = await Promise.all(pair.map((server) => entriesAt(server, 0)));
    assert.deepEqual(one, other);
    assert.isTrue(verify(one ?? []).isWhole);
    assert.sameMembers(
      (one ?? []).slice(examplePlan.version).map(({ id }) => id),
      sent,
    );
    const lists = await Promise.all(pair.map(jsonAt('/plans')));
    assert.deepEqual(lists[0], lists[1]);
    assert.include(JSON.stringify(lists[0]), `"version":${examplePlan.version + sent.length}`);
  });

  test('heads that two servers have signed in turn hold for the log of either', async () => {
    const pair = [await started(), await started()] as const;
    await takeOverExample(pair[0]);
    for (let turn = 0; turn < 4; turn += 1) {
      await reportTo(pair[turn % 2] as KehoachServer, [commandId()]);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    const { address: at, cookie } = pair[1];
    const log = join(folder, 'log.ndjson');
    const fetched = await fetch(`${at}/plans/${examplePlan.id}/log`, { headers: { Cookie: cookie } });
    await writeFile(log, await fetched.text());
    const heads = join(folder, 'heads.json');
    const all = await fetch(`${pair[0].address}/plans/${examplePlan.id}/heads`, { headers: { Cookie: cookie } });
    await writeFile(heads, await all.text());
    const checked = await said('verify', log, '--key', join(folder, 'keys/keys/head.pub'), '--heads', heads);
    assert.equal(checked.status, 0, checked.out + checked.err);
  });

  test('a server with keys of its own says so', async () => {
    await started();
    await cp(join(folder, 'keys'), join(folder, 'same'), { recursive: true });
    const same = await startKehoach(['--data', join(folder, 'same'), '--database', address()]);
    const other = await startKehoach(['--data', join(folder, 'other'), '--database', address()]);
    servers.push(same, other);
    assert.notInclude(same.said(), 'ký bằng khóa khác');
    assert.include(other.said(), 'ký bằng khóa khác');
  });

  test('who reads live at one server sees within a second what was recorded at the other', async () => {
    const [writer, reader] = [await started(), await started()];
    await takeOverExample(writer);
    for (let version: number = examplePlan.version; version < examplePlan.version + 5; version += 1) {
      const hearing = entriesAt(reader, version, '&live=poll').then((entries) => ({ entries, at: performance.now() }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      const id = commandId();
      await reportTo(writer, [id]);
      const since = performance.now();
      const heard = await hearing;
      assert.deepEqual(
        heard.entries.map((entry) => entry.id),
        [id],
      );
      assert.isBelow(heard.at - since, 1000);
    }
  });

  test('a server answers 503 while the database is away, and goes on when it is back', async () => {
    const server = await started();
    await takeOverExample(server);
    const ids = [commandId()];
    await postgres.kill();
    const answer = await reportTo(server, ids).then(
      () => '',
      (error: Error) => `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`,
    );
    assert.include(answer, '"code":"store-failed"', server.said());
    assert.include(answer, '"status":503');
    assert.notInclude(answer, encodeURIComponent(postgresUser.password));
    const ready = async (): Promise<number> => (await fetch(`${server.address}/readyz`)).status;
    assert.equal(await ready(), 503);
    await postgres.start();
    assert.equal(await ready(), 200);
    assert.equal((await reportTo(server, ids))[0]?.status, 'recorded');
    assert.equal((await entriesAt(server, 0)).length, examplePlan.version + 1);
  });

  test('is refused in words where the database cannot be reached or used; no password is shown', async () => {
    const attempt = async (database: string): Promise<string> =>
      startKehoach(['--data', join(folder, 'keys'), '--lang', 'en', '--database', database]).then(
        ({ child }) => `started ${child.kill('SIGKILL')}`,
        (error: Error) => error.message,
      );
    const port = await freePort();
    await made('foreign_things');
    await postgres.sql('CREATE SCHEMA kehoach CREATE TABLE plans (id integer)', 'foreign_things');
    await made('newer');
    await (await postgresStore({ url: postgres.url('newer') })).close();
    await postgres.sql('INSERT INTO kehoach.migrations VALUES (99, now())', 'newer');
    for (const [database, words] of [
      [postgres.url().replace(String(postgres.port), String(port)), /The database does not answer/],
      [postgres.url('nowhere'), /There is no such database/],
      [postgres.url().replace('//kehoach', '//nobody'), /refused the user or the password/],
      [postgres.url('foreign_things'), /foreign_things is no store of KeHoach/],
      [postgres.url('newer'), /A newer version of KeHoach wrote postgres:\/\/127.0.0.1:\d+\/newer\./],
      ['postgres://user:%zz@host:1/x', /cannot be read|does not answer/],
    ] as const) {
      const text = await attempt(database);
      assert.match(text, words);
      assert.match(text, /^ended with 2: /);
      for (const shown of [postgresUser.password, encodeURIComponent(postgresUser.password), '%zz'])
        assert.notInclude(text, shown);
    }
  });

  test('plans go to a database and back, and nothing is replaced', async () => {
    const store = await postgresStore({ url: address() });
    for (const planId of ['a', 'b']) await store.append(planId, 0, await entriesOf(1, 30, planId));
    await store.write({ keep: [{ kind: 'head', key: 'a 1', value: 'signed\n' }] });
    await store.close();
    await made('target');
    const [backup, back] = [join(folder, 'backup'), join(folder, 'back.db')];
    for (const args of [
      ['backup', address(), '--out', backup],
      ['restore', backup, '--out', postgres.url('target')],
      ['move', '--from', postgres.url('target'), '--to', back],
    ]) {
      const { status, err, out } = await said(...args, '--lang', 'en');
      assert.deepEqual([status, /2 plans, 60 entries/.test(out)], [0, true], err);
      assert.notInclude(out + err, encodeURIComponent(postgresUser.password));
    }
    const running = await postgresStore({ url: postgres.url('target') });
    const beside = await said('move', '--from', postgres.url('target'), '--to', join(folder, 'beside'), '--lang', 'en');
    await running.close();
    assert.equal(beside.status, 0);
    assert.match(beside.err, /^Note: \d connections? of KeHoach to .* open\. .*stop all servers/);
    const again = join(folder, 'again');
    await said('backup', back, '--out', again);
    for (const file of ['kept.ndjson', 'plans/00001-a.ndjson', 'plans/00002-b.ndjson'])
      assert.equal(await readFile(join(again, file), 'utf8'), await readFile(join(backup, file), 'utf8'));
    await made('unused');
    for (const [args, words] of [
      [['restore', backup, '--out', postgres.url('target')], /holds something already/],
      [['move', '--from', postgres.url('unused'), '--to', join(folder, 'x.db')], /no store of KeHoach/],
      [['backup', 'mysql://user:geheim@host/db', '--out', join(folder, 'x')], /“mysql:\/\/…”/],
    ] as const) {
      const { status, err } = await said(...args, '--lang', 'en');
      assert.deepEqual([status, words.test(err)], [2, true], err);
      assert.notInclude(err, 'geheim');
    }
  });
});

/** What a server answers to who is signed in there. */
function jsonAt(path: string): (server: KehoachServer) => Promise<unknown> {
  return async ({ address, cookie }) => (await fetch(`${address}${path}`, { headers: { Cookie: cookie } })).json();
}
