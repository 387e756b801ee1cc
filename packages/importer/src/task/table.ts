import { markerOf } from '../outline/marker.js';
import { paragraphsIn, type Cell, type Row } from '../outline/blocks.js';
import type { Item } from '../outline/outline.js';
import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { beginsUnit } from '../unit/split.js';
import { unitsOf, type Units } from './units-of.js';
import { timeIn } from './duties.js';
import { covering, type PeriodBound, type ReadTask } from './read-task.js';

/** What a column of a table holds. */
type Column =
  'number' | 'group' | 'content' | 'lead' | 'coordinating' | 'assignment' | 'start' | 'period' | 'product' | 'other';

const columns: readonly [Column, RegExp][] = [
  ['number', /^(?:s?tt|số tt|số thứ tự|số)$/u],
  ['other', /ghi chú|kinh phí|nguồn lực|nguồn vốn|hiện tại|lũy kế|luỹ kế|khó khăn|tồn tại|địa điểm|địa bàn|vị trí|diện tích|đối tượng|^thành phần(?! (?:tham gia|phối hợp))|căn cứ/u],
  ['group', /^(?:nhóm|lĩnh vực|mảng|chương trình, nhóm)/u],
  ['assignment', /(?:chủ trì|thực hiện).*phối hợp|phân công|cơ quan phụ trách|vai trò/u],
  ['coordinating', /phối hợp|tham gia/u],
  ['lead', /chủ trì|^phụ trách|đầu mối|^đơn vị$|^(?:đơn vị|cơ quan) thực hiện|(?:đơn vị|cơ quan|người|bộ phận|cá nhân) (?:phụ trách|thực hiện|chịu trách nhiệm|đầu mối)|trách nhiệm/u],
  ['start', /bắt đầu|khởi công|khởi động|^từ(?: ngày| tháng)?$/u],
  ['period', /thời gian|thời hạn|thời điểm|tiến độ|^hạn|mốc|lộ trình|hoàn thành|kết thúc|^(?:đến )?(?:ngày|tháng|quý)$|^đến$/u],
  ['product', /sản phẩm|kết quả|đầu ra/u],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|công tác|đầu việc|^tên/u],
]; // prettier-ignore

/** What each column of a table of tasks holds, and which of its rows come after the heading. */
export interface TaskTable {
  readonly columns: readonly Column[];
  /** The words of the headings, one a column. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Recognises a table of tasks by the headings of its columns: one for the work, and one at least for who
 * or when.
 */
export function taskTable(text: string, rows: readonly Row[]): TaskTable | undefined {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const headings = headingsOf(text, row);
    const found = headings.map(columnOf);
    const isOne =
      found.includes('content') && found.some((column) => ['lead', 'assignment', 'period'].includes(column));
    if (isOne) return withSecondHeading(text, rows, at, headings);
  }
  return undefined;
}

function headingsOf(text: string, row: Row): string[] {
  return spread(row).map((cell) => plain(text.slice(cell.from, Math.min(cell.to, cell.from + 120))));
}

/** "Phân công thực hiện" may stand above "Chủ trì" and "Phối hợp" in a second row of headings. */
function withSecondHeading(text: string, rows: readonly Row[], at: number, above: readonly string[]): TaskTable {
  const row = rows[at + 1];
  const texts = row === undefined ? [] : headingsOf(text, row);
  const first = above.map(columnOf);
  const second = texts.map((words) => (words === '' ? 'other' : columnOf(words)));
  const isHeading =
    second.some((column) => column !== 'other' && column !== 'number' && column !== 'content') &&
    texts.every((words) => words.length < 50);
  const number = first.indexOf('number');
  if (!isHeading || /\d/.test(texts[number] ?? ''))
    return { columns: onlyOnce(first), headings: above, rows: rows.slice(at + 1) };
  const width = Math.max(first.length, second.length);
  const under = Array.from({ length: width }, (_, index) => (second[index] ?? 'other') !== 'other');
  const headings = under.map((isUnder, index) => (isUnder ? texts[index] : above[index]) ?? '');
  return { columns: onlyOnce(headings.map(columnOf)), headings, rows: rows.slice(at + 2) };
}

/** The tasks in the rows of a table; a row with one cell is a heading of those below it. */
export function tableTasks(text: string, table: TaskTable, section: Item | undefined): ReadTask[] {
  const { columns: kinds, headings, rows } = table;
  const tasks: ReadTask[] = [];
  const repeated = headings.join('|').toLowerCase();
  let heading: Range | undefined;
  let above: readonly Cell[] = [];
  for (const row of rows) {
    // A page further on the headings stand again.
    if (headingsOf(text, row).join('|').toLowerCase() === repeated) continue;
    const cells = spread(row).map((cell, at) => (isDitto(text, cell) ? (above[at] ?? cell) : cell));
    above = cells;
    const filled = row.cells.filter((cell) => cell.from < cell.to && cell.merged !== true);
    if (filled.length === 0 || isCount(text, filled)) continue;
    const group = groupHeading(text, row, filled);
    if (group !== undefined) {
      heading = group;
      continue;
    }
    const inGroup = ofKind(cells, kinds, 'group') ?? heading;
    const task = rowTask(text, row, (column) => ofKind(cells, kinds, column), section, table);
    if (task !== undefined) tasks.push({ ...task, ...(inGroup && { rowSection: inGroup }) });
  }
  return tasks;
}

/** What the heading of the times says of them. */
function boundOf({ columns: kinds, headings }: TaskTable): PeriodBound | undefined {
  const words = headings[kinds.indexOf('period')]?.normalize('NFC').toLowerCase() ?? '';
  if (/trước/u.test(words)) return 'before';
  if (words.startsWith('tháng')) return 'month';
  return /hoàn thành|kết thúc|^(?:thời )?hạn|^đến|hạn chót|hạn cuối/u.test(words) ? 'by' : undefined;
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
  table: TaskTable,
): ReadTask | undefined {
  const content = cellOf('content');
  const [first, ...rest] = content === undefined ? [] : paragraphsIn(text, content);
  if (content === undefined || first === undefined) return undefined;
  const marker = markerOf(text.slice(first.from, Math.min(first.to, first.from + 80)));
  const number = cellOf('number');
  const label = number === undefined ? '' : plain(text.slice(number.from, number.to)).replace(/[.)]$/, '');
  const { lead, coordinating } = unitsOfRow(text, cellOf);
  const [products, more] = [cellOf('product'), covering(rest)];
  const [start, end] = [cellOf('start'), cellOf('period')];
  const period = start ?? end ?? timeIn(text, content);
  const bound = start === undefined && end !== undefined ? boundOf(table) : undefined;
  return {
    number: label === '' ? (marker?.label ?? '') : label,
    section,
    kind: 'task',
    title: trimmed(text, { from: first.from + (marker?.end ?? 0), to: first.to }),
    place: row,
    lead,
    coordinating,
    ...(period && { period, isInSentence: start === undefined && end === undefined }),
    ...(bound && { bound }),
    ...(start && end && { periodEnd: end }),
    ...(products && { products }),
    ...(more && { text: more }),
  };
}

function unitsOfRow(text: string, cellOf: (column: Column) => Range | undefined): Units {
  const [lead, coordinating] = [unitsOfCell(text, cellOf('lead')), unitsOfCell(text, cellOf('coordinating'))];
  const assigned = unitsOfAssignment(text, cellOf('assignment'));
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

/** "Sở Nội vụ/Sở Tài chính" under "Chủ trì/phối hợp": the first leads, the others take part. */
function unitsOfAssignment(text: string, cell: Range | undefined): Units {
  const slash = cell === undefined ? -1 : text.slice(cell.from, cell.to).search(/\s?\/\s?(?=\p{L}{2})/u);
  if (cell === undefined || slash < 0 || !beginsUnit(text.slice(cell.from + slash).replace(/^[\s/]+/, '')))
    return unitsOfCell(text, cell);
  const [lead, coordinating] = [
    unitsOfCell(text, { from: cell.from, to: cell.from + slash }),
    unitsOfCell(text, trimmed(text, { from: text.indexOf('/', cell.from + slash) + 1, to: cell.to })),
  ];
  return { lead: lead.lead, coordinating: [...lead.coordinating, ...coordinating.lead, ...coordinating.coordinating] };
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
