import { civilDateOf, dayNumberOf } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { dayShown, dayTyped } from './day-typed.js';

suite('a day that is typed', () => {
  const anyDay = fc.integer({ min: dayNumberOf('0001-01-01'), max: dayNumberOf('9999-12-31') }).map(civilDateOf);

  test('is the same day in each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-') as [string, string, string];
        const short = [String(Number(date)), String(Number(month)), year];
        const ways = ['/', '-', '.', ' / '].flatMap((sign) => [short.join(sign), [date, month, year].join(sign)]);
        for (const way of [...ways, date + month + year, day, ` ${day} `]) assert.equal(dayTyped(way), day, way);
      }),
    );
  });

  test('is written in one way, which is read back as that day', () => {
    fc.assert(
      fc.property(anyDay, (day) => dayTyped(dayShown(day)) === day && /^\d\d\/\d\d\/\d{4}$/.test(dayShown(day))),
    );
  });

  test('with a year of two digits is one of this century', () => {
    for (const typed of ['20/9/22', '20-09-22', '20. 9. 22']) assert.equal(dayTyped(typed), '2022-09-20', typed);
    for (const typed of ['31/4/26', '29/2/25', '1/3/126', '1/3/6']) assert.isUndefined(dayTyped(typed), typed);
  });

  for (const typed of ['29/2/2025', '31/4/2026', '29022025', '1032026', '13/13/2026', '2026-02-30', 'mai', ''])
    test(`“${typed}” is none, and stays as it was typed`, () => {
      assert.isUndefined(dayTyped(typed));
      assert.equal(dayShown(typed), typed);
    });
});
