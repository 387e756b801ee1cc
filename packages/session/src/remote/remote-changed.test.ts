import { LogError, memoryStore, type PlanStore } from '@kehoach/core';
import { assert } from 'chai';
import { enduringOutbox } from '../outbox/enduring-outbox.js';
import { memoryOutbox } from '../outbox/memory-outbox.js';
import type { Outbox } from '../outbox/outbox.js';
import { fakeDesk, type FakeDesk } from '../test-support/fake-desk.js';
import { fakeTime, type FakeTime } from '../test-support/fake-time.js';
import { percentOf } from '../test-support/given-copy.js';
import { moveUntil, openAt, pendingIn } from '../test-support/opened-remote.js';
import { closeOpened, codes, settled, until } from '../test-support/opened.js';
import { office, planId, progress, sampleLog } from '../test-support/sample.js';

let desk: FakeDesk;
let time: FakeTime;

setup(async () => {
  desk = await fakeDesk(await sampleLog());
  time = fakeTime('2022-12-31T02:00:00Z');
});
teardown(closeOpened);

suite('a server that changed', () => {
  test('whose log was cut, or rewritten, is sent nothing, and it is said', async () => {
    for (const said of [[], [progress(90)]]) {
      const [store, outbox] = [memoryStore(), memoryOutbox()];
      desk = await fakeDesk(await sampleLog());
      const first = openAt(desk, time, { store, outbox });
      await settled(first);
      desk.isDown = true;
      await first.send(progress(40));
      first.close();
      desk = await fakeDesk((await sampleLog()).slice(0, 3));
      Object.assign(desk, { by: office });
      if (said.length > 0) await desk.say({ type: 'RegisterUnit', on: '2022-01-29', data: { unitId: 'x', name: 'X' } });
      const session = openAt(desk, time, { store, outbox });
      const state = await settled(session);
      assert.isFalse(state.canRecord);
      assert.isTrue(codes(state).some((code) => code === 'head-lost' || code === 'parted'));
      await until(session, (one) => pendingIn(one).length === 1);
      assert.deepEqual(desk.batches, []);
      const told = state.notices.find(({ code }) => code === 'head-lost' || code === 'parted');
      assert.deepEqual(told?.ways, ['download', 'take-office']);
      await session.follow('take-office');
      assert.deepEqual(codes(await settled(session)), []);
      assert.deepEqual(session.entries(), await desk.entries());
      // The task of which it speaks went with the log: the server says so, and it stays to be seen.
      await until(session, (one) => pendingIn(one)[0] === 'refused 40');
    }
  });

  test('while the page is open: what it holds stays until a person follows the office', async () => {
    const session = openAt(desk, time, { fetch: (...asked) => desk.fetch(...asked) });
    await settled(session);
    const before = desk;
    desk = await fakeDesk((await sampleLog()).slice(0, 3));
    Object.assign(desk, { by: office });
    await desk.say({ type: 'RegisterUnit', on: '2022-01-29', data: { unitId: 'x', name: 'X' } });
    before.release();
    session.reload();
    await until(session, (state) => codes(state).some((code) => code === 'parted'));
    assert.equal(session.entries().length, 4);
    await session.follow('take-office');
    assert.equal((await settled(session)).head.version, 4);
    assert.deepEqual(codes(session.state), []);
  });

  test('where the copy cannot be put aside, that is said until it can', async () => {
    let isFull = true;
    const kept = memoryStore();
    const store: PlanStore = {
      ...kept,
      setAside: async () => {
        if (isFull) throw new LogError('quota-exceeded', {}, 'full');
        return { whole: [], rest: '' };
      },
    };
    await kept.append(planId, 0, await sampleLog());
    desk = await fakeDesk((await sampleLog()).slice(0, 3));
    const session = openAt(desk, time, { store });
    await settled(session);
    await session.follow('take-office');
    await session.dismiss('none');
    assert.include(codes(session.state), 'store');
    isFull = false;
    await session.follow('take-office');
    assert.notInclude(codes(session.state), 'store');
  });
});

suite('rights that are lost', () => {
  test('while the live end still waits are heard of by whoever sends', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send(progress(40));
    desk.isDown = false;
    desk.logStatus = 403;
    await moveUntil(time, () => session.state.state === 'failed');
    assert.deepInclude(session.state, { failure: { code: 'no-longer-yours', params: { status: 403, count: 1 } } });
    assert.deepEqual(desk.batches, []);
  });
});

suite('a browser that keeps nothing', () => {
  const refusing = <T>(): (() => Promise<T>) => {
    return () => Promise.reject(new LogError('store-unavailable', { cause: 'SecurityError' }, 'no store'));
  };

  test('still records; what is not sent is said to be gone with the page, and is sent when the line is back', async () => {
    const store: PlanStore = {
      read: refusing(),
      append: refusing(),
      plans: refusing(),
      subscribe: () => () => undefined,
    };
    const broken: Outbox = {
      add: refusing(),
      read: refusing(),
      reject: refusing(),
      remove: refusing(),
      subscribe: () => () => undefined,
    };
    const session = openAt(desk, time, { store, outbox: enduringOutbox(broken) });
    assert.isTrue((await settled(session)).canRecord);
    desk.isDown = true;
    const sent = await session.send(progress(40));
    assert.isTrue('pending' in sent && sent.pending.isOnlyHere);
    assert.includeMembers([...codes(session.state)], ['unsent', 'unsent-here']);
    desk.isDown = false;
    await moveUntil(time, () => percentOf(session.state) === 40 && pendingIn(session.state).length === 0);
    await until(session, (state) => codes(state).join() === 'store');
  });

  test('a copy that fills up goes on in memory, and what others record is shown', async () => {
    const kept = memoryStore();
    let isFull = false;
    const store: PlanStore = {
      ...kept,
      append: async (...asked) => {
        if (isFull) throw new LogError('quota-exceeded', {}, 'full');
        return kept.append(...asked);
      },
    };
    const session = openAt(desk, time, { store });
    await settled(session);
    isFull = true;
    await desk.say(progress(40));
    await until(session, (state) => percentOf(state) === 40);
    assert.isTrue('recorded' in (await session.send(progress(50))));
    assert.deepEqual([codes(session.state), (await kept.read(planId, { after: 0 })).length], [[], 4]);
  });
});
