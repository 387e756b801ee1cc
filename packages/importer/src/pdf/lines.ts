import { runsOf, type PlacedWords } from './page.js';

/** A line of a page: stretches of words with a gap between them that is wider than a blank. */
export interface Line {
  readonly stretches: readonly PlacedWords[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A gap of this many sizes of a letter parts two cells of a table; the blanks of most justified lines are narrower. */
const cellGap = 0.8;
/** And this one two columns of a page, whatever stands above and below. */
const columnGap = 2;
/** A number or a bullet before an indent belongs to the words after it. */
const mark = /^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|\p{L})[.):]{0,2}$|^[-–—•●▪◦+*o§]$/u;

/** The lines of words from the top down. What stands side by side at nearly one height is one line. */
export function linesOf(words: readonly PlacedWords[]): Line[] {
  const sorted = drawnOnce(words.toSorted((a, b) => a.y - b.y));
  const level = runsOf(sorted, (one, run) => {
    const first = run[0] ?? one;
    const size = Math.min(one.size, first.size);
    return one.y - first.y < size * 0.35 || (one.y - first.y < size * 0.7 && !run.some((other) => overlap(one, other)));
  });
  return level.map((line) => lineOf(stretchesOf(line.toSorted((a, b) => a.x - b.x))));
}

/** The words without those that are drawn a second time beside themselves, to look bold. */
function drawnOnce(sorted: readonly PlacedWords[]): PlacedWords[] {
  const before = new Map<string, PlacedWords>();
  return sorted.filter((one) => {
    const last = before.get(one.words);
    before.set(one.words, one);
    const near = one.size * 0.1;
    return last === undefined || one.y - last.y > near || Math.abs(one.x - last.x) > near;
  });
}

/** One line of some stretches. */
export function lineOf(stretches: readonly PlacedWords[]): Line {
  return {
    stretches,
    x: Math.min(...stretches.map(({ x }) => x)),
    end: Math.max(...stretches.map(({ end }) => end)),
    y: Math.min(...stretches.map(({ y }) => y)),
    size: Math.max(...stretches.map(({ size }) => size)),
  };
}

/** The words of a line, with one blank in the place of each gap. */
export function wordsOf({ stretches }: Line): string {
  return stretches.map(({ words }) => words).join(' ');
}

/** The stretches of a line that are too far apart for one column of a page. */
export function columnsOf({ stretches, size }: Line): PlacedWords[] {
  return runsOf(stretches, (one, run) => {
    const last = run.at(-1) ?? one;
    return one.x - last.end < size * (run.length === 1 && mark.test(last.words) ? columnGap * 2 : columnGap);
  }).map(joined);
}

/** Whether two stretches share a part of the page's width. */
export function overlap(one: Pick<Line, 'x' | 'end'>, other: Pick<Line, 'x' | 'end'>): boolean {
  return one.x < other.end - 0.5 && other.x < one.end - 0.5;
}

function stretchesOf(sorted: readonly PlacedWords[]): PlacedWords[] {
  return runsOf(sorted, (one, run) => {
    const last = run.at(-1) ?? one;
    return one.x - last.end < Math.max(one.size, last.size) * cellGap;
  }).map(joined);
}

function joined(run: readonly PlacedWords[]): PlacedWords {
  const parts: string[] = [];
  for (const [at, one] of run.entries()) {
    const last = run[at - 1];
    if (last !== undefined && one.x - last.end > one.size * 0.12) parts.push(' ');
    parts.push(one.words);
  }
  return {
    words: parts.join('').replaceAll(/\s+/g, ' ').trim(),
    x: run[0]?.x ?? 0,
    end: Math.max(...run.map(({ end }) => end)),
    y: Math.min(...run.map(({ y }) => y)),
    size: Math.max(...run.map(({ size }) => size)),
  };
}
