import { civilDateOf } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { dateFrom, dateText } from './date-text.js';

suite('days in words', () => {
  test('have both digits in Vietnamese and the month by name in English', () => {
    assert.equal(dateText('2022-06-05', 'vi'), '05/06/2022');
    assert.equal(dateText('2022-06-05', 'en'), '5 Jun 2022');
  });

  test('are read back as the same day, in both languages and as a date field gives them', () => {
    const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map(civilDateOf);
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const text of [dateText(day, 'vi'), dateText(day, 'en'), day]) assert.equal(dateFrom(text), day);
      }),
    );
  });

  for (const [typed, day] of [
    ['5/6/2022', '2022-06-05'],
    [' 05.06.2022 ', '2022-06-05'],
    ['5-6-2022', '2022-06-05'],
    ['5 / 6 / 2022', '2022-06-05'],
    ['5 jun 2022', '2022-06-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/4/2022', undefined],
    ['5/6/22', undefined],
    ['6/2022', undefined],
    ['2022-6-5', undefined],
    ['12/31/2022', undefined],
    ['5 Foo 2022', undefined],
    ['', undefined],
  ] as const) {
    test(`“${typed}” typed is ${day ?? 'no day'}`, () => assert.equal(dateFrom(typed), day));
  }
});
