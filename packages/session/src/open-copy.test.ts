import { readLog, verify, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { Verifier } from './check.js';
import type { PlanSession } from './plan-session.js';
import { fakeServer } from './test-support/fake-server.js';
import { fakeStore, storeError, type FakeStore } from './test-support/fake-store.js';
import { fakeTime } from './test-support/fake-time.js';
import { codeOf, forged, isRecorded, newer, percentOf, storeOf } from './test-support/given-copy.js';
import { at, breath, closeOpened, codes, open, serverOf, settled, until } from './test-support/opened.js';
import { planId, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

suite('the log at an address and the copy here', () => {
  const cases: readonly [string, source: number, kept: number, shown: number, taken: number][] = [
    ['an empty store takes all', 6, 0, 6, 6],
    ['the same', 6, 6, 6, 0],
    ['what is new is taken over', 6, 4, 6, 2],
    ['what was recorded here stays', 4, 6, 6, 0],
  ];
  for (const [name, source, kept, shown, taken] of cases) {
    test(name, async () => {
      const log = await sampleLog(progress(40), progress(50, '2022-09-11'));
      const store = await storeOf(log.slice(0, kept));
      const session = open({ ...at(serverOf(log.slice(0, source))), store });
      const state = await settled(session);
      assert.deepEqual([state.plan.version, store.appends.flat().length, codes(state)], [shown, taken, []]);
      assert.isTrue(isRecorded(await session.send(progress(60, '2022-09-12'))));
    });
  }

  test('that both went on have parted: the copy is shown, and can be taken as a file', async () => {
    const store = await storeOf(await sampleLog(progress(40)));
    const session = open({ ...at(serverOf(await sampleLog(progress(50)))), store });
    const state = await settled(session);
    assert.deepEqual([codes(state), percentOf(state), state.canRecord], [['parted'], 40, true]);
    assert.equal(readLog(session.file()).entries.length, 5);
  });

  test('another tab that takes over at the same time is no fault', async () => {
    const log = await sampleLog(progress(40));
    const store = await storeOf(log.slice(0, 3));
    store.script.push({ on: 'append', first: () => store.append(planId, 3, log.slice(3)) });
    const session = open({ ...at(serverOf(log)), store });
    assert.deepEqual([(await settled(session)).plan.version, codes(session.state)], [5, []]);
    assert.isTrue(isRecorded(await session.send(progress(60, '2022-09-12'))));
  });

  test('a full disk leaves the office’s log to read', async () => {
    const store = await storeOf([]);
    store.script.push({ on: 'append', fail: storeError('quota-exceeded') });
    const session = open({ ...at(serverOf(await sampleLog())), store });
    const state = await settled(session);
    assert.deepEqual([codes(state), state.canRecord, state.plan.version], [['store'], false, 4]);
    const outcome = await session.send(progress(40));
    assert.equal('failure' in outcome && outcome.failure.code, 'store');
  });

  test('a store that another tab held is used once the page comes back, and nothing loads meanwhile', async () => {
    const store = await storeOf([]);
    store.script.push(
      { on: 'read', fail: storeError('blocked-upgrade') },
      { on: 'read', fail: storeError('blocked-upgrade') },
    );
    let wake = (): void => undefined;
    const wakes = (listener: () => void): (() => void) => {
      wake = listener;
      return () => undefined;
    };
    const session = open({ ...at(serverOf(await sampleLog())), store, wakes });
    assert.deepEqual(codes(await settled(session)), ['store']);
    const seen = new Set<string>();
    session.subscribe(({ state }) => seen.add(state));
    wake();
    await breath();
    assert.deepEqual([codes(session.state), [...seen]], [['store'], []]);
    wake();
    await until(session, (state) => state.state === 'ready' && state.canRecord);
  });

  test('a store that cannot be reached is asked once, and not for what was set aside', async () => {
    let asked = 0;
    const aside = async (): Promise<readonly string[]> => {
      asked += 1;
      return [];
    };
    const store = fakeStore({ aside, read: async () => Promise.reject(storeError('store-unavailable')) });
    const state = await settled(open({ ...at(serverOf(await sampleLog())), store }));
    assert.deepEqual([codes(state), asked], [['store'], 0]);
  });

  test('a store that cannot be reached leaves the office’s log to read', async () => {
    const store = await storeOf([]);
    store.script.push({ on: 'read', fail: new DOMExceptionLike('SecurityError') });
    const session = open({ ...at(serverOf(await sampleLog())), store });
    assert.deepEqual([codes(await settled(session)), codes(session.state)], [['store'], ['store']]);
    await session.follow('retry');
    const state = await settled(session);
    assert.deepEqual([codes(state), state.canRecord], [[], true]);
  });

  test('a slow server does not keep the copy from being shown', async () => {
    let go = (): void => undefined;
    const log = await sampleLog(progress(40));
    const server = fakeServer({ text: writeLog(log), wait: new Promise<void>((resolve) => (go = resolve)) });
    const time = fakeTime('2022-09-20T02:00:00Z');
    const session = open({ ...at(server), store: await storeOf(log.slice(0, 4)), ...time });
    await breath();
    assert.equal(session.state.state, 'loading');
    time.move(4000);
    await until(session, (state) => codes(state).includes('waiting'));
    await breath();
    go();
    const state = await until(session, (one) => one.state === 'ready' && one.plan.version === 5);
    assert.deepEqual(codes(state), []);
  });

  test('a slow store does not keep the office’s log from being shown, and it joins later', async () => {
    let go = (): void => undefined;
    const log = await sampleLog(progress(40));
    const store = await storeOf(log);
    store.script.push({ on: 'read', wait: new Promise<void>((resolve) => (go = resolve)) });
    const time = fakeTime('2022-09-20T02:00:00Z');
    const session = open({ ...at(serverOf(log.slice(0, 4))), store, ...time });
    await breath();
    time.move(4000);
    const shown = await until(session, (state) => codes(state).includes('store-waiting'));
    assert.isFalse(shown.state === 'ready' && shown.canRecord);
    await breath();
    go();
    const state = await until(session, (one) => one.state === 'ready' && one.plan.version === 5);
    assert.deepEqual(codes(state), []);
  });

  for (const late of ['address', 'store'] as const)
    for (const moment of [1, 2, 3])
      test(`a slow ${late} that answers at moment ${moment} of the check of the other is not missed`, async () => {
        let go = (): void => undefined;
        const wait = new Promise<void>((resolve) => (go = resolve));
        const log = await sampleLog(progress(40));
        const isLate = (side: string): boolean => side === late;
        const server = fakeServer({ text: writeLog(isLate('address') ? log : log.slice(0, 4)) });
        if (isLate('address')) server.reply = { ...server.reply, wait };
        const store = await storeOf(isLate('store') ? log : log.slice(0, 4));
        if (isLate('store')) store.script.push({ on: 'read', wait });
        const time = fakeTime('2022-09-20T02:00:00Z');
        let moments = 0;
        const pause = async (): Promise<void> => {
          moments += 1;
          if (moments === moment) go();
          await breath();
        };
        const slowly: Verifier = function* (entries) {
          yield 1;
          yield 2;
          return verify(entries);
        };
        const session = open({ ...at(server), store, ...time, pause, verify: slowly });
        await breath();
        time.move(4000);
        const state = await until(session, (one) => codes(one).length === 0 && one.state === 'ready' && one.canRecord);
        assert.equal(state.state === 'ready' && state.plan.version, 5);
      });

  test('a store alone shows loading until it has answered, and then the plan', async () => {
    const store = await storeOf(await sampleLog());
    const session = open({ planId, store });
    const seen: number[] = [];
    session.subscribe((state) => state.state === 'ready' && seen.push(state.plan.version));
    assert.equal(session.state.state, 'loading');
    await settled(session);
    assert.deepEqual([...new Set(seen)], [4]);
  });
});

suite('a copy that is damaged', () => {
  const damaged = async (
    extras: Parameters<typeof fakeStore>[0] = {},
  ): Promise<{ store: FakeStore; log: readonly RecordedEvent[] }> => {
    const log = await sampleLog(progress(40), progress(50, '2022-09-11'), progress(60, '2022-09-12'));
    const store = fakeStore(extras);
    store.put(forged(log, 6));
    return { store, log };
  };

  test('leaves the whole beginning to show and all of it as a file', async () => {
    const { store, log } = await damaged();
    const session = open({ ...at(serverOf(log.slice(0, 4))), store });
    const state = await settled(session);
    assert.deepEqual([state.plan.version, codes(state), state.canRecord], [5, ['damaged'], false]);
    assert.equal(session.file().trimEnd().split('\n').length, 7);
    assert.equal(codeOf(await session.send(progress(70))), 'held-up');
  });

  test('is the same without an address', async () => {
    const { store } = await damaged();
    const session = open({ planId, store });
    const state = await settled(session);
    assert.deepEqual([state.plan.version, codes(state)], [5, ['damaged']]);
  });

  test('is set aside when asked, and recording goes on behind the last whole entry', async () => {
    const { store, log } = await damaged({ setAside: async () => ({ whole: [], rest: '' }) });
    const session = open({ planId, store });
    const state = await settled(session);
    assert.deepEqual(state.notices[0]?.ways, ['download', 'set-aside']);
    store.put(log.slice(0, 5));
    await session.follow('set-aside');
    assert.deepEqual(codes(await settled(session)), []);
    assert.isTrue(isRecorded(await session.send(progress(70, '2022-09-20'))));
  });

  test('in the office’s part, set aside while that cannot be reached, gets back what was recorded behind it', async () => {
    const log = await sampleLog(progress(40), progress(50, '2022-09-11'));
    const store = await storeOf(log.slice(0, 2), {
      aside: async () => [writeLog(forged(log, 3).slice(2)), 'torn\nnull\n3\n'],
    });
    const server = serverOf(log.slice(0, 4));
    const state = await settled(open({ ...at(server), store }));
    assert.deepEqual([state.head.version, state.plan.version, codes(state)], [6, 6, []]);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    const forgedBehind = await storeOf(log.slice(0, 2), { aside: async () => [writeLog(forged(log, 5))] });
    assert.equal((await settled(open({ ...at(server), store: forgedBehind }))).head.version, 4);
  });

  test('whose rest could not be taken back when the office’s log came gets it back the next time', async () => {
    const log = await sampleLog(progress(40), progress(50, '2022-09-11'));
    const store = await storeOf(log.slice(0, 2), { aside: async () => [writeLog(log.slice(4))] });
    const server = serverOf(log.slice(0, 4));
    store.script.push({
      on: 'append',
      first: async () => store.script.push({ on: 'append', fail: storeError('store-unavailable') }),
    });
    assert.equal((await settled(open({ ...at(server), store }))).head.version, 4);
    const state = await settled(open({ ...at(server), store }));
    assert.deepEqual([state.head.version, state.checked, codes(state)], [6, 'whole', []]);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
  });

  test('is not gone on with behind the beginning of a broken log that somebody looks at', async () => {
    const log = await sampleLog(progress(40));
    const store = await storeOf(log.slice(0, 2), { aside: async () => [writeLog(log.slice(2))] });
    const session = open({ ...at(serverOf(newer(log, 4))), store });
    await until(session, ({ state }) => state === 'failed');
    session.reload(2);
    await settled(session);
    assert.deepEqual([session.entries().length, store.appends.length], [2, 0]);
  });

  test('of which a part does not open is given as far as it can be read', async () => {
    const log = await sampleLog(progress(40));
    const salvage = async (): Promise<{ whole: readonly RecordedEvent[]; rest: string }> => ({
      whole: log.slice(0, 4),
      rest: 'torn',
    });
    const store = fakeStore({ salvage, read: async () => Promise.reject(storeError('broken-chain')) });
    const session = open({ planId, store });
    const state = await settled(session);
    assert.deepEqual([state.plan.version, codes(state)], [4, ['damaged']]);
    assert.isTrue(session.file().endsWith('\ntorn'));
  });

  test('in what the office’s log holds too is covered by that', async () => {
    const log = await sampleLog(progress(40));
    const store = fakeStore();
    store.put(forged(log, 2));
    const session = open({ ...at(serverOf(log.slice(0, 4))), store });
    const state = await settled(session);
    assert.deepEqual([state.plan.version, state.checked, codes(state)], [5, 'whole', []]);
  });
});

class DOMExceptionLike extends Error {
  override readonly name: string;

  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

suite('a store whose data are cleared while the page is open', () => {
  const cleared = async (): Promise<{ store: FakeStore; session: PlanSession }> => {
    const store = await storeOf([]);
    const session = open({ ...at(serverOf(await sampleLog())), store });
    await session.send(progress(40));
    store.clear();
    return { store, session };
  };

  test('is noticed by the next record; the page keeps what it holds and gives it as a file', async () => {
    const { session } = await cleared();
    assert.equal(codeOf(await session.send(progress(50, '2022-09-11'))), 'cleared');
    assert.deepEqual([codes(session.state), percentOf(session.state)], [['cleared'], 40]);
    assert.equal(session.entries().length, 5);
    assert.equal(readLog(session.file()).entries.length, 5);
  });

  test('is noticed when the page comes back', async () => {
    const wakes = new Set<() => void>();
    const store = await storeOf([]);
    const session = open({
      ...at(serverOf(await sampleLog())),
      store,
      wakes: (listener) => {
        wakes.add(listener);
        return () => wakes.delete(listener);
      },
    });
    await session.send(progress(40));
    store.clear();
    for (const wake of wakes) wake();
    await until(session, (state) => codes(state).includes('cleared'));
    session.close();
    assert.equal(wakes.size, 0);
  });

  test('takes it all again when asked, and recording goes on', async () => {
    const { store, session } = await cleared();
    await session.send(progress(50, '2022-09-11'));
    await session.follow('keep-again');
    assert.deepEqual(codes(session.state), []);
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-11'))));
    assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  });

  test('and whose connection is lost over it is called cleared', async () => {
    const { store, session } = await cleared();
    store.script.push(
      { on: 'append', fail: storeError('connection-lost') },
      { on: 'read', fail: storeError('log-cleared') },
    );
    assert.equal(codeOf(await session.send(progress(50))), 'cleared');
  });

  test('that says so itself is believed', async () => {
    const store = await storeOf([]);
    const session = open({ ...at(serverOf(await sampleLog())), store });
    await settled(session);
    store.clear();
    store.tellError(storeError('log-cleared'));
    await until(session, (state) => codes(state).includes('cleared'));
  });
});
