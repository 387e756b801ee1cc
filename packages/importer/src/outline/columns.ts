import { beginsUnit } from '../unit/begins.js';
import type { Row } from './block.js';
import { columnOf, columnsOf, isKnown } from './column-words.js';
import { columnsByCells, mostRows } from './columns-by-cells.js';
import { withNamedDoers } from './columns-of-doers.js';
import { besideHours } from './columns-of-hours.js';
import { tableOfObjects } from './columns-of-objects.js';
import { tableOfTimes } from './columns-of-times.js';
import { onlyOnce } from './only-once.js';
import { headingsOf, spread } from './row-cells.js';
import type { TaskTable } from './task-table.js';

/**
 * Recognises a table of tasks by the headings of its columns: one for the work, and one at least for who
 * or when.
 */
export function taskTable(text: string, rows: readonly Row[]): TaskTable | undefined {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const headings = headingsOf(text, row);
    const found = columnsOf(headings);
    const ofTimes = tableOfTimes(text, rows, at, headings) ?? tableOfTimes(text, rows, at + 1, headings);
    if (ofTimes !== undefined) return ofTimes;
    if (!found.includes('content')) continue;
    if (found.some((column) => ['lead', 'assignment', 'period'].includes(column)))
      return withSecondHeading(text, rows, at, headings);
  }
  return tableByCells(text, rows) ?? tableOfObjects(text, rows);
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
  const number = texts[first.indexOf('number')] ?? '';
  // "I | Nhiệm vụ thường xuyên (1/2 hoàn thành)", "Nhiệm vụ do Sở chủ trì": a heading of rows.
  const isBand = /^(?:[IVX]+|[A-E])[.)]?$/.test(number) || texts.filter((words) => words !== '').length === 1;
  if (!isHeading || isBand || /\d/.test(number)) return tableBelow(text, rows, at, at + 1, above);
  const width = Math.max(first.length, second.length);
  const under = Array.from({ length: width }, (_, index) => (second[index] ?? 'other') !== 'other');
  // Below one that stands above several each has its own words.
  const headings = under.map((isUnder, index) => ((isUnder ? '' : above[index]) || texts[index]) ?? '');
  return tableBelow(text, rows, at, at + 2, headings);
}

function tableBelow(
  text: string,
  all: readonly Row[],
  at: number,
  from: number,
  headings: readonly string[],
): TaskTable {
  const rows = all.slice(from);
  const columns = withNamedDoers(text, headings, besideHours(text, headings, rows), rows);
  return { columns, headings, rows, above: all.slice(0, at) };
}

/** A name of its own: "Chủ tịch Hội đồng", and not "Đơn vị chủ trì". */
function isUnitName(words: string): boolean {
  return beginsUnit(words) && columnOf(words) === 'other' && /\s\p{Lu}/u.test(words);
}
