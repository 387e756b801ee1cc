import { formatValue } from 'hucre';

/** How a file counts days: from 1 January 1900, or, as old files of a Mac, from 1904. */
export interface DaySystem {
  readonly is1904: boolean;
}

/** The formats that a file names by a number alone. @see ECMA-376 18.8.30 */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd/m/y',
  15: 'd/m/y',
  16: 'd/m',
  17: 'm/y',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  22: 'd/m/y h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'h:mm',
  46: '[h]:mm',
  47: 'h:mm',
  48: '0.0E+0',
};

/** The format of a number; days of the calendars of East Asia are days as well. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'd/m/y' : 'General');
}

/**
 * A number as a Vietnamese sheet shows it: days as dd/mm/yyyy, or as much of it as the format shows; a comma before
 * decimals.
 *
 * @param format as the file writes it: "0.0%", "dd/mm/yyyy"
 */
export function shownNumber(value: number, format: string, system: DaySystem): string {
  const [first = ''] = format.split(';');
  if (isPlain(first)) return plainNumber(value);
  const letters = lettersOf(first);
  // A day before the first one is shown by no sheet.
  if (/[dmyhs]/.test(letters))
    return value < 0 ? plainNumber(value) : literalBefore(first) + day(value, letters, system);
  // German writes its numbers as Vietnamese does.
  return formatValue(value, format, { locale: 'de-DE' }).trim();
}

/** A day that a file writes as "2026-03-15T00:00:00". */
export function shownDay(iso: string): string {
  const [, year, month, date, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return `${date}/${month}/${year}${time === undefined || time === '00:00' ? '' : ` ${time}`}`;
}

function isPlain(format: string): boolean {
  return format === '' || format === '@' || /general/iu.test(format);
}

/** A sheet shows eleven digits; what is beyond comes from reckoning with halves. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(11))).replace('.', ',');
}

/** The letters of a format that stand for parts of a day, minutes being "n": "dd/mm/yyyy hh:mm" gives "dmyhn". */
function lettersOf(format: string): string {
  return format
    .replaceAll(/"[^"]*"|\\.|[_*].|am\/pm|a\/p/giu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .toLowerCase()
    .replaceAll(/(h+\]?[^a-z]*)m+/gu, '$1n')
    .replaceAll(/m+([^a-z]*s)/gu, 'n$1');
}

/** Words in a format that stand before the day: "Tháng " in `"Tháng "mm/yyyy`. */
function literalBefore(format: string): string {
  return /^"([^"]*)"/.exec(format)?.[1] ?? '';
}

const secondsADay = 86_400;

function day(value: number, letters: string, { is1904 }: DaySystem): string {
  const seconds = Math.round(value * secondsADay);
  const days = Math.floor(seconds / secondsADay);
  const minutes = Math.floor((letters.includes('[h') ? seconds : seconds % secondsADay) / 60);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  const has = (letter: string): boolean => letters.includes(letter);
  if (!has('d') && !has('m') && !has('y')) return time;
  const [date, month, year] = calendarDay(is1904 ? days + 1462 : days);
  const shown = has('d') ? [date, month, ...(has('y') ? [year] : [])] : has('m') || !has('y') ? [month, year] : [year];
  return `${shown.join('/')}${has('h') && minutes > 0 ? ` ${time}` : ''}`;
}

/** Day 60 of a sheet is 29 February 1900, which never was; what is before it counts from one day later. */
function calendarDay(serial: number): readonly [string, string, string] {
  if (serial === 60) return ['29', '02', '1900'];
  const at = new Date(Date.UTC(1899, 11, serial < 60 ? 31 + serial : 30 + serial));
  return [twoDigits(at.getUTCDate()), twoDigits(at.getUTCMonth() + 1), String(at.getUTCFullYear())];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
