import { addDays, addMonths, daysInMonth, isCivilDate, weekdayOf, type CivilDate } from '@kehoach/core';

/** The days of a month in six weeks from Monday to Sunday, so that no month is higher than another; blanks around. */
export function weeksOf(day: CivilDate): readonly (readonly (CivilDate | undefined)[])[] {
  const first = `${day.slice(0, 8)}01`;
  const count = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const before = weekdayOf(first) - 1;
  const dayAt = (place: number): CivilDate | undefined =>
    place < before || place >= before + count ? undefined : addDays(first, place - before);
  return [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((column) => dayAt(week * 7 + column)));
}

/**
 * The day to which a key leads: arrows by days and weeks, Home and End within the week, PageUp and PageDown by months,
 * with Shift by years.
 *
 * @returns `undefined` for every other key
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function dayByKey(key: string, isShift: boolean, day: CivilDate): CivilDate | undefined {
  const to = dayTo(key, isShift ? 12 : 1, day);
  // A day before the year 1 or after 9999 cannot be written.
  return to === undefined || isCivilDate(to) ? to : day;
}

function dayTo(key: string, months: number, day: CivilDate): CivilDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -months);
    case 'PageDown':
      return addMonths(day, months);
    default:
      return undefined;
  }
}
