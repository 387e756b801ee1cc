import type { Range } from '../words/range.js';

interface Group {
  readonly heading: Range;
  /** The number with which those of its rows begin: "II.1" of "II.1.2". */
  readonly stem?: string;
}

/** The headings inside a table, those that count their rows within one another. */
export class RowGroups {
  #open: readonly Group[] = [];

  /** The heading of the row that was met last. */
  get heading(): Range | undefined {
    return this.#open.at(-1)?.heading;
  }

  /** A row of this number ends the headings whose numbers it does not begin with. */
  meet(number: string): void {
    const ends = this.#open.findIndex(({ stem }) => stem !== undefined && !number.startsWith(`${stem}.`));
    if (number !== '' && ends >= 0) this.#open = this.#open.slice(0, ends);
  }

  begin(heading: Range, stem: string | undefined): void {
    this.#open = stem === undefined ? [{ heading }] : [...this.#open, { heading, stem }];
  }
}
