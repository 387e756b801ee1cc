import { mapping, type Making } from '@kehoach/core';
import type { Written } from '../source/block-writer.js';
import { partsOf } from './columns.js';
import { Flow, type Table } from './flow.js';
import { withoutFurniture } from './furniture.js';
import { gridsOf, type Grid } from './grid.js';
import { linesOf, type Line } from './lines.js';
import type { PageContent, PlacedWords } from './page.js';
import { pitchOf } from './paragraphs.js';

/** A document as its pages show it, and the lines that belong to the pages alone. */
export interface LaidOut {
  readonly written: Written;
  readonly leftOut: readonly string[];
}

/** Puts pages together to the paragraphs and tables that were printed on them, a page a slice. */
export function* laidOut(pages: readonly PageContent[]): Making<LaidOut> {
  const sheets = yield* mapping(pages, sheetOf, 1);
  const { pages: free, leftOut } = withoutFurniture(
    sheets.map(({ lines }) => lines),
    pages.map(({ height }) => height),
  );
  const flow = new Flow(pitchOf(free.flat()));
  yield* mapping(sheets, (sheet, at) => layOut(flow, sheet, free[at] ?? [], pages[at]?.width ?? 0), 1);
  flow.end();
  return { written: flow.writer, leftOut };
}

function layOut(flow: Flow, { tables }: Sheet, lines: readonly Line[], width: number): void {
  flow.turn(marginOf(lines, width));
  let from = 0;
  for (const table of tables) {
    const to = lines.filter(({ y }) => y < (table.grid.ys[0] ?? 0)).length;
    flow.parts(partsOf(lines.slice(from, Math.max(from, to))));
    flow.table(table);
    from = Math.max(from, to);
  }
  flow.parts(partsOf(lines.slice(from)));
}

/** A page: its tables, and the lines outside them. */
interface Sheet {
  readonly tables: readonly Table[];
  readonly lines: readonly Line[];
}

function sheetOf({ words, rules }: PageContent): Sheet {
  const tables = gridsOf(rules).map((grid): Table & { words: Map<number, PlacedWords[]> } => ({
    grid,
    words: new Map(),
  }));
  const free: PlacedWords[] = [];
  for (const one of words) {
    const place = tables.map(({ grid }) => cellAt(grid, one));
    const at = place.findIndex((cell) => cell !== undefined);
    const cell = place[at];
    const table = tables[at];
    if (cell === undefined || table === undefined) free.push(one);
    else keptIn(table.words, cell).push(one);
  }
  return { tables, lines: linesOf(free) };
}

function keptIn(words: Map<number, PlacedWords[]>, cell: number): PlacedWords[] {
  const known = words.get(cell) ?? [];
  words.set(cell, known);
  return known;
}

function cellAt({ xs, ys, cells }: Grid, { x, end, y, size }: PlacedWords): number | undefined {
  // A line of letters stands above the line on which it is written.
  const row = ys.findLastIndex((at) => at < y - size * 0.3);
  const column = xs.findLastIndex((at) => at < (x + Math.min(end, x + size)) / 2);
  return cells[row]?.[column];
}

/** Where the lines of a page may go to: as far as the longest, where it goes far. */
function marginOf(lines: readonly Line[], width: number): number {
  const longest = lines.reduce((most, { end }) => Math.max(most, end), 0);
  return longest > width * 0.75 ? longest : width * 0.88;
}
