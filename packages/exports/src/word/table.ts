import { mapping, type Making } from '@kehoach/core';
import { fileText } from '../text/file-text.js';
import { paragraph, type ParagraphForm, type Run } from './paragraph.js';
import { twips } from './xml.js';

/** A cell: a text, set as its table sets texts, or paragraphs of its own. */
export type TableCell = string | { readonly paragraphs: readonly string[] };

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly isBold?: boolean;
  /** The first cell runs over all columns. */
  readonly isWide?: boolean;
}

/** A table with a line around each cell; its head is repeated on every page. */
export interface RuledTable {
  readonly head: readonly string[];
  /** In millimetres. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
  /** Columns whose words stand in the middle: numbers and short words. */
  readonly centred: readonly number[];
  /** In points. */
  readonly size: number;
}

/** Up to so many letters in its longest cell a row is kept on one page; a longer one may be parted. */
const keptTogether = 160;

/** A table with a line around each cell, in slices. */
export function* makingTable({ head, widths, rows, centred, size }: RuledTable): Making<string> {
  const first = rowOf({ cells: head, isBold: true }, { widths, centred: head.map((_, at) => at), size, isHead: true });
  const others = yield* mapping(rows, (row) => rowOf(row, { widths, centred, size }));
  return tableOf(widths, borders, first + others.join(''));
}

/** Rows of paragraphs beside each other without lines: the head of a paper, and its foot. */
export function plainTable(widths: readonly number[], rows: readonly (readonly (readonly string[])[])[]): string {
  const written = rows.map((cells) => {
    const row = cells.map((paragraphs, at) => cell(widths[at] ?? 0, paragraphs.join('')));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr>`;
  });
  return tableOf(widths, '', written.join(''), 0);
}

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

function tableOf(widths: readonly number[], lines: string, rows: string, margin: number = twips(1.2)): string {
  const all = widths.reduce((sum, width) => sum + twips(width), 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const inner = `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`;
  const form = `<w:tblW w:w="${all}" w:type="dxa"/><w:jc w:val="center"/>${lines}<w:tblLayout w:type="fixed"/>${inner}`;
  return `<w:tbl><w:tblPr>${form}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

interface RowForm extends Pick<RuledTable, 'widths' | 'centred' | 'size'> {
  readonly isHead?: boolean;
}

function rowOf({ cells, isBold = false, isWide = false }: TableRow, form: RowForm): string {
  const { widths, centred, size, isHead = false } = form;
  const longest = cells.reduce((most, said) => Math.max(most, typeof said === 'string' ? said.length : 0), 0);
  const isKept = isHead || longest <= keptTogether;
  const shape = `${isKept ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}`;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const written = (isWide ? cells.slice(0, 1) : cells).map((said, at) => {
    const isCentred = !isWide && centred.includes(at);
    const paragraphs =
      typeof said === 'string' ? linesOf(said, { isBold, size }, { isCentred, isHeading: isWide }) : said.paragraphs;
    return cell(isWide ? all : (widths[at] ?? 0), paragraphs.join(''), isWide ? widths.length : 1, isHead);
  });
  return `<w:tr>${shape === '' ? '' : `<w:trPr>${shape}</w:trPr>`}${written.join('')}</w:tr>`;
}

/** A heading stays with the row below it. */
function linesOf(
  text: string,
  run: Omit<Run, 'text'>,
  { isCentred, isHeading }: { readonly isCentred: boolean; readonly isHeading: boolean },
): readonly string[] {
  const form: ParagraphForm = {
    align: isCentred ? 'center' : 'left',
    before: 2,
    after: 2,
    staysWithNext: isHeading,
  };
  return fileText(text)
    .split('\n')
    .map((line) => paragraph([{ ...run, text: line }], form));
}

function cell(width: number, paragraphs: string, columns = 1, isMiddle = false): string {
  const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`;
  const middle = isMiddle ? '<w:vAlign w:val="center"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}${middle}</w:tcPr>${paragraphs}</w:tc>`;
}
