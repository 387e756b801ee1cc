import { BlockWriter, type Written } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';

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

function writeLines(writer: BlockWriter, text: string): void {
  for (const line of text.split('\n')) writer.paragraph(line);
}
