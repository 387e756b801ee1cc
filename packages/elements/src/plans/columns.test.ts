import { addDays, countsOf, planOn } from '@kehoach/core';
import { vietnamDays } from '@kehoach/profiles';
import { assert } from 'chai';
import { longPlan } from '../test-support/long-plan.js';
import { sampleLog } from '../test-support/sample.js';
import { denominatorOf, numberColumns, numbersOf, rateColumns, rateOf } from './columns.js';

suite('the columns of counts', () => {
  test('sum to the total on every day of the year, of one plan and of two', async () => {
    const log = await sampleLog();
    const long = longPlan(30);
    for (let day = '2022-01-28'; day < '2023-02-01'; day = addDays(day, 3))
      for (const plans of [[planOn(log, day)], [planOn(log, day), long]]) {
        const counts = countsOf(plans, day, vietnamDays);
        const numbers = numbersOf(counts);
        const parts = numberColumns.filter((column) => column !== 'total').map((column) => numbers[column]);
        assert.equal(
          parts.reduce((sum, each) => sum + each, 0),
          numbers.total,
          day,
        );
        for (const which of ['assigned', 'done', 'due'] as const)
          for (const column of rateColumns) {
            const rate = rateOf(counts, column, which);
            if (rate !== undefined) assert.equal(rate, (numbers[column] / denominatorOf(counts, which)) * 100);
          }
      }
  });

  test('are percents of what is chosen, and none where that says nothing', () => {
    const long = countsOf(longPlan(10), '2022-09-20', vietnamDays);
    assert.deepEqual(
      (['assigned', 'done', 'due'] as const).map((which) => rateOf(long, 'openLate', which)),
      [100, undefined, 100],
    );
    assert.isUndefined(rateOf(long, 'doneInTime', 'done'));
  });
});
