import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows of known heights, of which only those in sight are drawn. */
export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

const around = 2;

/**
 * Tells which rows of a scrolling box are in sight: about as many for 100,000 rows as for 100.
 *
 * Every row is there while the page is printed.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #scroller: () => HTMLElement | null;
  #tops = new Float64Array(1);
  #range: RowRange = { first: 0, end: 0 };
  #isPrinting = false;

  constructor(host: ReactiveControllerHost & Element, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  /** Height of all rows together, in pixels. */
  get height(): number {
    return this.#tops.at(-1) ?? 0;
  }

  /** Whether all rows are drawn, for paper. */
  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
  }

  /** Sets how many rows there are and how high each is, in pixels. */
  setRows(count: number, heightOf: (index: number) => number): void {
    const tops = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) tops[index + 1] = (tops[index] ?? 0) + heightOf(index);
    this.#tops = tops;
  }

  /** The rows to draw now. */
  get range(): RowRange {
    const count = this.#tops.length - 1;
    if (this.#isPrinting) return (this.#range = { first: 0, end: count });
    const scroller = this.#scroller();
    const top = scroller?.scrollTop ?? 0;
    const height = scroller?.clientHeight || 640;
    this.#range = {
      first: Math.max(0, this.#rowAt(top) - around),
      end: Math.min(count, this.#rowAt(top + height) + 1 + around),
    };
    return this.#range;
  }

  /** Where a row begins, in pixels from the first. */
  topOf(index: number): number {
    return this.#tops[index] ?? 0;
  }

  /** Brings a row into sight. */
  reveal(index: number): void {
    const scroller = this.#scroller();
    if (scroller === null) return;
    const [top, bottom] = [this.topOf(index), this.topOf(index + 1)];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  }

  /** For the scrolling box: draws anew only when other rows have come into sight. */
  readonly onScroll = (): void => {
    const { first, end } = this.#range;
    const next = this.range;
    if (next.first !== first || next.end !== end) this.#host.requestUpdate();
  };

  #rowAt(y: number): number {
    let [low, high] = [0, Math.max(0, this.#tops.length - 2)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  readonly #onBeforePrint = (): void => this.#print(true);
  readonly #onAfterPrint = (): void => this.#print(false);

  /** The page is laid out for paper right after the event, so that this cannot wait for a microtask. */
  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  }
}
