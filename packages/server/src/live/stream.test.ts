import { assert } from 'chai';
import { entryStream } from './stream.js';
import { Tails } from './tails.js';

suite('a quiet stream', () => {
  const { setInterval: real } = globalThis;
  let beat = (): void => undefined;
  setup(() => {
    globalThis.setInterval = ((call: () => void) => void (beat = call)) as unknown as typeof setInterval;
  });
  teardown(() => void (globalThis.setInterval = real));

  test('ends at its next beat once its reader may hear no more', async () => {
    let isAllowed = true;
    const tails = new Tails({ subscribe: () => () => undefined });
    const from = { planId: 'a', after: 1, who: 'chi', entries: [], isAllowed: () => isAllowed };
    const reader = entryStream(tails, from).getReader();
    const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
    assert.equal(await next(), ': \n\n');
    beat();
    assert.equal(await next(), ': \n\n');
    assert.equal(tails.size, 1);
    isAllowed = false;
    beat();
    assert.isTrue((await reader.read()).done);
    assert.equal(tails.size, 0);
  });
});
