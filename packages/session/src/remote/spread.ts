import type { Clock, Timer } from '../clock.js';

/** How long entries may come before something follows them, in milliseconds: not each page at once for each entry. */
const soonestMs = 2000;
const spreadMs = 8000;

/** Has something follow a log as it goes on: at once the first time, and later not from all pages at once. */
export class Spread {
  readonly #options: { readonly clock: Clock; readonly timer: Timer };
  readonly #follow: () => void;
  #stop: (() => void) | undefined;
  #hasFollowed = false;

  constructor(options: { readonly clock: Clock; readonly timer: Timer }, follow: () => void) {
    this.#options = options;
    this.#follow = follow;
  }

  /** The log is there, or has gone on. */
  changed(): void {
    const { timer, clock } = this.#options;
    const [chance = 0] = clock.random(1);
    const wait = this.#hasFollowed ? soonestMs + (spreadMs * chance) / 256 : 0;
    this.#hasFollowed = true;
    this.#stop ??= timer(wait, () => {
      this.#stop = undefined;
      this.#follow();
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
