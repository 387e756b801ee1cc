import { partOf, type Making } from '@kehoach/core';
import type { Finding } from '../finding/finding.js';
import type { Row } from '../outline/block.js';
import { taskTable } from '../outline/columns.js';
import { tablesOf } from '../outline/row-cells.js';
import type { Source } from '../source/source.js';
import type { Range } from '../words/range.js';
import { targetsOf, type MeasuredTarget } from './measured-targets.js';
import { readingStandings } from './read-standings.js';
import type { RowStanding } from './row-standing.js';

/**
 * A document with what its follow-up tables tell of how work stands, and the targets of a workbook, in slices; those words are blank in its `text`, so
 * that no order is read there.
 */
export function* withStandings(source: Source): Making<Source> {
  const { text, blocks, findings, sheets = [{ from: 0, to: text.length }] } = source;
  const tables = tablesOf(blocks.filter((block): block is Row => block.kind === 'row'));
  const [told, standings, aside] = [[] as Finding[], [] as RowStanding[], [] as Range[]];
  const [targets, without] = [[] as MeasuredTarget[], [] as Range[]];
  for (const [at, rows] of tables.entries()) {
    const table = taskTable(text, rows);
    const [first] = rows;
    const sheet = sheets.find(({ from, to }) => first !== undefined && from <= first.from && first.from < to);
    const measured = sheet && source.sheets && table === undefined ? targetsOf(text, sheet, rows) : undefined;
    if (sheet !== undefined && measured !== undefined && measured.targets.length > 0) {
      targets.push(...measured.targets);
      told.push(...measured.findings);
      aside.push({ from: sheet.from, to: rows[0]?.to ?? sheet.from }, ...measured.targets.map(({ place }) => place));
      without.push({ from: sheet.from, to: rows[0]?.to ?? sheet.from });
    }
    if (table === undefined || sheet === undefined) continue;
    const within = [at / tables.length, (at + 1) / tables.length] as const;
    const read = yield* partOf(readingStandings(text, sheet, table, rows), ...within);
    for (const each of read.aside) aside.push(each);
    for (const each of read.standings) standings.push(each);
    for (const each of read.findings) told.push(each);
  }
  return {
    ...source,
    text: blanked(text, aside),
    // What stands above its rows says nothing besides.
    blocks: blocks.filter((block) => !without.some(({ from, to }) => from <= block.from && block.to <= to)),
    findings: [...findings, ...told],
    standings,
    ...(targets.length > 0 && { targets }),
  };
}

/** The text with blanks in the place of these stretches. */
function blanked(text: string, stretches: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
    at = to;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at);
}
