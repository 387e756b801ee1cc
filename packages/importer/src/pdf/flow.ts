import { BlockWriter, type WrittenCell } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import type { Part } from './columns.js';
import type { Grid } from './grid.js';
import { linesOf, type Line } from './lines.js';
import type { PlacedWords } from './page.js';
import { paragraphsOf, type Column } from './paragraphs.js';

/** A table that is drawn with lines. */
export interface Table {
  readonly grid: Grid;
  /** The words of each cell by its number. */
  readonly words: ReadonlyMap<number, PlacedWords[]>;
}

/** Writes parts down; what goes on over a page's end is one paragraph, and one table. */
export class Flow {
  readonly writer: BlockWriter = new BlockWriter();
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
