import { noDigest, record, uuidv7, writeLog, type RecordedEvent, type Salvage } from '@kehoach/core';
import { assert } from 'chai';
import type { Notes } from './notes.js';
import type { PlanSession } from './plan-session.js';
import { fakeStore, storeError } from './test-support/fake-store.js';
import { codeOf, newer, notesOf, percentOf, storeOf } from './test-support/given-copy.js';
import { address, at, closeOpened, codes, open, serverOf, settled, until } from './test-support/opened.js';
import { planId, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

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
