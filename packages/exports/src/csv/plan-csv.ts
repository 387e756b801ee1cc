import type { Plan } from '@kehoach/core';
import type { PaperOptions } from '../options.js';
import { isTask, rowsOf } from '../row/rows.js';
import { columnKeys, columnWords } from '../sheet/columns.messages.js';
import { cellsOf, type Cell } from '../sheet/columns.js';
import { csvText } from './csv.js';

/**
 * The plan as a table for programs: a line of headings, then a line a task with the columns of the follow-up sheet and
 * two more, the headings of the document above it and its id.
 */
export function planCsv(plan: Plan, options: PaperOptions): string {
  const { language = 'vi' } = options;
  const names = columnWords[language];
  const head = [...columnKeys.map((key) => names[key]), ...(language === 'vi' ? ['Mục', 'Mã'] : ['Section', 'Id'])];
  const lines: (readonly Cell[])[] = [head];
  const above: string[] = [];
  for (const row of rowsOf(plan, options)) {
    above.length = row.depth;
    if (isTask(row)) lines.push([...cellsOf(plan, row, options), above.join(' / '), row.task.id]);
    else above.push(`${row.number} ${row.title}`.trim());
  }
  return csvText(lines);
}
