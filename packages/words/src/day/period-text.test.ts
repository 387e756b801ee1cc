import { assert } from 'chai';
import { periodText, type ToldPeriod } from './period-text.js';

suite('periods in words', () => {
  for (const [period, said] of [
    [{ text: ' ' }, 'No period stated'],
    [{ text: 'Thường xuyên', kind: 'continuous' }, 'Continuously'],
    [{ text: 'Trước 30/6/2022', kind: 'deadline', end: '2022-06-29', precision: 'day' }, 'By 29 Jun 2022'],
    [{ text: 'Năm 2022', start: '2022-01-01', end: '2022-12-31', precision: 'year' }, '2022'],
    [{ text: 'Quý IV/2022', start: '2022-10-01', end: '2022-12-31', precision: 'quarter' }, 'Q4 2022'],
    [{ text: 'Tháng 8/2022', start: '2022-08-01', end: '2022-08-31', precision: 'month' }, 'Aug 2022'],
    [
      { text: 'Từ tháng 01/2022', start: '2022-01-01', end: '2022-09-15', precision: 'day', startPrecision: 'month' },
      'From Jan 2022 to 15 Sep 2022',
    ],
    [{ text: 'Từ tháng 3/2022', start: '2022-03-01', precision: 'month' }, 'From Mar 2022'],
    [{ text: 'Khi có yêu cầu', kind: 'unstated' }, 'Khi có yêu cầu'],
  ] as const) {
    test(`“${period.text}”: ${said}`, () => {
      assert.equal(periodText(period as ToldPeriod, 'en'), said);
      assert.equal(periodText(period as ToldPeriod, 'vi'), period.text.trim() || 'Không nêu thời hạn');
    });
  }
});
