import { trimmed, type Range } from '../words/range.js';
import type { Paragraph, Row } from './block.js';

/** "a) …; b) …; c) …" on one line, or "(1) …; (2) …". */
export function lettersIn(text: string, { from, to }: Range): Range[] {
  const marks = [...text.slice(from, to).matchAll(/(?:^|[;.:]\s+)(?=([a-zđ])\)\s|\((\d)\)\s)/gu)];
  const isRow = marks.every(
    ({ 1: letter, 2: digit }, at) => (digit ?? letter) === rows[digit === undefined ? 0 : 1]?.charAt(at),
  );
  if (marks.length < 2 || !isRow) return [];
  const starts = marks.map(({ index, 0: sign }) => from + index + sign.length);
  return starts.map((start, at) => trimmed(text, { from: start, to: (starts[at + 1] ?? to + 1) - 1 }));
}

const rows = ['abcdđeghik', '123456789'];

/** A paragraph that is such a row of letters is a paragraph each. */
export function lettersApart(text: string, block: Paragraph | Row): (Paragraph | Row)[] {
  if (block.kind === 'row' || !/^a\)\s/u.test(text.slice(block.from, block.from + 3))) return [block];
  const letters = lettersIn(text, block);
  return letters.length === 0 ? [block] : letters.map((letter) => ({ kind: 'paragraph', ...letter }));
}
