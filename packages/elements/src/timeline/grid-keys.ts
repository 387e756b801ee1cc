/** Where the focus is in a grid: a row, and in it a cell, or the row as a whole. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number | undefined;
}

const rowsAtOnce = 10;

/**
 * Where a key leads in a grid whose rows take the focus as a whole first: up and down go from row to row, right into
 * the cells, left back to the row; Home and End to the first and last cell, or row where no cell has the focus, or with
 * Ctrl held; PageUp and PageDown ten rows.
 *
 * @returns where to go, or `undefined` for a key that is none of the grid's
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/ (rows first)
 */
export function gridMove(
  { row, cell }: GridPlace,
  key: string,
  isCtrl: boolean,
  rows: number,
  cellsOf: (row: number) => number,
): GridPlace | undefined {
  const last = cellsOf(row) - 1;
  const to = (next: number): GridPlace => {
    const there = Math.min(rows - 1, Math.max(0, next));
    return { row: there, cell: cell === undefined ? undefined : Math.min(cell, cellsOf(there) - 1) };
  };
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + rowsAtOnce);
    case 'PageUp':
      return to(row - rowsAtOnce);
    case 'ArrowRight':
      return { row, cell: cell === undefined ? 0 : Math.min(cell + 1, last) };
    case 'ArrowLeft':
      return { row, cell: cell === undefined || cell === 0 ? undefined : cell - 1 };
    case 'Home':
      return cell === undefined || isCtrl ? to(0) : { row, cell: 0 };
    case 'End':
      return cell === undefined || isCtrl ? to(rows - 1) : { row, cell: last };
    default:
      return undefined;
  }
}
