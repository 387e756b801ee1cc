// The command line on NATS: several servers on one stream, and copies.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@kehoach/core';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
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
import { natsPath, noNats, startNats, type NatsServers } from '../servers/nats.js';
import { skipHere } from '../servers/skips.js';
import { said } from './said.js';

const secret = 'rất bí mật';

suite('the command line on NATS', function () {
  this.timeout(120_000);
  let nats: NatsServers;
  let folder = '';
  let count = 0;
  const servers: KehoachServer[] = [];
  suiteSetup(async function () {
    const program = natsPath();
    if (program === undefined) skipHere(this, noNats);
    nats = await startNats(program, 3);
    folder = await mkdtemp(join(tmpdir(), 'kehoach-nats-'));
  });
  setup(() => void (count += 1));
  teardown(async () => {
    for (const { child, ended } of servers.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  suiteTeardown(async () => {
    await nats?.remove();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  const address = (stream = `S${count}`): string => `${nats.url}/${stream}`;
  const started = async (...more: readonly string[]): Promise<KehoachServer> => {
    const server = await startKehoach(['--data', join(folder, 'keys'), '--nats', address(), ...more]);
    servers.push(server);
    return server;
  };
  const filled = async (stream: string): Promise<void> => {
    const store = await jetStreamStore({ ...natsAddress(address(stream))?.options, servers: hosts() });
    for (const planId of ['a', 'b']) await store.append(planId, 0, await entriesOf(1, 30, planId));
    await store.write({ keep: [{ kind: 'head', key: 'a 1', value: 'signed\n' }] });
    await store.close();
  };
  const hosts = (): readonly string[] => natsAddress(nats.url)?.options.servers ?? [];

  test('two servers take commands on one plan at once: each is recorded once, and both tell the same', async () => {
    const pair = [await started(), await started()] as const;
    assert.match(pair[0].said(), /Lưu trên 3 máy chủ NATS\..* KHÔNG chắc còn khi tất cả cùng mất điện/);
    await takeOverExample(pair[0]);
    const sent: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 10; turn += 1) {
          const ids = [commandId(), commandId()];
          sent.push(...ids);
          const results = await reportTo(pair[writer % 2] as KehoachServer, ids);
          assert.deepEqual(
            results.map(({ id, status }) => [id, status]),
            ids.map((id) => [id, 'recorded']),
          );
          // The other one answers a repetition as the first one did.
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

  test('a server that is killed takes nothing along, and the other goes on', async () => {
    const [first, second] = [await started(), await started()];
    await takeOverExample(first);
    const ids = Array.from({ length: 20 }, commandId);
    for (const id of ids) await reportTo(first, [id]);
    first.child.kill('SIGKILL');
    const later = commandId();
    await reportTo(second, [later]);
    const there = (await entriesAt(second, examplePlan.version)).map(({ id }) => id);
    assert.deepEqual(there, [...ids, later]);
  });

  test('a server goes on while the one that leads the stream is killed, and comes back', async () => {
    const server = await started();
    await takeOverExample(server);
    const { leader } = await nats.roles(`S${count}`);
    await nats.kill(leader);
    const ids = [commandId(), commandId()];
    // Without an answer it is asked again, as every client does.
    for (let tries = 0; ; tries += 1)
      try {
        await reportTo(server, ids);
        break;
      } catch (error) {
        if (tries > 5) throw error;
      }
    await nats.start(leader);
    assert.equal((await entriesAt(server, 0)).length, examplePlan.version + 2);
    await nats.whole(`S${count}`);
  });

  test('says that the stream was cut under it, is not ready, and goes on by itself once it is whole again', async () => {
    const server = await started('--lang', 'en');
    await takeOverExample(server);
    const connection = await connect({ servers: [...hosts()] });
    try {
      const manager = await jetstreamManager(connection);
      const { config, state } = await manager.streams.info(`S${count}`);
      const texts = [];
      for (let seq = 1; seq <= state.last_seq; seq += 1)
        texts.push(await manager.streams.getMessage(`S${count}`, { seq }));
      await manager.streams.delete(`S${count}`);
      await manager.streams.add(config);
      for (const path of ['/readyz', `/plans/${examplePlan.id}/log`, '/plans']) {
        const answer = await fetch(server.address + path, { headers: { Cookie: server.cookie } });
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json; charset=utf-8', path);
        const told = (await answer.json()) as { readonly vi: string; readonly en: string };
        assert.include(told, { status: 503, code: 'log-cut' } as object, path);
        assert.match(told.vi, /không còn đủ những gì đã ghi/);
        assert.match(told.en, /no longer holds all that was recorded/);
      }
      const failure = await reportTo(server, [commandId()]).then(() => '', String);
      assert.include(failure, 'log-cut');
      assert.match(server.said(), /S\d+ no longer holds all that was recorded: it was cut off/);
      assert.notInclude(server.said(), 'holds all that was recorded again');
      const client = jetstream(connection);
      for (const message of texts) if (message !== null) await client.publish(message.subject, message.data);
      while ((await fetch(`${server.address}/readyz`)).status !== 200);
      assert.include(server.said(), 'holds all that was recorded again; the server goes on.');
      const [result] = await reportTo(server, [commandId()]);
      assert.equal(result?.status, 'recorded');
      assert.lengthOf(await entriesAt(server, 0), examplePlan.version + 1);
      assert.lengthOf(server.said().match(/no longer holds all/g) ?? [], 1);
    } finally {
      await connection.close();
    }
  });

  test('is refused in words where NATS cannot be reached, used or told from another store; no password is shown', async () => {
    const attempt = async (...args: readonly string[]): Promise<string> =>
      startKehoach(['--data', join(folder, 'keys'), '--lang', 'en', ...args]).then(
        ({ child }) => `started ${child.kill('SIGKILL')}`,
        (error: Error) => error.message,
      );
    const user = `nats://kehoach:${encodeURIComponent(secret)}@127.0.0.1:1`;
    const texts = [
      await attempt('--nats', user),
      await attempt('--nats', `${user}?creds=x`),
      await attempt('--nats', nats.url, '--database', 'postgres://h/d'),
      await attempt('--nats', `${nats.url}?ca=${join(folder, 'none.pem')}`),
    ];
    const expected = [
      /127\.0\.0\.1:1 cannot be reached/,
      /“--nats”/,
      /--database and --nats/,
      /none\.pem cannot be read/,
    ];
    for (const [at, text] of texts.entries()) {
      assert.match(text, expected[at] as RegExp);
      assert.match(text, /^ended with 2: /);
      for (const shown of [secret, encodeURIComponent(secret)]) assert.notInclude(text, shown);
    }
  });

  test('plans go to a stream and back, and nothing is replaced', async () => {
    await filled('FROM');
    const [backup, back] = [join(folder, 'backup'), join(folder, 'back.db')];
    for (const args of [
      ['backup', address('FROM'), '--out', backup],
      ['restore', backup, '--out', address('TO')],
      ['move', '--from', address('TO'), '--to', back],
    ]) {
      const { status, err, out } = await said(...args, '--lang', 'en');
      assert.deepEqual([status, /2 plans, 60 entries/.test(out)], [0, true], err);
    }
    const again = join(folder, 'again');
    await said('backup', back, '--out', again);
    for (const file of ['kept.ndjson', 'plans/00001-a.ndjson', 'plans/00002-b.ndjson'])
      assert.equal(await readFile(join(again, file), 'utf8'), await readFile(join(backup, file), 'utf8'));
    for (const [args, words] of [
      [['restore', backup, '--out', address('TO')], /holds something already/],
      [['move', '--from', address('NONE'), '--to', join(folder, 'x.db')], /There are no logs at/],
      [['backup', 'nats://', '--out', join(folder, 'x')], /cannot be read/],
    ] as const) {
      const { status, err } = await said(...args, '--lang', 'en');
      assert.deepEqual([status, words.test(err)], [2, true], err);
    }
  });

  test('what is written to while it is moved is not moved', async () => {
    await filled('BUSY');
    const store = await jetStreamStore({ servers: hosts(), stream: 'BUSY' });
    const isOver = { now: false };
    const writing = (async () => {
      for (let at = 0; !isOver.now; at += 1)
        await store.write({ keep: [{ kind: 'summary', key: 'a', value: `${at}` }] });
    })();
    const { status, err } = await said('move', '--from', address('BUSY'), '--to', address('MOVED'), '--lang', 'en');
    isOver.now = true;
    await writing;
    await store.close();
    assert.deepEqual([status, /Somebody wrote to .*BUSY meanwhile/.test(err)], [2, true], err);
    assert.match((await said('backup', address('MOVED'), '--out', join(folder, 'y'), '--lang', 'en')).err, /no logs/);
  });
});
