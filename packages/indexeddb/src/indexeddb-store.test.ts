import {
  loadPlan,
  sha256,
  LogError,
  noDigest,
  record,
  replay,
  uuidv7,
  verify,
  type PlanEvent,
  type RecordedEvent,
} from '@kehoach/core';
import { assert } from 'chai';
import { deleteDB, openDB } from 'idb';
import { databaseVersion } from './database.js';
import { indexedDbStore, type IndexedDbStore } from './indexeddb-store.js';

const planId = 'test.store';
const opened: { readonly name: string; readonly store: IndexedDbStore }[] = [];
let count = 0;

function open(name = `kehoach-test-${Date.now()}-${(count += 1)}`): { name: string; store: IndexedDbStore } {
  const one = { name, store: indexedDbStore({ name }) };
  opened.push(one);
  return one;
}

async function entriesOf(length: number): Promise<RecordedEvent[]> {
  const by = { id: 'clerk', unit: 'tgpl' };
  const events = Array.from({ length }, (_, index): PlanEvent => ({
    type: 'TaskProgressed',
    occurredOn: '2022-09-01',
    by,
    data: { taskId: 't', percent: index % 101 },
  }));
  const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  return record(events, { planId, version: 0, digest: noDigest, now: '2022-09-01T02:00:00.000Z', newId });
}

async function errorOf(work: Promise<unknown>): Promise<LogError> {
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof LogError) return error;
  throw error ?? new Error('nothing was refused');
}

function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}

suite('the store in IndexedDB', () => {
  teardown(async () => {
    await Promise.all(opened.map(({ store }) => store.settled()));
    for (const { store } of opened) store.close();
    await Promise.all(opened.splice(0).map(({ name }) => deleteDB(name)));
  });

  test('seals a thousand entries into a chunk, keeps a snapshot, and reads the same as before', async () => {
    const { name, store } = open();
    const log = await entriesOf(2300);
    for (let from = 0; from < log.length; from += 100) await store.append(planId, from, log.slice(from, from + 100));
    await store.settled();
    const database = await openDB(name);
    assert.isAtLeast((await database.getAll('chunks')).length, 1);
    assert.isBelow((await database.getAll('tail')).length, 23);
    database.close();
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    assert.deepEqual(await store.read(planId, { after: 1500 }), log.slice(1500));
    const snapshot = await store.snapshot?.(planId);
    assert.deepEqual(snapshot, replay(log.slice(0, snapshot?.version)));
    assert.isAtLeast(snapshot?.version ?? 0, 1000);
  });

  test('refuses an append behind the head after the tail was sealed', async () => {
    const { store } = open();
    const log = await entriesOf(1200);
    await store.append(planId, 0, log);
    await store.settled();
    const stale = (await entriesOf(6)).slice(5);
    assert.equal((await errorOf(store.append(planId, 5, stale))).code, 'version-conflict');
    assert.equal((await store.read(planId, { after: 0 })).length, 1200);
  });

  test('refuses entries that follow another entry than the last of a sealed chunk, and takes those that follow it', async () => {
    const { store } = open();
    const log = await entriesOf(1001);
    await store.append(planId, 0, log.slice(0, 1000));
    await store.settled();
    const forged = log.slice(1000).map((entry) => ({ ...entry, previous: 'f'.repeat(64) }));
    assert.equal((await errorOf(store.append(planId, 1000, forged))).code, 'version-conflict');
    assert.equal(await store.append(planId, 1000, log.slice(1000)), 1001);
    assert.equal(verify(await store.read(planId, { after: 0 })).isWhole, true);
  });

  test('refuses an append behind the head at the end of every sealed chunk', async () => {
    const { name, store } = open();
    const log = await entriesOf(1001);
    await store.append(planId, 0, log.slice(0, 1000));
    await store.settled();
    const database = await openDB(name);
    const ends = ((await database.getAllKeys('chunks')) as [string, number][]).map(([, end]) => end);
    database.close();
    assert.isAbove(ends.length, 1);
    for (const end of ends.slice(0, -1)) {
      const fork = { ...(log[end] as RecordedEvent), id: (log[1000] as RecordedEvent).id };
      assert.equal((await errorOf(store.append(planId, end, [fork]))).code, 'version-conflict', String(end));
    }
    assert.equal((await store.read(planId, { after: 0 })).length, 1000);
  });

  test('does not trust a snapshot that was changed, nor one of another shape', async () => {
    const { name, store } = open();
    await store.append(planId, 0, await entriesOf(1000));
    await store.settled();
    const database = await openDB(name);
    const kept = (await database.get('snapshots', planId)) as { bytes: Uint8Array };
    await database.put('snapshots', { ...kept, bytes: changed(kept.bytes, (text) => text.replace('1000', '1001')) });
    assert.isUndefined(await store.snapshot?.(planId));
    await database.put('snapshots', { ...kept, shape: 0 });
    assert.isUndefined(await store.snapshot?.(planId));
    database.close();
  });

  test('says which entries are lost when a chunk cannot be read', async () => {
    const { name, store } = open();
    await store.append(planId, 0, await entriesOf(1000));
    await store.settled();
    const database = await openDB(name);
    const chunks = (await database.getAll('chunks')) as { text: string }[];
    for (const chunk of chunks) await database.put('chunks', { ...chunk, text: chunk.text.slice(0, -2) });
    database.close();
    const error = await errorOf(store.read(planId, { after: 0 }));
    assert.equal(error.code, 'broken-chain');
    assert.deepEqual(error.params, { planId, from: 1, to: 1000, whole: 0 });
  });

  test('an entry that was changed in a chunk shows in the chain', async () => {
    const { name, store } = open();
    await store.append(planId, 0, await entriesOf(1000));
    await store.settled();
    const database = await openDB(name);
    const chunks = (await database.getAll('chunks')) as { text: string }[];
    for (const chunk of chunks)
      await database.put('chunks', { ...chunk, text: chunk.text.replace('"percent":7}', '"percent":8}') });
    database.close();
    assert.deepEqual(verify(await store.read(planId, { after: 0 })), {
      isWhole: false,
      entry: 8,
      kind: 'changed',
    });
  });

  test('a snapshot that the log does not bear out is passed over', async () => {
    const { name, store } = open();
    const log = await entriesOf(1000);
    await store.append(planId, 0, log);
    await store.settled();
    const database = await openDB(name);
    const kept = (await database.get('snapshots', planId)) as { bytes: Uint8Array; digest: string };
    const bytes = changed(kept.bytes, (text) =>
      text.replace(log[999]?.digest ?? '', '0'.repeat(64)).replace('"version":1000', '"version":900'),
    );
    await database.put('snapshots', { ...kept, bytes, digest: sha256(bytes) });
    database.close();
    assert.deepEqual(await loadPlan(store, planId), replay(log));
  });

  test('two tabs append at once: one is told, nothing is lost, both show the same', async () => {
    const { name, store: one } = open();
    const { store: two } = open(name);
    const log = await entriesOf(1);
    const other = (await entriesOf(1)).map(
      (entry) => ({ ...entry, data: { taskId: 't', percent: 99 } }) as RecordedEvent,
    );
    const answers = await Promise.allSettled([one.append(planId, 0, log), two.append(planId, 0, other)]);
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
    const refused = answers.find((answer) => answer.status === 'rejected');
    assert.equal((refused?.reason as LogError | undefined)?.code, 'version-conflict');
    assert.deepEqual(await one.read(planId, { after: 0 }), await two.read(planId, { after: 0 }));
  });

  test('tells the other tab what was appended', async () => {
    const { name, store: one } = open();
    const { store: two } = open(name);
    const heard = new Promise<readonly RecordedEvent[]>((resolve) => two.subscribe(planId, 0, resolve));
    const log = await entriesOf(2);
    await one.append(planId, 0, log);
    assert.deepEqual(await heard, log);
  });

  test('upgrades a database of version 1 with all that it holds', async () => {
    const name = `kehoach-test-old-${Date.now()}`;
    const log = await entriesOf(4);
    const old = await openDB(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('tail', { keyPath: ['planId', 'from'] });
        database.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
      },
    });
    const text = JSON.stringify(log.slice(0, 2));
    await old.put('chunks', { planId, from: 1, to: 2, previous: noDigest, text });
    await old.put('tail', { planId, from: 3, to: 4, entries: log.slice(2) });
    old.close();
    const { store } = open(name);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    assert.equal(await store.append(planId, 0, log), 4);
    assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  });

  test('refuses a database of a newer version in words', async () => {
    const name = `kehoach-test-new-${Date.now()}`;
    (await openDB(name, databaseVersion + 1)).close();
    const { store } = open(name);
    const error = await errorOf(store.plans());
    assert.equal(error.code, 'newer-database');
  });
});
