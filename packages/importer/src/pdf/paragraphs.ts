import { markerOf } from '../outline/marker.js';
import { wordsOf, type Line } from './lines.js';

/** Where lines may go to, and how far one stands below the other where a paragraph goes on. */
export interface Column {
  /** The right margin, in points. */
  readonly end: number;
  /** From one line to the next, in sizes of a letter; unknown where there is too little. */
  readonly pitch?: number | undefined;
}

/** Paragraphs of lines that were wrapped. */
export function paragraphsOf(lines: readonly Line[], column: Column): string[] {
  const paragraphs: string[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    const words = wordsOf(line);
    if (last === undefined || begins(line, words, last, column)) paragraphs.push([words]);
    else paragraphs.at(-1)?.push(words);
  }
  return paragraphs.map((parts) => parts.join(' '));
}

/** The usual way from one line to the next among these, in sizes of a letter. */
export function pitchOf(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [at, { y, size }] of lines.entries()) {
    const last = lines[at - 1];
    if (last === undefined || y <= last.y || last.size === 0) continue;
    const pitch = Math.round(((y - last.y) / size) * 20) / 20;
    if (pitch < 2.5) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, many], [b, few]) => few - many || a - b);
  return most !== undefined && most[1] > 2 ? most[0] : undefined;
}

/** Whether a line begins a paragraph: the one above it ended before its margin, or this one looks like a beginning. */
function begins(line: Line, words: string, last: Line, { end, pitch }: Column): boolean {
  if (Math.abs(line.size - last.size) > line.size * 0.12) return true;
  const before = wordsOf(last);
  if (isTitle(before) && words !== words.toUpperCase()) return true;
  if (endsText.test(before) || beginsTail.test(words)) return true;
  const [first = ''] = words.split(' ', 1);
  const letter = (line.end - line.x) / Math.max(1, words.length);
  // The first word would have stood on the line above, were it the same paragraph.
  if (last.end + letter * (first.length + 1) < end - letter) return true;
  if (pitch !== undefined && line.y > last.y && (line.y - last.y) / line.size > pitch * 1.18 + 0.05) return true;
  const kind = markerOf(words)?.kind;
  return kind !== undefined && !isWithin(kind, words, before);
}

/** "./." closes the words of a paper. */
const endsText = /\.\/\.$/;
const beginsTail = /^nơi nhận\s*:/iu;

/** Words all in capitals: the lines of a letterhead, a heading. */
function isTitle(words: string): boolean {
  return words.includes(' ') && words === words.toUpperCase() && /\p{Lu}{2}/u.test(words);
}

/** "30/6/2026" is no mark, nor is the dash between two days of which the second began a line. */
function isWithin(kind: string, words: string, before: string): boolean {
  if (kind === 'dash' || kind === 'plus') return /[\d,(]$/.test(before);
  return (
    /(?:quý|số|điều|khoản|điểm|mục|ngày|tháng|tuần|năm|và|đến|từ)$/iu.test(before) &&
    !/^[\dIVX.]+[.)]\s+\p{Lu}/u.test(words)
  );
}
