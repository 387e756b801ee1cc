import { isDitto } from '../words/ditto.js';
import { plain } from '../words/fold.js';
import type { Cell, Row } from './block.js';

/** Rows of one table. */
export function tablesOf(rows: readonly Row[]): Row[][] {
  const tables = new Map<number, Row[]>();
  for (const row of rows) {
    const table = tables.get(row.table);
    if (table === undefined) tables.set(row.table, [row]);
    else table.push(row);
  }
  return [...tables.values()];
}

/** One cell a column: a cell that spans several stands in the first of them. */
export function spread({ cells }: Row): Cell[] {
  return cells.flatMap((cell) => [
    cell,
    ...Array.from({ length: Math.min(60, (cell.span ?? 1) - 1) }, () => ({ from: cell.to, to: cell.to })),
  ]);
}

/** What stands in a column, without the cells in which nothing of their own does. */
export function columnCells(text: string, rows: readonly Row[], column: number): string[] {
  return rows.flatMap((row) => {
    const cell = spread(row)[column];
    const words = text.slice(cell?.from ?? 0, cell?.to ?? 0);
    return words === '' || isDitto(words) ? [] : [words];
  });
}

/** The words of a row, one a column. */
export function headingsOf(text: string, row: Row): string[] {
  return spread(row).map((cell) => plain(text.slice(cell.from, Math.min(cell.to, cell.from + 120))));
}
