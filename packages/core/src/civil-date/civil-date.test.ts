import { assert } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  dayNumberOf,
  daysBetween,
  isCivilDate,
  weekdayOf,
} from './civil-date.js';
import { civilDateIn } from '../profile/today.js';

const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 });

suite('civil dates', () => {
  test('count days as the platform’s UTC calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 100_000 }), (dayNumber) => {
        assert.equal(civilDateOf(dayNumber), new Date(dayNumber * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('come back from their day number', () => {
    fc.assert(fc.property(dayNumbers, (dayNumber) => dayNumberOf(civilDateOf(dayNumber)) === dayNumber));
  });

  test('move by days and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4000, max: 4000 }), (from, by) => {
        assert.equal(daysBetween(civilDateOf(from), addDays(civilDateOf(from), by)), by);
      }),
    );
  });

  for (const [text, isOne] of [
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2022-13-01', false],
    ['2022-04-31', false],
    ['2022-1-1', false],
    ['Quý III/2022', false],
  ] as const) {
    test(`${text} is ${isOne ? 'a' : 'no'} day`, () => assert.equal(isCivilDate(text), isOne));
  }

  test('stay in the month when it is shorter', () => {
    assert.equal(addMonths('2022-01-31', 1), '2022-02-28');
    assert.equal(addMonths('2024-03-31', -1), '2024-02-29');
    assert.equal(addMonths('2022-11-15', 3), '2023-02-15');
  });

  test('know that plan 225/KH-STP was signed on a Friday', () => assert.equal(weekdayOf('2022-01-28'), 5));

  test('begin at midnight in Vietnam, not in UTC', () => {
    assert.equal(civilDateIn('Asia/Ho_Chi_Minh', Date.parse('2022-06-30T16:59:59Z')), '2022-06-30');
    assert.equal(civilDateIn('Asia/Ho_Chi_Minh', Date.parse('2022-06-30T17:00:00Z')), '2022-07-01');
  });

  test('are not made from parts that name no day', () => assert.equal(civilDate(2022, 4, 31), undefined));
});
