import { assert } from 'chai';
import { linesIn } from './lines.js';

suite('lines in a cell', () => {
  for (const [text, width, lines] of [
    ['', 10, 1],
    ['một hai', 10, 1],
    ['một hai ba', 7, 2],
    ['mười hai ngày', 5, 3],
    ['một\nhai', 10, 2],
    ['aaaaaaaaaaaa', 5, 3],
    ['ab aaaaaaaaaaaa cd', 5, 4],
  ] as const)
    test(`“${text.replace('\n', '⏎')}” takes ${lines} of ${width} letters`, () => {
      assert.equal(linesIn(text, width), lines);
    });
});
