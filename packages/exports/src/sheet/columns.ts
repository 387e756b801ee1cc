import { isCivilDate, type CivilDate, type Plan } from '@kehoach/core';
import { dateText, periodText, standingText, type Language } from '@kehoach/words';
import type { PaperOptions } from '../options.js';
import {
  formerDeadlines,
  notesSaid,
  obstaclesSaid,
  papersSaid,
  proposalsSaid,
  resultsSaid,
  timesExtended,
} from '../row/facts.js';
import { isTask, type Row, type TaskRow } from '../row/rows.js';
import { columnKeys, type ColumnKey } from './columns.messages.js';

/** A day that stays a day in a sheet. */
export interface DayCell {
  readonly day: CivilDate;
}

/** What a cell holds; nothing where there is nothing to say. */
export type Cell = string | number | DayCell | undefined;

type Values = { readonly [K in ColumnKey]: (row: TaskRow, making: Making) => Cell };

interface Making {
  readonly plan: Plan;
  readonly language: Language;
  readonly nameOf: NonNullable<PaperOptions['nameOf']>;
}

/** The cells of a row, a heading's or a task's, in the order of the columns. */
export function cellsOf(plan: Plan, row: Row, options: PaperOptions): readonly Cell[] {
  if (!isTask(row))
    return columnKeys.map((key) => (key === 'place' ? row.number : key === 'task' ? row.title : undefined));
  const { language = 'vi', nameOf = () => undefined } = options;
  return columnKeys.map((key) => values[key](row, { plan, language, nameOf }));
}

const values: Values = {
  place: ({ task }) => task.number,
  task: ({ task }) => task.title,
  papers: ({ task }, { plan, language }) => papersSaid(plan, task, language),
  lead: ({ lead }) => lead.join('; '),
  coordinating: ({ coordinating }) => coordinating.join('; '),
  inCharge: ({ task: { inCharge } }, { nameOf }) => inCharge && (nameOf(inCharge) ?? inCharge),
  period: ({ task }, { language }) => (task.period.text.trim() === '' ? undefined : periodText(task.period, language)),
  due: ({ standing }) => dayCell(standing.dueOn),
  // Parted by a sign: a name may run over several lines of a cell.
  products: ({ task }) => lines(task.products, ';\n'),
  // Of a duty that nobody has spoken of nothing is known.
  percent: ({ task, percent }) => (task.kind === 'responsibility' && percent === 0 ? undefined : percent),
  status: ({ standing }, { language }) => standingText(standing, language),
  doneOn: ({ task }) => dayCell(task.completed?.on),
  results: ({ task }, { language }) => lines(resultsSaid(task, language)),
  obstacles: ({ task }, { language }) => lines(obstaclesSaid(task, language)),
  proposals: ({ task }, { language }) => lines(proposalsSaid(task, language)),
  extended: ({ task }) => timesExtended(task) || undefined,
  formerDue: ({ task }, { language }) => lines(formerDeadlines(task).map((day) => dateText(day, language))),
  updatedOn: ({ task }) => dayCell(task.lastOn),
  notes: (row, { language }) => lines(notesSaid(row, language)),
};

function dayCell(day: CivilDate | undefined): DayCell | undefined {
  return day !== undefined && isCivilDate(day) ? { day } : undefined;
}

function lines(parts: readonly string[], sign = '\n'): string | undefined {
  return parts.length === 0 ? undefined : parts.join(sign);
}
