import { markerOf } from '../outline/marker.js';
import { BlockWriter, type Written } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import type { Range } from '../words/range.js';

/**
 * The paragraphs and rows in the text of an old Word file, in which a tab ends each cell, and a line ends behind the
 * last tab of a row. Where a first cell has several lines, all but the last are taken for paragraphs above the row.
 */
export function writtenOfWordText(text: string): Written {
  const writer = new BlockWriter();
  const rows = evenText(text).split('\t\n');
  const rest = rows.pop() ?? '';
  let isInTable = false;
  for (const row of rows) {
    const [first = '', ...cells] = row.split('\t');
    const begin = first.lastIndexOf('\n') + 1;
    if (begin > 0) writeLines(writer, first.slice(0, begin - 1));
    if (begin > 0 || !isInTable) writer.beginTable();
    isInTable = true;
    writer.row([first.slice(begin), ...cells].map((words) => ({ words })));
  }
  writeLines(writer, rest);
  return writer;
}

/**
 * Where cells may stand in other columns than they were read in: rows with fewer than others of their table have, and
 * lines between two rows of one table, which may be of a first cell.
 */
export function unsureCells({ text, blocks }: Written): Range[] {
  const most = new Map<number, number>();
  for (const block of blocks)
    if (block.kind === 'row') most.set(block.table, Math.max(most.get(block.table) ?? 0, block.cells.length));
  const unsure: Range[] = [];
  let [before, lines]: [number | undefined, Range[]] = [undefined, []];
  for (const block of blocks) {
    const { from, to } = block;
    if (block.kind === 'paragraph') {
      lines.push({ from, to });
      continue;
    }
    const count = block.cells.length;
    const first = lines[0]?.from ?? from;
    const isCut = count > 1 && count < (most.get(block.table) ?? 0);
    const isInside = lines.length > 0 && lines.length <= mostLines && before === count && isPlain(text, lines);
    if (isCut || isInside) unsure.push({ from: isInside ? first : from, to });
    [before, lines] = [most.get(block.table), []];
  }
  return unsure;
}

/** More lines stand in no first cell. */
const mostLines = 3;

/** Neither headings nor items: those stand between two tables. */
function isPlain(text: string, lines: readonly Range[]): boolean {
  return lines.every(({ from, to }) => {
    const line = text.slice(from, to);
    return markerOf(line) === undefined && !line.endsWith(':') && line !== line.toUpperCase();
  });
}

function writeLines(writer: BlockWriter, text: string): void {
  for (const line of text.split('\n')) writer.paragraph(line);
}
