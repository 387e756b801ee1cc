import type { Word } from './words.js';

const countWords = ['', 'một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/** The number at a place; "1V" or "l5", which a scan made of "IV" or "15", are none. */
export function numberAt(words: readonly Word[], at: number, digits: 2 | 4): number | undefined {
  const text = words[at]?.text ?? '';
  const fits = digits === 4 ? text.length === 4 : text.length <= 2;
  return fits && /^\d+$/.test(text) && !isMisread(words, at) ? Number(text) : undefined;
}

/** A single letter right beside it, which is not that of an hour, a quarter or a month. */
function isMisread(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const isLetter = (text: string): boolean => text.length === 1 && /\p{L}/u.test(text);
  return (
    (before?.to === word?.from && isLetter(before?.text ?? '') && !['q', 't'].includes(before?.text ?? '')) ||
    (after?.from === word?.to && isLetter(after?.text ?? '') && !['h', 'g', 'p'].includes(after?.text ?? ''))
  );
}

/** Whether a word is a year of our time. */
export function isYear(word: Word | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(word?.text ?? '');
}

/** Whether a word says "to". */
export function isRangeSign(word: Word | undefined): boolean {
  return word?.text === '-';
}

/** The year that a sign or a word binds to what stands before it: "/2026", "năm 2026". */
export function yearAfter(words: readonly Word[], at: number): { year: number; next: number } | undefined {
  const year = ['/', 'năm', '-', '.'].includes(words[at]?.text ?? '') ? numberAt(words, at + 1, 4) : undefined;
  return year === undefined ? undefined : { year, next: at + 2 };
}

/** The number of a day, a month or a quarter, in figures or in words. */
export function countAt(
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
