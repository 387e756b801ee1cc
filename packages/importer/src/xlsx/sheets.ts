import { partOf, type Making } from '@kehoach/core';
import { mostUnpacked, UnpacksTooLarge } from '../source/archive.js';
import { gridOf, type Grid } from './grid.js';
import { laidOut, mostCells, TooManyCells, type LaidOut } from './lay-out.js';
import type { Parts } from './parts.js';
import type { Workbook } from './workbook.js';

/** A sheet that is shown: its cells, and what stands above and below its table. */
export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
  readonly sheet: LaidOut;
}

/**
 * The sheets of a workbook that are shown and have cells, in slices. A part that several tabs name is one sheet, that of
 * the first.
 *
 * @throws UnpacksTooLarge where all cells show more than 16 MB, as many that name one long string may; TooManyCells
 */
export function* sheetsOf(parts: Parts, workbook: Workbook): Making<readonly Sheet[]> {
  const met = new Set<string>();
  const found: Sheet[] = [];
  let [letters, cells] = [0, 0];
  const { sheets } = workbook;
  for (const [at, { name, path, isHidden }] of sheets.entries()) {
    if (isHidden || met.has(path)) continue;
    met.add(path);
    const share = (part: number): number => (at + part) / sheets.length;
    const root = yield* partOf(parts(path), share(0), share(0.6));
    // A sheet of a diagram alone has no cells.
    if (root === undefined) continue;
    const grid = yield* partOf(gridOf(root, workbook), share(0.6), share(0.8));
    letters += lettersIn(grid);
    if (letters > mostUnpacked) throw new UnpacksTooLarge();
    const sheet = yield* partOf(laidOut(grid), share(0.8), share(1));
    cells += [...sheet.above, ...sheet.table, ...sheet.below].reduce((sum, line) => sum + line.cells.length, 0);
    if (cells > mostCells) throw new TooManyCells();
    found.push({ name, grid, sheet });
  }
  return found;
}

function lettersIn({ rows }: Grid): number {
  let letters = 0;
  for (const row of rows.values()) for (const { words } of row.values()) letters += words.length;
  return letters;
}
