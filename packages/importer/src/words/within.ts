import type { Range } from './range.js';

/** Whether a stretch begins inside one of these; asked often, of many. */
export function within(places: readonly Range[]): (range: Pick<Range, 'from'>) => boolean {
  const sorted = places.toSorted((a, b) => a.from - b.from);
  const starts = sorted.map(({ from }) => from);
  let reach = -1;
  const reaches = sorted.map(({ to }) => (reach = Math.max(reach, to)));
  return ({ from }) => (reaches[firstFrom(starts, from + 1) - 1] ?? -1) > from;
}

/** Whether one of these offsets lies in a stretch; asked often, of many. */
export function holdsAnyOf(offsets: readonly number[]): (range: Range) => boolean {
  const starts = offsets.toSorted((a, b) => a - b);
  return ({ from, to }) => (starts[firstFrom(starts, from)] ?? to) < to;
}

/** Which number is the first that is not below `from`, of numbers in their order. */
export function firstFrom(sorted: readonly number[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
