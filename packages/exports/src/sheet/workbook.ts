import { dayNumberOf, mapping, partOf, type CivilDate, type Making } from '@kehoach/core';
import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, Cell as WrittenCell, RowDef, WriteSheet } from 'hucre';
import type { Cell } from './columns.js';
import { cutText, fileText, lineText } from '../text/file-text.js';
import { linesIn } from './lines.js';

/** A share, 0 to 1, that is shown in percent with one decimal. */
export interface ShareCell {
  readonly share: number;
}

/** A row of a table. `kind` says how it is set: one of the table, a heading over others, or a sum below them. */
export interface SheetRow {
  readonly kind: 'line' | 'heading' | 'sum';
  readonly cells: readonly (Cell | ShareCell)[];
  /** Columns whose words say that something is late. */
  readonly late?: readonly number[];
}

/** A table with its title in A1, the day of which it speaks in A2, and its head in row 3. */
export interface SheetTable {
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
  readonly head: readonly string[];
  /** In letters of 11 pt. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Lines below the table. */
  readonly notes: readonly string[];
  readonly foot: string;
  readonly paper: 'a3' | 'a4';
}

/** In points: a line of 11 pt, what stands above and below, and the most that a row may have. */
const [lineHeight, spare, mostHeight] = [15, 3, 409];
/** A column is as wide as so many digits; letters are narrower on the whole. */
const lettersADigit = 1.08;
/** The most letters that a cell may have, and the foot of a page beside its number; with more, Excel calls a file broken. */
const [mostLetters, mostFoot] = [32_767, 120];
const headRow = 3;
/** Day 1 of a sheet is 1 January 1900, behind a day that never was. */
const sheetEpoch = 25_569;

/**
 * The bytes of an .xlsx with these tables. Texts are texts, whatever they begin with: none is ever a formula; numbers,
 * shares and days are numbers. Each row is as high as its words need. Nothing of it hangs on the clock: it was made on the day of which it speaks.
 */
export function* makingWorkbook(tables: readonly SheetTable[], on: CivilDate): Making<Promise<Uint8Array>> {
  const sheets: WriteSheet[] = [];
  for (const [at, table] of tables.entries())
    sheets.push(yield* partOf(makingSheet(table), at / tables.length, (at + 1) / tables.length));
  const made = new Date(`${on}T00:00:00Z`);
  return writeXlsx({
    sheets,
    defaultFont: font,
    properties: { creator: 'KeHoach', created: made, modified: made },
    // hucre 1.0 names the sheet of `printTitlesRow` without quotes, which Excel takes for a broken file.
    namedRanges: tables.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${headRow}:$${headRow}`,
      scope: name,
    })),
  });
}

function* makingSheet(table: SheetTable): Making<WriteSheet> {
  const { name, title, asOf, head, widths, rows, notes, foot, paper } = table;
  const cells = new Map<string, Partial<WrittenCell>>();
  const rowDefs = new Map<number, RowDef>();
  const set = (row: number, column: number, cell: Partial<WrittenCell>): void =>
    void cells.set(`${row},${column}`, cell);
  set(0, 0, text(title, { font: { ...font, size: 14, bold: true } }));
  set(1, 0, text(asOf, { font: { ...font, italic: true } }));
  head.forEach((word, column) => set(headRow - 1, column, text(word, headStyle)));
  rowDefs.set(headRow - 1, { height: heightOf(head, widths) });
  yield* mapping(rows, ({ kind, cells: values, late = [] }, at) => {
    const row = headRow + at;
    // A heading runs over the empty cells behind it.
    rowDefs.set(row, { height: heightOf(kind === 'heading' ? [] : values.map(wordsIn), widths) });
    values.forEach((value, column) => set(row, column, cellOf(value, styleOf(kind, value, late.includes(column)))));
  });
  notes.forEach((note, at) => set(headRow + rows.length + 1 + at, 0, text(note, { font: { ...font, italic: true } })));
  const last = `${columnName(head.length - 1)}${headRow + rows.length}`;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs,
    freezePane: { rows: headRow, columns: 2 },
    autoFilter: { range: `A${headRow}:${last}` },
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // Inches: 20 mm at the left, where it is bound, 10 to 15 mm elsewhere.
      margins: { left: 0.79, right: 0.4, top: 0.59, bottom: 0.59, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footText(foot)}&R&P/&N` },
  };
}

const font = { name: 'Times New Roman', size: 11 };
const thin = { style: 'thin' } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const grey = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF0F3' } } as const;
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  border,
  fill: grey,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

function styleOf(kind: SheetRow['kind'], value: Cell | ShareCell, isLate: boolean): CellStyle {
  const isBold = kind !== 'line' || isLate;
  const numFmt = formatOf(value);
  return {
    font: { ...font, ...(isBold && { bold: true }), ...(isLate && { color: { rgb: 'B3221A' } }) },
    border: kind === 'heading' ? { top: thin, bottom: thin } : border,
    ...(kind === 'heading' && { fill: grey }),
    alignment: { vertical: 'top', wrapText: kind !== 'heading', ...(isCentred(value) && { horizontal: 'center' }) },
    ...(numFmt !== undefined && { numFmt }),
  };
}

function isCentred(value: Cell | ShareCell): boolean {
  return value !== undefined && typeof value !== 'string';
}

function formatOf(value: Cell | ShareCell): string | undefined {
  if (typeof value !== 'object') return undefined;
  return 'day' in value ? 'dd/mm/yyyy' : '0.0%';
}

function cellOf(value: Cell | ShareCell, style: CellStyle): Partial<WrittenCell> {
  if (value === undefined) return { value: null, type: 'empty', style };
  if (typeof value === 'string') return text(value, style);
  const number = typeof value === 'number' ? value : 'day' in value ? dayNumberOf(value.day) + sheetEpoch : value.share;
  return { value: number, type: 'number', style };
}

function text(value: string, style: CellStyle): Partial<WrittenCell> {
  return { value: cellText(value), type: 'string', style };
}

/** `_x0041_` in a cell would be read as the letter of that number: its stroke is written by its own. */
function cellText(value: string): string {
  return cutText(fileText(value), mostLetters).replaceAll(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
}

/** What stands at the foot of a page: in one line, `&` being what begins an order there. */
function footText(value: string): string {
  return cutText(lineText(value), mostFoot).replaceAll('&', '&&');
}

function heightOf(words: readonly string[], widths: readonly number[]): number {
  const lines = words.reduce(
    (most, said, column) => Math.max(most, linesIn(said, (widths[column] ?? 1) * lettersADigit)),
    1,
  );
  return Math.min(mostHeight, lines * lineHeight + spare);
}

function wordsIn(value: Cell | ShareCell): string {
  return typeof value === 'string' ? fileText(value) : '';
}

/** `A` for 0, `AA` for 26. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
