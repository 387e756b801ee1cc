import { assert } from 'chai';
import type { RemoteOptions } from '../remote/remote-session.js';
import { eventOf, fakeDesk, type FakeDesk } from '../test-support/fake-desk.js';
import { fakeTime, type FakeTime } from '../test-support/fake-time.js';
import { percentOf } from '../test-support/given-copy.js';
import { moveUntil, openAt, pendingIn } from '../test-support/opened-remote.js';
import { breath, closeOpened, codes, settled, until } from '../test-support/opened.js';
import { office, planId, progress, sampleLog } from '../test-support/sample.js';
import type { PlanSession } from '../plan-session.js';

let desk: FakeDesk;
let time: FakeTime;

setup(async () => {
  desk = await fakeDesk(await sampleLog());
  time = fakeTime('2022-12-31T02:00:00Z');
  desk.way = 'open';
});
teardown(closeOpened);

const asked = (what: string): number => desk.asked.filter((address) => address.includes(`live=${what}`)).length;

/** Opened, and what it asks first was answered. */
async function opened(options: Partial<RemoteOptions> = {}): Promise<PlanSession> {
  const session = openAt(desk, time, options);
  await settled(session);
  for (let turn = 0; turn < 3; turn += 1) await breath();
  return session;
}

suite('the live end by a stream', () => {
  test('is taken where the first beat comes: it is not asked again, and news are shown at once', async () => {
    const session = await opened();
    for (const percent of [50, 60, 70]) {
      await desk.say(progress(percent));
      await until(session, (state) => percentOf(state) === percent);
    }
    assert.deepEqual([asked('sse'), asked('poll')], [1, 1]);
  });

  test('is given up for good after a second without a beat; the poll beside it was never ended', async () => {
    for (const way of ['held-back', 'mute'] as const) {
      desk = await fakeDesk(await sampleLog());
      desk.way = way;
      const session = await opened();
      time.move(900);
      await breath();
      if (way === 'mute') assert.isFalse(desk.streams[0]?.isOver);
      time.move(200);
      await breath();
      if (way === 'mute') assert.isTrue(desk.streams[0]?.isOver);
      assert.equal(asked('poll'), 1);
      for (const percent of [50, 60]) {
        await desk.say(progress(percent));
        await until(session, (state) => percentOf(state) === percent);
        await breath();
      }
      assert.deepEqual([asked('sse'), asked('poll'), codes(session.state)], [1, 3, []]);
    }
  });

  test('is not tried again where an answer cannot be read piece by piece, or is none', async () => {
    for (const other of [{ body: null }, { ok: false, status: 400, body: null }]) {
      desk = await fakeDesk(await sampleLog());
      desk.way = 'open';
      const fetch: FakeDesk['fetch'] = async (address, init) => {
        const answer = await desk.fetch(address, init);
        return address.includes('sse') ? { ...answer, ...other } : answer;
      };
      const session = await opened({ fetch });
      await desk.say(progress(50));
      await until(session, (state) => percentOf(state) === 50);
      await breath();
      assert.deepEqual([asked('sse'), asked('poll'), codes(session.state)], [1, 2, []]);
      if (!('ok' in other)) assert.isTrue(desk.streams[0]?.isOver, 'it is not left open');
    }
  });

  test('that falls silent is left after 20 s, and by a poll comes what it did not tell', async () => {
    const session = await opened();
    desk.way = 'mute';
    await desk.say(progress(50));
    time.move(15_000);
    desk.streams[0]?.send(': \n\n');
    await breath();
    time.move(19_000);
    await breath();
    assert.isFalse(desk.streams[0]?.isOver, 'a beat was heard 19 s ago');
    assert.notEqual(percentOf(session.state), 50);
    time.move(1_100);
    await until(session, (state) => percentOf(state) === 50);
    await breath();
    assert.deepEqual([asked('sse'), asked('poll'), codes(session.state)], [1, 3, []]);
  });

  test('that ends, or is cut in the middle of an entry, goes on where it was, and nothing is said', async () => {
    const session = await opened();
    desk.way = 'mute';
    await desk.say(progress(50));
    const [entry] = (await desk.entries()).slice(-1);
    const bytes = new TextEncoder().encode(eventOf(entry!));
    time.move(2000);
    desk.streams[0]?.send(bytes.slice(0, bytes.length - 40));
    await breath();
    assert.notEqual(percentOf(session.state), 50);
    desk.way = 'open';
    desk.streams[0]?.cut();
    await until(session, (state) => percentOf(state) === 50);
    time.move(55_000 - 36_000);
    desk.streams[1]?.end();
    await breath();
    await desk.say(progress(60));
    await until(session, (state) => percentOf(state) === 60);
    assert.deepEqual([asked('sse'), asked('poll'), codes(session.state)], [3, 1, []]);
    assert.include(desk.asked, `/plans/${planId}/log?after=5&live=sse`);
  });

  test('that always ends at once is not opened more than once a second', async () => {
    const session = await opened();
    for (let turn = 0; turn < 40; turn += 1) {
      for (const stream of desk.streams) stream.end();
      time.move(100);
      await breath();
    }
    assert.isAtMost(asked('sse'), 6);
    await desk.say(progress(50));
    await moveUntil(time, () => percentOf(session.state) === 50);
  });

  test('shows nothing of an entry that does not go on from the log', async () => {
    const session = await opened();
    desk.way = 'mute';
    await desk.say(progress(50));
    const [entry] = (await desk.entries()).slice(-1);
    const forged = { ...entry!, data: { taskId: 't', percent: 99 } } as typeof entry & {};
    desk.streams[0]?.send(eventOf(forged));
    await moveUntil(time, () => percentOf(session.state) === 50);
    assert.deepEqual(session.entries(), await desk.entries());
  });

  test('tells that the log was rewritten, at the same length or a shorter one', async () => {
    for (const length of [4, 3]) {
      desk = await fakeDesk(await sampleLog());
      desk.way = 'open';
      const session = await opened({ fetch: (...all) => desk.fetch(...all) });
      const before = desk;
      desk = await fakeDesk((await sampleLog()).slice(0, 3));
      Object.assign(desk, { by: office, way: 'open' });
      if (length === 4) await desk.say({ type: 'RegisterUnit', on: '2022-01-29', data: { unitId: 'x', name: 'X' } });
      time.move(2000);
      before.release();
      await until(session, (state) => codes(state).some((code) => code === 'parted' || code === 'head-lost'));
      assert.equal(session.entries().length, 4);
      session.close();
    }
  });

  for (const status of [403, 404])
    test(`${status} when it is opened again takes the plan off the page`, async () => {
      const session = await opened();
      desk.logStatus = status;
      time.move(2000);
      desk.release();
      const state = await until(session, (one) => one.state === 'failed');
      assert.deepInclude(state, { failure: { code: 'no-longer-yours', params: { status, count: 0 } } });
      assert.deepEqual(session.entries(), []);
    });

  test('401, 429 and no line are said, and asked again after a pause until they are over', async () => {
    for (const [how, code] of [
      [{ token: 'other' }, 'signed-out'],
      [{ logStatus: 429 }, 'http'],
      [{ isDown: true }, 'offline'],
    ] as const) {
      desk = await fakeDesk(await sampleLog());
      desk.way = 'open';
      const session = await opened();
      Object.assign(desk, how);
      time.move(2000);
      const before = asked('');
      desk.release();
      await until(session, (state) => codes(state).includes(code));
      await breath();
      assert.equal(asked('') - before, 1, 'not at once');
      assert.notInclude(desk.asked, `/plans/${planId}/log?after=4`);
      Object.assign(desk, { token: undefined, logStatus: undefined, isDown: false });
      await desk.say(progress(50));
      await moveUntil(time, () => percentOf(session.state) === 50 && codes(session.state).length === 0);
      await breath();
      assert.include(desk.asked, `/plans/${planId}/log?after=4`, 'first whether it answers again');
      assert.deepEqual([asked('sse'), desk.streams.at(-1)?.isOver], [3, false], 'by a stream again');
      session.close();
    }
  });

  test('is given up when the page wakes and it was not heard of just before: a poll asks at once', async () => {
    const wakes = new Set<() => void>();
    const session = await opened({ wakes: (listener) => (wakes.add(listener), () => wakes.delete(listener)) });
    desk.way = 'mute';
    await desk.say(progress(50));
    for (const wake of wakes) wake();
    await breath();
    time.move(3000);
    desk.streams[0]?.send(': \n\n');
    await breath();
    for (const wake of wakes) wake();
    await breath();
    assert.isFalse(desk.streams[0]?.isOver, 'it was heard of just before');
    desk.way = 'open';
    time.move(10_000);
    for (const wake of wakes) wake();
    await until(session, (state) => percentOf(state) === 50);
    for (let turn = 0; turn < 3; turn += 1) await breath();
    assert.deepEqual(
      desk.streams.map(({ isOver }) => isOver),
      [true, false],
    );
    assert.equal(asked('sse'), 2);
  });

  test('that brings an entry has what waits sent again at once; a beat alone does not', async () => {
    const session = await opened();
    desk.faults.push('lost');
    assert.isTrue('pending' in (await session.send(progress(40))));
    desk.streams[0]?.send(': \n\n');
    for (let turn = 0; turn < 3; turn += 1) await breath();
    assert.deepEqual(desk.batches, []);
    await desk.say(progress(50, '2022-09-11'));
    await until(session, (state) => percentOf(state) === 40 && pendingIn(state).length === 0);
  });

  test('one that ends late does not meddle with what began after it', async () => {
    let isLate = true;
    const fetch: FakeDesk['fetch'] = async (address, init) => {
      if (!address.includes('sse') || !isLate) return desk.fetch(address, init);
      isLate = false;
      desk.way = 'held-back';
      const late = desk.fetch(address, init).catch(async (error: unknown) => {
        for (let turn = 0; turn < 6; turn += 1) await breath();
        throw error;
      });
      desk.way = 'open';
      return late;
    };
    const session = await opened({ fetch });
    session.close();
    session.reopen();
    for (let turn = 0; turn < 12; turn += 1) await breath();
    assert.equal(desk.streams.length, 1);
    time.move(2000);
    desk.streams[0]?.end();
    for (let turn = 0; turn < 3; turn += 1) await breath();
    assert.deepEqual([asked('sse'), asked('poll'), desk.streams.length], [3, 2, 2]);
  });

  test('ends with the session, while it is tried and after', async () => {
    for (const way of ['mute', 'open'] as const) {
      desk = await fakeDesk(await sampleLog());
      desk.way = way;
      const session = await opened();
      session.close();
      await breath();
      assert.deepEqual([desk.streams.map(({ isOver }) => isOver), time.waiting], [[true], 0]);
      desk.way = 'open';
      session.reopen();
      await desk.say(progress(50));
      await until(session, (state) => percentOf(state) === 50);
      for (let turn = 0; turn < 3; turn += 1) await breath();
      assert.deepEqual([desk.streams.length, desk.streams[1]?.isOver], [2, false]);
      session.close();
    }
  });
});

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
