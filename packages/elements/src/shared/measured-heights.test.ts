import { assert } from 'chai';
import fc from 'fast-check';
import { MeasuredHeights } from './measured-heights.js';

suite('heights of rows', () => {
  const reckoned = (): number => 2;
  /** A box in which one row is drawn. */
  const drawn = (row: string, height: number): Element => {
    const box = document.createElement('div');
    box.innerHTML = `<div data-row="${row}" style="height: ${height}px"></div>`;
    box.style.position = 'absolute';
    document.body.replaceChildren(box);
    return box;
  };

  test('rows follow each other without a gap, whatever is learnt of them in whatever order', () => {
    const heights = fc.uniqueArray(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 300 })), {
      selector: ([row]) => row,
    });
    fc.assert(
      fc.property(heights, (found) => {
        const list = new MeasuredHeights<number>(String);
        list.set(
          Array.from({ length: 50 }, (_, index) => index),
          reckoned,
          10,
        );
        const byRow = new Map(found);
        for (const [row, height] of found) list.learn(drawn(String(row), height));
        for (let row = 0; row < 50; row += 1) {
          assert.closeTo(list.topOf(row + 1) - list.topOf(row), byRow.get(row) ?? 20, 0.6);
          assert.equal(list.rowAt(list.topOf(row)), row);
          assert.equal(list.rowAt(list.topOf(row + 1) - 0.1), row);
        }
      }),
    );
  });

  test('what was found of a row stays with it when the rows are sorted, and goes when widths change', () => {
    const list = new MeasuredHeights<string>((row) => row);
    list.set(['a', 'b', 'c'], reckoned, 10);
    assert.isTrue(list.learn(drawn('a', 50)));
    assert.isFalse(list.learn(drawn('a', 50.2)));
    list.set(['c', 'b', 'a'], reckoned, 10);
    assert.deepEqual([list.topOf(1), list.topOf(2), list.total], [20, 40, 90]);
    list.forget();
    assert.equal(list.total, 60);
    assert.equal(list.placeOf('a', 0), 2);
  });
});
