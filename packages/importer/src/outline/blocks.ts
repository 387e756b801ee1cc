import { trimmed, type Range } from '../words/range.js';
import type { Block, Cell, Paragraph, Row } from './block.js';
import { paragraphsOf } from './paragraphs-of-lines.js';
import { rowsOf } from './rows-of-lines.js';
import { isStamp } from './stamp.js';
import { tablesApart } from './tables-apart.js';

/**
 * The paragraphs and table rows of a text, in order, without the blanks between them.
 *
 * Lines that were wrapped at a margin become one paragraph again. Cells stand between " | " or tabs, as
 * pages and files give tables when copied as text; a row with three or more is a table's.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let table = 0;
  let columns = 0;
  for (const { lines: group, isNew } of groupsOf(text, lines).flatMap((each) => tablesApart(text, each))) {
    const rows = rowsOf(text, group, isNew ? 0 : columnsOf(blocks.at(-1), columns));
    if (rows.at === undefined) {
      for (const paragraph of paragraphsOf(text, group, width)) blocks.push(paragraph);
      continue;
    }
    for (const paragraph of paragraphsOf(text, group.slice(0, rows.at), width)) blocks.push(paragraph);
    if (blocks.at(-1)?.kind !== 'row') [table, columns] = [table + 1, 0];
    for (const cells of rows.rows) {
      blocks.push(rowOf(cells, table));
      columns = Math.max(columns, cells.length);
    }
    for (const paragraph of paragraphsOf(text, group.slice(rows.end ?? group.length), width)) blocks.push(paragraph);
  }
  return blocks;
}

/** The paragraphs of a stretch of text, such as a cell. */
export function paragraphsIn(text: string, range: Range): Paragraph[] {
  const lines = linesOf(text, range).filter(({ from, to }) => from < to);
  return paragraphsOf(text, lines, undefined);
}

function rowOf(cells: readonly Cell[], table: number): Row {
  return { kind: 'row', table, cells, from: cells[0]?.from ?? 0, to: cells.at(-1)?.to ?? 0 };
}

function linesOf(text: string, { from, to }: Range = { from: 0, to: text.length }): Range[] {
  const lines: Range[] = [];
  for (let at = from; at <= to;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 || end > to ? to : end;
    lines.push(trimmed(text, { from: at, to: stop }));
    at = stop + 1;
  }
  return lines;
}

/** Lines that stand together, without a blank line between them, a rule, or the picture of a signature. */
function groupsOf(text: string, lines: readonly Range[]): Range[][] {
  const groups: Range[][] = [[]];
  for (const line of lines) {
    const words = text.slice(line.from, Math.min(line.to, line.from + 80));
    if (words === '' || /^[-_=*—–.]{4,}$/.test(words) || isStamp(words)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** How many columns the table has that a group of lines may go on with; 0 after a paragraph. */
function columnsOf(last: Block | undefined, columns: number): number {
  return last?.kind === 'row' ? columns : 0;
}

/** The width at which lines were wrapped, or `undefined` where each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Range[]): number | undefined {
  const lengths = lines.map(({ from, to }) => to - from).filter((length) => length > 20);
  if (lengths.length < 8) return undefined;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const near = lengths.filter((length) => length > width * 0.75).length;
  return width <= 140 && near > lengths.length * 0.35 && text.length > 0 ? width : undefined;
}
