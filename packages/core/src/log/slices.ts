/** UTF-16 units that are read or hashed before the thread is handed back: 2 ms, and 12 on a slow phone. */
export const sliceSize = 100_000;

/** Runs to its end what works in slices. */
export function finished<T>(work: Generator<number, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
