import { BlockWriter, type Written, type WrittenCell } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import { partsOf, type Part } from './columns.js';
import { withoutFurniture } from './furniture.js';
import { gridsOf, type Grid } from './grid.js';
import { linesOf, type Line } from './lines.js';
import type { PageContent, PlacedWords } from './page.js';
import { paragraphsOf, pitchOf, type Column } from './paragraphs.js';

/** A document as its pages show it, and the lines that belong to the pages alone. */
export interface LaidOut {
  readonly written: Written;
  readonly leftOut: readonly string[];
}

/** Puts pages together to the paragraphs and tables that were printed on them. */
export function laidOut(pages: readonly PageContent[]): LaidOut {
  const sheets = pages.map(sheetOf);
  const { pages: free, leftOut } = withoutFurniture(
    sheets.map(({ lines }) => lines),
    pages.map(({ height }) => height),
  );
  const flow = new Flow(pitchOf(free.flat()));
  for (const [at, sheet] of sheets.entries()) {
    const lines = free[at] ?? [];
    flow.turn(marginOf(lines, pages[at]?.width ?? 0));
    let from = 0;
    for (const table of sheet.tables) {
      const to = lines.filter(({ y }) => y < (table.grid.ys[0] ?? 0)).length;
      flow.parts(partsOf(lines.slice(from, Math.max(from, to))));
      flow.table(table);
      from = Math.max(from, to);
    }
    flow.parts(partsOf(lines.slice(from)));
  }
  flow.end();
  return { written: flow.writer, leftOut };
}

interface Table {
  readonly grid: Grid;
  /** The words of each cell by its number. */
  readonly words: ReadonlyMap<number, PlacedWords[]>;
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

/** Writes parts down; what goes on over a page's end is one paragraph, and one table. */
class Flow {
  readonly writer = new BlockWriter();
  readonly #pitch: number | undefined;
  #margin = 0;
  #open: Line[] = [];
  /** The columns of the table that the last part was, and the words of its first row. */
  #table: { readonly xs: readonly number[]; readonly head: string } | undefined;

  constructor(pitch: number | undefined) {
    this.#pitch = pitch;
  }

  /** Begins a page whose lines go to `margin`. */
  turn(margin: number): void {
    if (Math.abs(margin - this.#margin) > 60) this.end();
    this.#margin = Math.max(margin, this.#open.length > 0 ? this.#margin : 0);
  }

  parts(parts: readonly Part[]): void {
    for (const part of parts) {
      this.#table = undefined;
      if (part.kind === 'lines') {
        this.#open.push(...part.lines);
        continue;
      }
      this.end();
      this.writer.beginTable();
      if (part.kind === 'beside') this.writer.row(part.columns.map((lines) => ({ words: besideText(lines) })));
      else for (const cells of part.rows) this.writer.row(cells.map((lines) => ({ words: cellText(lines) })));
    }
  }

  table({ grid, words }: Table): void {
    const rows = rowsOf(grid, words);
    const head = rows[0]?.map((cell) => cell.words).join('|') ?? '';
    const isMore = this.#open.length === 0 && this.#table !== undefined && areNear(grid.xs, this.#table.xs);
    this.end();
    if (!isMore) this.writer.beginTable();
    // The headings are printed again where a table goes on.
    const isHead = isMore && head === this.#table?.head;
    for (const cells of isHead ? rows.slice(1) : rows) this.writer.row(cells);
    this.#table = { xs: grid.xs, head: isMore ? (this.#table?.head ?? head) : head };
  }

  /** Ends the paragraph that is open. */
  end(): void {
    for (const words of paragraphsOf(this.#open, { end: this.#margin, pitch: this.#pitch }))
      this.writer.paragraph(evenText(words));
    this.#open = [];
  }
}

function areNear(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((at, index) => Math.abs(at - (others[index] ?? 0)) < 4);
}

function rowsOf({ cells, xs }: Grid, words: Table['words']): WrittenCell[][] {
  const seen = new Set<number>();
  return cells.map((places) => {
    const row: WrittenCell[] = [];
    for (let column = 0; column < places.length;) {
      const cell = places[column] ?? 0;
      const until = places.findIndex((other, at) => at > column && other !== cell);
      const end = until < 0 ? places.length : until;
      const isMerged = seen.has(cell);
      const lines = isMerged ? [] : linesOf(words.get(cell) ?? []);
      row.push({ words: cellText(lines, xs[column], xs[end]), isMerged, span: end - column });
      seen.add(cell);
      column = end;
    }
    return row;
  });
}

/** The paragraphs of a cell whose borders are at `left` and `right`, where they are drawn. */
function cellText(lines: readonly Line[], left?: number, right?: number): string {
  const longest = lines.reduce((most, { end }) => Math.max(most, end), 0);
  const margin = Math.min(...lines.map(({ x }) => x)) - (left ?? 0);
  const end = left === undefined || right === undefined ? longest : Math.max(longest, right - Math.min(margin, 8));
  const column: Column = { end };
  return evenText(paragraphsOf(lines, column).join('\n'));
}

/** Each line of a letterhead or a signature stands by itself. */
function besideText(lines: readonly Line[]): string {
  return evenText(lines.map(({ stretches }) => stretches.map(({ words }) => words).join(' ')).join('\n'));
}
