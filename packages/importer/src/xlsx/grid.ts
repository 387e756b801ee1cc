import type { Making } from '@kehoach/core';
import { charactersOf, type XmlElement } from '../docx/xml.js';
import { attribute, isOn, within } from './parts.js';
import { shownDay, shownNumber } from './shown.js';
import { cellText, stringOf, type Workbook } from './workbook.js';

/** A cell as it is shown; `isNumber` where it is a number in no format of its own. */
export interface GridCell {
  readonly words: string;
  readonly isNumber?: boolean;
}

/** What cells of a sheet are one; rows and columns from 0, the last ones among them. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet shows, and how much of it is hidden. */
export interface Grid {
  /** By their number from 0; a row by its columns. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
  /** By their letters: "D". */
  readonly hiddenColumns: readonly string[];
  /** Formulas whose result the file does not hold, by their place: "D7". */
  readonly unreckoned: readonly string[];
}

/** A sheet has no more columns. @see ECMA-376 18.3.1.13 */
const mostColumns = 16_384;

/** So many rows are read before it is told how much is done: a millisecond or two. */
const rowsASlice = 50;

/** The cells of a sheet that hold words, in slices; rows and columns that are hidden are counted and left out. */
export function* gridOf(root: XmlElement, workbook: Workbook): Making<Grid> {
  const isHidden = columnsHidden(root);
  const rows = new Map<number, Map<number, GridCell>>();
  const [hidden, unreckoned] = [new Set<number>(), [] as string[]];
  let hiddenRows = 0;
  let at = -1;
  const all = within(within(root, 'sheetData')[0], 'row');
  for (const [done, row] of all.entries()) {
    if (done % rowsASlice === 0) yield done / all.length;
    at = rowNumber(row, at + 1, rows);
    const cells = cellsOf(row, workbook, (place) => unreckoned.push(`${columnLetters(place)}${at + 1}`));
    if (cells.size === 0) continue;
    if (isOn(row, 'hidden')) {
      hiddenRows += 1;
      continue;
    }
    for (const column of cells.keys()) if (isHidden[column] === 1 && cells.delete(column)) hidden.add(column);
    if (cells.size > 0) rows.set(at, cells);
  }
  const merges = within(within(root, 'mergeCells')[0], 'mergeCell').flatMap((each) => mergeOf(attribute(each, 'ref')));
  const letters = [...hidden].toSorted((a, b) => a - b).map(columnLetters);
  return { rows, merges, hiddenRows, hiddenColumns: letters, unreckoned };
}

/** The number of a row from 0; the next one where the file gives none, or one that another row has. */
function rowNumber(row: XmlElement, next: number, rows: ReadonlyMap<number, unknown>): number {
  const told = Number(attribute(row, 'r')) - 1;
  if (Number.isInteger(told) && !rows.has(told)) return told;
  let at = next;
  while (rows.has(at)) at += 1;
  return at;
}

/** 1 for each column that is hidden. */
function columnsHidden(root: XmlElement): Uint8Array {
  const columns = new Uint8Array(mostColumns);
  for (const each of within(within(root, 'cols')[0], 'col'))
    if (isOn(each, 'hidden')) columns.fill(1, Number(attribute(each, 'min')) - 1, Number(attribute(each, 'max')));
  return columns;
}

function cellsOf(row: XmlElement, workbook: Workbook, onUnreckoned: (column: number) => void): Map<number, GridCell> {
  const cells = new Map<number, GridCell>();
  let column = -1;
  for (const cell of within(row, 'c')) {
    const letters = /^[A-Z]{1,3}/.exec(attribute(cell, 'r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const shown = cellOf(cell, workbook);
    if (shown === undefined) onUnreckoned(column);
    else if (shown.words.trim() !== '') cells.set(column, shown);
  }
  return cells;
}

/** Nothing where a formula has no result. */
function cellOf(cell: XmlElement, { strings, formatOf, ...system }: Workbook): GridCell | undefined {
  const [inline] = within(cell, 'is');
  if (inline !== undefined) return { words: stringOf(inline) };
  const [held] = within(cell, 'v');
  const value = held === undefined ? '' : charactersOf(held);
  const type = attribute(cell, 't');
  // An empty result is one only where it is a text: some write an empty one that was never reckoned.
  if (value === '')
    return within(cell, 'f').length > 0 && (held === undefined || type !== 'str') ? undefined : { words: '' };
  if (type === 's') return { words: strings[Number(value)] ?? '' };
  if (type === 'b') return { words: value.trim() === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { words: shownDay(value) };
  const number = Number(value);
  if ((type !== undefined && type !== 'n') || value.trim() === '' || !Number.isFinite(number))
    return { words: cellText(value) };
  const format = formatOf(attribute(cell, 's'));
  return { words: shownNumber(number, format, system), isNumber: /^(?:general|@)?$/i.test(format) };
}

function mergeOf(reference = ''): Merge[] {
  const [, left, top, right, bottom] =
    /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference.replaceAll('$', '')) ?? [];
  if (left === undefined || right === undefined) return [];
  return [{ top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) }];
}

/** 0 for "A", 26 for "AA". */
function columnNumber(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
