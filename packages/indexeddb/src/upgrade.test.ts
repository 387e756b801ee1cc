import { replay, verify, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { openDB } from 'idb';
import { databaseVersion } from './database.js';
import { entriesBehind, entriesOf, newName, open, planId, removeAll } from './test-support/test-stores.js';

/** The records of a database as version 0.1 of this package wrote them. */
interface OldDatabase {
  readonly version: number;
  readonly head: string;
  readonly tail: readonly { readonly to: number; readonly entries: readonly RecordedEvent[] }[];
  readonly chunks: readonly unknown[];
  readonly ids: readonly (readonly [IDBValidKey, number])[];
  readonly snapshots: readonly { readonly bytes: string }[];
}

async function fixture(): Promise<OldDatabase> {
  const response = await fetch(new URL('../../../test/fixtures/indexeddb-0.1.json', import.meta.url));
  return (await response.json()) as OldDatabase;
}

/** A database as 0.1 left it. */
async function write(name: string, old: OldDatabase): Promise<void> {
  const database = await openDB(name, old.version, {
    upgrade: (made) => {
      made
        .createObjectStore('tail', { keyPath: ['planId', 'from'] })
        .createIndex('end', ['planId', 'to'], { unique: true });
      made.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
      made.createObjectStore('ids');
      made.createObjectStore('snapshots', { keyPath: 'planId' });
    },
  });
  for (const record of old.tail) await database.put('tail', record);
  for (const chunk of old.chunks) await database.put('chunks', chunk);
  for (const [key, version] of old.ids) await database.put('ids', version, key);
  for (const kept of old.snapshots) {
    const bytes = Uint8Array.from(atob(kept.bytes), (letter) => letter.charCodeAt(0));
    await database.put('snapshots', { ...kept, bytes });
  }
  database.close();
}

suite('an older database', () => {
  teardown(removeAll);

  test('written by 0.1 opens, verifies, goes on and is sealed', async () => {
    const [name, old] = [newName(), await fixture()];
    await write(name, old);
    const { store } = open(name);
    const [plan] = await store.plans();
    const log = await store.read(plan ?? '', { after: 0 });
    assert.deepEqual([log.length, log.at(-1)?.digest], [old.ids.length, old.head]);
    assert.isTrue(verify(log).isWhole);
    assert.equal(replay(log).version, log.length);
    assert.equal(await store.append(plan ?? '', log.length, log.slice(-3)), log.length);
    const more = entriesBehind(log, 1000);
    assert.equal(await store.append(plan ?? '', log.length, more), log.length + 1000);
    await store.settled();
    assert.deepEqual(await store.read(plan ?? '', { after: 0 }), [...log, ...more]);
  });

  test('of 0.1 loses its snapshots and nothing else', async () => {
    const [name, old] = [newName(), await fixture()];
    await write(name, old);
    await open(name).store.plans();
    const database = await openDB(name);
    assert.equal(database.version, databaseVersion);
    assert.deepEqual([...database.objectStoreNames], ['aside', 'chunks', 'ids', 'tail']);
    assert.deepEqual(await database.getAll('chunks'), [...old.chunks]);
    assert.deepEqual(await database.getAll('tail'), [...old.tail]);
    database.close();
  });

  test('of version 1 gets its index of ids, and chunks that hold whole entries are read', async () => {
    const name = newName();
    const log = entriesOf(4);
    const old = await openDB(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('tail', { keyPath: ['planId', 'from'] });
        database.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
      },
    });
    const bare = log.slice(0, 2).map((entry) => ({ ...entry, planId: undefined, previous: undefined }));
    await old.put('chunks', { planId, from: 1, to: 2, previous: log[0]?.previous, text: JSON.stringify(bare) });
    await old.put('tail', { planId, from: 3, to: 4, entries: log.slice(2) });
    old.close();
    const { store } = open(name);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    assert.equal(await store.append(planId, 0, log), 4);
    assert.equal(await store.append(planId, 4, entriesBehind(log, 1)), 5);
    assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  });
});
