import type { RecordedEvent } from '@kehoach/core';

/** How the log of the office stands to the copy kept here. */
export type Join =
  | { readonly how: 'same' }
  /** The office's goes on: `news` is missing in the copy. */
  | { readonly how: 'ahead'; readonly news: readonly RecordedEvent[] }
  /** The copy goes on: `own` was recorded here. */
  | { readonly how: 'behind'; readonly own: readonly RecordedEvent[] }
  /** Both went on by themselves: entry `at`, counted from 1, is the first that differs. */
  | { readonly how: 'parted'; readonly at: number };

/**
 * Compares two logs of one plan by the digests at the place where the shorter one ends: a digest stands for
 * all entries before it. Whether each log is whole in itself is not asked here.
 */
export function join(source: readonly RecordedEvent[], kept: readonly RecordedEvent[]): Join {
  const common = Math.min(source.length, kept.length);
  const isOne = common === 0 || source[common - 1]?.digest === kept[common - 1]?.digest;
  // A copy that is damaged further up still goes on where the office's log ends.
  const goesOn = source.length > 0 && kept[source.length]?.previous === source.at(-1)?.digest;
  if (!isOne && !goesOn) return { how: 'parted', at: firstDifference(source, kept) };
  if (kept.length > source.length) return { how: 'behind', own: kept.slice(source.length) };
  if (source.length > kept.length) return { how: 'ahead', news: source.slice(kept.length) };
  return { how: 'same' };
}

function firstDifference(source: readonly RecordedEvent[], kept: readonly RecordedEvent[]): number {
  let at = 0;
  while (source[at]?.digest === kept[at]?.digest) at += 1;
  return at + 1;
}
