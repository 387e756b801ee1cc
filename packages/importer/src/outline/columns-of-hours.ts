import { hours } from '../words/hours.js';
import type { Row } from './block.js';
import { columnOf } from './column-words.js';
import type { Column } from './column.js';
import { most, shareOf } from './columns-by-cells.js';
import { onlyOnce } from './only-once.js';
import { columnCells } from './row-cells.js';

/** What the headings say; "Ngày | Bắt đầu | Kết thúc": beside a day, columns of hours say at what time of it. */
export function besideHours(text: string, headings: readonly string[], rows: readonly Row[]): Column[] {
  const isTime = headings.map((words) => ['start', 'period'].includes(columnOf(words)));
  const isHours = headings.map(
    (_, at) => isTime[at] === true && shareOf(columnCells(text, rows, at), (cell) => hours.test(cell)) > most,
  );
  const hasDay = isTime.some((is, at) => is && isHours[at] === false);
  return onlyOnce(hasDay ? headings.map((words, at) => (isHours[at] === true ? '' : words)) : headings);
}
