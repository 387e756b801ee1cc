import { frozen } from '../event/frozen.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { emptyPlan, type Plan } from '../plan/plan.js';
import { evolve, reach } from './evolve.js';
import { isWithdrawable } from './holders.js';
import { noteWithdrawal } from './withdraw.js';

/**
 * The plan that a log tells, for loading: folds onto a plain object, then freezes it.
 *
 * Loading never drafts: 100,000 events take an immer draft four times as long. What was withdrawn is known
 * before, and not folded at all.
 */
export function replay(events: Iterable<RecordedEvent>): Plan {
  const entries = Array.isArray(events) ? (events as readonly RecordedEvent[]) : [...events];
  const withdrawn = withdrawnIn(entries);
  const plan = emptyPlan();
  for (const entry of entries) {
    if (entry.type === 'EntryWithdrawn') {
      reach(plan, entry);
      noteWithdrawal(plan, entry);
    } else if (withdrawn.size > 0 && withdrawn.has(entry.id) && isWithdrawable(entry.type)) reach(plan, entry);
    else evolve(plan, entry);
  }
  return frozen(plan as Plan);
}

/** Ids of the entries that others in the log withdraw. */
export function withdrawnIn(entries: readonly RecordedEvent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of entries) if (entry.type === 'EntryWithdrawn') ids.add(entry.data.entryId);
  return ids;
}
