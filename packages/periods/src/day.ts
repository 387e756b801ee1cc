import type { Atom } from './atom.js';
import { isRangeSign, numberAt } from './count.js';
import { listEnd, monthAndYearAt, type MonthAfter } from './list.js';
import type { Word } from './words.js';

/** "ngày 15/9/2022", "15/9/2022", "ngày 15 tháng 9", "ngày 02 và 03/6/2026", "ngày 20 - 22/5"; after a word of time also "15/9". */
export function dayAt(words: readonly Word[], at: number, bare: boolean): Atom | undefined {
  const named = words[at]?.text === 'ngày';
  let next = named ? at + 1 : at;
  if (words[next]?.text === 'mùng') next += 1;
  const value = numberAt(words, next, 2);
  if (value === undefined) return undefined;
  next += 1;
  const before = words[at - 1]?.text === 'thứ' ? at - 2 : at - 1;
  if (!named && words[before]?.text === 'tuần') return undefined;
  if (!named && isSpanOfMonths(words, at)) return undefined;
  const isShortRange = ['-', ',', 'và'].includes(words[next]?.text ?? '') && words[next + 2]?.text === '/';
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
  const isClear =
    named ||
    bare ||
    rest.year !== undefined ||
    lastValue !== undefined ||
    (words[next]?.text === 'tháng' && isOpen(words, at)) ||
    isClearOf(words, at, rest.next);
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

/** "15 tháng 3" begins a phrase; "đợt 2 tháng 9", "tuần 3 tháng 4" do not name the second or third day. */
function isOpen(words: readonly Word[], at: number): boolean {
  return at === 0 || [',', '(', ':', ';', 'và', '-', 'sáng', 'chiều', 'tối'].includes(words[at - 1]?.text ?? '');
}

/** "20/12 - 10/01", "30/6 và 30/12": a day stands before it; "Ngày khai giảng 05/9": the words say so. */
function isClearOf(words: readonly Word[], at: number, next: number): boolean {
  const isSecond =
    ['-', 'và', ','].includes(words[at - 1]?.text ?? '') &&
    words[at - 3]?.text === '/' &&
    numberAt(words, at - 2, 2) !== undefined &&
    numberAt(words, at - 4, 2) !== undefined;
  const isLast = next >= words.length && words[at + 1]?.text === '/';
  return isSecond || (isLast && words.slice(Math.max(0, at - 6), at).some(({ text }) => text === 'ngày'));
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
export function isSpanOfMonths(words: readonly Word[], at: number): boolean {
  const [first, last] = [numberAt(words, at, 2) ?? 0, numberAt(words, at + 2, 2) ?? 0];
  const isSpan = isRangeSign(words[at + 1]) && words[at + 3]?.text === '/' && numberAt(words, at + 4, 4) !== undefined;
  return isSpan && first >= 1 && first < last && last <= 12;
}
