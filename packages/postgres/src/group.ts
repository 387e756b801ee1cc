import type { PreparedWriting, Written } from '@kehoach/core';
import { isPlain, sizeOf } from './prepared.js';

/** A writing that was asked for and not yet sent. */
export interface Waiting {
  readonly prepared: PreparedWriting;
  readonly touched: readonly string[];
  readonly answer: (written: Written) => void;
  readonly refuse: (error: unknown) => void;
  /** Milliseconds, by the clock of `performance`. */
  readonly since: number;
}

/** Entries and kept things that one statement takes. */
const mostAtOnce = 2000;

/**
 * Takes out what can go together and touches nothing that is under way; the others keep their order.
 *
 * @param most so many are taken at most
 */
export function nextGroup(
  waiting: readonly Waiting[],
  busy: ReadonlySet<string>,
  most: number,
): { readonly group: readonly Waiting[]; readonly others: Waiting[] } {
  if (waiting.length === 1 && busy.size === 0) return { group: waiting, others: [] };
  const [group, others]: [Waiting[], Waiting[]] = [[], []];
  const taken = new Set<string>();
  let size = 0;
  for (const each of waiting) {
    const isFree = each.touched.every((what) => !busy.has(what) && !taken.has(what));
    // Behind one that has to wait, no other may overtake it.
    for (const what of each.touched) taken.add(what);
    const fits = size === 0 || (size + sizeOf(each.prepared) <= mostAtOnce && isPlain(each.prepared));
    if (!isFree || !fits || group.length >= most || (group.length === 1 && !isPlain((group[0] as Waiting).prepared))) {
      others.push(each);
      continue;
    }
    group.push(each);
    size += sizeOf(each.prepared);
  }
  return { group: group.sort(byPlan), others };
}

/** The same order in each process: whoever waits for a plan's row holds none behind it. */
function byPlan({ prepared: { append: one } }: Waiting, { prepared: { append: other } }: Waiting): number {
  const [a, b] = [one?.planId ?? '', other?.planId ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}
