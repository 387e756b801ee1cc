import type { Word } from './words.js';

/** A number that stands at a place of the words, and where the words go on. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

type Reader = (words: readonly Word[], at: number) => Read | undefined;

/** What a form may hold besides its words. @see readers */
// prettier-ignore
export type ReaderName =
  | 'day' | 'month' | 'mm' | 'quarter' | 'joinedQuarter' | 'yyyy' | 'ourYear' | 'yy' | 'count' | 'unit' | 'side'
  | 'join' | 'word' | 'glued' | 'stop' | 'end' | 'open' | 'close';

const countWords = ['', 'một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const joinedQuarters = ['', 'qi', 'qii', 'qiii', 'qiv'];
const sides = ['', 'đầu', 'cuối'];
const joins = ['-', ',', 'và', 'hoặc', '+', '&'];

/** "Kỳ 6 tháng", "hai tháng một lần": what repetition counts. */
export const units: readonly string[] = ['ngày', 'tuần', 'tháng', 'quý', 'năm'];

/** The value of `{join}` that says "up to". */
export const upTo = 0;

/** What a form may hold besides its words: `{day}` and so on. */
export const readers: Readonly<Record<ReaderName, Reader>> = {
  /** 1 or 2 figures. */
  day: (words, at) => figures(words, at, 2),
  /** A month in figures or in words: "8", "Tám", "mười hai". */
  month: (words, at) => figures(words, at, 2) ?? countedMonth(words, at),
  /** A month in figures. */
  mm: (words, at) => figures(words, at, 2),
  /** In figures, in Roman ones or in words: "3", "III", "ba". */
  quarter: (words, at) => figures(words, at, 2) ?? found(romans[textAt(words, at)], at + 1) ?? countedMonth(words, at),
  /** "QIII", one word. */
  joinedQuarter: (words, at) => found(joinedQuarters.indexOf(textAt(words, at)), at + 1),
  /** 4 figures, whatever they say: "1019" is a slip to be told of. */
  yyyy: (words, at) => figures(words, at, 4),
  /** A year of our time, which needs no "năm" before it. */
  ourYear: (words, at) => (isYear(words[at]) ? figures(words, at, 4) : undefined),
  /** 2 figures: the century is not said. */
  yy: (words, at) => (textAt(words, at).length === 2 ? figures(words, at, 2) : undefined),
  /** How many: "6", "06", "sáu", "năm", "nửa". */
  count: (words, at) => figures(words, at, 2) ?? counted(words, at),
  /** "Ngày", "tuần", "tháng", "quý", "năm". */
  unit: (words, at) => found(units.indexOf(textAt(words, at)) + 1, at + 1),
  /** "Đầu" 1, "cuối" 2. */
  side: (words, at) => found(sides.indexOf(textAt(words, at)), at + 1),
  /** What goes on with a list; 0 (`upTo`) says "to". */
  join: (words, at) =>
    joins.includes(textAt(words, at)) ? { value: joins.indexOf(textAt(words, at)), next: at + 1 } : undefined,
  /** Any word of letters. */
  word: (words, at) => (/^\p{L}/u.test(textAt(words, at)) ? { value: 0, next: at + 1 } : undefined),
  /** Nothing stands between the word before and the next. */
  glued: (words, at) => (words[at - 1]?.to === words[at]?.from ? { value: 0, next: at } : undefined),
  /** Here the clause ends. */
  stop: (words, at) => (['', ';', ',', ')', '.', ':'].includes(textAt(words, at)) ? { value: 0, next: at } : undefined),
  /** Here the words end. */
  end: (words, at) => (at >= words.length ? { value: 0, next: at } : undefined),
  /** Brackets, which are signs of the forms themselves. */
  open: (words, at) => (textAt(words, at) === '(' ? { value: 0, next: at + 1 } : undefined),
  close: (words, at) => (textAt(words, at) === ')' ? { value: 0, next: at + 1 } : undefined),
};

/** Whether a word is a year of our time. */
export function isYear(word: Word | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(word?.text ?? '');
}

/** Any word in figures, as a first word of a form. */
export const anyFigures = '#';

const counts = [anyFigures, 'nửa', 'bốn', ...countWords.map((word) => word.split(' ')[0] ?? '')];

/** With which words each reader begins; none for those that no form begins with. */
export const firstWords: Readonly<Record<ReaderName, readonly string[]>> = {
  day: [anyFigures],
  month: counts,
  mm: [anyFigures],
  quarter: [...counts, ...Object.keys(romans)],
  joinedQuarter: joinedQuarters,
  yyyy: [anyFigures],
  ourYear: [anyFigures],
  yy: [anyFigures],
  count: counts,
  unit: units,
  side: sides,
  join: joins,
  word: [],
  glued: [],
  stop: [],
  end: [],
  open: ['('],
  close: [')'],
};

function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

function found(value: number | undefined, next: number): Read | undefined {
  return value === undefined || value <= 0 ? undefined : { value, next };
}

/** The number at a place; "1V" or "l5", which a scan made of "IV" or "15", are none. */
function figures(words: readonly Word[], at: number, digits: 2 | 4): Read | undefined {
  const text = textAt(words, at);
  const fits = digits === 4 ? text.length === 4 : text.length <= 2;
  return fits && /^\d+$/.test(text) && !isMisread(words, at) ? { value: Number(text), next: at + 1 } : undefined;
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

function counted(words: readonly Word[], at: number): Read | undefined {
  const word = textAt(words, at);
  if (word === 'nửa') return { value: 0.5, next: at + 1 };
  const pair = countWords.indexOf(`${word} ${textAt(words, at + 1)}`);
  return found(pair, at + 2) ?? found(countWords.indexOf(word === 'bốn' ? 'tư' : word), at + 1);
}

/** "Tháng năm 2022" could be May or a word too many: only the other months are clear in words. */
function countedMonth(words: readonly Word[], at: number): Read | undefined {
  return ['năm', 'nửa'].includes(textAt(words, at)) ? undefined : counted(words, at);
}
