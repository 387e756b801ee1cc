import type { PeriodBound } from '@kehoach/periods';
import type { Cell } from '../outline/block.js';
import type { Column } from '../outline/column.js';
import { ends } from '../outline/only-once.js';
import type { Item } from '../outline/outline.js';
import { spread } from '../outline/row-cells.js';
import type { TaskTable } from '../outline/task-table.js';
import { mark, timeMarked, timeOfColumn } from '../outline/time-columns.js';
import { themedTime, timeHeading } from '../outline/time-heading.js';
import { dayAlone } from '../standing/sheet-day.js';
import { isOnlyTime } from '../words/only-time.js';
import type { Range } from '../words/range.js';
import type { ReadTask } from './read-task.js';

/** The day that a heading above the table names, or a short line between them: "Ngày 12/5/2026:". */
export function dayAbove(text: string, section: Item | undefined, at = 0): Range | undefined {
  if (section === undefined) return undefined;
  const lines = section.body.filter(({ from, to }) => to <= at && to - from < 80);
  const day = lines.map((line) => dayIn(text, line)).findLast((each) => each !== undefined);
  return day ?? dayIn(text, section.words) ?? dayAbove(text, section.parent);
}

/** "NGÀY 1: THỨ TƯ, NGÀY 10/3/2027", "Sáng 10/3/2027": the day that a band of a programme names. */
export function dayIn(text: string, { from, to }: Range): Range | undefined {
  const match =
    /ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)|(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}/iu.exec(
      text.slice(from, to),
    );
  return match === null ? undefined : { from: from + match.index, to: from + match.index + match[0].length };
}

/** What the heading of the times says of them. */
export function boundOf({ columns: kinds, headings }: TaskTable): PeriodBound {
  const words = headings[kinds.indexOf('period')]?.normalize('NFC').toLowerCase() ?? '';
  if (/trước/u.test(words)) return 'before';
  if (words.startsWith('tháng')) return 'month';
  return /hoàn thành|hoàn thiện|kết thúc|^(?:thời )?hạn|^đến|(?:đến|hết) hạn|hạn chót|hạn cuối/u.test(words)
    ? 'by'
    : 'day';
}

/** When the cells of a row say that its work begins and ends; an end alone may be the whole time. */
export function timesOfRow(
  text: string,
  cellOf: (column: Column) => Range | undefined,
  { columns, headings }: TaskTable,
): { readonly start: Range | undefined; readonly end: Range | undefined } {
  const [start, period, due] = [cellOf('start'), cellOf('period'), cellOf('due')];
  // "Thời gian thực hiện | Hạn hoàn thành": from the one to the other, where both are days.
  const isPair =
    start === undefined &&
    period !== undefined &&
    due !== undefined &&
    !ends.test(headings[columns.indexOf('period')] ?? '');
  if (isPair && [period, due].every(({ from, to }) => dayAlone(text.slice(from, to)) !== undefined))
    return { start: period, end: due };
  return { start, end: period ?? due ?? timeOfNote(text, cellOf('note')) };
}

/** "Xong trước 12/3/2026", "Gửi trước ngày 12/3": a note that is a time says when. */
export function timeOfNote(text: string, note: Range | undefined): Range | undefined {
  if (note === undefined) return undefined;
  const sent = /^(?:gửi|nộp|trình|báo cáo|bàn giao)\s/iu.exec(text.slice(note.from, note.to))?.[0].length ?? 0;
  const time = { from: note.from + sent, to: note.to };
  return isOnlyTime(text.slice(time.from, time.to)) ? time : undefined;
}

/** "Tháng 3", "II | Quý II": a heading of rows that says when they are done. */
export function timeOfBand(text: string, group: Range): Range | undefined {
  return timeHeading(text, group) === undefined || dayIn(text, group) !== undefined
    ? themedTime(text, group)?.period
    : group;
}

/** The time above a cell that says what is done then. */
function timeAbove(text: string, head: Cell | undefined): Pick<ReadTask, 'period' | 'periodSaid'> {
  const said = head === undefined ? undefined : timeOfColumn(text.slice(head.from, head.to));
  return head === undefined || said === undefined ? {} : { period: { from: head.from, to: head.to }, periodSaid: said };
}

/** When the marks of a row say that it is done, or the column that a cell stands in. */
export function timeOfMarks(
  text: string,
  cells: readonly Cell[],
  { columns: kinds, headings, head }: TaskTable,
): Pick<ReadTask, 'period' | 'periodSaid'> {
  if (head === undefined) return timeAbove(text, cells[kinds.indexOf('slot')]);
  const times = headings.map((words, at) => (kinds[at] === 'slot' ? timeOfColumn(words) : undefined));
  const marked = timeMarked(
    times,
    cells.map(({ from, to }) => from < to && mark.test(text.slice(from, to))),
  );
  const heads = spread(head);
  const [first, last] = [heads[marked?.first ?? -1], heads[marked?.last ?? -1]];
  if (marked === undefined || first === undefined || last === undefined) return {};
  return { period: { from: first.from, to: last.to }, periodSaid: marked.words };
}
