import type { Keeping, PreparedWriting } from '@kehoach/core';

/** How much it is: entries and kept things. */
export function sizeOf({ append, keep }: PreparedWriting): number {
  return 1 + keep.length + (append?.events.length ?? 0);
}

/**
 * Whether it can be written with others by one statement: most can. By itself goes what replaces one thing only where
 * another stands, what is taken away, a key twice, and what no log could take.
 */
export function isPlain({ append, keep }: PreparedWriting): boolean {
  if (append !== undefined && append.events[0]?.version !== append.expectedVersion + 1) return false;
  if (!keep.every(({ value, expected }) => value !== null && (expected === undefined || expected === null)))
    return false;
  return keep.length < 2 || new Set(keep.map(keyOf)).size === keep.length;
}

/** What two writings of one statement may not both touch. */
export function touchedBy({ append, keep }: PreparedWriting): readonly string[] {
  if (append !== undefined && keep.length === 0) return [append.planId];
  const keys = keep.map(keyOf);
  return append === undefined ? keys : [append.planId, ...keys];
}

/** No plan's id holds U+0000. */
function keyOf({ kind, key }: Keeping): string {
  return `${kind}\u0000${key}`;
}
