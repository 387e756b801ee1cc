/**
 * Work that is done in slices of a few milliseconds: it yields now and then how much of it is done, 0 to 1, and returns
 * what it made.
 */
export type Making<T> = Generator<number, T, undefined>;

/** So many rows of a table are made before it is told how much is done: a millisecond or two. */
const rowsASlice = 20;

/** Does all of it at once. */
export function made<T>(work: Making<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Work that is a part of other work: from such a share of that up to such a one. */
export function* partOf<T>(work: Making<T>, from: number, until: number): Making<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (until - from) * step.value;
  }
}

/** What each of many things becomes. */
export function* mapping<T, R>(
  all: readonly T[],
  become: (one: T, at: number) => R,
  aSlice: number = rowsASlice,
): Making<R[]> {
  const results: R[] = [];
  for (const one of all) {
    results.push(become(one, results.length));
    if (results.length % aSlice === 0) yield results.length / all.length;
  }
  return results;
}
