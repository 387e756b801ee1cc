import { setTimeout as passed } from 'node:timers/promises';
import { assert } from 'chai';
import { Watch } from './watch.js';

suite('a watch over work that may take too long', () => {
  test('does each step once its time has come, in their order, and none of what has ended', async () => {
    const done: string[] = [];
    const watch = new Watch();
    const step = (name: string) => () => done.push(name);
    watch.over([
      [1, step('late')],
      [300, step('given up')],
      [60_000, step('never')],
    ]);
    const end = watch.over([[1, step('ended')]]);
    end();
    assert.deepEqual(done, []);
    await passed(280);
    assert.deepEqual(done, ['late']);
    await passed(350);
    assert.deepEqual(done, ['late', 'given up']);
  });

  test('looks again at what comes when nothing was watched for a while', async () => {
    const watch = new Watch();
    watch.over([[1, () => undefined]])();
    await passed(600);
    let isDone = false;
    watch.over([[1, () => (isDone = true)]]);
    await passed(350);
    assert.isTrue(isDone);
  });
});
