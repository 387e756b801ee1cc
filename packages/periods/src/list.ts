import { countAt, numberAt, yearAfter } from './count.js';
import type { Word } from './words.js';

/** The month that follows a day, and its year where it says one. */
export interface MonthAfter {
  readonly month: number;
  readonly year?: number;
  readonly next: number;
}

/** "/9/2022", "tháng 9 năm 2022", "tháng Chín" after a day. */
export function monthAndYearAt(words: readonly Word[], at: number): MonthAfter | undefined {
  const sign = words[at]?.text ?? '';
  const named = sign === 'tháng' ? countAt(words, at + 1, 'month') : undefined;
  const month = named?.count ?? numberAt(words, at + 1, 2);
  if (month === undefined || !['/', '.', '-', 'tháng'].includes(sign)) return undefined;
  const next = named?.next ?? at + 2;
  const joins = sign === 'tháng' ? ['năm', '/', '-'] : [sign, '/', 'năm'];
  const year = joins.includes(words[next]?.text ?? '') ? numberAt(words, next + 1, 4) : undefined;
  if (year === undefined && sign !== '/' && sign !== 'tháng') return undefined;
  return { month, ...(year !== undefined && { year }), next: year === undefined ? next : next + 2 };
}

/** The last of a list that goes on at `at`: ", 4 và 5". Taken only if it repeats the name, ends in a year or ends the words. */
export function listEnd(
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
  for (let next = at; next < limit && [',', '-', '+', '&', 'và', 'hoặc'].includes(words[next]?.text ?? '');) {
    const isSpan = words[next]?.text === '-';
    const repeats = words[next + 1]?.text === name;
    const value = countAt(words, next + (repeats ? 2 : 1), unit);
    if (value === undefined) break;
    isScattered ||= !isSpan && value.count !== last + 1;
    last = value.count;
    next = value.next;
    const closes = unit === 'day' ? monthAndYearAt(words, next) : yearAfter(words, next);
    // "Tháng 6, 7, 8" with nothing after it: its year is that of the document.
    const isAlone = unit !== 'day' && ['', ')', ';', '.', ':'].includes(words[next]?.text ?? '');
    if (repeats || isAlone || closes !== undefined) found = { value: value.count, next, isScattered };
    if (closes !== undefined) break;
  }
  return found;
}
