import type { Range } from './range.js';

/** Whether a stretch begins inside one of these; asked often, of many. */
export function within(places: readonly Range[]): (range: Pick<Range, 'from'>) => boolean {
  const sorted = places.toSorted((a, b) => a.from - b.from);
  let reach = -1;
  const reaches = sorted.map(({ to }) => (reach = Math.max(reach, to)));
  return ({ from }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reaches[low - 1] ?? -1) > from;
  };
}
