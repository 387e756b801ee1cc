/** What time it is, and chance: passed in, so that a test repeats and a server asks its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `count` random bytes. */
  readonly random: (count: number) => Uint8Array;
}

/** Calls `run` once after `ms` milliseconds, unless it is stopped before by what this returns. */
export type Timer = (ms: number, run: () => void) => () => void;

interface Platform {
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

const platform = globalThis as unknown as Platform;

/** The clock and the chance of the machine; the same in browsers and Node. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: (count) => platform.crypto.getRandomValues(new Uint8Array(count)),
};

/** The machine's timer. */
export const systemTimer: Timer = (ms, run) => {
  const timer = platform.setTimeout(run, ms);
  return () => platform.clearTimeout(timer);
};
