/**
 * A day on the calendar, `YYYY-MM-DD`, years 0001 to 9999. No time of day and no time zone, so that no
 * clock setting can move a deadline; strings compare in the order of the days.
 */
export type CivilDate = string;

const shape = /^\d{4}-\d\d-\d\d$/;

/** Whether `text` is a day that exists: `2024-02-29` is, `2023-02-29` is not. */
export function isCivilDate(text: string): text is CivilDate {
  if (!shape.test(text)) return false;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Two digits as a number; every line of a log holds days, and matching their parts would take twice as long. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/**
 * Builds a day from its parts.
 *
 * @param month 1 to 12
 * @returns `undefined` where no such day exists (31 April)
 */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const text = written(year, month, day);
  return isCivilDate(text) ? text : undefined;
}

/** How many days the month has; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1 January 1970, by the proleptic Gregorian calendar.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function dayNumberOf(date: CivilDate): number {
  const month = digitsAt(date, 5);
  const year = digitsAt(date, 0) * 100 + digitsAt(date, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digitsAt(date, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that lies `dayNumber` days after 1 January 1970. */
export function civilDateOf(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `days` later, or earlier where `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(dayNumberOf(date) + days);
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The same day `months` later, or the month's last day where it is shorter: a month after 31 January
 * is 28 or 29 February.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return written(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
