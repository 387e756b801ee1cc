import { assert } from 'chai';
import fc from 'fast-check';
import { made } from '@kehoach/core';
import { laidOut as layingOut, type LaidOut } from './layout.js';
import type { PageContent, PlacedWords } from './page.js';

const [width, height] = [595, 842];
const laidOut = (pages: readonly PageContent[]): LaidOut => made(layingOut(pages));
const words = ['Sở', 'Biển', 'đảo', 'kiểm', 'tra', 'cầu', 'cảng', 'trước', 'ngày', '15/6/2027', '1.', 'II.', '-', 'TT'];

/** A stretch of words somewhere on a page, each letter half as wide as high. */
const stretch = fc
  .record({
    said: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
    x: fc.integer({ min: 40, max: 300 }),
    line: fc.nat(40),
    size: fc.constantFrom(9, 13, 14),
  })
  .map(({ said, x, line, size }): PlacedWords => {
    const text = said.join(' ');
    return { words: text, x, end: x + (text.length * size) / 2, y: 60 + line * 18, size };
  });
const rule = fc.record({
  isUpright: fc.boolean(),
  at: fc.integer({ min: 40, max: 560 }),
  from: fc.integer({ min: 40, max: 300 }),
  to: fc.integer({ min: 301, max: 800 }),
});
const page = fc.record({
  // What is drawn twice at one place is one word in bold: here none is the same as another.
  words: fc
    .array(stretch, { maxLength: 30 })
    .map((all) => all.map((one, at) => ({ ...one, words: `${one.words} ${at + 1}${one.words.length}` }))),
  rules: fc.array(rule, { maxLength: 8 }),
  width: fc.constant(width),
  height: fc.constant(height),
});

/** How often each letter and sign is there; a blank and a bar between cells are none. */
function bag(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of texts.join('').replaceAll(/[\s|·]/g, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

suite('the words of a PDF, put in order', () => {
  test('are all there, wherever they and whatever lines stand on the pages; what is left out is told', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 3 }), (pages: PageContent[]) => {
        const { written, leftOut } = laidOut(pages);
        const given = bag(pages.flatMap((each) => each.words.map((one) => one.words)));
        const told = bag([written.text]);
        const out = bag(leftOut);
        for (const [sign, count] of given)
          if ((told.get(sign) ?? 0) < count) assert.isTrue(out.has(sign), `${sign} is lost`);
        for (const [sign, count] of told) assert.isAtMost(count, given.get(sign) ?? 0, `${sign} is new`);
      }),
      { numRuns: 400 },
    );
  });

  test('are there once where they are drawn twice to look bold', () => {
    const once = { words: 'KẾ HOẠCH', x: 200, end: 280, y: 300, size: 14 };
    const twice = [once, { ...once, x: 200.4, end: 280.4 }];
    assert.equal(laidOut([{ words: twice, rules: [], width, height }]).written.text.trim(), 'KẾ HOẠCH');
  });

  test('are those of paragraphs on a page that is a drawing: its lines are no table', () => {
    const lines = (count: number): PageContent['rules'] =>
      Array.from({ length: count }, (_, at) => [
        { isUpright: false, at: 100 + at * 20, from: 40, to: 540 },
        { isUpright: true, at: 40 + at * 20, from: 100, to: 820 },
      ]).flat();
    const said = [{ words: 'Bến số 1', x: 50, end: 90, y: 112, size: 12 }];
    const kindOn = (count: number): string | undefined =>
      laidOut([{ words: said, rules: lines(count), width, height }]).written.blocks[0]?.kind;
    assert.deepEqual([kindOn(20), kindOn(600), kindOn(11_000)], ['row', 'paragraph', 'paragraph']);
  });

  test('stand in the blocks that are told', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 2 }), (pages: PageContent[]) => {
        const { text, blocks } = laidOut(pages).written;
        const inBlocks = blocks.map(({ from, to }) => text.slice(from, to));
        assert.deepEqual(bag(inBlocks), bag([text]));
      }),
      { numRuns: 200 },
    );
  });

  suite('in two columns', () => {
    /** Lines of a letter half as wide as high, of which the right ones begin at 310. */
    const pageOf = (...lines: readonly (readonly [left: string, right: string, lower?: number])[]): PageContent => ({
      words: lines.flatMap(([left, right, lower = 0], at) =>
        [
          { words: left, x: 60, end: 60 + left.length * 6, y: 100 + at * 18, size: 12 },
          { words: right, x: 310, end: 310 + right.length * 6, y: 100 + at * 18 + lower, size: 12 },
        ].filter(({ words: said }) => said !== ''),
      ),
      rules: [],
      width,
      height,
    });
    const saidIn = (found: PageContent): readonly string[] => laidOut([found]).written.text.trim().split('\n');

    test('that both have numbers, are read down the left one and then down the right one', () => {
      for (const lower of [0, 9])
        assert.deepEqual(
          saidIn(
            pageOf(
              ['1. Đội Bến sơn cầu số hai của cảng', '3. Phòng Tài vụ nộp hồ sơ lưu trữ', lower],
              ['trước ngày 20/6/2026.', 'trước ngày 15/11/2026.', lower],
              ['2. Văn phòng Sở vá lưới ở các bến', '4. Trạm Luồng lạch đo sâu ở luồng', lower],
              ['trước ngày 15/7/2026.', 'trước ngày 01/8/2026.', lower],
            ),
          ),
          [
            '1. Đội Bến sơn cầu số hai của cảng trước ngày 20/6/2026.',
            '2. Văn phòng Sở vá lưới ở các bến trước ngày 15/7/2026.',
            '3. Phòng Tài vụ nộp hồ sơ lưu trữ trước ngày 15/11/2026.',
            '4. Trạm Luồng lạch đo sâu ở luồng trước ngày 01/8/2026.',
          ],
        );
    });

    test('go on from the end of the left one at the beginning of the right one', () => {
      const said = saidIn(
        pageOf(
          ['1. Đội Bến sơn cầu số hai của cảng', 'ở bến trong trước ngày 15/7/2026.'],
          ['trước ngày 20/6/2026.', '3. Trạm Luồng lạch đo sâu ở luồng'],
          ['2. Văn phòng Sở vá lưới và sửa phao', 'trước ngày 01/8/2026.'],
        ),
      );
      assert.equal(said[1], '2. Văn phòng Sở vá lưới và sửa phao ở bến trong trước ngày 15/7/2026.');
      assert.lengthOf(said, 3);
    });

    test('end where a heading stands with nothing beside it, and begin anew below it', () => {
      const rows = [
        ['1. Đội Bến sơn cầu số hai.', '3. Phòng Tài vụ nộp hồ sơ.'],
        ['2. Văn phòng Sở vá lưới.', '4. Trạm Luồng lạch đo sâu.'],
      ] as const;
      const said = saidIn(pageOf(...rows, ['II. TỔ CHỨC THỰC HIỆN', ''], ...rows));
      const numbers = said.map((line) => line.split('.', 1)[0]);
      assert.deepEqual(numbers, ['1', '2', '3', '4', 'II', '1', '2', '3', '4']);
    });

    test('begin a paragraph where a line stands further below the last one than the others', () => {
      const [first, gap] = [
        ['1. Đội Bến sơn cầu số hai của cảng', '2. Văn phòng Sở vá lưới, sửa phao'],
        ['', ''],
      ] as const;
      const more = (words: string): readonly [string, string] => [words, words];
      const [second, third] = [more('và các cầu khác của bến phía trong'), more('cùng các phao ở những luồng phía xa')];
      const last = more('hết mùa gió thì tổng kết ở bến lớn');
      assert.lengthOf(saidIn(pageOf(first, second, third, second, last)), 2);
      assert.lengthOf(saidIn(pageOf(first, second, third, second, gap, last)), 4);
    });

    test('of which the right one has no numbers, stay what stands at the end of each item', () => {
      const said = saidIn(
        pageOf(
          ['1. Sơn cầu số hai của cảng', 'Đội Bến'],
          ['2. Vá lưới ở các bến trong', 'Văn phòng Sở'],
          ['3. Đo sâu luồng vào cảng', 'Trạm Luồng lạch'],
        ),
      );
      assert.deepEqual(
        said.map((line) => line.slice(0, 2)),
        ['1.', '2.', '3.'],
      );
      assert.include(said[1], 'Văn phòng Sở');
    });
  });

  suite('in a row over the end of a page', () => {
    const [left, middle, right] = [50, 100, 500];
    /** A page that is a table of two columns, each row 40 high. */
    const tableOf = (...rows: readonly (readonly [string, string])[]): PageContent => ({
      words: rows.flatMap(([number, said], at) =>
        [
          { words: number, x: left + 5, end: left + 15, y: 125 + at * 40, size: 12 },
          { words: said, x: middle + 5, end: right - 20, y: 125 + at * 40, size: 12 },
        ].filter(({ words: each }) => each !== ''),
      ),
      rules: [
        ...[0, ...rows.map((_, at) => at + 1)].map((at) => ({
          isUpright: false,
          at: 100 + at * 40,
          from: left,
          to: right,
        })),
        ...[left, middle, right].map((at) => ({ isUpright: true, at, from: 100, to: 100 + rows.length * 40 })),
      ],
      width,
      height,
    });
    const rowsIn = (...pages: readonly PageContent[]): string[] => {
      const { text, blocks } = laidOut(pages).written;
      return blocks.map((block) =>
        block.kind === 'row' ? block.cells.map(({ from, to }) => text.slice(from, to)).join('|') : 'paragraph',
      );
    };

    test('are in one, whether the headings are printed again or not', () => {
      const first = tableOf(['TT', 'Nội dung'], ['1', 'Sơn cầu'], ['2', 'Thay đèn biển ở']);
      const expected = ['TT|Nội dung', '1|Sơn cầu', '2|Thay đèn biển ở cảng số 2', '3|Vá lưới'];
      assert.deepEqual(rowsIn(first, tableOf(['', 'cảng số 2'], ['3', 'Vá lưới'])), expected);
      assert.deepEqual(rowsIn(first, tableOf(['TT', 'Nội dung'], ['', 'cảng số 2'], ['3', 'Vá lưới'])), expected);
    });

    test('stay apart where rows of the table have no number, or the next one has its own', () => {
      const open = tableOf(['TT', 'Nội dung'], ['1', 'Sơn cầu'], ['', 'Thay đèn']);
      assert.lengthOf(rowsIn(open, tableOf(['', 'Vá lưới'])), 4);
      const numbered = tableOf(['TT', 'Nội dung'], ['1', 'Sơn cầu']);
      assert.lengthOf(rowsIn(numbered, tableOf(['2', 'Vá lưới'])), 3);
    });
  });
});
