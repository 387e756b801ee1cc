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
 * The sheets of a workbook that are shown and have cells. A part that several tabs name is one sheet, that of the first.
 *
 * @throws UnpacksTooLarge where all cells show more than 16 MB, as many that name one long string may; TooManyCells
 */
export function sheetsOf(parts: Parts, workbook: Workbook): readonly Sheet[] {
  const met = new Set<string>();
  let [letters, cells] = [0, 0];
  return workbook.sheets.flatMap(({ name, path, isHidden }) => {
    if (isHidden || met.has(path)) return [];
    met.add(path);
    const root = parts(path);
    // A sheet of a diagram alone has no cells.
    if (root === undefined) return [];
    const grid = gridOf(root, workbook);
    letters += lettersIn(grid);
    if (letters > mostUnpacked) throw new UnpacksTooLarge();
    const sheet = laidOut(grid);
    cells += [...sheet.above, ...sheet.table, ...sheet.below].reduce((sum, line) => sum + line.cells.length, 0);
    if (cells > mostCells) throw new TooManyCells();
    return [{ name, grid, sheet }];
  });
}

function lettersIn({ rows }: Grid): number {
  let letters = 0;
  for (const row of rows.values()) for (const { words } of row.values()) letters += words.length;
  return letters;
}
