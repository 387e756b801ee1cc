import { replay, verify, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { openDB } from 'idb';
import { entriesBehind, entriesOf, errorOf, open, planId, removeAll } from './test-support/test-stores.js';

suite('the store in IndexedDB', () => {
  teardown(removeAll);

  test('seals a thousand entries into chunks and reads the same as before', async () => {
    const { name, store } = open();
    const log = entriesOf(2300);
    for (let from = 0; from < log.length; from += 100) await store.append(planId, from, log.slice(from, from + 100));
    await store.settled();
    const database = await openDB(name);
    assert.isAtLeast((await database.getAll('chunks')).length, 1);
    assert.equal((await database.getAll('tail')).length, 3);
    database.close();
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    for (const after of [999, 1000, 1500, 2000, 2250, 2299, 2300, 2301])
      assert.deepEqual(await store.read(planId, { after }), log.slice(after), String(after));
    assert.equal(replay(await store.read(planId, { after: 0 })).version, 2300);
  });

  test('refuses an append behind the head after the tail was sealed', async () => {
    const { store } = open();
    const log = entriesOf(1200);
    await store.append(planId, 0, log);
    await store.settled();
    const stale = entriesOf(6).slice(5);
    assert.equal((await errorOf(store.append(planId, 5, stale))).code, 'version-conflict');
    assert.equal((await store.read(planId, { after: 0 })).length, 1200);
  });

  test('refuses entries that follow another entry than the last of a sealed chunk, and takes those that follow it', async () => {
    const { store } = open();
    const log = entriesOf(1001);
    await store.append(planId, 0, log.slice(0, 1000));
    await store.settled();
    const other = entriesBehind([{ ...log[999], digest: 'f'.repeat(64) } as RecordedEvent], 1);
    assert.equal((await errorOf(store.append(planId, 1000, other))).code, 'version-conflict');
    assert.equal(await store.append(planId, 1000, log.slice(1000)), 1001);
    assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  });

  test('refuses an append behind the head at the end of every sealed chunk', async () => {
    const { name, store } = open();
    const log = entriesOf(1000);
    await store.append(planId, 0, log);
    await store.settled();
    const database = await openDB(name);
    const ends = ((await database.getAllKeys('chunks')) as [string, number][]).map(([, end]) => end);
    database.close();
    assert.isAbove(ends.length, 1);
    for (const end of ends.slice(0, -1)) {
      const fork = entriesBehind(log.slice(0, end), 1);
      assert.equal((await errorOf(store.append(planId, end, fork))).code, 'version-conflict', String(end));
    }
    assert.equal((await store.read(planId, { after: 0 })).length, 1000);
  });

  test('two tabs append at once: one is told, nothing is lost, both show the same', async () => {
    const { name, store: one } = open();
    const { store: two } = open(name);
    const answers = await Promise.allSettled([
      one.append(planId, 0, entriesOf(1)),
      two.append(planId, 0, entriesOf(1)),
    ]);
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
    const refused = answers.find((answer) => answer.status === 'rejected');
    assert.equal((refused?.reason as { readonly code?: string } | undefined)?.code, 'version-conflict');
    assert.deepEqual(await one.read(planId, { after: 0 }), await two.read(planId, { after: 0 }));
  });

  test('two tabs that take turns are never refused, and a turn that fails is over', async () => {
    const { name, store: one } = open();
    const { store: two } = open(name);
    const recordOne = async (store: typeof one): Promise<number> =>
      store.inTurn(planId, async () => {
        const log = await store.read(planId, { after: 0 });
        return store.append(planId, log.length, entriesBehind(log, 1));
      });
    const failing = one.inTurn(planId, async () => Promise.reject(new Error('no')));
    const all = [one, two, one, two, one, two].map(recordOne);
    assert.equal(await failing.catch((error: Error) => error.message), 'no');
    assert.sameMembers(await Promise.all(all), [1, 2, 3, 4, 5, 6]);
  });

  test('tells the other tab what was appended', async () => {
    const { name, store: one } = open();
    const { store: two } = open(name);
    const heard = new Promise<readonly RecordedEvent[]>((resolve) => two.subscribe(planId, 0, resolve));
    const log = entriesOf(2);
    await one.append(planId, 0, log);
    assert.deepEqual(await heard, log);
  });

  test('tabs without Web Locks seal as well, at the same moment too', async () => {
    const name = `${Date.now()}-unlocked`;
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      const stores = [open(name).store, open(name).store, open(name).store];
      const log = entriesOf(2100);
      for (let from = 0; from < log.length; from += 150)
        await stores[(from / 150) % 3]?.append(planId, from, log.slice(from, from + 150));
      await Promise.all(stores.map(async (store) => store.settled()));
      assert.deepEqual(await stores[0]?.read(planId, { after: 0 }), log);
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });
});
