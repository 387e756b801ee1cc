// Over 400 lines: every state of an open plan stands here once.
import {
  noDigest,
  readLog,
  record,
  uuidv7,
  verify,
  writeLog,
  type RecordedEvent,
  type Salvage,
  type Verification,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Verifier } from './check.js';
import type { FailureCode } from './failure.js';
import type { Notes } from './notes.js';
import type { PlanSession } from './plan-session.js';
import type { SessionState } from './state.js';
import { fakeServer, type Reply } from './test-support/fake-server.js';
import { fakeStore, storeError, type FakeStore } from './test-support/fake-store.js';
import { fakeTime } from './test-support/fake-time.js';
import { address, at, breath, codes, open, serverOf, settled, until } from './test-support/opened.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

const isRecorded = (outcome: object): boolean => 'recorded' in outcome;
const codeOf = (outcome: object): unknown => (outcome as { failure?: { code: string } }).failure?.code;
const percentOf = (state: SessionState): unknown =>
  state.state === 'ready' ? (state.log.at(-1)?.data as { percent?: number } | undefined)?.percent : undefined;

/** A store that holds these entries. */
async function storeOf(
  entries: readonly RecordedEvent[],
  extras: Parameters<typeof fakeStore>[0] = {},
): Promise<FakeStore> {
  const store = fakeStore(extras);
  if (entries.length > 0) await store.append(planId, 0, entries);
  store.appends.length = 0;
  return store;
}

function notesOf(): Notes & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}

/** A check that counts what it hashes, in slices of two. */
function countingVerifier(): Verifier & { count: number; slices: number } {
  const verifier: Verifier = async function* verifier(log) {
    for (let from = 0; from < log.length; from += 2) {
      counting.slices += 1;
      counting.count += Math.min(2, log.length - from);
      yield from;
    }
    return verify(log);
  };
  const counting = Object.assign(verifier, { count: 0, slices: 0 });
  return counting;
}

const forged = (log: readonly RecordedEvent[], version: number): readonly RecordedEvent[] =>
  log.map((entry) =>
    entry.version === version ? { ...entry, by: { ...entry.by, name: 'Kẻ giả mạo' } } : entry,
  ) as never;

const newer = (log: readonly RecordedEvent[], version: number): readonly RecordedEvent[] =>
  log.map((entry) => (entry.version === version ? { ...entry, type: 'TaskPainted' } : entry)) as never;

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

  const failures: readonly [string, Reply, FailureCode][] = [
    ['no connection', { isDown: true }, 'offline'],
    ['half an answer', { breaksOff: true }, 'interrupted'],
    ['a page for signing in', { text: '<html>' }, 'signed-out'],
    ['a way to another host', { leadsElsewhere: true }, 'signed-out'],
    ['500', { status: 500 }, 'http'],
    ['an empty log', { text: '' }, 'no-entries'],
    ['a broken line', { text: '{"a' }, 'broken-line'],
  ];
  for (const [name, reply, code] of failures) {
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

  test('that says so itself is believed', async () => {
    const store = await storeOf([]);
    const session = open({ ...at(serverOf(await sampleLog())), store });
    await settled(session);
    store.clear();
    store.tellError(storeError('log-cleared'));
    await until(session, (state) => codes(state).includes('cleared'));
  });
});

suite('news of other tabs', () => {
  test('are taken in', async () => {
    const store = await storeOf(await sampleLog());
    const [one, other] = [open({ planId, store }), open({ planId, store: { ...store } })];
    await Promise.all([settled(one), settled(other)]);
    await other.send(progress(40));
    await until(one, (state) => percentOf(state) === 40);
  });

  test('of a newer kind stop the page in words, and nothing is recorded on top', async () => {
    const log = await sampleLog(progress(40));
    const store = await storeOf(log.slice(0, 4));
    const session = open({ planId, store });
    await settled(session);
    store.tell(newer(log, 5).slice(4));
    assert.deepInclude(session.state, { state: 'failed', whole: 4 });
    assert.equal(codeOf(await session.send(progress(50))), 'newer-entry');
    assert.equal(store.appends.length, 0);
  });

  test('that cannot be read are said', async () => {
    const store = await storeOf(await sampleLog());
    const session = open({ planId, store });
    await settled(session);
    store.tellError(storeError('store-unavailable'));
    assert.deepEqual(codes(session.state), ['store']);
  });

  for (const where of ['file', 'store'] as const) {
    test(`an entry of a newer kind in the ${where} stops in words, with what stands before it`, async () => {
      const log = newer(await sampleLog(), 4);
      const store = fakeStore();
      if (where === 'store') store.put(log);
      const session = open(where === 'file' ? at(serverOf(log)) : { planId, store });
      const state = await until(session, (one) => one.state === 'failed');
      assert.deepInclude(state, { whole: 3, failure: { code: 'newer-entry', params: { entry: 4 } } });
      session.reload(3);
      assert.equal((await settled(session)).plan.version, 3);
      assert.equal(codeOf(await session.send(progress(10))), 'held-up');
    });
  }
});

suite('the head that an address had before', () => {
  const again = async (entries: readonly RecordedEvent[], notes: Notes): Promise<PlanSession> => {
    const session = open({ ...at(serverOf(entries)), notes });
    await settled(session);
    return session;
  };

  test('is remembered once the log was found whole, and a log that has grown holds it', async () => {
    const notes = notesOf();
    await again(await sampleLog(), notes);
    assert.equal(notes.kept.size, 2);
    const grown = await again(await sampleLog(progress(40)), notes);
    assert.deepEqual(codes(grown.state), []);
    assert.isTrue([...notes.kept.values()].some((value) => value.startsWith('5:')));
  });

  test('that is no longer there is said, and again until it is accepted', async () => {
    const notes = notesOf();
    await again(await sampleLog(progress(40)), notes);
    for (const [entries, isCut] of [
      [await sampleLog(), true],
      [await sampleLog(progress(50)), false],
      [await sampleLog(progress(50), progress(60, '2022-09-12')), false],
    ] as const) {
      const session = await again(entries, notes);
      const [said] = session.state.state === 'ready' ? session.state.notices : [];
      assert.deepInclude(said, { code: 'head-lost', params: { version: 5, isCut } });
    }
    const session = await again(await sampleLog(progress(50)), notes);
    await session.follow('accept-head');
    assert.deepEqual(codes(session.state), []);
    assert.deepEqual(codes((await again(await sampleLog(progress(50)), notes)).state), []);
  });

  test('is that of another plan: this is said until it is accepted', async () => {
    const notes = notesOf();
    await again(await sampleLog(), notes);
    const log = await sampleLog();
    const newId = (): string => uuidv7(0, new Uint8Array(10));
    const of = { planId: 'test.other', version: 0, digest: noDigest, now: '2022-01-28T02:00:00.000Z', newId };
    const other = record(log, of);
    assert.deepEqual(codes((await again(other, notes)).state), ['other-plan']);
    const session = await again(other, notes);
    await session.follow('accept-head');
    assert.deepEqual(codes(session.state), []);
    assert.deepEqual(codes((await again(other, notes)).state), []);
  });

  test('of a log that is empty now is said, and cannot be given up for nothing', async () => {
    const [notes, store] = [notesOf(), await storeOf(await sampleLog())];
    await again(await sampleLog(), notes);
    const session = open({ ...at(serverOf([])), notes, store });
    await settled(session);
    const [, lost] = session.state.state === 'ready' ? session.state.notices : [];
    assert.deepInclude(lost, { code: 'head-lost', ways: [] });
  });

  test('lets an address find its copy when nothing answers', async () => {
    const [notes, store] = [notesOf(), fakeStore()];
    await settled(open({ source: address, fetch: serverOf(await sampleLog()).fetch, store, notes }));
    const session = open({ source: address, store, notes });
    assert.deepEqual(codes(await settled(session)), ['offline']);
  });
});

suite('what stops a page', () => {
  test('leaves what is recorded here to take, though the office’s log is of a newer form', async () => {
    const log = await sampleLog(progress(40));
    const session = open({ ...at(serverOf(newer(await sampleLog(), 4))), store: await storeOf(log) });
    const state = await until(session, (one) => one.state === 'failed');
    assert.deepInclude(state, { whole: 3, ways: ['retry', 'download'] });
    assert.equal(session.file(), writeLog(log));
  });

  test('leaves a copy to take of which nothing is whole, and one of a newer form', async () => {
    const isNewer = newer(await sampleLog(), 2);
    const ofNewer = fakeStore();
    ofNewer.put(isNewer);
    const salvage = async (): Promise<Salvage> => ({ whole: [], rest: 'torn' });
    const torn = fakeStore({ salvage, read: async () => Promise.reject(storeError('broken-chain')) });
    for (const [store, text] of [
      [ofNewer, writeLog(isNewer)],
      [torn, 'torn'],
    ] as const) {
      const session = open({ planId, store });
      await until(session, (one) => one.state === 'failed');
      assert.equal(session.file(), text);
    }
  });
});

suite('a page that is set back', () => {
  const log = sampleLog(progress(40, '2022-09-10'), progress(60, '2022-10-10'));

  test('shows the plan of that day, reads nothing, and is never a mixture', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    const reads = store.reads.length;
    session.subscribe((state) => {
      if (state.state === 'ready' && state.asOf !== undefined) assert.equal(state.today, state.asOf);
    });
    const seen: unknown[] = [];
    for (const day of ['2022-09-09', '2022-09-10', '2022-10-09', '2022-10-10', undefined]) {
      session.at(day);
      seen.push([percentOf(session.state), session.state.state === 'ready' && session.state.canRecord]);
    }
    assert.deepEqual(seen, [
      [undefined, false],
      [40, false],
      [40, false],
      [60, false],
      [60, true],
    ]);
    assert.equal(store.reads.length, reads);
  });

  test('makes no plan anew for the same day', async () => {
    const session = open({ planId, store: await storeOf(await log) });
    await settled(session);
    session.at('2022-09-20');
    const first = session.state.state === 'ready' && session.state.plan;
    session.speak({ profile: vietnam, by: centre, today: '2022-12-31' });
    assert.strictEqual(session.state.state === 'ready' && session.state.plan, first);
  });

  test('records nothing', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    session.at('2022-09-20');
    assert.equal(codeOf(await session.send(progress(70, '2022-10-11'))), 'set-back');
    assert.equal(store.appends.length, 0);
  });

  test('takes in what comes late and belongs to the day that is shown', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    session.at('2022-09-20');
    const other = open({ planId, store: { ...store } });
    await other.send(progress(50, '2022-09-15'));
    await until(session, (state) => percentOf(state) === 50);
  });

  test('while it loads is set back when it is there', async () => {
    const session = open(at(serverOf(await log)));
    session.at('2022-09-09');
    const state = await settled(session);
    assert.deepEqual([state.asOf, state.log.length, percentOf(state)], ['2022-09-09', 4, undefined]);
  });

  test('by its `today` shows the plan of that day, and records as on that day', async () => {
    const session = open({ ...at(serverOf(await log)), today: '2022-09-20' });
    const state = await settled(session);
    assert.deepEqual([state.asOf, state.today, percentOf(state), state.head.version], [undefined, '2022-09-20', 40, 6]);
    const late = await session.send(progress(70, '2022-09-21'));
    assert.equal('refusal' in late && late.refusal.code, 'in-the-future');
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-15'))));
    assert.equal(percentOf(session.state), 50);
  });
});

suite('sending', () => {
  test('twelve at once are all recorded, with and without a store', async () => {
    for (const store of [undefined, await storeOf([])]) {
      const session = open({ ...at(serverOf(await sampleLog())), store });
      const sent = Array.from({ length: 12 }, (_, n) => session.send(progress(n, `2022-09-${10 + n}`)));
      assert.isTrue((await Promise.all(sent)).every(isRecorded));
      assert.equal(session.entries().length, 16);
      assert.isTrue(verify(session.entries()).isWhole);
    }
  });

  test('from two sessions on one store loses nothing', async () => {
    const store = await storeOf(await sampleLog());
    const [one, other] = [open({ planId, store: { ...store } }), open({ planId, store: { ...store } })];
    const sent = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? one : other).send(progress(n, `2022-09-${String(1 + n).padStart(2, '0')}`)),
    );
    const outcomes = await Promise.all(sent);
    const refused = outcomes.filter((outcome) => 'refusal' in outcome).length;
    const recorded = outcomes.filter(isRecorded).length;
    assert.equal(recorded + refused, 20);
    const log = await store.read(planId, { after: 0 });
    assert.equal(log.length, 4 + recorded);
    assert.isTrue(verify(log).isWhole);
    await until(one, (state) => state.state === 'ready' && state.head.version === log.length);
  });

  for (const fail of [storeError('quota-exceeded'), new TypeError('x'), undefined]) {
    test(`never rejects: ${String(fail)}`, async () => {
      const store = await storeOf(await sampleLog());
      const session = open({ planId, store });
      await settled(session);
      store.script.push({ on: 'append', fail });
      assert.equal(codeOf(await session.send(progress(40))), 'store');
      assert.isTrue(isRecorded(await session.send(progress(40))));
    });
  }

  test('never rejects: a conflict, and the read behind it fails', async () => {
    const store = await storeOf(await sampleLog());
    const session = open({ planId, store });
    await settled(session);
    store.script.push({ on: 'append', fail: storeError('version-conflict') }, { on: 'read', fail: new Error('gone') });
    assert.equal(codeOf(await session.send(progress(40))), 'store');
    assert.isTrue(isRecorded(await session.send(progress(40))));
  });

  test('says when the browser does not promise to keep it', async () => {
    const store = await storeOf(await sampleLog(), { persistence: async () => 'refused' });
    const session = open({ planId, store });
    assert.deepEqual(codes(await settled(session)), []);
    await session.send(progress(40));
    await until(session, (state) => codes(state).includes('not-persistent'));
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-12'))));
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
