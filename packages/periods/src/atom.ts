import { civilDate, daysInMonth, type CivilDate, type Precision } from '@kehoach/core';
import { countAt, isRangeSign, isYear, numberAt, yearAfter } from './count.js';
import { dayAt, isSpanOfMonths } from './day.js';
import { listEnd } from './list.js';
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

/** The stretch of days that the words at `at` name, if they name one. `bare`: a word before them says that it is a time. */
export function atomAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const atom = writtenAt(words, at, bare);
  if (atom === undefined) return undefined;
  const moon = moonAt(words, atom.next);
  if (moon !== undefined) return { unit: 'opaque', at, next: moon };
  const other = otherYearAt(words, atom.next);
  if (other === undefined || atom.year !== undefined || atom.unit === 'year') return atom;
  return other.isNext ? { ...atom, isNextYear: true, next: other.next } : { unit: 'opaque', at, next: other.next };
}

/** Where "âm lịch", "(âm lịch)", "âl" ends that follows a day: it is one of the moon. */
function moonAt(words: readonly Word[], at: number): number | undefined {
  const from = words[at]?.text === '(' ? at + 1 : at;
  const isShort = ['âl', 'al'].includes(words[from]?.text ?? '');
  if (!isShort && !saysAt(words, from, 'âm', 'lịch')) return undefined;
  const end = from + (isShort ? 1 : 2);
  return yearAfter(words, end)?.next ?? end;
}

/** "năm sau", "của năm tiếp theo", "năm kế tiếp", "năm liền kề"; "năm trước". */
function otherYearAt(words: readonly Word[], at: number): { isNext: boolean; next: number } | undefined {
  const year = ['của', ','].includes(words[at]?.text ?? '') ? at + 1 : at;
  if (words[year]?.text !== 'năm') return undefined;
  const which = words[year + 1]?.text ?? '';
  if (which === 'sau' || which === 'trước') return { isNext: which === 'sau', next: year + 2 };
  return ['tiếp', 'kế', 'liền'].includes(which) ? { isNext: true, next: year + 3 } : undefined;
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

/** "tháng 8/2022", "tháng 3, 4 năm 2026", "quý III - IV/2026", "quý I và quý II năm 2026". */
function listAt(words: readonly Word[], at: number, unit: 'month' | 'quarter', name: string): Atom | undefined {
  if (words[at]?.text !== name) return undefined;
  const value = countAt(words, at + 1, unit);
  if (value === undefined) return undefined;
  // "Quý II/27" leaves the century open; "Rằm tháng 7" is a day of the moon.
  const isShortYear = words[value.next]?.text === '/' && numberAt(words, value.next + 1, 2) !== undefined;
  if (isShortYear) return { unit: 'opaque', at, next: value.next + 2 };
  if (words[at - 1]?.text === 'rằm')
    return { unit: 'opaque', at, next: yearAfter(words, value.next)?.next ?? value.next };
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

/** "Q3/2026", "QIII/2026", "Q.III-2026", "T6/2026", "T6 - T8/2026", written without a blank. */
function shortAt(words: readonly Word[], at: number): Atom | undefined {
  const joined = ['qi', 'qii', 'qiii', 'qiv'].indexOf(words[at]?.text ?? '') + 1;
  if (joined > 0) {
    const own = yearAfter(words, at + 1);
    return { unit: 'quarter', value: joined, ...(own && { year: own.year }), at, next: own?.next ?? at + 1 };
  }
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

/** "08/2022", "4-6/2024". */
function monthAt(words: readonly Word[], at: number): Atom | undefined {
  if (isSpanOfMonths(words, at)) {
    const [value, lastValue, year] = [at, at + 2, at + 4].map((place) => Number(words[place]?.text));
    return { unit: 'month', value: value ?? 0, lastValue: lastValue ?? 0, year: year ?? 0, at, next: at + 5 };
  }
  const value = numberAt(words, at, 2);
  const year = words[at + 1]?.text === '/' ? numberAt(words, at + 2, 4) : undefined;
  const before = words[at - 1]?.text ?? '';
  // "6, 9, 12/2026": the last of several.
  const isLast = [',', 'và'].includes(before) && numberAt(words, at - 2, 2) !== undefined;
  if (isLast && year !== undefined) return { unit: 'opaque', at, next: at + 3 };
  const isPartOfDay = before === '/' || words[at + 3]?.text === '/' || numbered.has(before);
  if (value === undefined || year === undefined || isPartOfDay) return undefined;
  return { unit: 'month', value, year, at, next: at + 3 };
}

/** "Đợt 1/2024", "lớp 2/2026": not the month, but how many there were in the year. */
const numbered = new Set(['đợt', 'lần', 'kỳ', 'số', 'lớp', 'khóa', 'khoá', 'phiên', 'tập']);

/** "năm 2026", "2027 - 2030", "giai đoạn 2026-2030"; after a word of time also "2030". */
function yearAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const named = words[at]?.text === 'năm';
  const from = named ? at + 1 : at;
  const year = numberAt(words, from, 4);
  // "Hè năm 2026" has no days of its own.
  if (named && year !== undefined && naturalSeasons.has(words[at - 1]?.text ?? ''))
    return { unit: 'opaque', at, next: from + 1 };
  // "Đến hết năm", "trong năm": the year of the document.
  if (named && year === undefined && isThisYear(words, at)) return { unit: 'year', at, next: at + 1 };
  if (year === undefined || (!named && !isYear(words[from]))) return undefined;
  if (isRangeSign(words[from + 1]) && isYear(words[from + 2])) {
    // A crop or a course has days of its own.
    const season = words.slice(Math.max(0, at - 4), at).some(({ text }) => seasons.has(text));
    if (season) return { unit: 'opaque', at, next: from + 3 };
    return { unit: 'year', year, lastYear: Number(words[from + 2]?.text), at, next: from + 3 };
  }
  // "2025" alone in a cell; "Quý III/2026 - 2027" up to the end of that year.
  const isEnd = isRangeSign(words[at - 1]) && isYear(words[at - 2]);
  if (!named && !bare && !isEnd && words.length > 1) return undefined;
  let next = from + 1;
  // "Các năm 2026, 2027 và 2028", "năm 2026 và năm 2027".
  while ([',', 'và', '+'].includes(words[next]?.text ?? '')) {
    const other = words[next + 1]?.text === 'năm' ? next + 2 : next + 1;
    if (!isYear(words[other])) break;
    // "Các năm 2026, 2028" are times of their own.
    if (Number(words[other]?.text) !== Number(words[next - 1]?.text) + 1)
      return { unit: 'opaque', at, next: other + 1 };
    next = other + 1;
  }
  const lastYear = Number(words[next - 1]?.text);
  return { unit: 'year', year, ...(lastYear > year && { lastYear }), at, next };
}

const naturalSeasons = new Set(['hè', 'xuân', 'thu', 'đông']);
const seasons = new Set(['vụ', 'mùa', 'khóa', 'khoá', 'niên']);

function isThisYear(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  return ['trong', 'hết', 'cuối', 'cả'].includes(before) && ['', '.', ',', ';', ':', ')', 'nay'].includes(after);
}
