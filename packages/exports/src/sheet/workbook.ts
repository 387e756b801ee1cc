import { dayNumberOf, mapping, partOf, type CivilDate, type Making } from '@kehoach/core';
import { cutText, fileText, lineText } from '../text/file-text.js';
import { packing } from '../word/packing.js';
import { xmlText } from '../word/xml.js';
import { CellForms, type CellForm } from './cell-forms.js';
import type { Cell } from './columns.js';
import { linesIn } from './lines.js';
import { workbookFiles } from './workbook-parts.js';

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
 * The bytes of an .xlsx with these tables, in slices. Texts are texts, whatever they begin with: none is ever a formula;
 * numbers, shares and days are numbers. Each row is as high as its words need. Nothing of it hangs on the clock: it was
 * made on the day of which it speaks.
 */
export function* makingWorkbook(tables: readonly SheetTable[], on: CivilDate): Making<Uint8Array<ArrayBuffer>> {
  const book: Book = { forms: new CellForms(), texts: new Map() };
  const sheets: { readonly name: string; readonly xml: string }[] = [];
  for (const [at, table] of tables.entries()) {
    const share = (part: number): number => (0.5 * (at + part)) / tables.length;
    sheets.push({ name: table.name, xml: yield* partOf(makingSheet(table, book), share(0), share(1)) });
  }
  const parts = { sheets, repeated: headRow, styles: book.forms.xml, texts: [...book.texts.keys()], on };
  return yield* partOf(packing(workbookFiles(parts)), 0.5, 1);
}

/** What the sheets of a workbook share: how cells look, and their texts, each with its number. */
interface Book {
  readonly forms: CellForms;
  readonly texts: Map<string, number>;
}

function* makingSheet(table: SheetTable, book: Book): Making<string> {
  const { title, asOf, head, widths, rows, notes } = table;
  const alone = (said: string, font: CellForm['font'], row: number): string =>
    rowText(row, undefined, [cellOf(said, { font, border: 'none' }, book)]);
  const lines = yield* mapping(rows, ({ kind, cells, late = [] }, at) => {
    // A heading runs over the empty cells behind it.
    const height = heightOf(kind === 'heading' ? [] : cells.map(wordsIn), widths);
    const written = cells.map((value, column) => cellOf(value, formOf(kind, value, late.includes(column)), book));
    return rowText(headRow + 1 + at, height, written);
  });
  const headCells = head.map((word) => cellOf(word, headForm, book));
  return [
    beginOf(table),
    '<sheetData>',
    alone(title, 'title', 1),
    alone(asOf, 'italic', 2),
    rowText(headRow, heightOf(head, widths), headCells),
    ...lines,
    ...notes.map((note, at) => alone(note, 'italic', headRow + rows.length + 2 + at)),
    '</sheetData>',
    endOf(table),
  ].join('');
}

/** What stands before the cells: the head stays in sight, and the width fits the paper. */
function beginOf({ widths }: SheetTable): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const corner = `xSplit="2" ySplit="${headRow}" topLeftCell="C${headRow + 1}"`;
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ${corner} state="frozen" activePane="bottomRight"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${columns.join('')}</cols>`,
  ].join('');
}

function endOf({ head, rows, foot, paper }: SheetTable): string {
  const last = `${columnName(head.length - 1)}${headRow + rows.length}`;
  const size = paper === 'a3' ? 8 : 9;
  return [
    `<autoFilter ref="A${headRow}:${last}"/>`,
    // Inches: 20 mm at the left, where it is bound, 10 to 15 mm elsewhere.
    '<pageMargins left="0.79" right="0.4" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${size}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(`&L${footText(foot)}&R&P/&N`)}</oddFooter></headerFooter>`,
  ].join('');
}

function rowText(row: number, height: number | undefined, cells: readonly CellText[]): string {
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${high}>${cells.map((cell, at) => cell(`${columnName(at)}${row}`)).join('')}</row>`;
}

/** A cell, written once it is known where it stands: "B6". */
type CellText = (place: string) => string;

const headForm: CellForm = {
  font: 'bold',
  border: 'all',
  isGrey: true,
  isCentred: true,
  vertical: 'center',
  wraps: true,
};

function formOf(kind: SheetRow['kind'], value: Cell | ShareCell, isLate: boolean): CellForm {
  const format = formatOf(value);
  return {
    font: isLate ? 'late' : kind === 'line' ? 'plain' : 'bold',
    border: kind === 'heading' ? 'band' : 'all',
    isGrey: kind === 'heading',
    isCentred: isCentred(value),
    vertical: 'top',
    wraps: kind !== 'heading',
    ...(format !== undefined && { format }),
  };
}

function isCentred(value: Cell | ShareCell): boolean {
  return value !== undefined && typeof value !== 'string';
}

function formatOf(value: Cell | ShareCell): CellForm['format'] {
  if (typeof value !== 'object') return undefined;
  return 'day' in value ? 'day' : 'share';
}

function cellOf(value: Cell | ShareCell, form: CellForm, { forms, texts }: Book): CellText {
  const id = forms.idOf(form);
  if (value === undefined) return (place) => `<c r="${place}" s="${id}"/>`;
  if (typeof value === 'string') {
    const words = cellText(value);
    const at = texts.get(words) ?? texts.size;
    texts.set(words, at);
    return (place) => `<c r="${place}" t="s" s="${id}"><v>${at}</v></c>`;
  }
  const number = typeof value === 'number' ? value : 'day' in value ? dayNumberOf(value.day) + sheetEpoch : value.share;
  return (place) => `<c r="${place}" s="${id}"><v>${number}</v></c>`;
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
