import { RowHeights } from './row-heights.js';

/**
 * Rows that are as high as what they hold: reckoned until they are drawn, and measured then.
 *
 * Heights that were found are kept by the row's key, so that a list that is sorted or filtered keeps them.
 */
export class MeasuredHeights<Row> extends RowHeights<Row> {
  readonly #found = new Map<string, number>();

  /** Measures the rows that are drawn; tells whether any was news. */
  override learn(scroller: Element): boolean {
    let isNews = false;
    for (const row of scroller.querySelectorAll<HTMLElement>('[data-row]')) {
      const { height } = row.getBoundingClientRect();
      const key = row.dataset['row'] ?? '';
      if (Math.abs((this.#found.get(key) ?? -1) - height) < 0.5) continue;
      this.#found.set(key, height);
      isNews = true;
    }
    if (isNews) this.reckon();
    return isNews;
  }

  override forget(): void {
    this.#found.clear();
    this.reckon();
  }

  protected override foundOf(row: Row): number | undefined {
    return this.#found.size === 0 ? undefined : this.#found.get(this.keyOf(row));
  }
}
