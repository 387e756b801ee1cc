import { civilDateIn } from '@kehoach/core';
import { assert } from 'chai';
import { watchDay } from './day.js';
import { fakeTime } from './test-support/fake-time.js';

suite('the day in a zone', () => {
  test('is told at midnight, once, and no more after the end', () => {
    const time = fakeTime('2022-06-30T10:00:00Z');
    const days: string[] = [];
    const stop = watchDay({ timeZone: 'Asia/Ho_Chi_Minh', ...time }, () => {
      days.push(civilDateIn('Asia/Ho_Chi_Minh', time.clock.now()));
    });
    time.move(6.9 * 3_600_000);
    assert.deepEqual(days, []);
    time.move(0.2 * 3_600_000);
    assert.deepEqual(days, ['2022-07-01']);
    time.move(24 * 3_600_000);
    assert.deepEqual(days, ['2022-07-01', '2022-07-02']);
    stop();
    time.move(48 * 3_600_000);
    assert.deepEqual([days.length, time.waiting], [2, 0]);
  });
});
