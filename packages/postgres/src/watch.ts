/** Milliseconds between two looks. */
const lookMs = 250;

interface Watched {
  /** What is next to be done, and at which millisecond by the clock of `performance`. */
  readonly steps: { readonly at: number; readonly act: () => void }[];
}

/**
 * Does something about work that takes too long. One timer for all: one for each would take longer than a short
 * statement is made ready.
 */
export class Watch {
  readonly #watched = new Set<Watched>();
  #looking: ReturnType<typeof setInterval> | undefined;

  /**
   * @param steps after how many milliseconds what is done, the first one first
   * @returns ends the watch
   */
  over(steps: readonly (readonly [afterMs: number, act: () => void])[]): () => void {
    const now = performance.now();
    const watched = { steps: steps.map(([afterMs, act]) => ({ at: now + afterMs, act })) };
    this.#watched.add(watched);
    this.#looking ??= setInterval(() => this.#look(), lookMs).unref();
    return () => this.#watched.delete(watched);
  }

  #look(): void {
    if (this.#watched.size === 0) {
      clearInterval(this.#looking);
      this.#looking = undefined;
      return;
    }
    const now = performance.now();
    for (const { steps } of this.#watched) while (steps[0] !== undefined && steps[0].at <= now) steps.shift()?.act();
  }
}
