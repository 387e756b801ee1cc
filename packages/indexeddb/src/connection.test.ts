import { assert } from 'chai';
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { databaseVersion } from './database.js';
import type { IndexedDbStore } from './indexeddb-store.js';
import {
  entriesBehind,
  entriesOf,
  errorOf,
  newName,
  open,
  planId,
  removeAll,
  until,
} from './test-support/test-stores.js';

/** Every call of the store, the same for all faults. */
const calls: Readonly<Record<string, (store: IndexedDbStore) => Promise<unknown>>> = {
  read: async (store) => store.read(planId, { after: 0 }),
  append: async (store) => store.append(planId, 0, entriesOf(1)),
  plans: async (store) => store.plans(),
  salvage: async (store) => store.salvage(planId),
  setAside: async (store) => store.setAside(planId),
  aside: async (store) => store.aside(planId),
  subscribe: async (store) =>
    new Promise((_, reject) => {
      store.subscribe(planId, 0, () => undefined, reject);
    }),
};

const undo: (() => void)[] = [];

function replace(target: object, key: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  undo.push(() => {
    if (before === undefined) Reflect.deleteProperty(target, key);
    else Object.defineProperty(target, key, before);
  });
}

function throwing(name: string): () => never {
  return () => {
    throw new DOMException('scripted', name);
  };
}

suite('a browser that keeps nothing', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  for (const [call, work] of Object.entries(calls)) {
    test(`${call}: IndexedDB is missing`, async () => {
      replace(globalThis, 'indexedDB', undefined);
      assert.equal((await errorOf(work(open().store))).code, 'store-unavailable');
    });

    test(`${call}: opening is forbidden, as in a sandboxed frame`, async () => {
      replace(IDBFactory.prototype, 'open', throwing('SecurityError'));
      replace(globalThis, 'BroadcastChannel', throwing('SecurityError'));
      const error = await errorOf(work(open().store));
      assert.equal(error.code, 'store-unavailable');
      assert.deepEqual(error.params, { cause: 'SecurityError' });
    });

    test(`${call}: the database is newer`, async () => {
      const { name, store } = open();
      await store.plans();
      store.close();
      (await openDB(name, databaseVersion + 1)).close();
      assert.equal((await errorOf(work(open(name).store))).code, 'newer-database');
    });

    for (const version of [1, 2, 3, 4, 9]) {
      test(`${call}: a database of version ${version} without our stores, which stays as it is`, async () => {
        const name = newName();
        (await openDB(name, version, { upgrade: (other) => void other.createObjectStore('things') })).close();
        assert.equal((await errorOf(work(open(name).store))).code, 'not-our-database');
        const other = await openDB(name);
        assert.deepEqual([other.version, ...other.objectStoreNames], [version, 'things']);
        other.close();
      });
    }

    test(`${call}: a connection that is lost at every try`, async () => {
      const { store } = open();
      await store.plans();
      replace(IDBDatabase.prototype, 'transaction', throwing('InvalidStateError'));
      assert.equal((await errorOf(work(store))).code, 'connection-lost');
    });

    test(`${call}: the store is closed`, async () => {
      const { store } = open();
      store.close();
      if (call !== 'subscribe') assert.equal((await errorOf(work(store))).code, 'store-unavailable');
    });
  }

  test('no room left', async () => {
    const { store } = open();
    await store.plans();
    replace(IDBObjectStore.prototype, 'add', throwing('QuotaExceededError'));
    assert.equal((await errorOf(store.append(planId, 0, entriesOf(1)))).code, 'quota-exceeded');
  });
});

suite('a connection that is lost', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  for (const name of ['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError']) {
    test(`is opened once more (${name}), and everything goes on`, async () => {
      const databases: IDBDatabase[] = [];
      const openBefore = IDBFactory.prototype.open;
      replace(IDBFactory.prototype, 'open', function open(this: IDBFactory, ...of: [string, number?]) {
        const request = openBefore.apply(this, of);
        request.addEventListener('success', () => databases.push(request.result));
        return request;
      });
      const { store } = open();
      const heard: number[] = [];
      const log = entriesOf(3);
      await store.append(planId, 0, log.slice(0, 1));
      store.subscribe(planId, 0, (news) => heard.push(...news.map(({ version }) => version)));
      await until(() => heard.length === 1);
      for (const database of databases) replace(database, 'transaction', throwing(name));
      const answers = await Promise.all([
        store.append(planId, 1, log.slice(1)),
        store.read(planId, { after: 0 }),
        store.plans(),
      ]);
      assert.equal(answers[0], 3);
      await until(() => heard.length === 3);
      assert.isAtMost(databases.length, 3);
      assert.deepEqual(await store.read(planId, { after: 0 }), log);
    });
  }

  test('in the middle of a call: what fails reaches who called, and not the page as an error', async () => {
    const uncaught: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      uncaught.push(event.reason);
    };
    addEventListener('unhandledrejection', hear);
    undo.push(() => removeEventListener('unhandledrejection', hear));
    const { store } = open();
    await store.append(planId, 0, entriesOf(1));
    const { transaction } = IDBDatabase.prototype;
    replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...of: Parameters<typeof transaction>) {
      const lost = transaction.apply(this, of);
      queueMicrotask(() => lost.abort());
      return lost;
    });
    for (const work of Object.values(calls)) await errorOf(work(store));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(uncaught.map(String), []);
  });

  test('in the middle of an append: it is recorded once', async () => {
    const { store } = open();
    const [before] = [IDBTransaction.prototype.commit];
    let lost = 0;
    replace(IDBTransaction.prototype, 'commit', function commit(this: IDBTransaction) {
      lost += 1;
      if (lost > 1) return before.call(this);
      return this.abort();
    });
    const log = entriesOf(2);
    assert.equal(await store.append(planId, 0, log), 2);
    assert.equal(lost, 2);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
  });
});

/** As a program that knows no later version holds it: it does not let go. */
async function openVersion1(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('tail', { keyPath: ['planId', 'from'] });
      database.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
    },
  });
}

suite('a database that another tab holds', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  test('is said at once, and to who asks meanwhile; all goes on when it lets go', async () => {
    const name = newName();
    const old = await openVersion1(name);
    const { store } = open(name);
    const told: string[] = [];
    const heard: number[] = [];
    store.subscribe(
      planId,
      0,
      (news) => heard.push(news.length),
      ({ code }) => told.push(code),
    );
    assert.equal((await errorOf(store.append(planId, 0, entriesOf(1)))).code, 'blocked-upgrade');
    assert.equal((await errorOf(store.read(planId, { after: 0 }))).code, 'blocked-upgrade');
    await until(() => told.length > 0);
    old.close();
    assert.equal(await store.append(planId, 0, entriesOf(1)), 1);
    await until(() => heard.length === 1);
  });

  test('and a second tab that waits behind it is told in time', async () => {
    const name = newName();
    const old = await openVersion1(name);
    const [one, two] = [open(name).store, open(name).store];
    const errors = await Promise.all([errorOf(one.plans()), errorOf(two.plans())]);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['blocked-upgrade', 'blocked-upgrade'],
    );
    old.close();
    assert.deepEqual(await Promise.all([one.plans(), two.plans()]), [[], []]);
  });

  test('a database that never answers', async () => {
    replace(IDBFactory.prototype, 'open', () => ({}));
    const { store } = open();
    const started = performance.now();
    assert.equal((await errorOf(store.plans())).code, 'blocked-upgrade');
    assert.isBelow(performance.now() - started, 8000);
  });

  test('a store that is closed while it waits lets go when it gets the database', async () => {
    const name = newName();
    const old = await openVersion1(name);
    const { store } = open(name);
    await errorOf(store.plans());
    store.close();
    old.close();
    await deleteDB(name);
    assert.notInclude(
      (await indexedDB.databases()).map((each) => each.name),
      name,
    );
  });
});

suite('data that are cleared under an open page', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  test('are told to who listens and who records, and can be written again', async () => {
    const { name, store } = open();
    const log = entriesOf(1500);
    await store.append(planId, 0, log);
    await store.settled();
    const told: { readonly code: string; readonly params: unknown }[] = [];
    store.subscribe(
      planId,
      1500,
      () => undefined,
      (error) => told.push(error),
    );
    await deleteDB(name);
    await until(() => told.length > 0);
    assert.equal(told[0]?.code, 'log-cleared');
    assert.deepEqual(told[0]?.params, { planId, seen: 1500, actual: 0 });
    const next = entriesBehind(log, 1);
    assert.equal((await errorOf(store.append(planId, 1500, next))).code, 'log-cleared');
    assert.equal((await errorOf(store.read(planId, { after: 1500 }))).code, 'log-cleared');
    assert.deepEqual(await store.read(planId, { after: 0 }), []);
    assert.equal(await store.append(planId, 0, log), 1500);
    assert.equal(await store.append(planId, 1500, next), 1501);
    assert.deepEqual(await store.read(planId, { after: 0 }), [...log, ...next]);
  });

  test('are told as well where another log stands there since', async () => {
    const { name, store } = open();
    await store.append(planId, 0, entriesOf(3));
    await deleteDB(name);
    const { store: other } = open(name);
    const log = entriesOf(5);
    await other.append(planId, 0, log);
    assert.equal((await errorOf(store.read(planId, { after: 3 }))).code, 'log-cleared');
    assert.equal((await errorOf(store.append(planId, 3, entriesBehind(log.slice(0, 3), 1)))).code, 'log-cleared');
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
  });

  test('a page that comes to the front looks again', async () => {
    const { name, store } = open();
    const log = entriesOf(3);
    await store.append(planId, 0, log.slice(0, 2));
    const heard: number[] = [];
    store.subscribe(planId, 2, (news) => heard.push(news.length));
    const { store: other } = open(name);
    await other.plans();
    const database = await openDB(name);
    await database.put('tail', { planId, from: 3, to: 3, entries: log.slice(2) });
    database.close();
    replace(document, 'visibilityState', 'visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => heard.length === 1);
  });
});

suite('storage that stays', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  for (const [answer, said] of [
    [async () => true, 'granted'],
    [async () => false, 'refused'],
    [throwing('SecurityError'), 'unknown'],
  ] as const) {
    test(`is asked for at the first record, once: ${said}`, async () => {
      let count = 0;
      const persist = (): Promise<boolean> => {
        count += 1;
        return answer();
      };
      replace(navigator, 'storage', { persisted: async () => false, persist });
      const { store } = open();
      const log = entriesOf(2);
      await store.read(planId, { after: 0 });
      assert.deepEqual([count, await store.persistence()], [0, 'refused']);
      await store.append(planId, 0, log.slice(0, 1));
      await store.append(planId, 1, log.slice(1));
      assert.deepEqual([count, await store.persistence()], [1, said]);
    });
  }

  test('a question that nobody answers holds up no record', async () => {
    replace(navigator, 'storage', { persist: async () => new Promise(() => undefined) });
    assert.equal(await open().store.append(planId, 0, entriesOf(1)), 1);
  });
});

suite('a page that is put aside for “Back”', () => {
  teardown(async () => {
    for (const back of undo.splice(0).reverse()) back();
    await removeAll();
  });

  const turn = (type: 'pagehide' | 'pageshow'): boolean =>
    dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  const soon = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  for (const [call, work] of Object.entries(calls)) {
    if (call === 'subscribe') continue;
    test(`${call}: leaves no transaction open, and goes on when it is shown again`, async () => {
      const { store } = open();
      await store.plans();
      const states: string[] = [];
      const begin = IDBDatabase.prototype.transaction;
      replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
        const transaction = begin.apply(this, given);
        const at = states.push('open') - 1;
        for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => (states[at] = end));
        return transaction;
      });
      let isDone = false;
      const doing = work(store).finally(() => (isDone = true));
      for (let turns = 0; turns < 100 && states.length === 0; turns += 1) await Promise.resolve();
      turn('pagehide');
      await until(() => states.every((state) => state === 'abort'));
      await soon();
      assert.isFalse(isDone);
      assert.deepEqual([...new Set(states)], ['abort']);
      turn('pageshow');
      await doing;
      await until(() => !states.includes('open'));
    });
  }

  test('what was recorded meanwhile stands there once', async () => {
    const { store } = open();
    const log = entriesOf(2);
    await store.append(planId, 0, log.slice(0, 1));
    const appending = store.append(planId, 1, log.slice(1));
    turn('pagehide');
    const reading = store.read(planId, { after: 0 });
    await soon();
    turn('pageshow');
    assert.equal(await appending, 2);
    await reading;
    assert.deepEqual(
      (await store.read(planId, { after: 0 })).map(({ version }) => version),
      [1, 2],
    );
  });
});
