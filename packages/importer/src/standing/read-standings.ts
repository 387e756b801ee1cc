import { mapping, type Making } from '@kehoach/core';
import { fileFinding } from '../finding/file-finding.js';
import type { Finding } from '../finding/finding.js';
import type { Cell, Row } from '../outline/block.js';
import type { Column } from '../outline/column.js';
import type { TaskTable } from '../outline/task-table.js';
import { headingsOf, spread } from '../outline/row-cells.js';
import { filledOf, isCount } from '../task/table.js';
import type { Range } from '../words/range.js';
import { readRow } from './read-row.js';
import type { RowStanding } from './row-standing.js';
import { daysOfSheet, type NamedDay } from './sheet-day.js';
import { standingColumns, type StandingColumn } from './standing-columns.js';

/** What a follow-up table tells of how work stands. */
export interface Standings {
  readonly standings: readonly RowStanding[];
  /** The cells that tell it, with their headings. */
  readonly aside: readonly Range[];
  readonly findings: readonly Finding[];
}

/**
 * Reads how the work of each row stands, as of the day that the sheet itself names, in slices; without one nothing is
 * read. What a cell does not say clearly, and cells that contradict each other, are findings, and nothing is taken from
 * them.
 *
 * @param sheet the whole sheet: its day may stand above or below the table, and in its headings; not in what its rows say
 * @param rows all rows of the table, its headings among them
 */
export function* readingStandings(
  text: string,
  sheet: Range,
  table: TaskTable,
  rows: readonly Row[],
): Making<Standings> {
  const columns = tellingColumns(table);
  const told = (row: Row): Cell[] => spread(row).filter(({ from, to }, at) => columns[at] !== undefined && from < to);
  const works = workRows(text, table);
  // An empty form tells nothing.
  if (works.every((row) => told(row).length === 0)) return { standings: [], aside: [], findings: [] };
  const aside = rows.flatMap(told);
  const heading = table.headings.find((_, at) => columns[at] !== undefined) ?? '';
  const { day, doubt } = dayOf(text, sheet, table, heading);
  if (day === undefined) return { standings: [], aside, findings: [doubt] };
  const line = lineAlone(text, day);
  const reading = { columns, headings: table.headings, on: day.day };
  const read = yield* mapping(works, (row) => readRow(text, row, reading));
  return {
    standings: read.map(({ standing }) => standing),
    aside: line === undefined ? aside : [...aside, line],
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** The one day of which a sheet speaks, or what is said where it names none, or several. */
function dayOf(
  text: string,
  sheet: Range,
  { rows }: TaskTable,
  heading: string,
): { readonly day: NamedDay; readonly doubt?: undefined } | { readonly day?: undefined; readonly doubt: Finding } {
  const [day, ...others] = daysAround(text, sheet, rows);
  if (day === undefined)
    return { doubt: fileFinding('sheet-without-day', { from: sheet.from, to: sheet.from }, heading) };
  if (others.length === 0) return { day };
  const words = [day, ...others].map(({ from, to }) => text.slice(from, to)).join('”, “');
  return { doubt: fileFinding('sheet-of-several-days', { from: day.from, to: day.to }, words) };
}

/** The columns that tell how work stands; what is to be done, and by whom, is no such column: "Giải pháp, kiến nghị". */
function tellingColumns({ columns, headings }: TaskTable): readonly (StandingColumn | undefined)[] {
  return standingColumns(headings).map((column, at) => (ordering.has(columns[at]) ? undefined : column));
}

const ordering = new Set<Column | undefined>(['content', 'lead', 'coordinating', 'assignment']);

/** The days of which a sheet says that it speaks of them, outside of what the rows of a table say. */
function daysAround(text: string, { from, to }: Range, rows: readonly Row[]): NamedDay[] {
  const [first, last] = [rows.at(0)?.from ?? to, rows.at(-1)?.to ?? to];
  return daysOfSheet(text.slice(from, first) + '\n'.repeat(last - first) + text.slice(last, to)).map((day) => ({
    ...day,
    from: from + day.from,
    to: from + day.to,
  }));
}

/** The rows that tell of work: a page further on the headings stand again, and numbers may count the columns. */
function workRows(text: string, { headings, rows }: TaskTable): Row[] {
  const repeated = headings.join('|');
  return rows.filter((row) => headingsOf(text, row).join('|') !== repeated && !isCount(text, filledOf(text, row)));
}

/** The line of the day, where little else stands in it: "(Số liệu tính đến ngày 30/6/2026)". */
function lineAlone(text: string, { from, to }: Range): Range | undefined {
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  const line = { from: start, to: end < 0 ? text.length : end };
  return line.to - line.from - (to - from) < 25 ? line : undefined;
}
