import { replay, verify, writeLog } from '@kehoach/core';
import { assert } from 'chai';
import { openReading } from './open-plan.js';
import type { Reading, ReadingOptions } from './reading.js';
import { failingReplies } from './test-support/failing-replies.js';
import { fakeServer, type FakeServer } from './test-support/fake-server.js';
import { fakeTime } from './test-support/fake-time.js';
import { address, breath, closeOpened, serverOf, settled, toBeClosed, until } from './test-support/opened.js';
import { planId, progress, sampleLog } from './test-support/sample.js';

function read(server: FakeServer, options: Partial<ReadingOptions> = {}): Reading {
  const { fetch } = server;
  const timeZone = 'Asia/Ho_Chi_Minh';
  return toBeClosed(openReading({ source: address, fetch, timeZone, pause: async () => undefined, ...options }));
}

const failureOf = ({ state }: Reading): unknown => (state.state === 'failed' ? state.failure.code : undefined);

teardown(closeOpened);

suite('a plan that is only shown', () => {
  test('loads, is shown while it is checked, and is whole', async () => {
    const reading = read(serverOf(await sampleLog()));
    const seen: string[] = [reading.state.state];
    reading.subscribe((state) => seen.push(state.state === 'ready' ? state.checked : state.state));
    const { canRecord, keeps, head } = await settled(reading);
    assert.deepEqual(seen, ['loading', 'checking', 'whole']);
    assert.deepEqual([canRecord, keeps, head.version], [false, 'nothing', reading.entries().length]);
  });

  for (const [name, reply, code] of failingReplies) {
    test(`fails with ${code} for ${name}, and is there after another try`, async () => {
      const server = fakeServer(reply);
      const reading = read(server);
      await until(reading, ({ state }) => state === 'failed');
      assert.equal(failureOf(reading), code);
      server.reply = { text: writeLog(await sampleLog()) };
      reading.reload();
      assert.equal(reading.state.state, 'loading');
      await settled(reading);
    });

    test(`stays while the address is asked again and gives ${name}`, async () => {
      const server = serverOf(await sampleLog());
      const reading = read(server);
      await settled(reading);
      server.reply = reply;
      reading.reload();
      await breath();
      assert.equal(reading.state.state, 'ready');
    });
  }

  test('takes what the log has got since', async () => {
    const server = serverOf(await sampleLog());
    const reading = read(server);
    const before = await settled(reading);
    server.reply = { text: writeLog(await sampleLog(progress(40))) };
    reading.reload();
    await until(reading, (state) => state.state === 'ready' && state.head.version > before.head.version);
    assert.isTrue(verify((await settled(reading)).log).isWhole);
  });

  test('is folded once, and gives the plan that its entries tell', async () => {
    const reading = read(serverOf(await sampleLog()));
    await until(reading, ({ state }) => state === 'ready');
    const { plan: first } = reading.state as Extract<Reading['state'], { readonly state: 'ready' }>;
    const { plan, head } = await settled(reading);
    assert.isTrue(plan === first);
    assert.deepEqual(plan, replay(reading.entries()));
    assert.deepEqual(head, { version: plan.version, digest: plan.digest });
  });

  test('is not shown when its chain was broken, but for what comes before, when asked', async () => {
    const log = await sampleLog();
    const forged = log.map((entry) => (entry.version === 3 ? { ...entry, by: { ...entry.by, name: 'Khác' } } : entry));
    const reading = read(serverOf(forged));
    await until(reading, ({ state }) => state === 'failed');
    assert.equal(failureOf(reading), 'broken-chain');
    reading.reload(2);
    assert.equal((await settled(reading)).head.version, 2);
  });

  test('is asked for again when the page comes back and could not reach it', async () => {
    const wakes = new Set<() => void>();
    const server = fakeServer({ isDown: true });
    const reading = read(server, { wakes: (listener) => (wakes.add(listener), () => wakes.delete(listener)) });
    await until(reading, ({ state }) => state === 'failed');
    server.reply = { text: writeLog(await sampleLog()) };
    for (const wake of wakes) wake();
    await settled(reading);
    reading.close();
    assert.equal(wakes.size, 0);
  });

  test('speaks of the next day after midnight', async () => {
    const time = fakeTime('2022-09-10T16:30:00Z');
    const reading = read(serverOf(await sampleLog()), { clock: time.clock, timer: time.timer });
    assert.equal((await settled(reading)).today, '2022-09-10');
    time.move(3_600_000);
    assert.equal((await settled(reading)).today, '2022-09-11');
  });

  test('tells nothing more once it is closed', async () => {
    const reading = read(serverOf(await sampleLog()));
    reading.close();
    await breath();
    assert.equal(reading.state.state, 'loading');
  });

  test('remembers its head, and no other where that one is gone', async () => {
    const kept = new Map<string, string>();
    const notes = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: string) => void kept.set(key, value),
    };
    const server = serverOf(await sampleLog(progress(40)));
    await settled(read(server, { notes }));
    const head = kept.get(`kehoach:head:${planId} ${address}`);
    server.reply = { text: writeLog(await sampleLog()) };
    await settled(read(server, { notes }));
    assert.match(head ?? '', /^\d+:/);
    assert.equal(kept.get(`kehoach:head:${planId} ${address}`), head);
  });
});
