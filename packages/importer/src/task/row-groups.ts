import type { Range } from '../words/range.js';

/** A heading inside a table, with the number before it and the one that it stands under. */
export interface RowHeading extends Range {
  /** Without a point behind it; empty where it has none. */
  readonly number: string;
  readonly parent?: RowHeading;
}

interface Group {
  readonly heading: RowHeading;
  /** Rows of it begin with its number: "II.1" of "II.1.2". */
  readonly isStem: boolean;
}

/** The headings inside a table, those that count their rows within one another. */
export class RowGroups {
  #open: readonly Group[] = [];
  /** Nothing stands below the last heading yet. */
  #isBare = false;

  /** The heading of the row that was met last. */
  get heading(): RowHeading | undefined {
    return this.#open.at(-1)?.heading;
  }

  /** A row of this number ends the headings whose numbers it does not begin with. */
  meet(number: string): void {
    const ends = this.#open.findIndex(({ heading, isStem }) => isStem && !number.startsWith(`${heading.number}.`));
    if (number !== '' && ends >= 0) this.#open = this.#open.slice(0, ends);
  }

  /** A row of work stands below the last heading. */
  work(): void {
    this.#isBare = false;
  }

  begin({ from, to }: Range, number: string, isStem: boolean): void {
    const above = isStem ? this.#open : this.#above(kindOf(number));
    const parent = above.at(-1)?.heading;
    this.#open = [...above, { heading: { from, to, number, ...(parent && { parent }) }, isStem }];
    this.#isBare = true;
  }

  /** One counted as another was stands in its place; one right below another stands under it: "A", then "I". */
  #above(kind: string): readonly Group[] {
    const alike = this.#open.findIndex(({ heading }) => kindOf(heading.number) === kind);
    if (alike >= 0) return this.#open.slice(0, alike);
    return this.#isBare ? this.#open : [];
  }
}

/** By what a heading counts: romans, letters, figures ("1", "1.1"), or not at all. */
function kindOf(number: string): string {
  if (/^[IVX]+$/.test(number)) return 'I';
  return number.replaceAll(/\p{L}+/gu, 'a').replaceAll(/\d+/g, '1');
}
