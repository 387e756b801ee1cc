import { assert } from 'chai';
import { dayIn, watchDay } from './day.js';
import { fakeTime } from './test-support/fake-time.js';

suite('the day in a zone', () => {
  const cases: readonly [zone: string, instant: string, day: string][] = [
    ['Asia/Ho_Chi_Minh', '2022-06-30T16:59:59Z', '2022-06-30'],
    ['Asia/Ho_Chi_Minh', '2022-06-30T17:00:00Z', '2022-07-01'],
    ['UTC', '2022-12-31T23:59:59Z', '2022-12-31'],
    ['America/New_York', '2022-03-13T04:59:59Z', '2022-03-12'],
  ];
  for (const [zone, instant, day] of cases) {
    test(`is ${day} at ${instant} in ${zone}`, () => assert.equal(dayIn(zone, Date.parse(instant)), day));
  }

  test('is told at midnight, once, and no more after the end', () => {
    const time = fakeTime('2022-06-30T10:00:00Z');
    const days: string[] = [];
    const stop = watchDay({ timeZone: 'Asia/Ho_Chi_Minh', ...time }, () => {
      days.push(dayIn('Asia/Ho_Chi_Minh', time.clock.now()));
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
