import { assert } from 'chai';
import { shownDay, shownNumber } from './shown.js';

/** What Excel shows for numbers; days by its own calendar, which the other system counts from four years later. */
const shown: readonly (readonly [value: number, format: string, words: string, is1904?: boolean])[] = [
  [46_096, 'dd/mm/yyyy', '15/03/2026'],
  [44_634, 'dd/mm/yyyy', '15/03/2026', true],
  [1, 'd/m/yyyy', '01/01/1900'],
  [59, 'd/m/yyyy', '28/02/1900'],
  [60, 'd/m/yyyy', '29/02/1900'],
  [61, 'd/m/yyyy', '01/03/1900'],
  [46_096, 'mm/dd/yyyy', '15/03/2026'],
  [46_096, '[$-42A]dd mmmm yyyy;@', '15/03/2026'],
  [46_096, 'mmm-yy', '03/2026'],
  [46_096, '"Tháng "mm/yyyy', 'Tháng 03/2026'],
  [46_096, 'd-mmm', '15/03'],
  [46_096, 'yyyy', '2026'],
  [46_096.3125, 'dd/mm/yyyy hh:mm', '15/03/2026 07:30'],
  [46_096.999_999_999, 'dd/mm/yyyy', '16/03/2026'],
  [0.3125, 'h:mm AM/PM', '07:30'],
  [1.25, '[h]:mm', '30:00'],
  [0.985, '0.0%', '98,5%'],
  [0.4, '0%', '40%'],
  [40.5, 'General', '40,5'],
  [0.1 + 0.2, 'General', '0,3'],
  [1_250_000, '#,##0', '1.250.000'],
  [5, '00', '05'],
  [3, '"Quý "0', 'Quý 3'],
  [2026, '@', '2026'],
];

suite('a number of a sheet', () => {
  for (const [value, format, words, is1904 = false] of shown)
    test(`${value} as ${format}${is1904 ? ' from 1904' : ''} is shown as ${words}`, () => {
      assert.equal(shownNumber(value, format, { is1904 }), words);
    });

  test('a day that is written as one is shown as one', () => {
    assert.deepEqual(['2026-03-15T00:00:00', '2026-03-15T07:30:00Z'].map(shownDay), ['15/03/2026', '15/03/2026 07:30']);
  });
});
