import type { Range } from '../words/range.js';

/** A paragraph; or a table's row with its cells, `table` telling rows of different tables apart. */
export type Block = Paragraph | Row;

/** Words that belong together, on one line or wrapped onto several. */
export interface Paragraph extends Range {
  readonly kind: 'paragraph';
}

/** One row of a table. A cell that is merged with the one above it has `merged`. */
export interface Row extends Range {
  readonly kind: 'row';
  readonly table: number;
  readonly cells: readonly Cell[];
}

/** One cell; `span` columns wide. */
export interface Cell extends Range {
  readonly merged?: boolean;
  readonly span?: number;
}
