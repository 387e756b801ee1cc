import { made, mapping, partOf, type Making, type Plan } from '@kehoach/core';
import { countsText, dateText } from '@kehoach/words';
import { countWords } from '../count/count.messages.js';
import { figuresOf } from '../count/figures.js';
import { unitLines } from '../count/unit-table.js';
import type { PaperOptions } from '../options.js';
import { headText } from '../row/head-text.js';
import { isTask, makingRows, type Row } from '../row/rows.js';
import { columnKeys, columnWords, type ColumnKey } from './columns.messages.js';
import { cellsOf, type Cell } from './columns.js';
import { sheetWords } from './sheet.messages.js';
import { makingWorkbook, type SheetRow, type SheetTable } from './workbook.js';

/**
 * The follow-up sheet of a plan as .xlsx: its tasks under their headings, how each unit stands, and its targets. Day,
 * numbers and shares are such, so that they can be sorted and reckoned with.
 */
export function planSheet(plan: Plan, options: PaperOptions): Promise<Uint8Array> {
  return made(makingSheet(plan, options));
}

/** The same in slices, up to where the library writes the workbook: it does that at one go. */
export function* makingSheet(plan: Plan, options: PaperOptions): Making<Promise<Uint8Array>> {
  const targets = plan.targets.length === 0 || options.unitId !== undefined ? [] : [targetsTable(plan, options)];
  const tasks = yield* partOf(makingTasks(plan, options), 0, 0.4);
  return yield* partOf(makingWorkbook([tasks, unitsTable(plan, options), ...targets], options.on), 0.4, 0.8);
}

const widths: Readonly<Record<ColumnKey, number>> = {
  place: 7,
  task: 38,
  papers: 16,
  lead: 18,
  coordinating: 18,
  inCharge: 12,
  period: 15,
  due: 11,
  products: 18,
  percent: 8,
  status: 13,
  doneOn: 11,
  results: 28,
  obstacles: 20,
  proposals: 16,
  extended: 8,
  formerDue: 11,
  updatedOn: 11,
  notes: 16,
};

/** What all tables of a plan have. */
function framed(plan: Plan, { on, language = 'vi' }: PaperOptions): Pick<SheetTable, 'asOf' | 'foot'> {
  return {
    asOf: countWords[language].asOf(dateText(on, language)),
    foot: sheetWords[language].foot(numberOf(plan), headText(plan)),
  };
}

function* makingTasks(plan: Plan, options: PaperOptions): Making<SheetTable> {
  const { language = 'vi', profile } = options;
  const words = sheetWords[language];
  const rows = yield* partOf(makingRows(plan, options), 0, 0.4);
  const lines = yield* partOf(
    mapping(rows, (row) => taskLine(plan, row, options)),
    0.4,
    1,
  );
  return {
    ...framed(plan, options),
    name: words.tasks,
    title: words.tasksTitle(numberOf(plan)),
    head: columnKeys.map((key) => columnWords[language][key]),
    widths: columnKeys.map((key) => widths[key]),
    rows: lines,
    notes: countsText(figuresOf(plan, options).counts, profile, language),
    paper: 'a3',
  };
}

function taskLine(plan: Plan, row: Row, options: PaperOptions): SheetRow {
  const cells = cellsOf(plan, row, options).map((cell, at) => (columnKeys[at] === 'place' ? placeCell(cell) : cell));
  if (!isTask(row)) return { kind: 'heading', cells };
  const late = row.standing.status === 'overdue' ? [columnKeys.indexOf('due'), columnKeys.indexOf('status')] : [];
  return { kind: 'line', cells, late };
}

/** A whole number stays one; `1.10` is none. */
function placeCell(cell: Cell): Cell {
  return typeof cell === 'string' && /^[1-9]\d{0,8}$/.test(cell) ? Number(cell) : cell;
}

function unitsTable(plan: Plan, options: PaperOptions): SheetTable {
  const { language = 'vi' } = options;
  const words = sheetWords[language];
  const { head, shares, shared } = countWords[language];
  return {
    ...framed(plan, options),
    name: words.units,
    title: words.unitsTitle(numberOf(plan)),
    head,
    widths: [6, 40, 9, 10, 10, 11, 11, 9, 11, 11, 12, 18],
    rows: unitLines(figuresOf(plan, options), language).map(({ place, name, numbers, shares: parts }) => ({
      kind: place === undefined ? 'sum' : 'line',
      cells: [place, name, ...numbers, ...(parts ?? [undefined, undefined, undefined]).map(shareCell), undefined],
    })),
    notes: [shares, shared],
    paper: 'a4',
  };
}

function shareCell(share: number | undefined): SheetRow['cells'][number] {
  return share === undefined ? undefined : { share };
}

function targetsTable(plan: Plan, options: PaperOptions): SheetTable {
  const { language = 'vi' } = options;
  const words = sheetWords[language];
  return {
    ...framed(plan, options),
    name: words.targets,
    title: words.targetsTitle(numberOf(plan)),
    head: words.targetHead,
    widths: [6, 60, 12, 12, 12, 12, 13, 40],
    rows: plan.targets.map(({ text, value, unit, measured }, at) => ({
      kind: 'line',
      cells: [
        at + 1,
        text,
        unit,
        value,
        measured?.value,
        measured === undefined || value === 0 ? undefined : { share: measured.value / value },
        measured && { day: measured.on },
        measured?.note,
      ],
    })),
    notes: [],
    paper: 'a4',
  };
}

function numberOf({ id, issued }: Plan): string {
  return issued?.number ?? id;
}
