import { isUnits, most, shareOf } from './columns-by-cells.js';
import type { Cell, Row } from './block.js';
import type { Column } from './column.js';
import { withNamedDoers } from './columns-of-doers.js';
import { onlyOnce } from './only-once.js';
import type { TaskTable } from './task-table.js';
import { columnCells, headingsOf, spread } from './row-cells.js';
import { mark, timeOfColumn } from './time-columns.js';
import { isAmount } from '../unit/does.js';

/**
 * A table of which columns are months or quarters, with the heading of each in this row: below them stand marks alone,
 * or in words what is done then, or who does it.
 *
 * @param above the headings of the row above, which count where this one says nothing
 */
export function tableOfTimes(
  text: string,
  rows: readonly Row[],
  at: number,
  above: readonly string[],
): TaskTable | undefined {
  const head = rows[at];
  const own = head === undefined ? [] : headingsOf(text, head);
  const isTime = own.map((words) => timeOfColumn(words) !== undefined);
  if (head === undefined || isTime.filter(Boolean).length < 2) return undefined;
  const headings = own.map((words, column) => words || (above[column] ?? ''));
  const kinds = withNamedDoers(text, headings, onlyOnce(headings), rows.slice(at + 1));
  const columns = kinds.map((column, which) => (isTime[which] === true ? 'slot' : column));
  const table = { columns, headings, rows: rows.slice(at + 1), above: [], head };
  const said = table.rows
    .flatMap((row) => spread(row).filter((_, column) => isTime[column] === true))
    .map(({ from, to }) => text.slice(from, to).trim())
    .filter((words) => words !== '');
  if (said.length === 0) return undefined;
  if (said.every((words) => mark.test(words))) return columns.includes('content') ? table : undefined;
  return tableOfCells(text, table, said);
}

/** Each cell below a time is a row of its own: beside what its row says of it stand the cell and the time above it. */
function tableOfCells(text: string, table: TaskTable & { head: Row }, said: readonly string[]): TaskTable | undefined {
  const [first = 'other'] = table.columns;
  const isWho = table.columns.includes('content') && shareOf(said, isUnits) > most;
  if (!isWho && shareOf(said, isWork) < most) return undefined;
  const beside = table.columns.flatMap((column, at) => (column === 'slot' ? [] : [{ column, at }]));
  const leads = columnCells(text, table.rows, 0);
  const columns = beside.map(({ column, at }): Column => {
    if (isWho) return column === 'lead' ? 'other' : column;
    // Whose work the row is, or of what kind.
    if (at === 0 && first === 'other') return shareOf(leads, isUnits) >= most ? 'lead' : 'group';
    return column === 'content' ? 'group' : column;
  });
  const heads = spread(table.head);
  const rows = table.rows.flatMap((row) => {
    const cells = spread(row);
    const fixed = beside.map(({ at }) => cells[at] ?? { from: row.from, to: row.from });
    return table.columns.flatMap((column, at) => {
      const [cell, head] = [cells[at], heads[at]];
      const isSaid = column === 'slot' && cell !== undefined && head !== undefined && /\p{L}/u.test(textOf(text, cell));
      return isSaid ? [{ ...row, from: cell.from, to: cell.to, cells: [...fixed, cell, head] }] : [];
    });
  });
  const headings = [...beside.map(({ at }) => table.headings[at] ?? ''), '', ''];
  return { columns: [...columns, isWho ? 'lead' : 'content', 'slot'], headings, rows, above: [] };
}

function textOf(text: string, { from, to }: Cell): string {
  return text.slice(from, to);
}

/** Words that may say what is done: no figure, and no more than a unit of measure beside one. */
function isWork(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !isAmount(words) && !/^(?:đạt|≥|>|<)\s?\d/iu.test(words);
}
