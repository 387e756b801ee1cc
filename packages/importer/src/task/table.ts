import type { Making } from '@kehoach/core';
import { markEnd, markerOf } from '../outline/marker.js';
import type { Cell, Row } from '../outline/block.js';
import { paragraphsIn } from '../outline/blocks.js';
import type { Column } from '../outline/column.js';
import type { TaskTable } from '../outline/task-table.js';
import { headingsOf, spread } from '../outline/row-cells.js';
import type { Item } from '../outline/outline.js';
import { isDitto } from '../words/ditto.js';
import { plain } from '../words/fold.js';
import { hours } from '../words/hours.js';
import { trimmed, type Range } from '../words/range.js';
import { unitsOfRow } from './row-units.js';
import { tasksOfRow } from './row-bullets.js';
import { RowGroups } from './row-groups.js';
import { sentenceTask } from './sentence.js';
import { boundOf, dayAbove, dayIn, timeOfBand, timeOfMarks, timesOfRow } from './table-times.js';
import { timeIn } from './time-in.js';
import { covering, type ReadTask } from './read-task.js';
import { unitsHeading } from './unit-heading.js';

/** The tasks in the rows of a table, in slices; a row with one cell is a heading of those below it. */
export function* tableTasks(text: string, table: TaskTable, section: Item | undefined): Making<ReadTask[]> {
  const { columns: kinds, headings, rows } = table;
  const tasks: ReadTask[] = [];
  const repeated = headings.join('|').toLowerCase();
  const groups = new RowGroups();
  const saysWho = kinds.some((kind) => kind === 'lead' || kind === 'assignment');
  let day = dayAbove(text, section, table.rows[0]?.from);
  for (const row of table.above) {
    const band = groupHeading(text, row, filledOf(text, row));
    if (band !== undefined) groups.begin(band, '', false);
    groups.work();
    day = (band && dayIn(text, band)) ?? day;
  }
  let above: readonly Cell[] = [];
  let bandTime: Range | undefined;
  for (const [at, row] of rows.entries()) {
    yield at / rows.length;
    // A page further on the headings stand again.
    if (headingsOf(text, row).join('|').toLowerCase() === repeated) continue;
    const filled = filledOf(text, row);
    if (filled.length === 0 || isCount(text, filled) || isTotal(text, filled)) continue;
    const number = numberOf(text, row);
    groups.meet(number);
    const isStem = counts(text, number, rows[at + 1]);
    const group = groupHeading(text, row, filled, isStem);
    if (group !== undefined) {
      groups.begin(group, labelOf(text, row, group), isStem);
      // "Buổi sáng" is still on the day of the band above it.
      day = dayIn(text, group) ?? day;
      bandTime = timeOfBand(text, group) ?? (isStem ? bandTime : undefined);
      continue;
    }
    groups.work();
    // A heading between two rows is none of those above.
    const cells = spread(row).map((cell, column) =>
      isAsAbove(text, cell) || (column === 0 && isUnderTime(cell, kinds[0])) ? (above[column] ?? cell) : cell,
    );
    above = cells;
    // "I | Phòng Nội vụ" heads its work where no column says whose it is.
    const unitsOfGroup = saysWho || groups.heading === undefined ? [] : unitsHeading(text, groups.heading);
    const named = ofKind(cells, kinds, 'group');
    const inGroup = named === undefined ? groups.heading : { ...named, number: '' };
    const content = ofKind(cells, kinds, 'content');
    const read = rowTask(text, row, (column) => ofKind(cells, kinds, column), section, table);
    if (read === undefined || content === undefined) continue;
    const whole = { ...read, ...timeOfMarks(text, cells, table) };
    for (const task of tasksOfRow(text, whole, content, table)) {
      const isHour = task.period !== undefined && hours.test(text.slice(task.period.from, task.period.to));
      const lead = task.lead.length > 0 ? task.lead : unitsOfGroup;
      const own = { ...(bandTime && { period: bandTime, above: bandTime }), ...task };
      tasks.push({ ...own, lead, ...(inGroup && { rowSection: inGroup }), ...(day && isHour && { day }) });
    }
  }
  return tasks;
}

/** The cells of a row that say something of their own. */
export function filledOf(text: string, { cells }: Row): Cell[] {
  return cells.filter((cell) => cell.merged !== true && text.slice(cell.from, cell.to).trim() !== '');
}

/** "Trách nhiệm, tính riêng": so our own follow-up sheet notes what is no task. */
function isApart(text: string, { cells }: Row): boolean {
  return cells.some(({ from }) => text.startsWith('Trách nhiệm, tính riêng', from));
}

/** "Tổng cộng": what adds up the rows above. */
function isTotal(text: string, [first]: readonly Cell[]): boolean {
  return first !== undefined && /^(?:tổng )?(?:cộng|số)(?:\s|$|:)/iu.test(text.slice(first.from, first.to));
}

/** "Tuần 1 | Dự giờ", and in the next row " | Họp tổ": the first column says once when. */
function isUnderTime({ from, to }: Cell, column: Column | undefined): boolean {
  return from === to && column === 'period';
}

/** Merged with the cell above, or saying that it is as above: "-nt-", "Như trên". */
function isAsAbove(text: string, { from, to, merged }: Cell): boolean {
  return merged === true || isDitto(text.slice(from, to));
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
  const line = text.slice(first.from, Math.min(first.to, first.from + 80));
  const number = cellOf('number');
  const label = number === undefined ? '' : plain(text.slice(number.from, number.to)).replace(/[.)]$/, '');
  const units = unitsOfRow(text, cellOf);
  const isUntold =
    table.isOfObjects !== true && !table.columns.some((kind) => kind === 'lead' || kind === 'assignment');
  const own = isUntold
    ? sentenceTask(text, { from: first.from + markEnd(line), to: first.to }, section, '')
    : undefined;
  const { lead, coordinating } = own !== undefined && own.lead.length > 0 ? own : units;
  const [products, more] = [cellOf('product'), covering(rest)];
  const { start, end } = timesOfRow(text, cellOf, table);
  const period = start ?? end ?? timeIn(text, content);
  const bound = start === undefined && end !== undefined ? boundOf(table) : undefined;
  return {
    number: label === '' ? (markerOf(line)?.label ?? '') : label,
    section,
    kind: isApart(text, row) ? 'responsibility' : 'task',
    title: own?.title ?? trimmed(text, { from: first.from + markEnd(line), to: first.to }),
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

/** The number in the first cell of a row, without a point behind it: "II.1". */
function numberOf(text: string, { cells: [first] }: Row): string {
  const words = first === undefined ? '' : text.slice(first.from, Math.min(first.to, first.from + 20));
  return /^[\dIVX][\dIVX.]*$/.test(words) ? words.replace(/\.$/, '') : '';
}

/** The number before a heading in a cell of its own: "II.", "A". */
function labelOf(text: string, { cells: [first] }: Row, heading: Range): string {
  if (first === undefined || first.from === heading.from) return '';
  return plain(text.slice(first.from, first.to)).replace(/[.)]$/, '');
}

/** Whether the number of the row below begins with this one: "II.1" above "II.1.2". */
function counts(text: string, number: string, next: Row | undefined): boolean {
  const below = next?.cells[0];
  return number !== '' && below !== undefined && text.startsWith(`${number}.`, below.from);
}

function ofKind(cells: readonly Cell[], kinds: readonly Column[], column: Column): Range | undefined {
  const cell = cells[kinds.indexOf(column)];
  return cell !== undefined && cell.from < cell.to ? { from: cell.from, to: cell.to } : undefined;
}

/** "(1) | (2) | (3)" counts the columns. */
export function isCount(text: string, cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every(({ from, to }) => /^\(?\d{1,2}\)?$/.test(text.slice(from, to)));
}

/** A row that says one thing, or a number and one thing, is a heading of those below it: "II | Đào tạo". */
function groupHeading(text: string, row: Row, filled: readonly Cell[], isStem = false): Range | undefined {
  const [first, second] = filled;
  if (first === undefined || filled.length > 2) return undefined;
  const words = text.slice(first.from, Math.min(first.to, first.from + 200));
  if (second !== undefined) {
    if (first !== row.cells[0]) return undefined;
    return /^(?:[IVX]{1,5}|[A-E])[.)]?$/.test(words) || isStem ? second : undefined;
  }
  return row.cells.length === 1 || row.cells[0]?.merged !== true || words === words.toUpperCase() ? first : undefined;
}
