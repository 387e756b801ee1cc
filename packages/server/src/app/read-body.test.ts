import { assert } from 'chai';
import { depthOf } from './read-body.js';

suite('how deep a body is nested', () => {
  test('is counted outside of texts', () => {
    for (const [text, depth] of [
      ['1', 0],
      ['{"a":[{}],"b":[]}', 3],
      ['{"a":"[[[[","b":"\\"[["}', 1],
      ['["\\\\",[]]', 2],
      ['[[', 2],
      ['"[[', 0],
      ['"\\', 0],
    ] as const)
      assert.equal(depthOf(text), depth, text);
  });

  test('takes time in proportion to its length, whatever it holds', () => {
    const long = 4_000_000;
    for (const text of [
      `"${'x'.repeat(30_000_000)}"`,
      `"${'\\"'.repeat(long / 2)}`,
      '"x'.repeat(long / 2),
      '['.repeat(long),
      '[{}],'.repeat(long / 5),
      '\\'.repeat(long),
    ]) {
      const started = performance.now();
      assert.isAtLeast(depthOf(text), 0);
      // The slow way took minutes, or ended the stack.
      assert.isBelow(performance.now() - started, 5_000, text.slice(0, 8));
    }
  });
});
