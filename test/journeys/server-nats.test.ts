import type { ServerStore } from '@kehoach/core';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { noNats, sharedNats, type SharedNats } from '../servers/nats.js';
import { skipHere } from '../servers/skips.js';
import { serverJourney } from './server-journey.js';

suite('NATS', function () {
  this.timeout(120_000);
  let nats: SharedNats | undefined;
  const made: ServerStore[] = [];
  suiteSetup(async function () {
    nats = await sharedNats(3);
    if (nats === undefined) skipHere(this, noNats);
  });
  suiteTeardown(async () => {
    for (const store of made) await store.close();
    await nats?.end();
  });

  serverJourney('on three servers of NATS', async () => {
    const options = natsAddress(nats?.url ?? '')?.options ?? { servers: [] };
    const store = await jetStreamStore({ ...options, stream: `JOURNEY_${process.pid}_${made.length}` });
    made.push(store);
    return store;
  });
});
