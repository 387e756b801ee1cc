import type { Row } from '../outline/block.js';
import { taskTable } from '../outline/columns.js';
import { headingsOf, spread, tablesOf } from '../outline/row-cells.js';
import type { Head } from './head.js';
import { referencesIn } from './references.js';

/** The column of a table that says by which paper each task was given. */
const givenBy = /^(?:văn bản giao|căn cứ giao)/iu;

/**
 * A head with the number and the day of the one paper by which all rows of a table were given, where it has none of
 * its own: a sheet that follows up a plan has no letterhead.
 *
 * @param document with all its columns
 */
export function withGivenPaper(head: Head, document: string, blocks: readonly { readonly kind: string }[]): Head {
  if (head.issuedOn !== undefined || head.blankDate !== undefined) return head;
  const rows = blocks.filter((block): block is Row => block.kind === 'row');
  const papers = tablesOf(rows).flatMap((table) => papersOf(document, table));
  const [first] = papers;
  if (
    first?.issuedOn === undefined ||
    papers.some(({ number, issuedOn }) => number !== first.number || issuedOn !== first.issuedOn)
  )
    return head;
  if (head.number !== undefined && head.number.text !== first.number) return head;
  const { from, to, number, issuedOn: date } = first;
  return {
    ...head,
    number: head.number ?? { from, to, text: number },
    issuedOn: { from, to, text: document.slice(from, to), date },
    year: Number(date.slice(0, 4)),
  };
}

/** The first paper of each row: those that changed the task stand behind it. */
function papersOf(text: string, rows: readonly Row[]): ReturnType<typeof referencesIn> {
  const table = taskTable(text, rows);
  const at = table === undefined ? -1 : table.headings.findIndex((heading) => givenBy.test(heading));
  if (table === undefined || at < 0) return [];
  const repeated = table.headings[at];
  return table.rows.flatMap((row) => {
    const cell = spread(row)[at];
    if (cell === undefined || cell.from === cell.to || headingsOf(text, row)[at] === repeated) return [];
    return referencesIn(`số ${text.slice(cell.from, cell.to)}`, { from: 0, to: cell.to - cell.from + 3 })
      .slice(0, 1)
      .map((each) => ({ ...each, from: cell.from + each.from - 3, to: cell.from + each.to - 3 }));
  });
}
