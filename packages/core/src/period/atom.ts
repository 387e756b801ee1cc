import { civilDate, daysInMonth, type CivilDate } from '../civil-date/civil-date.js';
import type { Precision } from './period.js';
import { saysAt, type Word } from './words.js';

/**
 * Words that name a stretch of days: "ngày 15/9/2022", "quý III, IV năm 2026", "2027 - 2030".
 * `opaque`: a school year or a term of office, whose days the words don't give.
 */
export interface Atom {
  readonly unit: Precision | 'opaque';
  /** The first and the last of a list: days, months, quarters, halves; years stand in `year`. */
  readonly value?: number;
  readonly lastValue?: number;
  readonly month?: number;
  readonly year?: number;
  readonly lastYear?: number;
  /** "Tháng 5 năm sau": in the year after that of the time before it. */
  readonly isNextYear?: boolean;
  /** The words it takes: from this one up to, without, that one. */
  readonly at: number;
  readonly next: number;
}

/** A stretch of days, and how exactly it is named. */
export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly precision: Precision;
}

const countWords = ['', 'một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/** The stretch of days that the words at `at` name, if they name one. `bare`: a word before them says that it is a time. */
export function atomAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const atom = writtenAt(words, at, bare);
  if (atom === undefined) return undefined;
  const { next } = atom;
  if (saysAt(words, next, 'âm', 'lịch'))
    return { unit: 'opaque', at, next: yearAfter(words, next + 2)?.next ?? next + 2 };
  return atom.year === undefined && atom.unit !== 'year' && saysAt(words, next, 'năm', 'sau')
    ? { ...atom, isNextYear: true, next: next + 2 }
    : atom;
}

function writtenAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  return (
    opaqueAt(words, at) ??
    moonMonthAt(words, at) ??
    halfAt(words, at) ??
    dayAt(words, at, bare) ??
    listAt(words, at, 'month', 'tháng') ??
    listAt(words, at, 'quarter', 'quý') ??
    shortAt(words, at) ??
    monthAt(words, at) ??
    yearAt(words, at, bare)
  );
}

/**
 * The days of an atom, or `undefined` where there are none such ("ngày 31/4/2022", "Tháng 12/1019").
 *
 * @param later gives the month and year that this one leaves out ("từ ngày 20 đến ngày 25/7/2020")
 * @param known the year where neither says one
 */
export function spanOf(atom: Atom, later: Atom | undefined, known: number | undefined): Span | undefined {
  const year = atom.year ?? later?.year ?? known;
  if (atom.unit === 'opaque' || atom.isNextYear === true || year === undefined || !isPlausible(year)) return undefined;
  if (atom.unit === 'day') return daysOf(atom, year, atom.month ?? later?.month);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[atom.unit];
  const [from, to] = [atom.value ?? 1, atom.lastValue ?? atom.value ?? 1];
  const lastYear = atom.lastYear ?? year;
  if (!isPlausible(lastYear)) return undefined;
  const lastMonth = to * months;
  const first = civilDate(year, (from - 1) * months + 1, 1);
  const last = lastMonth > 12 ? undefined : civilDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return first === undefined || last === undefined || first > last ? undefined : { first, last, precision: atom.unit };
}

function daysOf({ value = 0, lastValue = value }: Atom, year: number, month = 0): Span | undefined {
  const first = civilDate(year, month, value);
  const last = civilDate(year, month, lastValue);
  return first === undefined || last === undefined || first > last ? undefined : { first, last, precision: 'day' };
}

/** A plan names years near its own; "1019" is a slip of the pen. */
function isPlausible(year: number): boolean {
  return year >= 1945 && year < 2100;
}

function opaqueAt(words: readonly Word[], at: number): Atom | undefined {
  if (!saysAt(words, at, 'năm', 'học') && !saysAt(words, at, 'nhiệm', 'kỳ')) return undefined;
  let next = at + 2;
  while (words[next]?.text === 'học') next += 1;
  if (isYear(words[next])) next += 1;
  if (isRangeSign(words[next]) && isYear(words[next + 1])) next += 2;
  return { unit: 'opaque', at, next };
}

/** "Tháng Giêng", "tháng Chạp" are months of the moon, whose days the words don't give. */
function moonMonthAt(words: readonly Word[], at: number): Atom | undefined {
  if (!saysAt(words, at, 'tháng', 'giêng') && !saysAt(words, at, 'tháng', 'chạp')) return undefined;
  return { unit: 'opaque', at, next: yearAfter(words, at + 2)?.next ?? at + 2 };
}

/** "6 tháng đầu năm", "9 tháng đầu năm 2026", "nửa cuối năm". */
function halfAt(words: readonly Word[], at: number): Atom | undefined {
  const isHalf = words[at]?.text === 'nửa';
  const months = isHalf
    ? 6
    : { '3': 3, '03': 3, ba: 3, '6': 6, '06': 6, sáu: 6, '9': 9, '09': 9, chín: 9 }[words[at]?.text ?? ''];
  if (months === undefined || (!isHalf && !saysAt(words, at + 1, 'tháng'))) return undefined;
  // "Nửa đầu tháng 6" is no half of a year.
  if (isHalf && words[at + 2]?.text !== 'năm') return undefined;
  const side = isHalf ? at + 1 : at + 2;
  const part = ['đầu', 'cuối'].indexOf(words[side]?.text ?? '');
  if (part < 0) return undefined;
  const filler = words[side + 1]?.text === 'năm' || words[side + 1]?.text === '/' ? side + 2 : side + 1;
  const year = numberAt(words, filler, 4);
  const named = { at, ...(year !== undefined && { year }), next: year === undefined ? filler : filler + 1 };
  if (months === 6) return { unit: 'half', value: part + 1, ...named };
  return part === 0
    ? { unit: 'month', value: 1, lastValue: months, ...named }
    : { unit: 'month', value: 13 - months, lastValue: 12, ...named };
}

/** "ngày 15/9/2022", "15/9/2022", "ngày 15 tháng 9", "ngày 02 và 03/6/2026", "ngày 20 - 22/5"; after a word of time also "15/9". */
function dayAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const named = words[at]?.text === 'ngày';
  let next = named ? at + 1 : at;
  if (words[next]?.text === 'mùng') next += 1;
  const value = numberAt(words, next, 2);
  if (value === undefined) return undefined;
  next += 1;
  if (!named && words[at - 1]?.text === 'tuần') return undefined;
  if (!named && isSpanOfMonths(words, at)) return undefined;
  const isShortRange = words[next]?.text === '-' && words[next + 2]?.text === '/';
  const list = named || isShortRange ? listEnd(words, next, 'ngày') : undefined;
  const lastValue = list?.value;
  next = list?.next ?? next;
  const rest = monthAndYearAt(words, next) ?? (named || bare ? monthAlone(words, next) : monthBeforeEnd(words, next));
  if (rest === undefined) {
    const isOpen = (named || bare) && lastValue === undefined && isPartOfRange(words, next);
    return isOpen ? { unit: 'day', value, at, next } : undefined;
  }
  // "15/3/26": which century is not said.
  const isShortYear =
    rest.year === undefined &&
    ['/', '.', '-'].includes(words[rest.next]?.text ?? '') &&
    words[rest.next]?.text === words[next]?.text &&
    numberAt(words, rest.next + 1, 2) !== undefined &&
    !isBeforeDay(words, rest.next);
  if (list?.isScattered === true) return { unit: 'opaque', at, next: rest.next };
  if (isShortYear) return { unit: 'opaque', at, next: rest.next + 2 };
  const isClear = named || bare || rest.year !== undefined || lastValue !== undefined;
  if (!isClear && !isBeforeDay(words, rest.next)) return undefined;
  const { month, year } = rest;
  return {
    unit: 'day',
    value,
    ...(lastValue !== undefined && { lastValue }),
    month,
    ...(year !== undefined && { year }),
    at,
    next: rest.next,
  };
}

/** "ngày 20" has its month from the day at the other end: "từ ngày 20 đến ngày 25/7/2020". */
function isPartOfRange(words: readonly Word[], at: number): boolean {
  return (words[at]?.text === 'đến' || isRangeSign(words[at])) && isBeforeDay(words, at);
}

/** "15/9 - 15/10/2026", "30/4 và 01/5": a day follows that says what this one leaves out. */
function isBeforeDay(words: readonly Word[], at: number): boolean {
  if (!['-', 'đến', 'và', ','].includes(words[at]?.text ?? '')) return false;
  const filler = ['hết', 'ngày'].filter(
    (word, index) => words[at + 1 + index]?.text === word || words[at + 1]?.text === word,
  ).length;
  const day = at + 1 + filler;
  return numberAt(words, day, 2) !== undefined && monthAndYearAt(words, day + 1) !== undefined;
}

function monthAndYearAt(words: readonly Word[], at: number): MonthAfter | undefined {
  const sign = words[at]?.text ?? '';
  const month = numberAt(words, at + 1, 2);
  if (month === undefined || !['/', '.', '-', 'tháng'].includes(sign)) return undefined;
  const joint = words[at + 2]?.text ?? '';
  const joins = sign === 'tháng' ? ['năm', '/', '-'] : [sign, '/', 'năm'];
  const year = joins.includes(joint) ? numberAt(words, at + 3, 4) : undefined;
  if (year === undefined && sign !== '/' && sign !== 'tháng') return undefined;
  return { month, ...(year !== undefined && { year }), next: year === undefined ? at + 2 : at + 4 };
}

interface MonthAfter {
  readonly month: number;
  readonly year?: number;
  readonly next: number;
}

/** "từ ngày 15-4 đến 15-5-2024", "01.06 - 30.08.2022": the end says the year, in the same way of writing. */
function monthBeforeEnd(words: readonly Word[], at: number): MonthAfter | undefined {
  const sign = words[at]?.text ?? '';
  const month = numberAt(words, at + 1, 2);
  const end = words[at + 3]?.text === 'ngày' ? at + 4 : at + 3;
  const isRange = isRangeSign(words[at + 2]) || words[at + 2]?.text === 'đến';
  const hasEnd = words[end + 1]?.text === sign && words[end + 3]?.text === sign && numberAt(words, end + 4, 4);
  return month !== undefined && ['.', '-'].includes(sign) && isRange && hasEnd ? { month, next: at + 2 } : undefined;
}

/** "trước 15-12": with nothing after it that it could count. */
function monthAlone(words: readonly Word[], at: number): MonthAfter | undefined {
  const inRange = monthBeforeEnd(words, at);
  if (inRange !== undefined) return inRange;
  const [day, month] = [numberAt(words, at - 1, 2) ?? 0, numberAt(words, at + 1, 2)];
  const isLast = ['', ';', ',', ')', '.'].includes(words[at + 2]?.text ?? '');
  return month !== undefined && words[at]?.text === '-' && isLast && day > month ? { month, next: at + 2 } : undefined;
}

/** "4-6/2024": from month to month; "15-6/2024" is a day. */
function isSpanOfMonths(words: readonly Word[], at: number): boolean {
  const [first, last] = [numberAt(words, at, 2) ?? 0, numberAt(words, at + 2, 2) ?? 0];
  const isSpan = isRangeSign(words[at + 1]) && words[at + 3]?.text === '/' && numberAt(words, at + 4, 4) !== undefined;
  return isSpan && first >= 1 && first < last && last <= 12;
}

/** "tháng 8/2022", "tháng 3, 4 năm 2026", "quý III - IV/2026", "quý I và quý II năm 2026". */
function listAt(words: readonly Word[], at: number, unit: 'month' | 'quarter', name: string): Atom | undefined {
  if (words[at]?.text !== name) return undefined;
  const value = countAt(words, at + 1, unit);
  if (value === undefined) return undefined;
  const end = listEnd(words, value.next, name, unit);
  const own = yearAfter(words, value.next);
  if (own !== undefined || end === undefined) {
    return { unit, value: value.count, ...(own && { year: own.year }), at, next: own?.next ?? value.next };
  }
  const year = yearAfter(words, end.next);
  // "Tháng 3, 6, 9, 12 năm 2026" are times of their own, and no stretch.
  if (end.isScattered) return { unit: 'opaque', at, next: year?.next ?? end.next };
  const named = { unit, value: value.count, lastValue: end.value, at };
  return { ...named, ...(year && { year: year.year }), next: year?.next ?? end.next };
}

/** "Q3/2026", "Q.III-2026", "T6/2026", "T6 - T8/2026", written without a blank. */
function shortAt(words: readonly Word[], at: number): Atom | undefined {
  const unit = ({ q: 'quarter', t: 'month' } as const)[words[at]?.text ?? ''];
  const number = words[at + 1]?.text === '.' && unit === 'quarter' ? at + 2 : at + 1;
  if (unit === undefined || words[number]?.from !== words[number - 1]?.to) return undefined;
  const value = countAt(words, number, unit);
  const year = value && yearAfter(words, value.next);
  if (value === undefined) return undefined;
  if (year !== undefined) return { unit, value: value.count, year: year.year, at, next: year.next };
  return isRangeSign(words[value.next]) && words[value.next + 1]?.text === words[at]?.text
    ? { unit, value: value.count, at, next: value.next }
    : undefined;
}

/** The last of a list that goes on at `at`: ", 4 và 5". Taken only if it repeats the name or ends in a year. */
function listEnd(
  words: readonly Word[],
  at: number,
  name: string,
  unit: 'day' | 'month' | 'quarter' = 'day',
): { value: number; next: number; isScattered: boolean } | undefined {
  let found: { value: number; next: number; isScattered: boolean } | undefined;
  let last = countAt(words, at - 1, unit)?.count ?? 0;
  let isScattered = false;
  // No list of days or months is longer than this.
  const limit = at + 40;
  for (let next = at; next < limit && [',', '-', 'và', 'hoặc'].includes(words[next]?.text ?? '');) {
    const isSpan = words[next]?.text === '-';
    const repeats = words[next + 1]?.text === name;
    const value = countAt(words, next + (repeats ? 2 : 1), unit);
    if (value === undefined) break;
    isScattered ||= !isSpan && value.count !== last + 1;
    last = value.count;
    next = value.next;
    const closes = unit === 'day' ? monthAndYearAt(words, next) : yearAfter(words, next);
    if (repeats || closes !== undefined) found = { value: value.count, next, isScattered };
    if (closes !== undefined) break;
  }
  return found;
}

function countAt(
  words: readonly Word[],
  at: number,
  unit: 'day' | 'month' | 'quarter',
): { count: number; next: number } | undefined {
  const number = numberAt(words, at, 2);
  if (number !== undefined) return { count: number, next: at + 1 };
  const word = words[at]?.text ?? '';
  if (unit === 'quarter' && romans[word] !== undefined) return { count: romans[word], next: at + 1 };
  if (unit === 'day') return undefined;
  const pair = countWords.indexOf(`${word} ${words[at + 1]?.text}`);
  if (pair > 0) return { count: pair, next: at + 2 };
  // "tháng năm 2022" could be May or a word too many; only the others are clear.
  const count = word === 'năm' ? -1 : countWords.indexOf(word === 'bốn' ? 'tư' : word);
  return count > 0 ? { count, next: at + 1 } : undefined;
}

/** "08/2022", "4-6/2024". */
function monthAt(words: readonly Word[], at: number): Atom | undefined {
  if (isSpanOfMonths(words, at)) {
    const [value, lastValue, year] = [at, at + 2, at + 4].map((place) => Number(words[place]?.text));
    return { unit: 'month', value: value ?? 0, lastValue: lastValue ?? 0, year: year ?? 0, at, next: at + 5 };
  }
  const value = numberAt(words, at, 2);
  const year = words[at + 1]?.text === '/' ? numberAt(words, at + 2, 4) : undefined;
  const isPartOfDay = words[at - 1]?.text === '/' || words[at + 3]?.text === '/';
  if (value === undefined || year === undefined || isPartOfDay) return undefined;
  return { unit: 'month', value, year, at, next: at + 3 };
}

/** "năm 2026", "2027 - 2030", "giai đoạn 2026-2030"; after a word of time also "2030". */
function yearAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const named = words[at]?.text === 'năm';
  const from = named ? at + 1 : at;
  const year = numberAt(words, from, 4);
  // "Đến hết năm", "trong năm": the year of the document.
  if (named && year === undefined && isThisYear(words, at)) return { unit: 'year', at, next: at + 1 };
  if (year === undefined || (!named && !isYear(words[from]))) return undefined;
  if (isRangeSign(words[from + 1]) && isYear(words[from + 2])) {
    return { unit: 'year', year, lastYear: Number(words[from + 2]?.text), at, next: from + 3 };
  }
  // "2025" alone in a cell.
  if (!named && !bare && words.length > 1) return undefined;
  let next = from + 1;
  // "Các năm 2026, 2027 và 2028".
  while (
    [',', 'và'].includes(words[next]?.text ?? '') &&
    isYear(words[next + 1]) &&
    Number(words[next + 1]?.text) === Number(words[next - 1]?.text) + 1
  )
    next += 2;
  const lastYear = Number(words[next - 1]?.text);
  return { unit: 'year', year, ...(lastYear > year && { lastYear }), at, next };
}

function isThisYear(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  return ['trong', 'hết', 'cuối', 'cả'].includes(before) && ['', '.', ',', ';', ')', 'nay'].includes(after);
}

function yearAfter(words: readonly Word[], at: number): { year: number; next: number } | undefined {
  const year = ['/', 'năm', '-', '.'].includes(words[at]?.text ?? '') ? numberAt(words, at + 1, 4) : undefined;
  return year === undefined ? undefined : { year, next: at + 2 };
}

function numberAt(words: readonly Word[], at: number, digits: 2 | 4): number | undefined {
  const text = words[at]?.text ?? '';
  const fits = digits === 4 ? text.length === 4 : text.length <= 2;
  return fits && /^\d+$/.test(text) ? Number(text) : undefined;
}

function isYear(word: Word | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(word?.text ?? '');
}

function isRangeSign(word: Word | undefined): boolean {
  return word?.text === '-';
}
