import { assert } from 'chai';
import { given } from '../test-support/given.js';
import { dayInWords, nextSpan, spanFault, spanName } from './span.js';

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

  // The plan was issued on 12/01/2026.
  for (const [from, until, on, fault] of [
    ['2026-01-12', '2026-06-30', '2026-06-25', undefined],
    ['2026-06-25', '2026-06-25', '2026-06-25', undefined],
    ['2026-06-26', '2026-06-25', '2026-06-25', 'turned'],
    ['2026-06-26', '2026-06-30', '2026-06-25', 'to-come'],
    ['2025-10-01', '2026-01-11', '2026-06-25', 'before-issue'],
    ['2025-10-01', '2026-01-12', '2026-06-25', undefined],
    ['2016-07-01', '2026-06-30', '2026-06-25', undefined],
    ['2016-06-30', '2026-06-30', '2026-06-25', 'too-long'],
    ['2020-02-29', '2030-02-28', '2026-06-25', undefined],
    ['2020-02-29', '2030-03-01', '2026-06-25', 'too-long'],
    ['0001-01-01', '9999-12-31', '2026-06-25', 'too-long'],
    ['9995-01-01', '9999-12-31', '9999-01-01', undefined],
  ] as const)
    test(`${from} to ${until}, told on ${on}, is ${fault ?? 'right'}`, () => {
      assert.equal(spanFault(given(), { from, until }, on), fault);
    });

  test('a day has a nought before days below 10 and the months 1 and 2', () => {
    assert.equal(dayInWords('2026-02-05'), 'ngày 05 tháng 02 năm 2026');
    assert.equal(dayInWords('2026-03-15'), 'ngày 15 tháng 3 năm 2026');
  });
});
