import { noDigest, readLog, verify, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { openDB, type IDBPDatabase } from 'idb';
import type { IndexedDbStore } from './indexeddb-store.js';
import { entriesBehind, entriesOf, errorOf, newName, open, planId, removeAll } from './test-support/test-stores.js';

interface Chunk {
  readonly to: number;
  readonly text: string;
}

interface Tail {
  readonly from: number;
  readonly entries: readonly RecordedEvent[];
}

/** A log of 1,020 entries: chunks up to 1,000, then five records of four entries. */
async function damagedLog(
  damage: (database: IDBPDatabase) => Promise<unknown>,
): Promise<{ readonly store: IndexedDbStore; readonly log: readonly RecordedEvent[] }> {
  const name = newName();
  const { store } = open(name);
  const log = entriesOf(1020);
  await store.append(planId, 0, log.slice(0, 1000));
  await store.settled();
  for (let at = 1000; at < 1020; at += 4) await store.append(planId, at, log.slice(at, at + 4));
  const database = await openDB(name);
  await damage(database);
  database.close();
  return { store: open(name).store, log };
}

const chunkAt = async (database: IDBPDatabase, at: number): Promise<Chunk> =>
  ((await database.getAll('chunks')) as Chunk[])[at] as Chunk;

const tailFrom = async (database: IDBPDatabase, from: number): Promise<Tail> =>
  (await database.get('tail', [planId, from])) as Tail;

/** Recording goes on behind the last whole entry, with the same ids too, and all is whole. */
async function goesOn(store: IndexedDbStore, log: readonly RecordedEvent[], whole: number): Promise<void> {
  const { rest, ...salvaged } = await store.salvage(planId);
  assert.deepEqual(salvaged.whole, log.slice(0, whole));
  assert.deepEqual(await store.setAside(planId), { whole: log.slice(0, whole), rest });
  assert.deepEqual(await store.aside(planId), [rest]);
  assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, whole));
  assert.deepEqual(await store.salvage(planId), { whole: log.slice(0, whole), rest: '' });
  assert.equal(await store.append(planId, whole, log.slice(whole)), 1020);
  assert.equal(await store.append(planId, 1020, entriesBehind(log, 1000)), 2020);
  await store.settled();
  assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  assert.deepEqual(await store.aside(planId), [rest]);
}

suite('a whole log', () => {
  teardown(removeAll);

  for (const most of [0, 500, 1002])
    test(`is set aside behind its first ${most} entries when asked, and goes on from there`, async () => {
      const { store, log } = await damagedLog(async () => undefined);
      const { whole, rest } = await store.setAside(planId, most);
      assert.deepEqual([whole, readLog(rest).entries], [log.slice(0, most), log.slice(most)]);
      assert.deepEqual(await store.aside(planId), [rest]);
      assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, most));
      assert.equal(await store.append(planId, most, log.slice(most)), 1020);
      assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
    });
});

suite('a damaged log', () => {
  teardown(removeAll);

  test('a chunk that does not open: what stands before it, what can be read of the rest, and a way on', async () => {
    const { store, log } = await damagedLog(async (database) => {
      const chunk = await chunkAt(database, 1);
      await database.put('chunks', { ...chunk, text: chunk.text.slice(0, -2) });
    });
    const { code, params } = await errorOf(store.read(planId, { after: 0 }));
    const whole = (params as { readonly whole: number }).whole;
    assert.equal(code, 'broken-chain');
    assert.deepEqual(params, { planId, from: whole + 1, to: 1020, whole });
    assert.isAbove(whole, 0);
    assert.isBelow(whole, 1000);
    const { rest } = await store.salvage(planId);
    assert.deepEqual(readLog(rest).entries.at(-1), log.at(-1));
    assert.include(rest, log[whole]?.id ?? '');
    await goesOn(store, log, whole);
  });

  test('a chunk that is gone', async () => {
    const { store, log } = await damagedLog(async (database) => {
      await database.delete('chunks', [planId, (await chunkAt(database, 0)).to]);
    });
    assert.deepEqual((await errorOf(store.read(planId, { after: 0 }))).params, {
      planId,
      from: 1,
      to: 1020,
      whole: 0,
    });
    assert.equal((await errorOf(store.append(planId, 0, entriesOf(1)))).code, 'broken-chain');
    await goesOn(store, log, 0);
  });

  test('a letter of an entry in a chunk: the chain shows it, and salvage cuts there', async () => {
    const { store, log } = await damagedLog(async (database) => {
      const chunk = await chunkAt(database, 0);
      await database.put('chunks', { ...chunk, text: chunk.text.replace('"percent":7,', '"percent":8,') });
    });
    const read = await store.read(planId, { after: 0 });
    const verification = verify(read);
    assert.deepEqual([verification.isWhole, !verification.isWhole && verification.entry], [false, 8]);
    const { rest } = await store.salvage(planId);
    assert.equal(rest, writeLog(read.slice(7)));
    await goesOn(store, log, 7);
  });

  const damages: readonly (readonly [string, number, (tail: Tail) => unknown])[] = [
    ['has no entries', 1008, (tail) => ({ ...tail, entries: undefined })],
    ['has none left', 1008, (tail) => ({ ...tail, entries: [] })],
    ['has one entry less', 1010, (tail) => ({ ...tail, entries: [tail.entries[0], tail.entries[1], tail.entries[3]] })],
    ['holds no entry but a word', 1009, (tail) => ({ ...tail, entries: [tail.entries[0], 'Đ', null] })],
    ['holds another version', 1010, (tail) => ({ ...tail, entries: changed(tail, 2, { version: 1 }) })],
    ['holds another previous', 1011, (tail) => ({ ...tail, entries: changed(tail, 3, { previous: noDigest }) })],
    ['holds another plan', 1008, (tail) => ({ ...tail, entries: changed(tail, 0, { planId: 'other' }) })],
  ];
  for (const [name, whole, damage] of damages) {
    test(`a record of the tail ${name}`, async () => {
      const { store, log } = await damagedLog(async (database) =>
        database.put('tail', damage(await tailFrom(database, 1009))),
      );
      assert.deepEqual((await errorOf(store.read(planId, { after: 0 }))).params, {
        planId,
        from: whole + 1,
        to: 1020,
        whole,
      });
      await goesOn(store, log, whole);
    });
  }

  test('a value that the browser cannot bring back leaves the others', async () => {
    const { store, log } = await damagedLog(async () => undefined);
    const unreadable = (query: unknown): boolean => Array.isArray(query) && query[1] === 1009;
    const undo = [failing('getAll', () => true), failing('get', unreadable)];
    try {
      assert.equal((await errorOf(store.read(planId, { after: 0 }))).code, 'broken-chain');
      const { whole, rest } = await store.salvage(planId);
      assert.equal(whole.length, 1008);
      assert.equal(rest, writeLog(log.slice(1012)));
    } finally {
      for (const back of undo) back();
    }
  });

  test('bits that turn, one at a time, in a record of the tail: never read as whole, and always a way on', async () => {
    const name = newName();
    const { store } = open(name);
    const log = entriesOf(3);
    await store.append(planId, 0, log);
    const database = await openDB(name);
    const text = JSON.stringify(log);
    for (let bit = 0; bit < text.length * 7; bit += 97) {
      const at = Math.floor(bit / 7);
      const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit % 7)));
      const entries = parsed(text.slice(0, at) + letter + text.slice(at + 1));
      await database.put('tail', { planId, from: 1, to: 3, entries });
      const isRead = await store.read(planId, { after: 0 }).catch(() => []);
      const isWhole = isRead.length === 3 && verify(isRead).isWhole;
      if (writeLog(isWhole ? isRead : []) === writeLog(log)) continue;
      assert.isFalse(isWhole, `${bit}: ${letter}`);
      const { whole } = await store.salvage(planId);
      assert.deepEqual(whole, log.slice(0, whole.length), String(bit));
    }
    database.close();
  });

  test('an undamaged log is left alone', async () => {
    const { store } = open();
    const log = entriesOf(3);
    await store.append(planId, 0, log);
    assert.deepEqual(await store.setAside(planId), { whole: log, rest: '' });
    assert.deepEqual(await store.aside(planId), []);
    assert.deepEqual(await store.setAside('test.unknown'), { whole: [], rest: '' });
  });
});

function changed({ entries }: Tail, at: number, by: object): unknown[] {
  return entries.map((entry, index) => (index === at ? { ...entry, ...by } : entry));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Makes a request fail as it does where a browser has lost a file of its own: asynchronously, with its transaction. */
function failing(method: 'get' | 'getAll', isFailing: (query: unknown) => boolean): () => void {
  const before = [IDBObjectStore.prototype, IDBIndex.prototype].map((target) => {
    const original = target[method] as (this: unknown, query: unknown) => IDBRequest;
    Object.defineProperty(target, method, {
      configurable: true,
      writable: true,
      value(this: IDBObjectStore, query: unknown) {
        const request = original.call(this, query);
        if (!isFailing(query)) return request;
        const error = new DOMException('scripted', 'NotReadableError');
        Object.defineProperty(request, 'error', { value: error });
        request.addEventListener('success', (event) => {
          event.stopImmediatePropagation();
          request.dispatchEvent(new Event('error', { bubbles: false, cancelable: true }));
        });
        return request;
      },
    });
    return () => Object.defineProperty(target, method, { configurable: true, writable: true, value: original });
  });
  return () => before.forEach((back) => back());
}
