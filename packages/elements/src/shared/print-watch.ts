import type { LitElement, ReactiveController } from 'lit';

/** Draws an element for paper and back again; tells it which of the two it is. */
export class PrintWatch implements ReactiveController {
  readonly #host: LitElement;
  #isPrinting = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the page is being printed. */
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

  readonly #onBeforePrint = (): void => this.#print(true);
  readonly #onAfterPrint = (): void => this.#print(false);

  /** The page is laid out for paper right after the event, so that this cannot wait for a microtask. */
  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
  }
}
