import type { Row } from './block.js';
import type { Column } from './column.js';

/** What each column of a table of tasks holds, and which of its rows come after the heading. */
export interface TaskTable {
  readonly columns: readonly Column[];
  /** The words of the headings, one a column. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What stands above the headings: the day of a programme. */
  readonly above: readonly Row[];
  /** The row in which the columns of months and quarters have their headings. */
  readonly head?: Row;
  /** What work is done at stands for it: a unit there is inspected and leads nothing. */
  readonly isOfObjects?: true;
}
