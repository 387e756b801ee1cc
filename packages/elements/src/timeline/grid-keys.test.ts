import { assert } from 'chai';
import { gridMove } from './grid-keys.js';

suite('the keys of a grid', () => {
  const cellsOf = (row: number): number => (row === 0 ? 1 : 2);
  for (const [from, key, isCtrl, to] of [
    [[5, undefined], 'ArrowDown', false, [6, undefined]],
    [[5, 1], 'ArrowDown', false, [6, 1]],
    [[1, 1], 'ArrowUp', false, [0, 0]],
    [[0, undefined], 'ArrowUp', false, [0, undefined]],
    [[29, undefined], 'ArrowDown', false, [29, undefined]],
    [[5, undefined], 'ArrowRight', false, [5, 0]],
    [[5, 0], 'ArrowRight', false, [5, 1]],
    [[5, 1], 'ArrowRight', false, [5, 1]],
    [[5, 1], 'ArrowLeft', false, [5, 0]],
    [[5, 0], 'ArrowLeft', false, [5, undefined]],
    [[5, undefined], 'ArrowLeft', false, [5, undefined]],
    [[5, 1], 'Home', false, [5, 0]],
    [[5, 0], 'End', false, [5, 1]],
    [[5, 1], 'Home', true, [0, 0]],
    [[5, 1], 'End', true, [29, 1]],
    [[5, undefined], 'Home', false, [0, undefined]],
    [[5, undefined], 'End', false, [29, undefined]],
    [[5, undefined], 'PageDown', false, [15, undefined]],
    [[5, undefined], 'PageUp', false, [0, undefined]],
  ] as const) {
    test(`${isCtrl ? 'Ctrl + ' : ''}${key} in row ${from[0]}, cell ${from[1]}, leads to ${to[0]}, ${to[1]}`, () => {
      const place = gridMove({ row: from[0], cell: from[1] }, key, isCtrl, 30, cellsOf);
      assert.deepEqual([place?.row, place?.cell], [...to]);
    });
  }

  test('others are left to the page', () => {
    assert.isTrue(gridMove({ row: 1, cell: undefined }, 'a', false, 30, cellsOf) === undefined);
  });
});
