import type { Clock, Timer } from '../clock.js';

const shortestMs = 1000;
const longestMs = 60_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time up to a minute, and
 * never the same for all pages, so that a server that comes back is not asked by all at once.
 *
 * @param leastMs what the server asked for
 */
export function pauseAfter(failures: number, clock: Clock, leastMs = 0): number {
  const [chance = 0] = clock.random(1);
  const most = Math.min(longestMs, shortestMs * 2 ** (failures - 1));
  return Math.max(leastMs, most * (0.5 + chance / 512));
}

/** What a server asks for in `Retry-After`, in milliseconds; dates are passed over. */
export function askedPause(header: string | undefined): number {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) ? Math.min(10 * longestMs, Math.max(0, seconds * 1000)) : 0;
}

/** A wait that can be cut short. */
export class Rest {
  readonly #timer: Timer;
  #end: () => void = () => undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  for(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#timer(ms, resolve);
      this.#end = () => {
        stop();
        resolve();
      };
    });
  }

  end(): void {
    this.#end();
  }
}
