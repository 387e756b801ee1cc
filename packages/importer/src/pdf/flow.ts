import { markerOf } from '../outline/marker.js';
import { BlockWriter, type WrittenCell } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import type { Part } from './columns.js';
import type { Grid } from './grid.js';
import { linesOf, type Line } from './lines.js';
import type { PlacedWords } from './page.js';
import { paragraphsOf, pitchOf, type Column } from './paragraphs.js';

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
  /** The columns of the table that the last part was, the words of its first row, and whether each row has a number. */
  #table: { readonly xs: readonly number[]; readonly head: string; readonly isNumbered: boolean } | undefined;
  /** The row that was read last. */
  #row: readonly WrittenCell[] | undefined;

  constructor(pitch: number | undefined) {
    this.#pitch = pitch;
  }

  /** Begins a page whose lines go to `margin`. */
  turn(margin: number): void {
    if (Math.abs(margin - this.#margin) > 60 && this.#open.length > 0) this.end();
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
      if (part.kind === 'text') {
        for (const words of textOf(part.columns)) this.writer.paragraph(evenText(words));
        continue;
      }
      this.writer.beginTable();
      if (part.kind === 'rows')
        for (const cells of part.rows) this.writer.row(cells.map((lines) => ({ words: cellText(lines) })));
      else this.writer.row(part.columns.map((lines) => ({ words: besideText(lines) })));
    }
  }

  table({ grid, words }: Table): void {
    const rows = rowsOf(grid, words);
    const head = rows[0]?.map((cell) => cell.words).join('|') ?? '';
    const known = this.#open.length === 0 ? this.#table : undefined;
    const before = known !== undefined && areNear(grid.xs, known.xs) ? known : undefined;
    if (before === undefined) {
      this.end();
      this.writer.beginTable();
    }
    // The headings are printed again where a table goes on.
    const isHead = before !== undefined && head === before.head;
    const [first, ...rest] = isHead ? rows.slice(1) : rows;
    const isRest = before?.isNumbered === true && first !== undefined && this.#goesOn(first);
    if (isRest) this.#row = joined(this.#row ?? [], first);
    else if (first !== undefined) this.#begin(first);
    for (const row of rest) this.#begin(row);
    const isNumbered = [...(isRest || first === undefined ? [] : [first]), ...rest].every(isNumberedRow);
    this.#table = { xs: grid.xs, head: before?.head ?? head, isNumbered: isNumbered && before?.isNumbered !== false };
  }

  /** A row is written once it is known that it does not go on over the end of the page. */
  #begin(row: readonly WrittenCell[]): void {
    this.#endRow();
    this.#row = row;
  }

  #endRow(): void {
    if (this.#row !== undefined) this.writer.row(this.#row);
    this.#row = undefined;
  }

  /** In a table whose rows all have a number, one at the top of a page that has none goes on with the one before it. */
  #goesOn(first: readonly WrittenCell[]): boolean {
    const last = this.#row ?? [];
    const isAlike = first.length > 1 && first.length === last.length;
    return (
      isAlike && first[0]?.words === '' && first.every(({ isMerged, span }, at) => !isMerged && span === last[at]?.span)
    );
  }

  /** Ends the row and the paragraph that are open. */
  end(): void {
    this.#endRow();
    for (const words of paragraphsOf(this.#open, { end: this.#margin, pitch: this.#pitch }))
      this.writer.paragraph(evenText(words));
    this.#open = [];
  }
}

/** What breaks off at the end of a column goes on at the beginning of the next. */
function textOf(columns: readonly (readonly Line[])[]): readonly string[] {
  return columns
    .map((lines) => paragraphsOf(lines, { end: Math.max(...lines.map(({ end }) => end)), pitch: pitchOf(lines) }))
    .reduce((all, [first = '', ...rest]) => {
      const last = all.at(-1) ?? '';
      const goesOn = last !== '' && !/[.;:]$/.test(last) && markerOf(first) === undefined;
      return goesOn ? [...all.slice(0, -1), `${last} ${first}`, ...rest] : [...all, first, ...rest];
    }, []);
}

/** A row of one cell is a heading of those below it; its cell holds all there is. */
function isNumberedRow([first]: readonly WrittenCell[]): boolean {
  return first !== undefined && first.words !== '' && first.isMerged !== true;
}

/** What stands on the next page goes on in each cell; a new paragraph begins where the last one was ended. */
function joined(row: readonly WrittenCell[], rest: readonly WrittenCell[]): WrittenCell[] {
  return row.map((cell, at) => {
    const more = rest[at]?.words ?? '';
    const sign = cell.words === '' || more === '' ? '' : /[.;:]$/.test(cell.words) || /^[-+•]/.test(more) ? '\n' : ' ';
    return { ...cell, words: `${cell.words}${sign}${more}` };
  });
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
