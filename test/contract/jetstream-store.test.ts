import type { ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { noNats, sharedNats, type SharedNats } from '../servers/nats.js';
import { skipHere } from '../servers/skips.js';
import { serverStoreContract } from './server-store-contract.js';
import { storeContract } from './store-contract.js';

for (const [where, count] of [
  ['one server', 1],
  ['three servers', 3],
] as const)
  suite(`NATS JetStream on ${where}`, function () {
    this.timeout(60_000);
    let nats: SharedNats | undefined;
    const made: ServerStore[] = [];
    suiteSetup(async function () {
      nats = await sharedNats(count);
      if (nats === undefined) skipHere(this, noNats);
    });
    teardown(async () => {
      for (const store of made.splice(0)) await store.close();
    });
    suiteTeardown(() => nats?.end());

    let number = 0;
    const open = async (): Promise<ServerStore> => {
      const options = natsAddress(nats?.url ?? '')?.options ?? { servers: [] };
      const store = await jetStreamStore({ ...options, stream: `TEST_${process.pid}_${count}_${number}` });
      made.push(store);
      return store;
    };
    const make = async (): Promise<ServerStore> => {
      number += 1;
      return open();
    };
    // A writing is one message: none ends before another that began earlier.
    const slow = async (): Promise<void> => undefined;
    storeContract(`the store on ${where}`, make);
    serverStoreContract(`the store on ${where}`, make, { open, slow });
    test('gives a log’s own text', async () => assert.isFunction((await make()).text));
  });
