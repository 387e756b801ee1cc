import { assert } from 'chai';
import { cutText, fileText, lineText } from './file-text.js';

suite('words of a plan in a file', () => {
  for (const [said, kept] of [
    ['Rà soát “quỹ đất”, đợt 1 – 50%', 'Rà soát “quỹ đất”, đợt 1 – 50%'],
    ['một\r\nhai\rba\u2028bốn\u0085năm', 'một\nhai\nba\nbốn\nnăm'],
    ['cột\tcột', 'cột cột'],
    ['tên\u202Exslx.exe', 'tênxslx.exe'],
    ['\u0000\u0007\u001B[31m', '\uFFFD\uFFFD\uFFFD[31m'],
    ['nửa \uD83D chữ', 'nửa \uFFFD chữ'],
    ['cả 😀 chữ', 'cả 😀 chữ'],
    ['\uFFFE\uFFFF\u{1FFFE}', '\uFFFD\uFFFD\uFFFD'],
  ] as const)
    test(`${JSON.stringify(said)} stands as ${JSON.stringify(kept)}`, () => {
      assert.equal(fileText(said), kept);
    });

  test('stand in one line where there is no more, with the blanks that do not break', () => {
    assert.equal(lineText('  một\r\n hai\tba \n'), 'một hai ba');
    assert.equal(lineText('Số: \u00A0\u00A0/BC'), 'Số: \u00A0\u00A0/BC');
  });

  test('are cut with a sign for it, and never within a character', () => {
    assert.equal(cutText('mười', 4), 'mười');
    assert.equal(cutText('mười hai', 5), 'mười…');
    assert.equal(cutText('ab😀cd', 4), 'ab…');
  });
});
