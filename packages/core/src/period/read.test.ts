import { assert } from 'chai';
import fc from 'fast-check';
import { deadlineOf, type Period } from './period.js';
import { readPeriod } from './read.js';

type Expected = readonly [
  text: string,
  kind: Period['kind'],
  start: string | undefined,
  end: string | undefined,
  precision?: string,
];

// The first four are the periods of plan 225/KH-STP, as a careful official reads them.
const readings: readonly Expected[] = [
  ['Xuyên suốt năm 2022.', 'window', '2022-01-01', '2022-12-31', 'year'],
  ['Từ tháng 01/2022 đến hết 15/9/2022', 'window', '2022-01-01', '2022-09-15', 'day'],
  ['Từ ngày 01/01/2022 đến ngày 30/6/2022', 'window', '2022-01-01', '2022-06-30', 'day'],
  ['Tháng 8/2022', 'window', '2022-08-01', '2022-08-31', 'month'],
  ['Ngày 06/9/2022', 'window', '2022-09-06', '2022-09-06', 'day'],
  ['ngày 26 tháng 10 năm 2019', 'window', '2019-10-26', '2019-10-26', 'day'],
  ['Quý III/2022', 'window', '2022-07-01', '2022-09-30', 'quarter'],
  ['quý II năm 2012', 'window', '2012-04-01', '2012-06-30', 'quarter'],
  ['6 tháng đầu năm 2022', 'window', '2022-01-01', '2022-06-30', 'half'],
  ['6 tháng cuối năm 2022', 'window', '2022-07-01', '2022-12-31', 'half'],
  ['Trong năm 2026', 'window', '2026-01-01', '2026-12-31', 'year'],
  ['Từ tháng 4 đến tháng 12 năm 2020', 'window', '2020-04-01', '2020-12-31', 'month'],
  ['Từ Quý III/2026 đến Quý I/2027', 'window', '2026-07-01', '2027-03-31', 'quarter'],
  ['từ năm 2018', 'window', '2018-01-01', undefined, 'year'],
  ['trước ngày 15/11/2022', 'deadline', undefined, '2022-11-14', 'day'],
  ['hoàn thành trước năm 2030', 'deadline', undefined, '2029-12-31', 'year'],
  ['Xong trong Quý II/2026', 'deadline', undefined, '2026-06-30', 'quarter'],
  ['chậm nhất ngày 31/12/2024', 'deadline', undefined, '2024-12-31', 'day'],
  ['đến ngày 30/9/2025', 'deadline', undefined, '2025-09-30', 'day'],
  ['Thường xuyên', 'continuous', undefined, undefined],
  ['Hàng năm', 'recurring', undefined, undefined],
  ['Định kỳ hằng quý', 'recurring', undefined, undefined],
  ['Khi có yêu cầu', 'conditional', undefined, undefined],
  ['', 'unstated', undefined, undefined],
  ['Tháng 12/1019?', 'unstated', undefined, undefined],
  ['ngày 31/4/2022', 'unstated', undefined, undefined],
  ['Khẩn trương', 'unstated', undefined, undefined],
  ['Quý V/2022', 'unstated', undefined, undefined],
];

suite('reading a period', () => {
  for (const [text, kind, start, end, precision] of readings) {
    test(`“${text}” is ${kind} ${start ?? '…'} – ${end ?? '…'}`, () => {
      const period = readPeriod(text);
      assert.deepEqual([period.kind, period.start, period.end, period.precision], [kind, start, end, precision]);
    });
  }

  test('keeps the words as they stand', () => assert.equal(readPeriod(' Tháng  8/2022. ').text, 'Tháng  8/2022'));

  test('takes both ways of writing accents', () => {
    assert.equal(readPeriod('Quý III/2022'.normalize('NFD')).end, '2022-09-30');
  });

  test('says which end is exact and which is not', () => {
    const period = readPeriod('Từ tháng 01/2022 đến hết 15/9/2022');
    assert.deepEqual([period.startPrecision, period.precision], ['month', 'day']);
  });

  test('gives no date to words without a year, unless the document has one', () => {
    assert.equal(readPeriod('Tháng 8').end, undefined);
    assert.equal(readPeriod('Tháng 8', { year: 2022 }).end, '2022-08-31');
  });

  test('never gives a date whose year the words and the document do not name', () => {
    const piece = fc.constantFrom(
      'từ',
      'đến',
      'hết',
      'trước',
      'ngày',
      'tháng',
      'quý',
      'năm',
      'III',
      '8',
      '15/9',
      '/2022',
      '2023',
      'xong',
      'trong',
      'thường xuyên',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const { start, end } = readPeriod(text);
        for (const date of [start, end]) {
          const year = date?.slice(0, 4);
          // "Trước năm 2022" ends in the year before.
          assert.isTrue(
            year === undefined || text.includes(year) || text.includes(String(Number(year) + 1)),
            `${text} → ${date}`,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (text) => readPeriod(text).text.length <= text.length,
      ),
    );
  });
});

suite('the deadline of a period', () => {
  test('is missing where no day is named', () => assert.equal(deadlineOf(readPeriod('Thường xuyên')), undefined));
  test('is missing for an open end', () => assert.equal(deadlineOf(readPeriod('từ năm 2018')), undefined));
  test('is the day before “trước ngày”', () =>
    assert.equal(deadlineOf(readPeriod('trước ngày 01/01/2030')), '2029-12-31'));
});
