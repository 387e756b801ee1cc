import { BlockWriter, type Written } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';
import type { Range } from '../words/range.js';

/** What stands in an old Word file, and where cells may stand in other columns than they were read in. */
export interface WordText {
  readonly written: Written;
  /** Rows with fewer cells than the one above, and lines between two rows which may be of a first cell. */
  readonly unsure: readonly Range[];
}

/**
 * The paragraphs and rows in the text of an old Word file, in which a tab ends each cell, and a line ends behind the
 * last tab of a row. Where a first cell has several lines, all but the last are taken for paragraphs above the row.
 */
export function writtenOfWordText(text: string): WordText {
  const writer = new BlockWriter();
  const rows = evenText(text).split('\t\n');
  const rest = rows.pop() ?? '';
  const unsure: Range[] = [];
  let most = 0;
  for (const row of rows) {
    const [first = '', ...cells] = row.split('\t');
    const begin = first.lastIndexOf('\n') + 1;
    const from = writer.length;
    const lines = begin === 0 ? '' : first.slice(0, begin - 1);
    if (begin > 0) writeLines(writer, lines);
    const count = cells.length + 1;
    const isInside = begin > 0 && count === most && !apart.test(lines);
    const isCut = begin === 0 && count > 1 && count < most;
    if (begin > 0 || most === 0) {
      writer.beginTable();
      most = 0;
    }
    most = Math.max(most, count);
    writer.row([first.slice(begin), ...cells].map((words) => ({ words })));
    if (isInside || isCut) unsure.push({ from, to: writer.length });
  }
  writeLines(writer, rest);
  return { written: writer, unsure };
}

/** Headings, items, and more lines than a first cell has: they part two tables. */
const apart = /^\s*$|^\s*(?:[-–+*•]|[\dIVX]+[.)]|[a-zđ]\))|^\P{Ll}+$|:\s*$|(?:.*\n){3}/mu;

function writeLines(writer: BlockWriter, text: string): void {
  for (const line of text.split('\n')) writer.paragraph(line);
}
