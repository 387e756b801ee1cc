import { LogError, type LogErrorListener, type LogListener, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { Tails } from './tails.js';

suite('tails', () => {
  const subscriptions: { readonly hear: LogListener; readonly fail: LogErrorListener; isStopped: boolean }[] = [];
  const store = {
    subscribe: (_planId: string, _after: number, hear: LogListener, fail: LogErrorListener = () => undefined) => {
      const subscription = { hear, fail, isStopped: false };
      subscriptions.push(subscription);
      return () => void (subscription.isStopped = true);
    },
  };
  let tails: Tails;
  setup(() => {
    subscriptions.splice(0);
    tails = new Tails(store);
  });
  const entry = (version: number): RecordedEvent => ({ version }) as RecordedEvent;
  const heard: number[] = [];
  setup(() => void heard.splice(0));
  const hear = (entries: readonly RecordedEvent[]): void => void heard.push(...entries.map(({ version }) => version));
  const never = (): void => assert.fail('nothing was to be told');

  test('who comes in the turn in which the last one leaves hears of what comes', async () => {
    const leave = tails.listen('a', 1, never, never);
    await Promise.resolve();
    tails.listen('a', 1, hear, never);
    leave();
    await Promise.resolve();
    assert.isFalse(subscriptions[0]?.isStopped);
    subscriptions[0]?.hear([entry(2)]);
    assert.deepEqual(heard, [2]);
    assert.equal(tails.size, 1);
  });

  test('a store that cannot be read any more lets all go, and the next reader subscribes anew', async () => {
    let closed = 0;
    const leaves = [1, 2].map(() => tails.listen('a', 1, never, () => void (closed += 1)));
    await Promise.resolve();
    subscriptions[0]?.fail(new LogError('store-failed', { cause: 'cut-off' }, 'cut off'));
    assert.equal(closed, 2);
    assert.isTrue(subscriptions[0]?.isStopped);
    leaves.forEach((leave) => leave());
    assert.equal(tails.size, 0);
    tails.listen('a', 1, hear, never);
    await Promise.resolve();
    subscriptions[1]?.hear([entry(2)]);
    assert.deepEqual(heard, [2]);
  });

  test('who has read before the last entries were told hears of them', async () => {
    tails.listen('a', 1, () => undefined, never);
    await Promise.resolve();
    subscriptions[0]?.hear([entry(2), entry(3)]);
    tails.listen('a', 2, hear, never);
    await Promise.resolve();
    assert.deepEqual(heard, [3]);
  });

  test('who lacks more than what was told last is sent to read', async () => {
    let closed = 0;
    tails.listen('a', 5, () => undefined, never);
    await Promise.resolve();
    tails.listen('a', 1, never, () => void (closed += 1));
    await Promise.resolve();
    assert.equal(closed, 1);
  });
});
