import { assert } from 'chai';
import fc from 'fast-check';
import { examinePeriod, findPeriods } from './index.js';

declare const process: { cpuUsage(): { readonly user: number } };

// prettier-ignore
const word = fc.constantFrom(
  'từ', 'đến', 'hết', 'trước', 'sau', 'trong', 'suốt', 'cả', 'ngày', 'tháng', 'quý', 'năm', 'nay', 'đầu', 'cuối', 'giữa',
  'III', 'I,', '8', '6', '15/9', '15/6 và', '/2026', '2027', '2026', 'xong', 'hằng', 'mỗi', 'một', 'lần', 'kỳ', 'định kỳ',
  'thường xuyên', 'và', ',', ';', '(', ')', '-', 'đợt 1:', 'báo cáo', 'của', 'trước ngày', 'ngày 20/12/2026', 'âm lịch', 'giờ',
);
const phrases = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

/** Reading four times as much takes four times as long; what grows with the square takes sixteen times. */
const [little, more, most] = [5_000, 20_000, 10];

suite('reading any words', () => {
  test('keeps the text, puts no end before the beginning and doubts within the text', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        const { period, milestones, doubts } = examinePeriod(text, { year: 2026, issuedOn: '2026-01-05' });
        assert.include(text, period.text);
        for (const { text: own, start, end } of [period, ...milestones]) {
          assert.include(text, own);
          assert.isTrue(start === undefined || end === undefined || start <= end, text);
        }
        for (const { from, to } of doubts) assert.isTrue(0 <= from && from <= to && to <= text.length, text);
        for (const { from, to } of findPeriods(text)) assert.isTrue(from < to && to <= text.length, text);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives no year but one of the words or the plan, or the one beside it', () => {
    fc.assert(
      fc.property(phrases, fc.constantFrom(undefined, 2031), (text, year) => {
        const { period, milestones } = examinePeriod(text, year === undefined ? {} : { year });
        const known = [...text.matchAll(/\d{4}/g)].map(([said]) => Number(said));
        // "Trước năm 2026" ends in the year before, "sau năm 2026" and "năm sau" begin in the one after.
        const years = new Set(
          [...known, ...(year === undefined ? [] : [year])].flatMap((one) => [one - 1, one, one + 1]),
        );
        for (const date of [period, ...milestones].flatMap(({ start, end }) => [start, end]))
          assert.isTrue(date === undefined || years.has(Number(date.slice(0, 4))), `${text} → ${date}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('finds no more days once they come every year', () => {
    fc.assert(
      fc.property(phrases, fc.constantFrom('hằng năm', 'hằng tháng', '6 tháng một lần'), (text, often) => {
        const plain = examinePeriod(text).period;
        const { period } = examinePeriod(`${text} ${often}`);
        if (plain.start === undefined && plain.end === undefined && !/\d{4}/.test(text))
          assert.deepEqual([period.start, period.end], [undefined, undefined], text);
      }),
      { numRuns: 1000 },
    );
  });

  test('never keeps one of two days without a doubt', () => {
    const day = fc.tuple(fc.integer({ min: 2, max: 28 }), fc.integer({ min: 1, max: 12 }));
    const bound = fc.constantFrom('trước ngày', 'sau ngày', 'chậm nhất ngày', 'ngày', 'vào ngày', 'đến ngày', 'hạn');
    const joint = fc.constantFrom(
      ' và ',
      ', ',
      '; ',
      ' hoặc ',
      ' và trước ngày ',
      ', tổng kết trước ngày ',
      '; nộp ngày ',
    );
    fc.assert(
      fc.property(bound, day, joint, day, (first, [d1, m1], join, [d2, m2]) => {
        const text = `${first} ${d1}/${m1}/2026${join}${d2}/${m2}/2026`;
        const { period, milestones, doubts } = examinePeriod(text, { year: 2026 });
        const dates = [period, ...milestones]
          .flatMap(({ start, end }) => [start, end])
          .filter((date) => date !== undefined);
        const has = (month: number): boolean => dates.some((date) => Number(date.slice(5, 7)) === month);
        assert.isTrue((has(m1) && has(m2)) || doubts.length > 0, text);
      }),
      { numRuns: 1000 },
    );
  });

  // prettier-ignore
  const hostile = [
    '((((', '6 tháng ', '1, ', 'ngày 1, ', 'ngày 15/6 và ', 'tháng 6, ', 'mỗi quý a b c d e f ', 'năm 2026, ', 'quý I, II, ', '1-',
    '15 giờ 30 phút ', 'số 1/a ', 'mỗi ', '1 tháng ', 'trước ngày 15/6/2026, ', 'hằng năm; ', 'xong trong ',
    '15/6/2026 hằng năm ', '15/6/2026; hằng năm; ', '15/6, 6 tháng một lần, ', 'đến 15/6 - ', 'trước ngày 15/6 - ',
    'tháng 3, 6, 9; ', 'trước ngày 15 và 20/6/2026; ', 'quý I, III a ', 'các năm 2026, 2028 ; ',
  ];
  for (const piece of hostile) {
    test(`takes time in proportion to the length: “${piece}”`, () => {
      const took = [little, more].map((size) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        return Math.min(...[1, 2, 3].map(() => timeOf(text)));
      });
      assert.isBelow((took[1] ?? 0) / Math.max(took[0] ?? 0, 5), most);
    });
  }
});

/** Of processor time, in ms: on a busy machine the clock says little. */
function timeOf(text: string): number {
  const started = process.cpuUsage().user;
  examinePeriod(text, { year: 2026 });
  findPeriods(text);
  return (process.cpuUsage().user - started) / 1000;
}
