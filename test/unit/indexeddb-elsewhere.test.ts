import { isLogError } from '@kehoach/core';
import { indexedDbOutbox, indexedDbStore } from '@kehoach/indexeddb';
import { assert } from 'chai';

suite('a store of browsers, outside of any', () => {
  const asked = {
    store: () => indexedDbStore().plans(),
    outbox: () => indexedDbOutbox().read('/kehoach/plans/p'),
  };
  for (const [name, ask] of Object.entries(asked))
    test(`says that nothing can be kept there: ${name}`, async () => {
      const error: unknown = await ask().catch((reason: unknown) => reason);
      assert.isTrue(isLogError(error), String(error));
      assert.equal((error as { readonly code?: string }).code, 'store-unavailable');
    });
});
