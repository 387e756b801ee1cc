import { addDays, addMonths, civilDateOf, dayNumberOf, daysBetween, isCivilDate, weekdayOf } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { dayByKey, weeksOf } from './calendar-days.js';

suite('the days of a calendar', () => {
  const anyDay = fc.integer({ min: dayNumberOf('0001-01-01'), max: dayNumberOf('9999-12-31') }).map(civilDateOf);

  test('are all of the month, one after another, each below its weekday, Monday first', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weeks = weeksOf(day);
        assert.deepEqual(
          weeks.map(({ length }) => length),
          [7, 7, 7, 7, 7, 7],
        );
        for (const week of weeks)
          week.forEach((each, column) => assert.isTrue(each === undefined || weekdayOf(each) === column + 1));
        const days = weeks.flat().filter((each) => each !== undefined);
        assert.equal(days[0], `${day.slice(0, 8)}01`);
        assert.include(days, day);
        days.forEach((each, at) => assert.equal(each, addDays(days[0] as string, at)));
        assert.notEqual(addDays(days.at(-1) as string, 1).slice(0, 7), day.slice(0, 7));
      }),
    );
  });

  test('are reached by keys: days, weeks, ends of the week, months, years', () => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const within = fc.integer({ min: dayNumberOf('1900-01-01'), max: dayNumberOf('2100-12-31') }).map(civilDateOf);
    fc.assert(
      fc.property(within, (day) => {
        for (const [key, days] of Object.entries(steps)) assert.equal(dayByKey(key, false, day), addDays(day, days));
        const [monday, sunday] = [dayByKey('Home', false, day) ?? '', dayByKey('End', false, day) ?? ''];
        assert.deepEqual([weekdayOf(monday), weekdayOf(sunday), daysBetween(monday, sunday)], [1, 7, 6]);
        assert.isTrue(monday <= day && day <= sunday);
        assert.equal(dayByKey('PageUp', false, day), addMonths(day, -1));
        assert.equal(dayByKey('PageDown', false, day), addMonths(day, 1));
        assert.equal(dayByKey('PageUp', true, day), addMonths(day, -12));
        assert.equal(dayByKey('PageDown', true, day), addMonths(day, 12));
        assert.isUndefined(dayByKey('a', false, day));
      }),
    );
  });

  test('end where a day can no longer be written', () => {
    for (const day of ['0001-01-01', '9999-12-31'])
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])
        assert.isTrue(isCivilDate(dayByKey(key, true, day) ?? ''), `${key} from ${day}`);
  });
});
