import type { CivilDate } from '@kehoach/core';
import { fileFinding } from '../finding/file-finding.js';
import type { FileFindingCode } from '../finding/file-sentences.js';
import type { Finding } from '../finding/finding.js';
import type { Row } from '../outline/blocks.js';
import { headingsOf, spread, type TaskTable } from '../outline/columns.js';
import { filledOf, isCount } from '../task/table.js';
import type { Range } from '../words/range.js';
import type { RowStanding } from './row-standing.js';
import { saidOf, type Said } from './row-said.js';
import { isNothing } from './said.js';
import { dayAlone, daysOfSheet } from './sheet-day.js';
import { standingColumns, type StandingColumn } from './standing-columns.js';

/** What a follow-up table tells of how work stands. */
export interface Standings {
  readonly standings: readonly RowStanding[];
  /** The cells that tell it, with their headings. */
  readonly aside: readonly Range[];
  readonly findings: readonly Finding[];
}

/**
 * Reads how the work of each row stands, as of the day that the sheet itself names; without one nothing is read. What a
 * cell does not say clearly, and cells that contradict each other, are findings, and nothing is taken from them.
 *
 * @param sheet the whole sheet: its day may stand above or below the table
 * @param rows all rows of the table, its headings among them
 */
export function readStandings(text: string, sheet: Range, table: TaskTable, rows: readonly Row[]): Standings {
  const columns = standingColumns(table.headings);
  const first = table.headings.find((_, at) => columns[at] !== undefined);
  if (first === undefined) return { standings: [], aside: [], findings: [] };
  const aside = rows.flatMap((row) => spread(row).filter(({ from, to }, at) => columns[at] !== undefined && from < to));
  const [day, ...others] = daysOfSheet(text.slice(sheet.from, sheet.to));
  const place = { from: sheet.from + (day?.from ?? 0), to: sheet.from + (day?.to ?? 0) };
  if (day === undefined) return { standings: [], aside, findings: [fileFinding('sheet-without-day', place, first)] };
  if (others.length > 0) {
    const words = [day, ...others].map((each) => text.slice(sheet.from + each.from, sheet.from + each.to)).join('”, “');
    return { standings: [], aside, findings: [fileFinding('sheet-of-several-days', place, words)] };
  }
  const line = lineAlone(text, place);
  const dueAt = dueColumn(table.headings);
  // A page further on the headings stand again.
  const isRepeated = (row: Row): boolean => headingsOf(text, row).join('|') === table.headings.join('|');
  const read = table.rows
    .filter((row) => !isRepeated(row) && !isCount(text, filledOf(text, row)))
    .map((row) => readRow(text, row, { columns, dueAt, on: day.day }));
  return {
    standings: read.map(({ standing }) => standing),
    aside: line === undefined ? aside : [...aside, line].toSorted((a, b) => a.from - b.from),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** The line of the day, where little else stands in it: "(Số liệu tính đến ngày 30/6/2026)". */
function lineAlone(text: string, { from, to }: Range): Range | undefined {
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  const line = { from: start, to: end < 0 ? text.length : end };
  return line.to - line.from - (to - from) < 25 ? line : undefined;
}

/** Where the last day of the work stands as a day. */
function dueColumn(headings: readonly string[]): number {
  return headings.findIndex((heading) => /^hạn(?: hoàn thành)?$/iu.test(heading.trim()));
}

interface ReadRow {
  readonly standing: RowStanding;
  readonly findings: readonly Finding[];
}

/** What holds for all rows of a table. */
interface Reading {
  readonly columns: readonly (StandingColumn | undefined)[];
  readonly dueAt: number;
  readonly on: CivilDate;
}

function readRow(text: string, row: Row, { columns, dueAt, on }: Reading): ReadRow {
  const cells = spread(row);
  const wordsAt = (at: number): string => (at < 0 ? '' : text.slice(cells[at]?.from ?? 0, cells[at]?.to ?? 0).trim());
  const words = (column: StandingColumn): string => wordsAt(columns.indexOf(column));
  const said = saidOf(words, on);
  const place = { from: row.from, to: row.to };
  const standing = {
    place,
    on,
    ...textOf('result', said.result),
    ...textOf('obstacle', words('obstacles')),
    ...extensionOf(wordsAt(dueAt), words('extended')),
  };
  const code = doubtOf(said);
  const findings = code === undefined ? [] : [fileFinding(code, place, quotedOf(words))];
  const isTaken = code === undefined || code === 'done-by-day-of-sheet';
  return { standing: isTaken ? { ...standing, ...progressOf(said, on) } : standing, findings };
}

function doubtOf({ isUnclear, doneOn, status }: Said): FileFindingCode | undefined {
  if (isUnclear) return 'unclear-standing';
  if (doneOn !== undefined || status?.startsWith('done') !== true) return undefined;
  // The day of the sheet may be a late one.
  return status === 'done-in-time' ? 'done-on-no-day' : 'done-by-day-of-sheet';
}

function progressOf({ percent, status, doneOn }: Said, on: CivilDate): Partial<RowStanding> {
  if (doneOn !== undefined || status?.startsWith('done') === true) return { doneOn: doneOn ?? on };
  return { ...(percent !== undefined && { percent }), ...(status === 'begun' && { isBegun: true }) };
}

function quotedOf(words: (column: StandingColumn) => string): string {
  const cells = (['percent', 'progress', 'status', 'doneOn', 'doneOrResult'] as const).map(words);
  return cells.filter((each) => each !== '').join(' | ');
}

function textOf<K extends string>(key: K, words: string): Partial<Record<K, string>> {
  return isNothing(words) ? {} : ({ [key]: words } as Partial<Record<K, string>>);
}

/** A day stands beside how often a later one was allowed: the last of them. */
function extensionOf(due: string, times: string): { readonly extendedTo?: CivilDate } {
  const day = /^[1-9]\d?$/.test(times) ? dayAlone(due) : undefined;
  return day === undefined ? {} : { extendedTo: day };
}
