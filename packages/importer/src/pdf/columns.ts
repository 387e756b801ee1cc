import { markerOf } from '../outline/marker.js';
import { columnsOf, lineOf, overlap, wordsOf, type Line } from './lines.js';
import type { PlacedWords } from './page.js';

/** What follows each other down a page: lines of one column, two columns side by side, or rows of a table without lines. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'beside'; readonly lines: readonly Line[]; readonly columns: readonly (readonly Line[])[] }
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

interface Gutter {
  readonly from: number;
  readonly to: number;
}

const enumerated = new Set(['part', 'roman', 'capital', 'number', 'letter', 'ordinal']);

function gutterOf(line: Line): Gutter | undefined {
  const columns = columnsOf(line);
  const [left, right] = columns;
  if (columns.length !== 2 || left === undefined || right === undefined) return undefined;
  // A numbered line with a gap in it is an item.
  if (enumerated.has(markerOf(left.words)?.kind ?? '')) return undefined;
  return { from: left.end, to: right.x };
}

/** Two columns that begin here: a line of two stretches, or one at the right of which the next ones are. */
function besideAt(lines: readonly Line[], start: number): Part | undefined {
  const first = lines.slice(start, start + 4).findIndex((line) => gutterOf(line) !== undefined);
  const line = lines[start + first];
  let gutter = first < 0 || line === undefined ? undefined : gutterOf(line);
  if (gutter === undefined) return undefined;
  for (const before of lines.slice(start, start + first)) if (before.x < gutter.from) return undefined;
  let end = start + first;
  for (; end < lines.length; end += 1) {
    const next = lines[end];
    const narrowed: Gutter | undefined = next && narrow(gutter, next);
    if (narrowed === undefined) break;
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

/** What is left of a gutter beside a line more; nothing where the line crosses it, or is a heading below. */
function narrow({ from, to }: Gutter, line: Line): Gutter | undefined {
  const own = gutterOf(line);
  if (own === undefined && columnsOf(line).length > 1) return undefined;
  if (own === undefined && enumerated.has(markerOf(wordsOf(line))?.kind ?? '')) return undefined;
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
