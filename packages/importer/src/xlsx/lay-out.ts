import { mapping, type Making } from '@kehoach/core';
import { BlockWriter, type WrittenCell } from '../source/block-writer.js';
import { taskTable } from '../outline/columns.js';
import type { Row } from '../outline/block.js';
import type { Grid, GridCell, Merge } from './grid.js';

/** A row with its cells in the columns that the sheet uses. */
export interface Line {
  readonly at: number;
  readonly cells: readonly WrittenCell[];
  readonly filled: readonly string[];
}

/** More cells than this are no plan. */
export const mostCells: number = 2_000_000;

/** Said instead of writing down a sheet of more than two million cells. */
export class TooManyCells extends Error {}

/** A sheet parted into the lines above its table, the table with its headings, and the lines below it. */
export interface LaidOut {
  readonly above: readonly Line[];
  readonly table: readonly Line[];
  readonly below: readonly Line[];
  /** Its headings are those of a table of tasks. */
  readonly isOfTasks: boolean;
}

/** Finds the table of a sheet, in slices. @throws TooManyCells */
export function* laidOut(grid: Grid): Making<LaidOut> {
  const lines = yield* linesOf(grid);
  const first = lines.slice(0, mostAbove);
  const told = first.findIndex(({ cells, filled }) => filled.length > 1 && isTaskHead(cells));
  const head = told < 0 ? first.findIndex(({ filled }) => filled.length > 2) : told;
  if (head < 0) return { above: lines, table: [], below: [], isOfTasks: false };
  const end = lines.findLastIndex((line, at) => at >= head && isRow(line)) + 1;
  return { above: lines.slice(0, head), table: lines.slice(head, end), below: lines.slice(end), isOfTasks: told >= 0 };
}

/** Writes a sheet down as a document: each cell above and below its table is a line; in slices. */
export function* writeSheet(writer: BlockWriter, { above, table, below }: LaidOut): Making<void> {
  for (const line of above) writeAlone(writer, line);
  if (table.length > 0) writer.beginTable();
  yield* mapping(table, ({ cells }) => writer.row(cells));
  for (const line of below) writeAlone(writer, line);
  writer.paragraph('');
}

/** Rows stand at most so far down before a table begins. */
const mostAbove = 100;

function isTaskHead(cells: readonly WrittenCell[]): boolean {
  const writer = new BlockWriter();
  writer.row(cells);
  return taskTable(writer.text, writer.blocks as Row[]) !== undefined;
}

/** A row of the table; a signature or a note below it has one or two words, and no number before them. */
function isRow({ filled }: Line): boolean {
  return filled.length > 2 || (filled.length > 1 && /^(?:\d[\d.]*|[IVX]+|[A-Z])[.)]?$/.test(filled[0] ?? ''));
}

function writeAlone(writer: BlockWriter, { filled }: Line): void {
  for (const words of filled.flatMap((each) => each.split('\n'))) writer.paragraph(words);
}

function* linesOf({ rows, merges }: Grid): Making<Line[]> {
  const columns = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))].toSorted((a, b) => a - b);
  if (rows.size * columns.length > mostCells) throw new TooManyCells();
  const mergesOn = mergesByRow(merges, rows);
  return yield* mapping([...rows], ([at, row]) => {
    const cells = cellsOf(row, columns, mergesOn.get(at) ?? [], at);
    return { at, cells, filled: cells.map(({ words }) => words.trim()).filter((words) => words !== '') };
  });
}

/** For each row that holds words, the merges that lie on it, from the left. A merge of a whole column is on no more rows than there are. */
function mergesByRow(merges: readonly Merge[], rows: Grid['rows']): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let left = mostCells;
  for (const merge of merges.toSorted((a, b) => a.left - b.left)) {
    const isLow = merge.bottom - merge.top < rows.size;
    left -= isLow ? merge.bottom - merge.top + 1 : rows.size;
    if (left < 0) throw new TooManyCells();
    const on = isLow
      ? Array.from({ length: merge.bottom - merge.top + 1 }, (_, below) => merge.top + below)
      : [...rows.keys()].filter((at) => at >= merge.top && at <= merge.bottom);
    for (const at of on) {
      const known = byRow.get(at);
      if (known === undefined) byRow.set(at, [merge]);
      else known.push(merge);
    }
  }
  return byRow;
}

function cellsOf(
  row: ReadonlyMap<number, GridCell>,
  columns: readonly number[],
  merges: readonly Merge[],
  at: number,
): WrittenCell[] {
  const cells: WrittenCell[] = [];
  let which = 0;
  for (let index = 0; index < columns.length;) {
    const column = columns[index] ?? 0;
    while ((merges[which]?.right ?? column) < column) which += 1;
    const merge = (merges[which]?.left ?? Infinity) <= column ? merges[which] : undefined;
    let next = index + 1;
    while (next < columns.length && (columns[next] ?? 0) <= (merge?.right ?? -1)) next += 1;
    const { words = '', isNumber = false } = row.get(merge?.left ?? column) ?? {};
    cells.push({
      // "1.2" counts; it is no decimal.
      words: isNumber && index === 0 ? words.replace(',', '.') : words,
      isMerged: merge !== undefined && at > merge.top && words === '',
      span: next - index,
    });
    index = next;
  }
  return cells;
}
