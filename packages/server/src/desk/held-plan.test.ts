import { isLogError, memoryStore, readLog, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import { centre, exampleLog, openOffice, planId, report } from '../test-support/office.js';
import { StoredPlan } from './held-plan.js';

suite('the plan of a store', () => {
  /** A store in the place of which another one can be put, as a database is that is restored while the server runs. */
  function replaceable(): { readonly store: ServerStore; put(other: ServerStore): void } {
    let current = memoryStore();
    const store: ServerStore = {
      ...current,
      read: (...args) => current.read(...args),
      subscribe: (...args) => current.subscribe(...args),
      plans: () => current.plans(),
      kept: (...args) => current.kept(...args),
      write: (...args) => current.write(...args),
    };
    return { store, put: (other) => (current = other) };
  }

  async function copyOf(store: ServerStore, upTo: number): Promise<ServerStore> {
    const copy = memoryStore();
    const events = (await store.read(planId, { after: 0 })).slice(0, upTo);
    if (events.length > 0) await copy.write({ append: { planId, expectedVersion: 0, events } });
    return copy;
  }

  test('is folded anew where the log was put back from a copy, shorter, as long, or gone', async () => {
    const { store, put } = replaceable();
    const running = await openOffice({ store });
    try {
      await running.send([report('mất')]);
      const older = await copyOf(store, 80);
      put(older);
      const sent = await running.send([report('một')], centre, 80);
      assert.deepEqual([sent.results[0]?.status, sent.version], ['recorded', 81]);
      const asLong = await copyOf(store, 80);
      put(asLong);
      const again = await running.send([report('hai'), report('ba')], centre, 80);
      assert.equal(again.version, 82);
      const whole = await copyOf(store, 82);
      put(await copyOf(store, 80));
      await running.send([report('bốn'), report('năm')], centre, 80);
      put(whole);
      assert.equal((await running.send([report('sáu')], centre, 82)).version, 83);
      put(memoryStore());
      const gone = (await running.send([report('bảy')])) as unknown as { readonly code: string };
      assert.equal(gone.code, 'no-such-plan');
    } finally {
      await running.close();
    }
  });

  test('is told to be damaged where its first entry follows another, and asks for it once', async () => {
    const { entries } = readLog(await exampleLog());
    let reads = 0;
    const headless = {
      read: async (): Promise<readonly RecordedEvent[]> => {
        reads += 1;
        if (reads > 10) throw new Error('it reads for ever');
        return entries.slice(1);
      },
    };
    const error = await new StoredPlan(headless, planId).newest().catch((failure: unknown) => failure);
    assert.isTrue(isLogError(error, 'broken-chain'), String(error));
    assert.equal(reads, 1);
  });
});
