import type { Draft } from 'immer';
import { frozen } from '../event/frozen.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { emptyPlan, type Plan } from '../plan/plan.js';
import { reach, say } from './evolve.js';
import { isWithdrawable } from './holders.js';
import { noteWithdrawal } from './withdraw.js';

/**
 * The plan that a log tells, for loading: folds onto a plain object, then freezes it.
 *
 * Loading never drafts: 100,000 events take an immer draft four times as long. Most logs
 * have no withdrawal and are gone through once; where one is met, what is withdrawn is gathered first and not folded.
 */
export function replay(events: Iterable<RecordedEvent>): Plan {
  const entries = Array.isArray(events) ? (events as readonly RecordedEvent[]) : [...events];
  return frozen((folded(entries, none) ?? folded(entries, withdrawnIn(entries))) as Plan);
}

const none: ReadonlyMap<string, number> = new Map();

/** @returns nothing where a withdrawal is met and nobody has said yet what is withdrawn */
function folded(entries: readonly RecordedEvent[], withdrawn: ReadonlyMap<string, number>): Draft<Plan> | undefined {
  const plan = emptyPlan();
  const gone = new Map<string, RecordedEvent>();
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] as RecordedEvent;
    if (entry.type === 'EntryWithdrawn') {
      if (withdrawn === none) return undefined;
      noteWithdrawal(plan, entry, gone.get(entry.data.entryId));
    } else if (withdrawn !== none && isWithdrawn(entry, at, withdrawn)) gone.set(entry.id, entry);
    else say(plan, entry);
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return plan;
  reach(plan, last);
  plan.id = first.planId;
  return plan;
}

/** Ids of the entries that others in the log withdraw, each with where the last of those stands. */
function withdrawnIn(entries: readonly RecordedEvent[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  entries.forEach((entry, at) => {
    if (entry.type === 'EntryWithdrawn') places.set(entry.data.entryId, at);
  });
  return places;
}

/** What stands behind its own withdrawal, which no `decide` lets happen, was not withdrawn. */
function isWithdrawn({ id, type }: RecordedEvent, at: number, withdrawn: ReadonlyMap<string, number>): boolean {
  return (withdrawn.get(id) ?? -1) > at && isWithdrawable(type);
}
