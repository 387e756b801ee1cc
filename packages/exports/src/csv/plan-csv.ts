import { made, mapping, partOf, type Making, type Plan } from '@kehoach/core';
import type { PaperOptions } from '../options.js';
import { isTask, makingRows, type Row } from '../row/rows.js';
import { columnKeys, columnWords } from '../sheet/columns.messages.js';
import { cellsOf } from '../sheet/columns.js';
import { csvLine, csvText } from './csv.js';

/**
 * The plan as a table for programs: a line of headings, then a line a task with the columns of the follow-up sheet and
 * two more, the headings of the document above it and its id.
 */
export function planCsv(plan: Plan, options: PaperOptions): string {
  return made(makingCsv(plan, options));
}

/** The same in slices. */
export function* makingCsv(plan: Plan, options: PaperOptions): Making<string> {
  const { language = 'vi' } = options;
  const names = columnWords[language];
  const head = [...columnKeys.map((key) => names[key]), ...(language === 'vi' ? ['Mục', 'Mã'] : ['Section', 'Id'])];
  const above: string[] = [];
  const lineOf = (row: Row): string => {
    above.length = row.depth;
    if (isTask(row)) return csvLine([...cellsOf(plan, row, options), above.join(' / '), row.task.id]);
    above.push(`${row.number} ${row.title}`.trim());
    return '';
  };
  const rows = yield* partOf(makingRows(plan, options), 0, 0.3);
  const lines = yield* partOf(mapping(rows, lineOf), 0.3, 1);
  return [csvText([head]), ...lines].join('');
}
