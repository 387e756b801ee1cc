import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { remember } from './remember.js';

/** Rows of known heights, of which only those in sight are drawn. */
export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

const around = 2;

/** Where an element is narrower than this many letters' heights, a row is laid out in lines below each other. */
const narrowEms = 44;

/**
 * Tells which rows of a scrolling box are in sight: about as many for 100,000 rows as for 100.
 *
 * Heights are told in the letters of the host, and the host is drawn anew when they or its width change.
 * Every row is there while the page is printed.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #scroller: () => HTMLElement | null;
  readonly #resize = new ResizeObserver(([entry]) => this.#onResize(entry));
  readonly #topsOf = remember(topsOf);
  #tops = new Float64Array(1);
  #range: RowRange = { first: 0, end: 0 };
  #isPrinting = false;
  #em = 16;
  #isNarrow = false;
  #width = 0;

  constructor(host: ReactiveControllerHost & Element, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  /** Height of a letter of the host, in pixels. */
  get em(): number {
    return this.#em;
  }

  /** Width of the host, in pixels. */
  get width(): number {
    return this.#width;
  }

  /** Whether the host is too narrow for columns. */
  get isNarrow(): boolean {
    return this.#isNarrow;
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
    this.#resize.observe(this.#host);
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
  }

  /** The rows in sight depend on the height that the box got just now. */
  hostUpdated(): void {
    this.onScroll();
  }

  /** Sets the rows and how high each is, in letters of the host; made anew only for other rows. */
  setRows<Row>(rows: readonly Row[], emsOf: (row: Row) => number): void {
    this.#tops = this.#topsOf(rows, emsOf as (row: unknown) => number, this.#em);
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

  #onResize(entry: ResizeObserverEntry | undefined): void {
    this.#em = Number.parseFloat(getComputedStyle(this.#host).fontSize);
    this.#width = entry?.contentRect.width ?? 0;
    this.#isNarrow = this.#width <= this.#em * narrowEms;
    this.#host.requestUpdate();
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

/** Where each row begins, in pixels, and where the last one ends. */
function topsOf(rows: readonly unknown[], emsOf: (row: unknown) => number, em: number): Float64Array<ArrayBuffer> {
  const tops = new Float64Array(rows.length + 1);
  for (const [index, row] of rows.entries()) tops[index + 1] = (tops[index] ?? 0) + emsOf(row) * em;
  return tops;
}
