import type { Making } from './slices.js';

/**
 * Hears now and then how much of some work is done, 0 to 1. Where it gives a promise the work goes on once that is kept,
 * so that others have the thread meanwhile; by rejecting with an `AbortError` it ends the work.
 */
export type Pace = (share: number) => Promise<void> | undefined;

/** A pace that never waits. */
export const atOnce: Pace = () => undefined;

/** The pace of a part of the work: from such a share of that up to such a one. */
export function paceOfPart(pace: Pace, from: number, until: number): Pace {
  return (share) => pace(from + (until - from) * share);
}

/** Does work in slices at this pace. */
export async function paced<T>(work: Making<T>, pace: Pace): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const wait = pace(step.value);
    if (wait !== undefined) await wait;
  }
}
