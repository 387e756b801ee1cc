import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A controller: a file that its element offers for download. Its address lives only while the element is on the page
 * and the file is the one offered; an element that is put elsewhere offers it again.
 */
export class OfferedFile implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #file: Blob | undefined;
  #url: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Where the file can be had now. */
  get url(): string | undefined {
    return this.#url;
  }

  /** Offers this file and no other; nothing where there is none. */
  offer(file: Blob | undefined): void {
    this.#revoke();
    this.#file = file;
    this.#give();
  }

  hostConnected(): void {
    this.#give();
  }

  hostDisconnected(): void {
    this.#revoke();
  }

  #give(): void {
    if (this.#file === undefined || this.#url !== undefined || !this.#host.isConnected) return;
    this.#url = URL.createObjectURL(this.#file);
    this.#host.requestUpdate();
  }

  #revoke(): void {
    if (this.#url === undefined) return;
    URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}
