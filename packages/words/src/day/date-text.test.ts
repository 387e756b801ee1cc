import { civilDateOf } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { dateFrom, dateText } from './date-text.js';

suite('days in words', () => {
  test('are written in Vietnamese as official papers do, and in English with the month by name', () => {
    for (const [day, text] of [
      ['2022-06-05', '05/6/2022'],
      ['2022-09-20', '20/9/2022'],
      ['2022-01-28', '28/01/2022'],
      ['2022-02-09', '09/02/2022'],
      ['2022-12-31', '31/12/2022'],
    ] as const)
      assert.equal(dateText(day, 'vi'), text);
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
