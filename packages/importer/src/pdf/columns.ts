import { markerOf } from '../outline/marker.js';
import { columnsOf, lineOf, overlap, wordsOf, type Line } from './lines.js';
import type { PlacedWords } from './page.js';

/**
 * What follows each other down a page: lines of one column, two columns of text or of words side by side, or rows of a
 * table without lines.
 */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | Beside
  | {
      readonly kind: 'rows';
      readonly lines: readonly Line[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/** The parts of a page by where its words stand: a letterhead is two columns, and so are receivers and signature. */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let plain: Line[] = [];
  const close = (): void => {
    if (plain.length > 0) parts.push({ kind: 'lines', lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const part = rowsAt(lines, at) ?? besideAt(lines, at);
    const [line] = lines.slice(at, at + 1);
    if (part === undefined) {
      if (line !== undefined) plain.push(line);
      at += 1;
      continue;
    }
    close();
    parts.push(part);
    at += part.lines.length;
  }
  close();
  return parts;
}

interface Beside {
  /** Text goes on from the end of one column at the beginning of the next. */
  readonly kind: 'beside' | 'text';
  readonly lines: readonly Line[];
  readonly columns: readonly (readonly Line[])[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

const enumerated = new Set(['part', 'roman', 'capital', 'number', 'letter', 'ordinal']);

const isNumbered = (words: string): boolean => enumerated.has(markerOf(words)?.kind ?? '');

/** @param ofText in columns of text, in which numbered lines stand beside each other */
function gutterOf(line: Line, ofText: boolean): Gutter | undefined {
  const columns = columnsOf(line);
  const [left, right] = columns;
  if (columns.length !== 2 || left === undefined || right === undefined) return undefined;
  // A numbered line with a gap in it is an item.
  if (!ofText && isNumbered(left.words)) return undefined;
  return { from: left.end, to: right.x };
}

/** Two columns that begin here: of text with numbers on both sides, or any others. */
function besideAt(lines: readonly Line[], start: number): Part | undefined {
  const text = besideFrom(lines, start, true);
  const isText = text?.columns.every((column) => column.length > 1 && column.some((line) => isNumbered(wordsOf(line))));
  return text !== undefined && isText === true ? { ...text, kind: 'text' } : besideFrom(lines, start, false);
}

/** A line of two stretches, or one at the right of which the next ones are. */
function besideFrom(lines: readonly Line[], start: number, ofText: boolean): Beside | undefined {
  const at = lines.slice(start, start + 4).findIndex((line) => gutterOf(line, ofText) !== undefined);
  const first = Math.max(0, at);
  const line = lines[start + first];
  let gutter = line && (at < 0 && ofText ? unevenGutter(line, lines[start + 1]) : gutterOf(line, ofText));
  if (gutter === undefined) return undefined;
  for (const before of lines.slice(start, start + first))
    if (before.x < gutter.from && !(ofText && before.end < gutter.to)) return undefined;
  let end = start + first;
  for (; end < lines.length; end += 1) {
    const next = lines[end];
    const narrowed: Gutter | undefined = next && narrow(gutter, next, ofText);
    if (next === undefined || narrowed === undefined) break;
    if (ofText && isHeadingBetween(next, [lines[end - 1], lines[end + 1]])) break;
    gutter = narrowed;
  }
  const { from, to } = gutter;
  const taken = lines.slice(start, end);
  const middle = (from + to) / 2;
  const columns = [0, 1].map((side) =>
    taken.flatMap(({ stretches }) => {
      const own = stretches.filter(({ x }) => (x < middle ? 0 : 1) === side);
      return own.length === 0 ? [] : [lineOf(own)];
    }),
  );
  return { kind: 'beside', lines: taken, columns };
}

const ofParts = new Set(['part', 'roman', 'capital']);

/** "II. TỔ CHỨC THỰC HIỆN" with nothing beside it: what stands below it begins anew. */
function isHeadingBetween(line: Line, around: readonly (Line | undefined)[]): boolean {
  if (columnsOf(line).length > 1 || !ofParts.has(markerOf(wordsOf(line))?.kind ?? '')) return false;
  return around.every((other) => other === undefined || Math.abs(other.y - line.y) > line.size * 1.2);
}

/** Between two lines that stand beside each other at different heights. */
function unevenGutter(one: Line, other: Line | undefined): Gutter | undefined {
  if (other === undefined || other.y - one.y > one.size * 1.2) return undefined;
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  return right.x - left.end > one.size * 2 ? { from: left.end, to: right.x } : undefined;
}

/** What is left of a gutter beside a line more; nothing where the line crosses it, or is a heading below. */
function narrow({ from, to }: Gutter, line: Line, ofText: boolean): Gutter | undefined {
  const own = gutterOf(line, ofText);
  if (own === undefined && columnsOf(line).length > 1) return undefined;
  if (!ofText && own === undefined && isNumbered(wordsOf(line))) return undefined;
  const isLeft = own === undefined && line.end < to - line.size;
  const isRight = own === undefined && line.x > from + line.size;
  if (isLeft && isRight) return { from, to };
  const narrowed: Gutter =
    own ?? (isLeft ? { from: line.end, to } : isRight ? { from, to: line.x } : { from: 0, to: 0 });
  const both = { from: Math.max(from, narrowed.from), to: Math.min(to, narrowed.to) };
  return both.to - both.from > line.size ? both : undefined;
}

/** Rows of three cells and more that begin here, two of them at least; a line with fewer goes on with the row above. */
function rowsAt(lines: readonly Line[], start: number): Part | undefined {
  const columns: { x: number; end: number }[] = (lines[start]?.stretches ?? []).map(({ x, end }) => ({ x, end }));
  if (columns.length < 3) return undefined;
  const rows: Line[][][] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const places = line?.stretches.map((stretch) => placeOf(stretch, columns));
    if (line === undefined || places === undefined || places.includes(-1) || new Set(places).size < places.length)
      break;
    if (isFar(line, lines[end - 1])) break;
    const row = rows.at(-1);
    const cells = row !== undefined && places[0] !== 0 ? row : columns.map((): Line[] => []);
    if (cells !== row) rows.push(cells);
    for (const [at, place] of places.entries()) {
      const [stretch] = line.stretches.slice(at, at + 1);
      const column = columns[place];
      if (stretch === undefined || column === undefined) continue;
      cells[place]?.push(lineOf([stretch]));
      column.x = Math.min(column.x, stretch.x);
      column.end = Math.max(column.end, stretch.end);
    }
  }
  const isTable = rows.filter((cells) => cells.filter((cell) => cell.length > 0).length > 2).length > 1;
  return isTable ? { kind: 'rows', lines: lines.slice(start, end), rows } : undefined;
}

/** The one column that a stretch stands in; -1 for none and for several. */
function placeOf(stretch: PlacedWords, columns: readonly { readonly x: number; readonly end: number }[]): number {
  const places = columns.flatMap((column, at) => (overlap(stretch, column) ? [at] : []));
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

function isFar(line: Line, last: Line | undefined): boolean {
  return last !== undefined && line.y - last.y > line.size * 3.5;
}
