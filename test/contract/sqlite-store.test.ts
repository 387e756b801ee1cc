import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerStore } from '@kehoach/core';
import { sqliteStore } from '@kehoach/sqlite';
import { assert } from 'chai';
import { serverStoreContract } from './server-store-contract.js';
import { storeContract } from './store-contract.js';

suite('SQLite', () => {
  let folder = '';
  const made: ServerStore[] = [];
  suiteSetup(async () => void (folder = await mkdtemp(join(tmpdir(), 'kehoach-sqlite-'))));
  teardown(async () => {
    for (const store of made.splice(0)) await store.close();
  });
  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  let count = 0;
  const make = async (): Promise<ServerStore> => {
    count += 1;
    const store = sqliteStore({ file: join(folder, `${count}.db`) });
    made.push(store);
    return store;
  };
  storeContract('the store in SQLite', make);
  serverStoreContract('the store in SQLite', make);
  test('gives a log’s own text', async () => assert.isFunction((await make()).text));
});
