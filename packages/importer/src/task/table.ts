import { markerOf } from '../outline/marker.js';
import { paragraphsIn, type Cell, type Row } from '../outline/blocks.js';
import type { Item } from '../outline/outline.js';
import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { unitsOf, type Units } from './units-of.js';
import { timeIn } from './duties.js';
import { covering, type ReadTask } from './read-task.js';

/** What a column of a table holds. */
type Column = 'number' | 'content' | 'lead' | 'coordinating' | 'assignment' | 'period' | 'product' | 'other';

const columns: readonly [Column, RegExp][] = [
  ['number', /^(?:s?tt|số tt|số thứ tự|số)$/u],
  ['other', /ghi chú|kinh phí|nguồn lực|nguồn vốn|hiện tại|lũy kế|luỹ kế|khó khăn|tồn tại|địa điểm|địa bàn|vị trí|diện tích|đối tượng|^thành phần(?! (?:tham gia|phối hợp))|căn cứ/u],
  ['assignment', /(?:chủ trì|thực hiện).*phối hợp|phân công|cơ quan phụ trách|vai trò/u],
  ['coordinating', /phối hợp|tham gia/u],
  ['lead', /chủ trì|(?:đơn vị|cơ quan|người|bộ phận|cá nhân) (?:phụ trách|thực hiện|chịu trách nhiệm|đầu mối)|trách nhiệm/u],
  ['period', /thời gian|thời hạn|thời điểm|tiến độ|^hạn|mốc|lộ trình|hoàn thành/u],
  ['product', /sản phẩm|kết quả|đầu ra/u],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|công tác|đầu việc|^tên/u],
]; // prettier-ignore

/** What each column of a table of tasks holds, and which of its rows come after the heading. */
export interface TaskTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Recognises a table of tasks by the headings of its columns: one for the work, and one at least for who
 * or when.
 */
export function taskTable(text: string, rows: readonly Row[]): TaskTable | undefined {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const found = spread(row).map((cell) => columnOf(plain(text.slice(cell.from, Math.min(cell.to, cell.from + 120)))));
    const isOne =
      found.includes('content') && found.some((column) => ['lead', 'assignment', 'period'].includes(column));
    if (isOne) return withSecondHeading(text, rows, at, found);
  }
  return undefined;
}

/** "Phân công thực hiện" may stand above "Chủ trì" and "Phối hợp" in a second row of headings. */
function withSecondHeading(text: string, rows: readonly Row[], at: number, first: readonly Column[]): TaskTable {
  const below = rows[at + 1];
  const cells = below === undefined ? [] : spread(below);
  const texts = cells.map((cell) => plain(text.slice(cell.from, Math.min(cell.to, cell.from + 80))));
  const second = texts.map((words) => (words === '' ? 'other' : columnOf(words)));
  const isHeading =
    second.some((column) => column !== 'other' && column !== 'number' && column !== 'content') &&
    texts.every((words) => words.length < 50);
  const number = first.indexOf('number');
  if (!isHeading || /\d/.test(texts[number] ?? '')) return { columns: onlyOnce(first), rows: rows.slice(at + 1) };
  const columns = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const under = second[index] ?? 'other';
    return under === 'other' ? (first[index] ?? 'other') : under;
  });
  return { columns: onlyOnce(columns), rows: rows.slice(at + 2) };
}

/** The tasks in the rows of a table; a row with one cell is a heading of those below it. */
export function tableTasks(text: string, { columns: kinds, rows }: TaskTable, section: Item | undefined): ReadTask[] {
  const tasks: ReadTask[] = [];
  let heading: Range | undefined;
  let above: readonly Cell[] = [];
  for (const row of rows) {
    const cells = spread(row).map((cell, at) => (isDitto(text, cell) ? (above[at] ?? cell) : cell));
    above = cells;
    const filled = row.cells.filter((cell) => cell.from < cell.to && cell.merged !== true);
    if (filled.length === 0 || isCount(text, filled)) continue;
    const group = groupHeading(text, row, filled);
    if (group !== undefined) {
      heading = group;
      continue;
    }
    const task = rowTask(text, row, (column) => ofKind(cells, kinds, column), section);
    if (task !== undefined) tasks.push({ ...task, ...(heading && { rowSection: heading }) });
  }
  return tasks;
}

/** Merged with the cell above, or saying that it is as above: "-nt-", "Như trên". */
function isDitto(text: string, { from, to, merged }: Cell): boolean {
  return (
    merged === true || (to - from < 14 && /^[-–"”\s]*(?:nt|như trên)[-–"”\s.]*$|^["”]$/iu.test(text.slice(from, to)))
  );
}

function rowTask(
  text: string,
  row: Row,
  cellOf: (column: Column) => Range | undefined,
  section: Item | undefined,
): ReadTask | undefined {
  const content = cellOf('content');
  const [first, ...rest] = content === undefined ? [] : paragraphsIn(text, content);
  if (content === undefined || first === undefined) return undefined;
  const marker = markerOf(text.slice(first.from, Math.min(first.to, first.from + 80)));
  const number = cellOf('number');
  const label = number === undefined ? '' : plain(text.slice(number.from, number.to)).replace(/[.)]$/, '');
  const { lead, coordinating } = unitsOfRow(text, cellOf);
  const [period, products, more] = [cellOf('period') ?? timeIn(text, content), cellOf('product'), covering(rest)];
  return {
    number: label === '' ? (marker?.label ?? '') : label,
    section,
    kind: 'task',
    title: trimmed(text, { from: first.from + (marker?.end ?? 0), to: first.to }),
    place: row,
    lead,
    coordinating,
    ...(period && { period, isInSentence: cellOf('period') === undefined }),
    ...(products && { products }),
    ...(more && { text: more }),
  };
}

function unitsOfRow(text: string, cellOf: (column: Column) => Range | undefined): Units {
  const [lead, coordinating] = [unitsOfCell(text, cellOf('lead')), unitsOfCell(text, cellOf('coordinating'))];
  const assigned = unitsOfCell(text, cellOf('assignment'));
  return {
    lead: [...lead.lead, ...assigned.lead],
    coordinating: [
      ...lead.coordinating,
      ...(coordinating.coordinating.length > 0 ? coordinating.coordinating : coordinating.lead),
      ...assigned.coordinating,
    ],
  };
}

function unitsOfCell(text: string, cell: Range | undefined): Units {
  return cell === undefined ? { lead: [], coordinating: [] } : unitsOf(text, cell);
}

function columnOf(heading: string): Column {
  const words = heading.normalize('NFC').toLowerCase();
  return columns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** Of two columns of one kind the first counts; a product may stand in several. */
function onlyOnce(kinds: readonly Column[]): Column[] {
  return kinds.map((kind, at) => (kind !== 'other' && kinds.indexOf(kind) < at ? 'other' : kind));
}

function ofKind(cells: readonly Cell[], kinds: readonly Column[], column: Column): Range | undefined {
  const cell = cells[kinds.indexOf(column)];
  return cell !== undefined && cell.from < cell.to ? { from: cell.from, to: cell.to } : undefined;
}

/** One cell a column: a cell that spans several stands in the first of them. */
function spread({ cells }: Row): Cell[] {
  return cells.flatMap((cell) => [
    cell,
    ...Array.from({ length: Math.min(60, (cell.span ?? 1) - 1) }, () => ({ from: cell.to, to: cell.to })),
  ]);
}

/** "(1) | (2) | (3)" counts the columns. */
function isCount(text: string, cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every(({ from, to }) => /^\(?\d{1,2}\)?$/.test(text.slice(from, to)));
}

/** A row that says one thing, or a number and one thing, is a heading of those below it: "II | Đào tạo". */
function groupHeading(text: string, row: Row, filled: readonly Cell[]): Range | undefined {
  const [first, second] = filled;
  if (first === undefined || filled.length > 2) return undefined;
  const words = text.slice(first.from, Math.min(first.to, first.from + 200));
  if (second !== undefined)
    return /^(?:[IVX]{1,5}|[A-E])[.)]?$/.test(words) && first === row.cells[0] ? second : undefined;
  return row.cells.length === 1 || row.cells[0]?.merged !== true || words === words.toUpperCase() ? first : undefined;
}
