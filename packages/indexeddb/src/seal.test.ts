import { verify } from '@kehoach/core';
import { assert } from 'chai';
import { openDB } from 'idb';
import { entriesBehind, entriesOf, open, planId, removeAll } from './test-support/test-stores.js';

/** What old libraries put on the language: Prototype up to 1.7.3, MooTools up to 1.6, and what comes near it. */
const foreign: Readonly<Record<string, () => (() => void)[]>> = {
  'Array.prototype.toJSON': () => [
    set(Array.prototype, 'toJSON', function toJSON(this: unknown[]) {
      return `[${this.map((item) => JSON.stringify(item)).join()}]`;
    }),
  ],
  'String, Number and Object.prototype.toJSON': () =>
    [String.prototype, Number.prototype, Object.prototype].map((target) => set(target, 'toJSON', () => 'foreign')),
  'Array.prototype.entries': () => [
    set(Array.prototype, 'entries', function entries(this: unknown[]) {
      return this.slice();
    }),
  ],
  'Array.prototype.reduce': () => [
    set(Array.prototype, 'reduce', function reduce(this: unknown[]) {
      return this.length > 1 ? this : this[0];
    }),
  ],
  'Array.from': () => [set(Array, 'from', (list: ArrayLike<unknown>) => Array.prototype.slice.call(list ?? []))],
  'Object.prototype, with names of its own': () =>
    ['extend', 'clone', 'each', 'from', 'text', 'whole'].map((name) => set(Object.prototype, name, () => 'foreign')),
  'Map and Set in the way of an old shim': () => [set(Object, 'entries', () => []), set(Object, 'values', () => [])],
};

function set(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, name);
    else Object.defineProperty(target, name, before);
  };
}

suite('a page whose other scripts change the language', () => {
  teardown(removeAll);

  for (const [name, change] of Object.entries(foreign)) {
    test(`records, seals and reads the same: ${name}`, async () => {
      const log = entriesOf(1500);
      const { name: database, store } = open();
      const undo = change();
      let read: unknown;
      let version = 0;
      try {
        for (let at = 0; at < 1500; at += 250) version = await store.append(planId, at, log.slice(at, at + 250));
        await store.settled();
        read = await store.read(planId, { after: 0 });
      } finally {
        for (const back of undo.reverse()) back();
      }
      assert.equal(version, 1500);
      assert.deepEqual(read, log);
      assert.deepEqual(await store.read(planId, { after: 0 }), log);
      assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
      const kept = await openDB(database);
      assert.isAbove((await kept.getAll('chunks')).length, 0);
      kept.close();
    });
  }

  test('keeps the tail where a chunk does not come back as it was written', async () => {
    const { name, store } = open();
    const log = entriesOf(1200);
    const undo = set(IDBObjectStore.prototype, 'put', function put(this: IDBObjectStore, value: { text?: string }) {
      return putBefore.call(this, { ...value, text: (value.text ?? '').replace('"percent":3,', '"percent":4,') });
    });
    try {
      await store.append(planId, 0, log);
      await store.settled();
    } finally {
      undo();
    }
    const kept = await openDB(name);
    assert.deepEqual([await kept.count('chunks'), await kept.count('tail')], [0, 1]);
    kept.close();
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    await store.append(planId, 1200, entriesBehind(log, 1));
    await store.settled();
    assert.deepEqual((await store.read(planId, { after: 0 })).slice(0, 1200), log);
  });
});

const putBefore = IDBObjectStore.prototype.put;
