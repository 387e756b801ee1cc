/**
 * Where each row of a list begins, from how high rows are reckoned and how high they were found to be.
 *
 * Heights that were found are kept by the row's key, so that a list that is sorted or filtered keeps them.
 */
export class RowHeights<Row> {
  readonly #keyOf: (row: Row) => string;
  readonly #found = new Map<string, number>();
  #rows: readonly Row[] = [];
  #emsOf: (row: Row) => number = () => 0;
  #em = 0;
  #tops = new Float64Array(1);

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf;
  }

  /** How many rows there are. */
  get count(): number {
    return this.#rows.length;
  }

  /** Height of all rows together, in pixels. */
  get total(): number {
    return this.topOf(this.count);
  }

  /** Sets the rows; nothing is reckoned again for the same ones. */
  set(rows: readonly Row[], emsOf: (row: Row) => number, em: number): void {
    if (rows === this.#rows && emsOf === this.#emsOf && em === this.#em) return;
    [this.#rows, this.#emsOf, this.#em] = [rows, emsOf, em];
    this.#reckon();
  }

  /** Takes heights that were measured, in pixels by key; tells whether any was news. */
  learn(heights: ReadonlyMap<string, number>): boolean {
    let isNews = false;
    for (const [key, height] of heights) {
      if (Math.abs((this.#found.get(key) ?? -1) - height) < 0.5) continue;
      this.#found.set(key, height);
      isNews = true;
    }
    if (isNews) this.#reckon();
    return isNews;
  }

  /** Rows are of other heights now. */
  forget(): void {
    this.#found.clear();
    this.#reckon();
  }

  /** Where a row begins, in pixels from the first. */
  topOf(index: number): number {
    return this.#tops[Math.min(index, this.count)] ?? 0;
  }

  /** The row at a height. */
  rowAt(y: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place of the row with a key, looked for first where it was. */
  placeOf(key: string, last: number): number | undefined {
    const there = this.#rows[last];
    if (there !== undefined && this.#keyOf(there) === key) return last;
    const at = this.#rows.findIndex((row) => this.#keyOf(row) === key);
    return at === -1 ? undefined : at;
  }

  #reckon(): void {
    const tops = new Float64Array(this.count + 1);
    let at = 0;
    for (const row of this.#rows) {
      const found = this.#found.size === 0 ? undefined : this.#found.get(this.#keyOf(row));
      tops[at + 1] = (tops[at] ?? 0) + (found ?? this.#emsOf(row) * this.#em);
      at += 1;
    }
    this.#tops = tops;
  }
}
