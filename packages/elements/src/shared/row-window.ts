import type { LitElement, ReactiveController } from 'lit';
import { PrintWatch } from './print-watch.js';
import type { RowHeights } from './row-heights.js';

/** Rows beyond those in sight that are drawn too, above and below: the tab key finds the next one there. */
const around = 2;

/** Where an element is narrower than this many letters' heights, a row is laid out in lines below each other. */
const usualNarrowEms = 44;

const paper = matchMedia('print');

/** What a window needs to know of its rows. */
export interface RowWindowOptions<Row> {
  /** The box that scrolls; it needs `overflow-anchor: none` and its rows `data-row` with their key. */
  readonly scroller: () => HTMLElement | null;
  /** `MeasuredHeights` where rows are as high as what they hold. */
  readonly heights: RowHeights<Row>;
  /** Up to how many letters' heights of width a row is laid out in lines below each other: 44 unless given. */
  readonly narrowEms?: number;
}

/**
 * Tells which rows of a scrolling box are drawn: about as many for 100,000 rows as for 100.
 *
 * Rows stand at places of their own (`topOf`), so that none pushes another. The row that holds the focus stays
 * drawn wherever the box is scrolled, with its neighbours, so that keys go on from there. Heights are told in the
 * letters of the host, and the host is drawn anew when they or its width change. Every row is there while the page
 * is printed.
 */
export class RowWindow<Row> implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: RowWindowOptions<Row>;
  readonly #resize = new ResizeObserver(() => this.#onResize());
  readonly #heights: RowHeights<Row>;
  #drawn: readonly number[] = [];
  readonly #print: PrintWatch;
  #held: { readonly row: number; readonly below: number } | undefined;
  #lastTop = 0;
  #em = 16;
  #width = 0;
  #gutter = 0;
  #frame = 0;
  #chosen: string | undefined;
  #followed: string | undefined;
  #focused: { readonly key: string; readonly at: number } | undefined;

  constructor(host: LitElement, options: RowWindowOptions<Row>) {
    this.#host = host;
    this.#options = options;
    this.#heights = options.heights;
    // Before the watch draws for paper, the place of the box is kept; after it has drawn again, the box goes back.
    this.#print = new PrintWatch(host);
    host.addController(this);
    // Which rows are in sight shows only once they are drawn and measured: then drawing again is meant.
    (host.constructor as typeof LitElement).disableWarning?.('change-in-update');
  }

  /** Height of a letter of the host, in pixels. */
  get em(): number {
    return this.#em;
  }

  /** Width of the host, in pixels. */
  get width(): number {
    return this.#width;
  }

  /** What the box's bar for scrolling takes of it, in pixels. */
  get gutter(): number {
    return this.#gutter;
  }

  /** Whether the host is too narrow for columns. */
  get isNarrow(): boolean {
    return this.#width > 0 && this.#width <= this.#em * (this.#options.narrowEms ?? usualNarrowEms);
  }

  /** Height of all rows together, in pixels. */
  get height(): number {
    return this.#heights.total;
  }

  hostConnected(): void {
    this.#resize.observe(this.#host);
    // The key may be pressed again before the browser says that it scrolled: the next row has to be there. From
    // one row to another the focus moves inside the shadow: nothing of that is heard outside.
    this.#host.renderRoot.addEventListener('focusin', this.onScroll);
    // A box that is moved in the page begins at its top again.
    const scroller = this.#options.scroller();
    if (scroller !== null) scroller.scrollTop = this.#lastTop;
    addEventListener('beforeprint', this.#onBeforePrint, { capture: true });
    addEventListener('afterprint', this.#onAfterPrint);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#host.renderRoot.removeEventListener('focusin', this.onScroll);
    cancelAnimationFrame(this.#frame);
    removeEventListener('beforeprint', this.#onBeforePrint, { capture: true });
    removeEventListener('afterprint', this.#onAfterPrint);
  }

  hostUpdate(): void {
    if (this.#width === 0) this.#measureHost();
    const key = keyOfFocus(this.#host);
    this.#focused = key === undefined ? undefined : { key, at: this.#focused?.key === key ? this.#focused.at : 0 };
  }

  /** The rows in sight depend on the height that the box got just now, and on how high the rows became. */
  hostUpdated(): void {
    this.#keepFocus();
    this.#putBack();
    this.#measureRows();
    this.#measureGutter();
    this.#follow();
    this.onScroll();
  }

  /** Sets the rows and how high each is reckoned, in letters of the host; made anew only for other rows. */
  setRows(rows: readonly Row[], emsOf: (row: Row) => number): void {
    this.#heights.set(rows, emsOf, this.#em);
  }

  /**
   * The places among the rows of those to draw now, in order.
   *
   * @param chosen key of the row that is open beside the list: it is brought into sight once, whoever opened it
   */
  takeDrawn(chosen?: string): readonly number[] {
    this.#chosen = chosen;
    this.#drawn = this.#wanted();
    return this.#drawn;
  }

  /** The places of the rows in sight, and one past them. */
  inSight(): readonly [first: number, end: number] {
    const scroller = this.#options.scroller();
    const top = scroller?.scrollTop ?? 0;
    const height = scroller?.clientHeight || 640;
    return [this.#heights.rowAt(top), Math.min(this.#heights.count, this.#heights.rowAt(top + height) + 1)];
  }

  /** Where a row begins, in pixels from the first. */
  topOf(index: number): number {
    return this.#heights.topOf(index);
  }

  /** Brings a row into sight. */
  reveal(index: number): void {
    const scroller = this.#options.scroller();
    if (scroller === null) return;
    const [top, bottom] = [this.topOf(index), this.topOf(index + 1)];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  }

  /** For the scrolling box: draws anew only when other rows have come into sight. */
  readonly onScroll = (): void => {
    const scroller = this.#options.scroller();
    // Where no list is drawn there is nothing to draw anew: asking for it would never end.
    if (scroller === null || !this.#host.isConnected) return;
    this.#lastTop = scroller.scrollTop;
    const wanted = this.#wanted();
    const isSame = wanted.length === this.#drawn.length && wanted.every((row, index) => row === this.#drawn[index]);
    if (!isSame) this.#host.requestUpdate();
  };

  #follow(): void {
    const key = this.#chosen;
    if (key === this.#followed) return;
    this.#followed = key;
    const at = this.#heights.placeOf(key ?? '', 0);
    if (at === undefined) return;
    // What stays at the top of the box takes of its height: the row after it is brought up too.
    this.reveal(at + 1);
    this.reveal(at);
  }

  #wanted(): number[] {
    const { count } = this.#heights;
    const [seen, unseen] = this.#print.isPrinting ? [0, count] : this.inSight();
    const focused = this.#focusedAt();
    let [first, end] = [Math.max(0, seen - around), Math.min(count, unseen + around)];
    if (focused !== undefined && focused >= first && focused < end) {
      first = Math.max(0, Math.min(first, focused - 1));
      end = Math.min(count, Math.max(end, focused + 2));
    }
    const wanted: number[] = [];
    const add = (from: number, to: number): void => {
      for (let row = Math.max(from, 0, (wanted.at(-1) ?? -1) + 1); row < Math.min(to, count); row += 1)
        wanted.push(row);
    };
    if (focused !== undefined && focused < first) add(focused - 1, Math.min(focused + 2, first));
    add(first, end);
    if (focused !== undefined && focused >= end) add(Math.max(end, focused - 1), focused + 2);
    return wanted;
  }

  /** The place of the row that holds the focus; looked for only when it is no longer where it was. */
  #focusedAt(): number | undefined {
    const key = keyOfFocus(this.#host) ?? this.#focused?.key;
    if (key === undefined) return undefined;
    const at = this.#heights.placeOf(key, this.#focused?.at ?? 0);
    this.#focused = { key, at: at ?? 0 };
    return at;
  }

  /** Moving a row in the page takes the focus from it; a row that is no longer there leaves it to the box. */
  #keepFocus(): void {
    if (this.#focused === undefined || focusOf(this.#host) !== null) return;
    const row = rowOf(this.#host, this.#focused.key);
    const target = row?.matches('[tabindex]') ? row : row?.querySelector<HTMLElement>('button, [tabindex]');
    this.#focused = undefined;
    (target ?? this.#nextBest())?.focus({ preventScroll: true });
  }

  #nextBest(): HTMLElement | null {
    const scroller = this.#options.scroller();
    return scroller?.matches('[tabindex]')
      ? scroller
      : (scroller?.querySelector<HTMLElement>('[tabindex="0"]') ?? null);
  }

  /** What is in sight stays where it is, however high the rows above it turn out to be. */
  #measureRows(): void {
    const scroller = this.#options.scroller();
    if (scroller === null || this.#isOnPaper()) return;
    const anchor = this.#heights.rowAt(scroller.scrollTop);
    const before = this.topOf(anchor);
    if (!this.#heights.learn(scroller)) return;
    const moved = this.topOf(anchor) - before;
    this.#host.requestUpdate();
    if (Math.abs(moved) < 0.5) return;
    (scroller.firstElementChild as HTMLElement | null)?.style.setProperty('height', `${this.height}px`);
    scroller.scrollTop += moved;
  }

  /** In the next frame: what is drawn while sizes are being told makes the browser report an error. */
  #onResize(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const [em, width] = [this.#em, this.#width];
      this.#measureHost();
      if (em === this.#em && width === this.#width) return;
      this.#hold();
      this.#heights.forget();
      this.#host.requestUpdate();
    });
  }

  /** Whether there is a bar shows only once there are rows. */
  #measureGutter(): void {
    const scroller = this.#options.scroller();
    const gutter = scroller === null ? 0 : scroller.offsetWidth - scroller.clientWidth;
    if (gutter === this.#gutter || this.#isOnPaper()) return;
    this.#gutter = gutter;
    this.#host.requestUpdate();
  }

  #measureHost(): void {
    this.#em = Number.parseFloat(getComputedStyle(this.#host).fontSize) || 16;
    this.#width = this.#host.clientWidth;
  }

  /** Which row is at the top of the box, before rows get other heights or all are drawn. */
  #hold(): void {
    const top = this.#options.scroller()?.scrollTop;
    if (top === undefined || this.#held !== undefined) return;
    const row = this.#heights.rowAt(top);
    this.#held = { row, below: top - this.topOf(row) };
  }

  #putBack(): void {
    const scroller = this.#options.scroller();
    if (this.#held === undefined || this.#isOnPaper() || scroller === null) return;
    const { row, below } = this.#held;
    this.#held = undefined;
    scroller.scrollTop = this.topOf(row) + Math.min(below, this.topOf(row + 1) - this.topOf(row));
  }

  readonly #onBeforePrint = (): void => this.#hold();

  /** Laid out for paper, the box does not scroll and rows have other heights: Firefox says "after" before it ends. */
  #isOnPaper(): boolean {
    return this.#print.isPrinting || paper.matches;
  }

  readonly #onAfterPrint = (): void => {
    if (paper.matches) return paper.addEventListener('change', this.#onAfterPrint, { once: true });
    this.#putBack();
    this.#host.requestUpdate();
  };
}

function focusOf(host: LitElement): Element | null {
  return host.shadowRoot?.activeElement ?? null;
}

function keyOfFocus(host: LitElement): string | undefined {
  return focusOf(host)?.closest<HTMLElement>('[data-row]')?.dataset['row'];
}

function rowOf(host: LitElement, key: string): HTMLElement | null | undefined {
  return host.shadowRoot?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
}
