import type { Ways } from './in-slices.js';

/** Most documents are read by then: until then nothing but that one is being read is shown, in ms. */
const longMs = 1000;

/** A document that is being read, for the element that shows how far that is. */
export class ReadingWork implements Ways {
  readonly #stopping = new AbortController();
  readonly #onChange: () => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #share = 0;
  #isLong = false;

  /** @param onChange hears whenever something else is to be shown */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#timer = setTimeout(() => {
      this.#isLong = true;
      onChange();
    }, longMs);
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** How much of it is done, 0 to 1, in hundredths; nothing before it has taken so long that this is worth a look. */
  get share(): number | undefined {
    return this.#isLong ? this.#share : undefined;
  }

  readonly onShare = (share: number): void => {
    const hundredths = Math.floor(share * 100) / 100;
    if (hundredths === this.#share) return;
    this.#share = hundredths;
    if (this.#isLong) this.#onChange();
  };

  /** It is read, or nobody wants it any more: what comes of it is nothing then. */
  end(): void {
    clearTimeout(this.#timer);
    this.#stopping.abort();
  }
}
