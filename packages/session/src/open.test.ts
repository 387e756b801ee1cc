import { writeLog, type Verification } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Verifier } from './check.js';
import { failingReplies } from './test-support/failing-replies.js';
import { fakeServer } from './test-support/fake-server.js';
import { fakeStore } from './test-support/fake-store.js';
import { fakeTime } from './test-support/fake-time.js';
import { codeOf, countingVerifier, forged, isRecorded, percentOf, storeOf } from './test-support/given-copy.js';
import { at, breath, closeOpened, codes, open, serverOf, settled, until } from './test-support/opened.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

suite('a plan that is opened from an address', () => {
  test('loads, is shown while it is checked, and is whole', async () => {
    const session = open(at(serverOf(await sampleLog())));
    const seen: string[] = [session.state.state];
    session.subscribe((state) => seen.push(state.state === 'ready' ? state.checked : state.state));
    await settled(session);
    assert.deepEqual(seen, ['loading', 'checking', 'whole']);
  });

  test('keeps nothing, and records for the page when somebody is named', async () => {
    const session = open(at(serverOf(await sampleLog())));
    const state = await settled(session);
    assert.deepEqual([state.keeps, state.canRecord], ['nothing', true]);
    assert.isTrue(isRecorded(await session.send(progress(40))));
    assert.equal(percentOf(session.state), 40);
  });

  test('only shows where nobody is named', async () => {
    const session = open({ ...at(serverOf(await sampleLog())), by: undefined });
    assert.isFalse((await settled(session)).canRecord);
    assert.equal(codeOf(await session.send(progress(40))), 'read-only');
    session.speak({ profile: vietnam, by: centre, today: '2022-12-31' });
    assert.isTrue(isRecorded(await session.send(progress(40))));
  });

  for (const [name, reply, code] of failingReplies) {
    test(`fails with ${code} for ${name}, and is there after another try`, async () => {
      const server = fakeServer(reply);
      const session = open(at(server));
      const state = await until(session, (one) => one.state === 'failed');
      assert.equal(state.state === 'failed' && state.failure.code, code);
      assert.equal(codeOf(await session.send(progress(1))), code);
      server.reply = { text: writeLog(await sampleLog()) };
      session.reload();
      assert.equal(session.state.state, 'loading');
      await settled(session);
    });

    test(`shows the copy of the store where the address gives ${name}, and records on it`, async () => {
      const store = await storeOf(await sampleLog(progress(40)));
      const session = open({ ...at(fakeServer(reply)), store });
      const state = await settled(session);
      assert.deepEqual([codes(state), state.head.version, state.keeps], [[code], 5, 'this-computer']);
      assert.isTrue(isRecorded(await session.send(progress(50))));
    });
  }

  test('without an address and without a plan says so', async () => {
    const session = open({ store: fakeStore() });
    await until(session, ({ state }) => state === 'failed');
    assert.equal(session.state.state === 'failed' && session.state.failure.code, 'no-source');
  });
});

suite('the check of the chain', () => {
  test('begins after the plan was told, and hands the thread back between slices', async () => {
    const verify = countingVerifier();
    const pauses: string[] = [];
    const session = open({
      ...at(serverOf(await sampleLog())),
      verify,
      pause: async (until) => {
        pauses.push(`${until} after ${verify.slices}, ${session.state.state}`);
      },
    });
    await settled(session);
    assert.deepEqual(pauses, ['painted after 0, ready', 'next after 1, ready', 'next after 2, ready']);
  });

  test('reads the store once and hashes each entry once, with and without an address', async () => {
    const log = await sampleLog(progress(40), progress(50, '2022-09-11'));
    for (const options of [{}, at(serverOf(log)), at(serverOf(log.slice(0, 5)))]) {
      const [store, verify] = [await storeOf(log), countingVerifier()];
      const session = open({ planId, ...options, store, verify });
      await settled(session);
      await breath();
      assert.deepEqual([store.reads.filter(({ after }) => after < log.length).length, verify.count], [1, log.length]);
      session.close();
    }
  });

  test('that finds a forgery fails, says where, and shows what stands before it when asked', async () => {
    const session = open(at(serverOf(forged(await sampleLog(), 3))));
    const state = await until(session, (one) => one.state === 'failed');
    assert.deepInclude(state, { whole: 2, failure: { code: 'broken-chain', params: { entry: 3, kind: 'changed' } } });
    session.reload(2);
    const first = await settled(session);
    assert.deepEqual([first.plan.version, codes(first), first.canRecord], [2, ['first-only'], false]);
  });

  test('that finds a forgery in the office’s log leaves the copy to show, to record in and to take', async () => {
    const store = await storeOf(await sampleLog(progress(40)));
    const session = open({ ...at(serverOf(forged(await sampleLog(), 3))), store });
    const state = await settled(session);
    assert.deepEqual([codes(state), state.head.version], [['broken-chain'], 5]);
    assert.isTrue(isRecorded(await session.send(progress(50))));
    assert.equal(session.file().trimEnd().split('\n').length, 6);
  });

  test('that breaks off is a failed check', async () => {
    const verify: Verifier = function* verify(): Generator<number, Verification, undefined> {
      yield 2;
      throw new RangeError('Maximum call stack size exceeded');
    };
    const session = open({ ...at(serverOf(await sampleLog())), verify });
    const state = await until(session, (one) => one.state === 'failed');
    assert.deepInclude(state, { whole: 2, failure: { code: 'check-broke-off', params: { entry: 3 } } });
  });

  test('that cannot be run is said to be missing, never passed', async () => {
    const session = open({ ...at(serverOf(await sampleLog())), verify: false });
    assert.equal((await settled(session)).checked, 'unchecked');
  });

  test('comes before anything goes into a store', async () => {
    const store = await storeOf((await sampleLog()).slice(0, 2));
    const session = open({ ...at(serverOf(forged(await sampleLog(), 4))), store });
    await until(session, ({ state }) => state === 'failed');
    assert.equal(store.appends.length, 0);
  });

  test('comes before anything is recorded', async () => {
    const store = await storeOf([]);
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    const session = open({ ...at(serverOf(await sampleLog())), store, pause: () => wait });
    await until(session, ({ state }) => state === 'ready');
    const sent = session.send(progress(40));
    await breath();
    assert.equal(store.appends.length, 0);
    go();
    assert.isTrue(isRecorded(await sent));
    assert.deepEqual(
      store.appends.map(({ length }) => length),
      [4, 1],
    );
  });
});

suite('closing', () => {
  test('while it loads, nothing more is told and nothing is held', async () => {
    let go = (): void => undefined;
    const store = await storeOf([]);
    const text = writeLog(await sampleLog());
    const server = fakeServer({ text, wait: new Promise<void>((resolve) => (go = resolve)) });
    const time = fakeTime('2022-09-20T02:00:00Z');
    const session = open({ ...at(server), store, ...time });
    let told = 0;
    session.subscribe(() => (told += 1));
    session.close();
    go();
    await breath();
    time.move(10_000);
    assert.deepEqual([told, store.listeners, store.appends.length, time.waiting], [0, 0, 0, 0]);
    assert.equal(codeOf(await session.send(progress(1))), 'closed');
  });

  test('and going on again loses nothing of what only the page holds', async () => {
    const session = open(at(serverOf(await sampleLog())));
    await session.send(progress(40));
    session.close();
    session.reopen();
    await breath();
    assert.equal(percentOf(session.state), 40);
    session.reload();
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-12'))));
    assert.equal(session.entries().length, 6);
  });

  test('lets go of the store; going on hears of it again', async () => {
    const store = await storeOf(await sampleLog());
    const session = open({ planId, store });
    await settled(session);
    assert.equal(store.listeners, 1);
    session.close();
    assert.equal(store.listeners, 0);
    await open({ planId, store: { ...store } }).send(progress(40));
    session.reopen();
    await until(session, (state) => percentOf(state) === 40);
  });
});

suite('a page left open', () => {
  test('speaks of the next day after midnight', async () => {
    const time = fakeTime('2022-06-30T10:00:00Z');
    const session = open({ ...at(serverOf(await sampleLog())), ...time, today: undefined });
    assert.equal((await settled(session)).today, '2022-06-30');
    time.move(10 * 3_600_000);
    assert.equal(session.state.state === 'ready' && session.state.today, '2022-07-01');
  });

  test('looks at the day when it comes back, and asks again what it could not reach', async () => {
    const wakes = new Set<() => void>();
    const server = fakeServer({ isDown: true });
    const store = await storeOf(await sampleLog());
    const session = open({ ...at(server), store, wakes: (listener) => (wakes.add(listener), () => undefined) });
    assert.deepEqual(codes(await settled(session)), ['offline']);
    server.reply = { text: writeLog(await sampleLog(progress(40))) };
    for (const wake of wakes) wake();
    await until(session, (state) => percentOf(state) === 40 && codes(state).length === 0);
  });

  test('asks the address again when told, and takes over what is new without loading', async () => {
    const server = serverOf(await sampleLog());
    const session = open(at(server));
    await session.send(progress(10, '2022-09-01'));
    const seen = new Set<string>();
    session.subscribe(({ state }) => seen.add(state));
    server.reply = { text: writeLog(await sampleLog()) };
    session.reload();
    await breath();
    assert.deepEqual([[...seen].filter((state) => state !== 'ready'), percentOf(session.state)], [[], 10]);
  });
});
