import { noCounts, type Counts } from '@kehoach/core';
import { assert } from 'chai';
import { fewCountsOf, numberCount, SumOfCounts } from './few-counts.js';

type Numbers = { [name: string]: number | Numbers };

/** Counts of which each number is another. */
function distinct(first: number): Counts {
  let next = first;
  const fill = (part: Numbers): void => {
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'number') part[name] = next++;
      else fill(value);
  };
  const counts = noCounts();
  fill(counts);
  return counts;
}

suite('counts in few letters', () => {
  test('lose no number, and add up', () => {
    const sum = new SumOfCounts();
    assert.deepEqual(sum.counts, noCounts());
    for (const first of [0, 1_000, 1_000, 7]) sum.add(fewCountsOf(distinct(first)));
    const [zero, thousand, seven] = [distinct(0), distinct(1_000), distinct(7)];
    assert.equal(sum.counts.assigned, zero.assigned + 2 * thousand.assigned + seven.assigned);
    assert.equal(
      sum.counts.responsibilities.done,
      zero.responsibilities.done + 2 * thousand.responsibilities.done + seven.responsibilities.done,
    );
    const one = new SumOfCounts();
    one.add(fewCountsOf(thousand));
    assert.deepEqual(one.counts, thousand);
  });

  test('have a letter for each number, and none for what is not there', () => {
    assert.isAtMost(numberCount, 52);
    assert.equal(fewCountsOf(noCounts()), '');
    assert.equal(fewCountsOf({ ...noCounts(), assigned: 1 }), 'A');
  });
});
