import { roleOfLabel } from './label-words.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed, type Range } from '../words/range.js';
import { markEnd, markerOf, type MarkerKind } from './marker.js';
import { isStamp } from './stamp.js';
import { timeOfColumn } from './time-columns.js';

/** A paragraph; or a table's row with its cells, `table` telling rows of different tables apart. */
export type Block = Paragraph | Row;

/** Words that belong together, on one line or wrapped onto several. */
export interface Paragraph extends Range {
  readonly kind: 'paragraph';
}

/** One row of a table. A cell that is merged with the one above it has `merged`. */
export interface Row extends Range {
  readonly kind: 'row';
  readonly table: number;
  readonly cells: readonly Cell[];
}

/** One cell; `span` columns wide. */
export interface Cell extends Range {
  readonly merged?: boolean;
  readonly span?: number;
}

const cellSign = /\t|(?<=^|\s)\|(?=\s|$)/g;

/**
 * The paragraphs and table rows of a text, in order, without the blanks between them.
 *
 * Lines that were wrapped at a margin become one paragraph again. Cells stand between " | " or tabs, as
 * pages and files give tables when copied as text; a row with three or more is a table's.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let table = 0;
  let columns = 0;
  for (const group of groupsOf(text, lines)) {
    const rows = rowsOf(text, group, columnsOf(blocks.at(-1), columns));
    if (rows.at === undefined) {
      for (const paragraph of paragraphsOf(text, group, width)) blocks.push(paragraph);
      continue;
    }
    for (const paragraph of paragraphsOf(text, group.slice(0, rows.at), width)) blocks.push(paragraph);
    if (blocks.at(-1)?.kind !== 'row') [table, columns] = [table + 1, 0];
    for (const cells of rows.rows) {
      blocks.push(rowOf(cells, table));
      columns = Math.max(columns, cells.length);
    }
    for (const paragraph of paragraphsOf(text, group.slice(rows.end ?? group.length), width)) blocks.push(paragraph);
  }
  return blocks;
}

/** The paragraphs of a stretch of text, such as a cell. */
export function paragraphsIn(text: string, range: Range): Paragraph[] {
  const lines = linesOf(text, range).filter(({ from, to }) => from < to);
  return paragraphsOf(text, lines, undefined);
}

function rowOf(cells: readonly Cell[], table: number): Row {
  return { kind: 'row', table, cells, from: cells[0]?.from ?? 0, to: cells.at(-1)?.to ?? 0 };
}

function linesOf(text: string, { from, to }: Range = { from: 0, to: text.length }): Range[] {
  const lines: Range[] = [];
  for (let at = from; at <= to;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 || end > to ? to : end;
    lines.push(trimmed(text, { from: at, to: stop }));
    at = stop + 1;
  }
  return lines;
}

/** Lines that stand together, without a blank line between them, a rule, or the picture of a signature. */
function groupsOf(text: string, lines: readonly Range[]): Range[][] {
  const groups: Range[][] = [[]];
  for (const line of lines) {
    const words = text.slice(line.from, Math.min(line.to, line.from + 80));
    if (words === '' || /^[-_=*—–.]{4,}$/.test(words) || isStamp(words)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** How many columns the table has that a group of lines may go on with; 0 after a paragraph. */
function columnsOf(last: Block | undefined, columns: number): number {
  return last?.kind === 'row' ? columns : 0;
}

/** Rows among the lines of a group: from which line, up to which, without it. */
interface GroupRows {
  readonly at?: number;
  readonly end?: number;
  readonly rows: Cell[][];
}

function rowsOf(text: string, group: readonly Range[], columns: number): GroupRows {
  const signs = group.map((line) => cellsOf(text, line));
  const first = signs.findIndex((cells) => cells.length > 1);
  const total = signs.reduce((sum, cells) => sum + cells.length - 1, 1);
  if (columns === 0 && (first < 0 || total < 3)) return { rows: [] };
  if (first < 0 && total === 1 && columns > 0) return sectionRow(text, group, signs);
  // A first cell of several lines belongs to its row; a heading above a table does not.
  const isNewTable = first > 0 && isHeading(text, signs[first]?.[0]);
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

/** "Tuần 1 | Dự giờ | Tổ khối 1 |": a sign that closes a row has an empty cell behind it, where one is missing. */
function closed(text: string, line: Range | undefined, cells: readonly Cell[], width: number): readonly Cell[] {
  const isOpen = line === undefined || cells.length !== width - 1 || text.charAt(line.to - 1) !== '|';
  return isOpen ? cells : [...cells, { from: line.to, to: line.to }];
}

/** The first line after the last one with several cells that begins another part of the document. */
function tableEnd(text: string, group: readonly Range[], signs: readonly Cell[][]): number {
  const last = signs.findLastIndex((cells) => cells.length > 1);
  const next = group.findIndex(
    ({ from, to }, at) => at > last && endsTable(text.slice(from, Math.min(to, from + 160))),
  );
  return last < 0 || next < 0 ? group.length : next;
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

function cellsOf(text: string, line: Range): Cell[] {
  const words = text.slice(line.from, line.to);
  if (!words.includes('|') && !words.includes('\t')) return [{ from: line.from, to: line.to }];
  // A tab before the words follows an empty cell: "Tuần 5\tViết báo cáo", "\tKhảo sát\tPhòng Công tác sinh viên".
  const isFirstEmpty = words.includes('\t') && text.charAt(line.from - 1) === '\t';
  const cells: Cell[] = isFirstEmpty ? [{ from: line.from, to: line.from }] : [];
  let from = 0;
  for (const { 0: sign, index } of words.matchAll(cellSign)) {
    // A sign at the beginning follows an empty cell: a merged or an empty one.
    cells.push(trimmed(text, { from: line.from + from, to: line.from + index }));
    from = index + sign.length;
  }
  if (from < words.length || cells.length === 0) cells.push(trimmed(text, { from: line.from + from, to: line.to }));
  return cells;
}

/** The width at which lines were wrapped, or `undefined` where each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Range[]): number | undefined {
  const lengths = lines.map(({ from, to }) => to - from).filter((length) => length > 20);
  if (lengths.length < 8) return undefined;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const near = lengths.filter((length) => length > width * 0.75).length;
  return width <= 140 && near > lengths.length * 0.35 && text.length > 0 ? width : undefined;
}

function paragraphsOf(text: string, lines: readonly Range[], width: number | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: Range | undefined;
  for (const line of lines.flatMap((each) => fragmentsOf(text, each))) {
    const open = paragraphs.at(-1);
    if (open !== undefined && last !== undefined && continues(text, last, line, width)) {
      paragraphs[paragraphs.length - 1] = { ...open, to: line.to };
    } else paragraphs.push({ kind: 'paragraph', ...line });
    last = line;
  }
  return paragraphs;
}

/** Two columns side by side ("… | CỘNG HÒA …") are read one after the other. */
function fragmentsOf(text: string, line: Range): Range[] {
  const cells = cellsOf(text, line);
  return cells.length === 1 ? cells : cells.filter(({ from, to }) => from < to);
}

/** No paragraph ends in these words. */
const openEnd = /(?:,|(?:^|\s)(?:đến|từ|quý|và|của|ngày|tháng|số|các|với|trong|theo|về|do|cho|là|tại|trước|sau))$/iu;

/** Whether a line goes on where the one before it was wrapped. */
function continues(text: string, last: Range, line: Range, width: number | undefined): boolean {
  const start = text.slice(line.from, Math.min(line.to, line.from + 70));
  const end = text.slice(Math.max(last.from, last.to - 8), last.to);
  const marker = markerOf(start);
  // "(qua Ban Tuyên giáo\n- Chính sách)": a bracket that is open goes on.
  if (marker?.kind === 'dash' && width !== undefined && hasOpenBracket(text.slice(last.from, last.to))) return true;
  if (marker !== undefined && !isPartOfNumber(start, end, marker.kind)) return false;
  if (isLabel(start) || /^(?:nơi nhận|kính gửi|căn cứ)\b/iu.test(start)) return false;
  const isLow = /^[\p{Ll}(]/u.test(start) && /\p{L}/u.test(start);
  if (/[.;:!?]$/.test(end)) return false;
  if (isLow && !start.startsWith('(') && !isTypeLine(text, last)) return true;
  if (isTitle(text, last) && !isTitle(text, line)) return false;
  // "NỘI DUNG TỪNG THÁNG", and below it "THÁNG 8".
  if (openEnd.test(end)) return !(/(?:ngày|tháng)$/iu.test(end) && /^(?:ngày|tháng|quý)\s/iu.test(start));
  if (saysWhen(text, last)) return false;
  if (width === undefined || isTitle(text, last)) return false;
  const word = /^\S+/.exec(start)?.[0].length ?? 0;
  return last.to - last.from + 1 + word > width * 0.82;
}

function hasOpenBracket(line: string): boolean {
  return line.lastIndexOf('(') > line.lastIndexOf(')');
}

/** "giai đoạn 2019 -\n 2025" is no bullet, and "Quý\nIII/2026" no heading. */
function isPartOfNumber(start: string, end: string, kind: MarkerKind): boolean {
  if (kind === 'dash') return /\d$/.test(end);
  return (
    /(?:quý|số|điều|khoản|ngày|tháng|mục)$/iu.test(end) &&
    /^[\dIVX]/.test(start) &&
    !/^[\dIVX.]+(?:[.):]|\s?[-–])\s+\p{Lu}/u.test(start)
  );
}

function isLabel(start: string): boolean {
  const colon = start.indexOf(':');
  return colon > 0 && roleOfLabel(start.slice(0, colon)) !== undefined;
}

/** "1. Thời gian: Tháng 5/2026" says all that its label promises. */
function saysWhen(text: string, { from, to }: Range): boolean {
  const line = text.slice(from, to);
  const colon = line.indexOf(':');
  const label = line.slice(markEnd(line), Math.max(0, colon));
  return roleOfLabel(label) === 'period' && isOnlyTime(line.slice(colon + 1));
}

/** "KẾ HOẠCH" stands alone, also where the title below it begins small. */
function isTypeLine(text: string, { from, to }: Range): boolean {
  return to - from < 60 && isTitle(text, { from, to });
}

/** Lines all in capitals are titles, each for itself. */
function isTitle(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, Math.min(to, from + 100));
  return words === words.toUpperCase() && /\p{Lu}/u.test(words);
}
