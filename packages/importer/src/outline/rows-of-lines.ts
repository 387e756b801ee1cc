import { isOnlyTime } from '../words/only-time.js';
import type { Range } from '../words/range.js';
import type { Cell } from './block.js';
import { cellsOf } from './cells-of-line.js';
import { isKnown } from './column-words.js';
import { markerOf } from './marker.js';
import { timeOfColumn } from './time-columns.js';

/** Rows among the lines of a group: from which line, up to which, without it. */
export interface GroupRows {
  readonly at?: number;
  readonly end?: number;
  readonly rows: Cell[][];
}

/**
 * The rows that a group of lines holds.
 *
 * @param columns how many the table has that the group may go on with; 0 after a paragraph
 */
export function rowsOf(text: string, group: readonly Range[], columns: number): GroupRows {
  const signs = group.map((line) => cellsOf(text, line));
  const first = signs.findIndex((cells) => cells.length > 1);
  const total = signs.reduce((sum, cells) => sum + cells.length - 1, 1);
  if (columns === 0 && (first < 0 || total < 3)) return { rows: [] };
  if (first < 0 && total === 1 && columns > 0) return sectionRow(text, group, signs);
  // A first cell of several lines belongs to its row; a heading above a table does not.
  const isNewTable =
    first > 0 && (isHeading(text, signs[first]?.[0]) || beginsTable(text, group[0], signs[first], columns));
  const at = columns > 0 && !isNewTable ? 0 : first;
  const width = columns > 0 && !isNewTable ? columns : signs.reduce((most, cells) => Math.max(most, cells.length), 0);
  const end = tableEnd(text, group, signs);
  const rows: Cell[][] = [];
  for (const [which, line] of signs.slice(at, end).entries()) {
    const cells = closed(text, group[at + which], line, width);
    const row = rows.at(-1);
    const begins =
      row === undefined ||
      (row.length >= width &&
        (cells.length > 1 || isNumbered(text, cells[0]) || isBand(text, cells) || isTimeBand(text, cells, row))) ||
      isBand(text, row) ||
      isTimeBand(text, row) ||
      (cells.length > 1 && (saysSame(text, cells, rows[0]) || areTimes(text, cells))) ||
      (cells.length > 1 && isRowNumber(text, cells[0]));
    if (begins) rows.push([...cells]);
    else joinLine(row, cells);
  }
  return { at, end, rows };
}

/** "III. BẢO DƯỠNG" above a row of headings, or of another width: no group of the table before it. */
function beginsTable(text: string, line: Range | undefined, cells: readonly Cell[] = [], columns: number): boolean {
  if (line === undefined || !endsTable(text.slice(line.from, Math.min(line.to, line.from + 160)))) return false;
  const known = cells.filter(({ from, to }) => to - from < 60 && isKnown(text.slice(from, to)));
  return cells.length !== columns || known.length > 1;
}

/** "Tuần 1 | Dự giờ | Tổ khối 1 |": signs that close a row have empty cells behind them, where such are missing. */
function closed(text: string, line: Range | undefined, cells: readonly Cell[], width: number): readonly Cell[] {
  if (line === undefined || cells.length < 2) return cells;
  const isBar = text.charAt(line.to - 1) === '|';
  const tabs = isBar ? 1 : tabsAt(text, line.to);
  const empty = Array.from({ length: tabs }, () => ({ from: line.to, to: line.to }));
  return cells.length + tabs === width ? [...cells, ...empty] : cells;
}

/** How many tabs close a line. */
function tabsAt(text: string, at: number): number {
  let to = at;
  while (/[\t ]/.test(text.charAt(to))) to += 1;
  return text.slice(at, to).split('\t').length - 1;
}

/** The first line after the last one with several cells that begins another part of the document. */
function tableEnd(text: string, group: readonly Range[], signs: readonly Cell[][]): number {
  const last = signs.findLastIndex((cells) => cells.length > 1);
  const next = group.findIndex(
    ({ from, to }, at) =>
      at > last &&
      (endsTable(text.slice(from, Math.min(to, from + 160))) || (at === last + 1 && goesOn(text, from, signs, last))),
  );
  return last < 0 || next < 0 ? group.length : next;
}

/** "4. Phân công", "3.2. Ban Thư ký" right below a row that is whole: the document goes on, and no list of its last cell. */
function goesOn(text: string, from: number, signs: readonly Cell[][], last: number): boolean {
  const cells = signs[last] ?? [];
  const cell = cells.at(-1);
  const words = cell === undefined ? '' : text.slice(cell.from, Math.min(cell.to, cell.from + 60));
  const isWhole = words !== '' && signs.every(({ length }) => length <= cells.length);
  const mark = /^(\d{1,2})\.(\d{1,2}\.)*\s+\p{Lu}/u.exec(text.slice(from, from + 20));
  return isWhole && mark !== null && (mark[2] !== undefined || Number(mark[1]) > 1) && markerOf(words) === undefined;
}

/** "II. TỔ CHỨC THỰC HIỆN", "Phần thứ hai", "Nơi nhận:": no cell begins so. */
function endsTable(line: string): boolean {
  const kind = markerOf(line)?.kind;
  const words = line.replaceAll(/[^\p{L}]/gu, '');
  return (
    kind === 'part' ||
    ((kind === 'roman' || kind === 'number') && words.length > 3 && words === words.toUpperCase()) ||
    /^(?:nơi nhận|kính gửi)\s*:/iu.test(line) ||
    (kind === 'roman' && /^[IVX]+\.\s+\p{Lu}/u.test(line))
  );
}

/** Inside a table a line of one cell with a sign after it is a heading of its rows. */
function sectionRow(text: string, group: readonly Range[], signs: readonly Cell[][]): GroupRows {
  const line = group[0];
  const hasSign = line !== undefined && /(?:\||\t)\s*$/.test(text.slice(Math.max(line.from, line.to - 2), line.to + 1));
  return hasSign && group.length === 1 ? { at: 0, rows: signs.map((cells) => [...cells]) } : { rows: [] };
}

/** The first cell of a heading row: "TT", "STT". */
function isHeading(text: string, cell: Cell | undefined): boolean {
  return cell !== undefined && /^(?:s?tt|số tt|số thứ tự)$/iu.test(text.slice(cell.from, cell.to));
}

/** A first cell with nothing but a number begins a row: "3", "II". */
function isRowNumber(text: string, cell: Cell | undefined): boolean {
  return (
    cell !== undefined && /^(?:\d{1,3}|[IVX]{1,5}|[A-Eđa-e])(?:\.\d{1,2})*[.)]?$/u.test(text.slice(cell.from, cell.to))
  );
}

/** The headings stand again, below a heading of the rows that follow: "2. Đoàn số 2". */
function saysSame(text: string, cells: readonly Cell[], first: readonly Cell[] = []): boolean {
  return cells.length === first.length && cells.every((cell, at) => wordsOf(text, cell) === wordsOf(text, first[at]));
}

/** " | | Quý I | Quý II": the second row of headings. */
function areTimes(text: string, cells: readonly Cell[]): boolean {
  const words = cells.filter(({ from, to }) => from < to).map(({ from, to }) => text.slice(from, to));
  return words.length > 1 && words.every((each) => timeOfColumn(each) !== undefined);
}

function wordsOf(text: string, cell: Cell | undefined): string {
  return text.slice(cell?.from, cell?.to).toLowerCase();
}

function isNumbered(text: string, cell: Cell | undefined): boolean {
  return cell !== undefined && markerOf(text.slice(cell.from, Math.min(cell.to, cell.from + 60))) !== undefined;
}

/** "Buổi chiều", "Ngày 12/5": a line of its own between the rows of a programme. */
function isBand(text: string, [cell, ...more]: readonly Cell[]): boolean {
  if (cell === undefined || more.length > 0) return false;
  const line = text.slice(cell.from, Math.min(cell.to, cell.from + 60));
  return isBandLine(line) || isBandLine(line.slice(markerOf(line)?.end));
}

/** "Tháng 3", behind a row that does not end with a time itself. */
function isTimeBand(text: string, [cell, ...more]: readonly Cell[], above: readonly Cell[] = []): boolean {
  if (cell === undefined || more.length > 0 || cell.to - cell.from > 60) return false;
  const last = above.at(-1);
  const isTime = last !== undefined && isOnlyTime(text.slice(last.from, Math.min(last.to, last.from + 80)));
  return (
    !isTime &&
    /^(?:tháng|quý|tuần)\s+(?:\d{1,2}|[IVX]{1,3})(?:\s?\/\s?\d{4})?\s*(?:$|[:(–-]\s?)/iu.test(
      text.slice(cell.from, cell.to),
    )
  );
}

function isBandLine(line: string): boolean {
  return /^\p{Lu}/u.test(line) && /^(?:buổi\s|(?:sáng|chiều|tối|chủ nhật)(?:\W|$)|thứ\s|ngày\s(?:\d|thứ))/iu.test(line);
}

function joinLine(row: Cell[], cells: readonly Cell[]): void {
  const [first, ...more] = cells;
  const last = row.at(-1);
  if (first !== undefined && last !== undefined) row[row.length - 1] = { ...last, to: Math.max(last.to, first.to) };
  row.push(...more);
}
