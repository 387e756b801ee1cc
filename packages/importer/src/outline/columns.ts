import { beginsUnit } from '../unit/begins.js';
import { plain } from '../words/fold.js';
import type { Cell, Row } from './blocks.js';
import type { Column } from './column.js';
import { columnsByCells, mostRows } from './columns-by-cells.js';
import { mark, timeOfColumn } from './time-columns.js';

/** Words that the heading of a column is, begins with or holds, each of them a pattern. */
interface ColumnWords {
  readonly column: Column;
  readonly is?: readonly string[];
  readonly begins?: readonly string[];
  readonly holds?: readonly string[];
}

/** Of two kinds that fit the first counts. */
const columnWords: readonly ColumnWords[] = [
  { column: 'number', is: ['s?tt', 'số tt', 'số thứ tự', 'số'] },
  {
    column: 'other',
    begins: ['thành phần(?! (?:tham gia|phối hợp))'],
    holds: [
      'ghi chú', // 5
      'kinh phí', // 9
      'nguồn lực', // 10
      'nguồn vốn', // 6
      'hiện tại', // 4
      'lũy kế', // 3
      'luỹ kế',
      'khó khăn', // 11
      'tồn tại', // 5
      'địa điểm', // 9
      'địa bàn', // 22
      'vị trí', // 6
      'diện tích', // 7
      'đối tượng', // 8
      'căn cứ', // 17
    ],
  },
  { column: 'group', begins: ['nhóm', 'lĩnh vực', 'mảng', 'chương trình, nhóm'] },
  { column: 'assignment', holds: ['(?:chủ trì|thực hiện).*phối hợp', 'phân công', 'cơ quan phụ trách', 'vai trò'] },
  { column: 'coordinating', holds: ['phối hợp', 'tham gia'] },
  {
    column: 'lead',
    is: ['đơn vị', 'bộ phận', 'cá nhân', 'tổ', 'phòng', 'phòng, ban', 'khoa, phòng', 'người làm'],
    begins: ['phụ trách', '(?:đơn vị|cơ quan) thực hiện'],
    holds: [
      'chủ trì',
      'đầu mối',
      'trách nhiệm',
      '(?:đơn vị|cơ quan|người|bộ phận|cá nhân) (?:phụ trách|thực hiện|chịu trách nhiệm|đầu mối)',
      '(?:đơn vị|cơ quan|bộ phận) (?:soạn thảo|tham mưu|trình|xây dựng|chuẩn bị)',
    ],
  },
  { column: 'start', is: ['từ(?: ngày| tháng)?'], holds: ['bắt đầu', 'khởi công', 'khởi động'] },
  {
    column: 'period',
    is: ['(?:đến )?(?:ngày|tháng|quý)', 'đến'],
    begins: ['hạn'],
    holds: ['thời gian', 'thời hạn', 'thời điểm', 'tiến độ', 'mốc', 'lộ trình', 'hoàn thành', 'kết thúc'],
  },
  { column: 'product', holds: ['sản phẩm', 'kết quả', 'đầu ra'] },
  {
    column: 'content',
    begins: ['tên'],
    holds: ['nội dung', 'nhiệm vụ', 'công việc', 'hoạt động', 'giải pháp', 'công tác', 'đầu việc'],
  },
];

const columns: readonly (readonly [Column, RegExp])[] = columnWords.map(
  ({ column, is = [], begins = [], holds = [] }) => [
    column,
    new RegExp([...is.map((word) => `^${word}$`), ...begins.map((word) => `^${word}`), ...holds].join('|'), 'u'),
  ],
);

/** What each column of a table of tasks holds, and which of its rows come after the heading. */
export interface TaskTable {
  readonly columns: readonly Column[];
  /** The words of the headings, one a column. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What stands above the headings: the day of a programme. */
  readonly above: readonly Row[];
  /** The row in which the columns of months and quarters have their headings. */
  readonly head?: Row;
}

/**
 * Recognises a table of tasks by the headings of its columns: one for the work, and one at least for who
 * or when.
 */
export function taskTable(text: string, rows: readonly Row[]): TaskTable | undefined {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const headings = headingsOf(text, row);
    const found = headings.map(columnOf);
    if (!found.includes('content')) continue;
    const slots = tableOfSlots(text, rows, at, headings) ?? tableOfSlots(text, rows, at + 1, headings);
    if (slots !== undefined) return slots;
    if (found.some((column) => ['lead', 'assignment', 'period'].includes(column)))
      return withSecondHeading(text, rows, at, headings);
  }
  return tableByCells(text, rows);
}

/** Months or quarters are the columns, each heading in the first or the second row, and below them stand marks alone. */
function tableOfSlots(text: string, rows: readonly Row[], at: number, above: readonly string[]): TaskTable | undefined {
  const head = rows[at];
  const own = head === undefined ? [] : headingsOf(text, head);
  const isSlot = own.map((words) => timeOfColumn(words) !== undefined);
  if (head === undefined || isSlot.filter(Boolean).length < 2) return undefined;
  const headings = own.map((words, column) => words || (above[column] ?? ''));
  const below = rows.slice(at + 1);
  const marks = below.flatMap((row) => spread(row).filter((_, column) => isSlot[column] === true));
  const isMarked = marks.every(({ from, to }) => from >= to || mark.test(text.slice(from, to)));
  if (!isMarked || marks.every(({ from, to }) => from >= to)) return undefined;
  const columns = onlyOnce(headings).map((column, which) => (isSlot[which] === true ? 'slot' : column));
  return { columns, headings, rows: below, above: [], head };
}

/** A table whose headings say in words of their own what its cells show. */
function tableByCells(text: string, [first, ...rows]: readonly Row[]): TaskTable | undefined {
  const headings = first === undefined ? [] : headingsOf(text, first);
  const isHead =
    headings.length > 1 && rows.length > 1 && headings.every((words) => words.length < 60 && !/\d{2}/.test(words));
  if (!isHead) return undefined;
  const known = onlyOnce(headings).map((column, at) =>
    column === 'other' && !isKnown(headings[at]) ? undefined : column,
  );
  const columns = columnsByCells(text, headings, known, rows.slice(0, mostRows).map(spread));
  return columns && { columns, headings, rows, above: [] };
}

/** The words of a row, one a column. */
export function headingsOf(text: string, row: Row): string[] {
  return spread(row).map((cell) => plain(text.slice(cell.from, Math.min(cell.to, cell.from + 120))));
}

/** "Phân công thực hiện" may stand above "Chủ trì" and "Phối hợp" in a second row of headings. */
function withSecondHeading(text: string, rows: readonly Row[], at: number, above: readonly string[]): TaskTable {
  const row = rows[at + 1];
  const texts = row === undefined ? [] : headingsOf(text, row);
  const first = above.map(columnOf);
  const second = texts.map((words) => (words === '' ? 'other' : columnOf(words)));
  // "Tuần 1 | … phân công nhiệm vụ | Chủ tịch Hội đồng" is the first of the rows.
  const isRow = texts.some(
    (words, at) => (first[at] === 'period' && /\d/.test(words)) || (first[at] === 'lead' && isUnitName(words)),
  );
  const isHeading =
    !isRow &&
    second.some((column) => column !== 'other' && column !== 'number' && column !== 'content') &&
    texts.every((words) => words.length < 50);
  const number = first.indexOf('number');
  if (!isHeading || /\d/.test(texts[number] ?? ''))
    return { columns: onlyOnce(above), headings: above, rows: rows.slice(at + 1), above: rows.slice(0, at) };
  const width = Math.max(first.length, second.length);
  const under = Array.from({ length: width }, (_, index) => (second[index] ?? 'other') !== 'other');
  // Below one that stands above several each has its own words.
  const headings = under.map((isUnder, index) => ((isUnder ? '' : above[index]) || texts[index]) ?? '');
  return { columns: onlyOnce(headings), headings, rows: rows.slice(at + 2), above: rows.slice(0, at) };
}

/** A name of its own: "Chủ tịch Hội đồng", and not "Đơn vị chủ trì". */
function isUnitName(words: string): boolean {
  return beginsUnit(words) && columnOf(words) === 'other' && /\s\p{Lu}/u.test(words);
}

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

function isKnown(heading = ''): boolean {
  const words = heading.normalize('NFC').toLowerCase();
  return columns.some(([, pattern]) => pattern.test(words));
}

function columnOf(heading: string): Column {
  const words = heading.normalize('NFC').toLowerCase();
  return columns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** Of two columns of one kind the first counts; beside words of a time its day may stand: "Thời gian", "Hạn". */
function onlyOnce(headings: readonly string[]): Column[] {
  const all = headings.map(columnOf);
  // "Người phụ trách" beside "Bộ phận thực hiện": who looks after it, and who does it.
  const isLed = all.some((kind, at) => kind === 'lead' && !namesWho.test(headings[at] ?? ''));
  const kinds = all.map((kind, at) => (kind === 'lead' && isLed && namesWho.test(headings[at] ?? '') ? 'other' : kind));
  return kinds.map((kind, at) => {
    if (kind === 'other' || kinds.indexOf(kind) === at) return kind;
    return kind === 'period' && /^hạn(?: hoàn thành)?$/iu.test(headings[at] ?? '') ? 'due' : 'other';
  });
}

const namesWho = /^(?:người|lãnh đạo|đồng chí|cá nhân|cán bộ)\s/iu;
