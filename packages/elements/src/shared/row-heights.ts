/** Where each row of a list begins, from how high rows are reckoned. */
export class RowHeights<Row> {
  readonly keyOf: (row: Row) => string;
  #rows: readonly Row[] = [];
  #emsOf: (row: Row) => number = () => 0;
  #em = 0;
  #tops = new Float64Array(1);

  constructor(keyOf: (row: Row) => string) {
    this.keyOf = keyOf;
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
    this.reckon();
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
    if (there !== undefined && this.keyOf(there) === key) return last;
    const at = this.#rows.findIndex((row) => this.keyOf(row) === key);
    return at === -1 ? undefined : at;
  }

  /** Whoever draws rows tells how high they became; nothing is learnt of rows whose height is given. */
  learn(_scroller: Element): boolean {
    return false;
  }

  /** Rows are of other heights now. */
  forget(): void {}

  protected reckon(): void {
    const tops = new Float64Array(this.count + 1);
    let at = 0;
    for (const row of this.#rows) {
      tops[at + 1] = (tops[at] ?? 0) + (this.foundOf(row) ?? this.#emsOf(row) * this.#em);
      at += 1;
    }
    this.#tops = tops;
  }

  /** How high a row was found to be, in pixels. */
  protected foundOf(_row: Row): number | undefined {
    return undefined;
  }
}
