import { assert } from 'chai';
import { dayInWords, nextSpan, spanName } from './span.js';

suite('the time of a report', () => {
  for (const [from, until, name, next] of [
    ['2026-02-01', '2026-02-28', 'tháng 02 năm 2026', '2026-03-01 2026-03-31'],
    ['2026-06-01', '2026-06-30', 'tháng 6 năm 2026', '2026-07-01 2026-07-31'],
    ['2026-10-01', '2026-12-31', 'quý IV năm 2026', '2027-01-01 2027-03-31'],
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026', '2026-07-01 2026-12-31'],
    ['2026-07-01', '2026-12-31', '6 tháng cuối năm 2026', '2027-01-01 2027-06-30'],
    ['2026-01-01', '2026-09-30', '9 tháng đầu năm 2026', '2026-10-01 2027-06-30'],
    ['2026-01-01', '2026-12-31', 'năm 2026', '2027-01-01 2027-12-31'],
    ['2026-02-01', '2026-04-30', 'từ ngày 01/02/2026 đến ngày 30/4/2026', '2026-05-01 2026-07-31'],
    ['2026-03-05', '2026-03-11', 'từ ngày 05/3/2026 đến ngày 11/3/2026', '2026-03-12 2026-03-18'],
    ['2024-02-01', '2024-02-28', 'từ ngày 01/02/2024 đến ngày 28/02/2024', '2024-02-29 2024-03-27'],
  ] as const)
    test(`${from} to ${until} is ${name}`, () => {
      assert.equal(spanName({ from, until }), name);
      assert.equal(Object.values(nextSpan({ from, until })).join(' '), next);
    });

  test('a day has a nought before days below 10 and the months 1 and 2', () => {
    assert.equal(dayInWords('2026-02-05'), 'ngày 05 tháng 02 năm 2026');
    assert.equal(dayInWords('2026-03-15'), 'ngày 15 tháng 3 năm 2026');
  });
});
