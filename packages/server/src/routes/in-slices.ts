import { paced, type Making } from '@kehoach/core';

/** Runs to its end what works in slices, and lets the process do other things in between. */
export function inSlices<T>(work: Making<T>): Promise<T> {
  return paced(work, () => new Promise((resolve) => setImmediate(resolve)));
}
