import type { Marker } from './marker.js';

/** What stands open above a line: its mark, and what stands below it. */
interface Open {
  readonly marker: Marker;
  readonly children: readonly Open[];
}

/** Numbers below "Bước 2" stand deeper than that, and above the letters below them. */
const betweenRanks = 0.03;

/**
 * "2.1." below "Bước 2", and "1." below "Bước 1" where no number stands above it: the mark of a number as it stands
 * inside a part of work that is called by its kind and number.
 */
export function belowNamed(marker: Marker, open: readonly Open[]): Marker {
  const at = open.findLastIndex((each) => each.marker.kind === 'named');
  const named = open[at];
  if (marker.kind !== 'number' || named === undefined) return marker;
  const depth = marker.label.split('.').length - 1;
  const isOwn =
    depth > 0
      ? marker.label.startsWith(`${String(named.marker.ordinal)}.`)
      : countsIn(named, marker, open.slice(0, at));
  return isOwn ? { ...marker, rank: named.marker.rank + (depth + 1) * betweenRanks } : marker;
}

/** It begins to count there, or goes on; behind the last of several that hold no numbers it counts beside them. */
function countsIn(named: Open, { ordinal }: Marker, above: readonly Open[]): boolean {
  if (above.some(isNumber)) return false;
  if (ordinal > 1) return holdsNumbers(named);
  const before = above.at(-1)?.children.filter((each) => each.marker.kind === 'named' && each !== named) ?? [];
  return before.length === 0 || before.some(holdsNumbers);
}

function holdsNumbers({ children }: Open): boolean {
  return children.some(isNumber);
}

function isNumber({ marker }: Open): boolean {
  return marker.kind === 'number';
}
