import { memoryStore, type ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import { openOffice } from '../test-support/office.js';

suite('whether a server is ready', () => {
  test('is told in time, also while its store lets everybody wait', async () => {
    let isSilent = false;
    const own = memoryStore();
    const kept: ServerStore['kept'] = (kind, options) =>
      isSilent ? new Promise(() => undefined) : own.kept(kind, options);
    const running = await openOffice({ store: { ...own, kept } });
    assert.equal((await running.ask('/readyz')).status, 200);
    isSilent = true;
    const started = performance.now();
    const answer = await running.ask('/readyz');
    assert.equal(answer.status, 503);
    assert.equal(((await answer.json()) as { readonly code: string }).code, 'store-failed');
    assert.isBelow(performance.now() - started, 4_000);
    isSilent = false;
    assert.equal((await running.ask('/readyz')).status, 200);
    await running.close();
  });
});
