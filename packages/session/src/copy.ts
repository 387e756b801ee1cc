import { writeLog, type PlanStore, type RecordedEvent } from '@kehoach/core';
import { failed, storeFailed, type Failure } from './failure.js';
import { knownCount } from './known.js';

/** The copy that a store holds: its whole beginning, why there is not more, and the text of the rest. */
export interface StoredCopy {
  readonly entries: readonly RecordedEvent[];
  readonly failure?: Failure;
  /** For a file: what stands behind `entries` and is damaged or newer. */
  readonly rest?: string;
}

/** Reads the copy of a plan, once. Never rejects: where it is damaged, what can still be read is given. */
export async function readCopy(store: PlanStore, planId: string): Promise<StoredCopy> {
  try {
    const entries = await store.read(planId, { after: 0 });
    const known = knownCount(entries);
    if (known === entries.length) return { entries };
    const failure = failed('newer-entry', { entry: known + 1 });
    return { entries: entries.slice(0, known), failure, rest: writeLog(entries.slice(known)) };
  } catch (error) {
    const failure = storeFailed(error);
    if (failure.code !== 'store' || failure.params.code !== 'broken-chain') return { entries: [], failure };
    return salvaged(store, planId, failure, { whole: [], rest: '' });
  }
}

/** A copy of which a check found only the first `count` entries to be whole. */
export function damagedCopy(
  store: PlanStore,
  planId: string,
  log: readonly RecordedEvent[],
  count: number,
  failure: Failure,
): Promise<StoredCopy> {
  return salvaged(store, planId, failure, { whole: log.slice(0, count), rest: writeLog(log.slice(count)) });
}

async function salvaged(
  store: PlanStore,
  planId: string,
  failure: Failure,
  known: { readonly whole: readonly RecordedEvent[]; readonly rest: string },
): Promise<StoredCopy> {
  try {
    const { whole, rest } = (await store.salvage?.(planId)) ?? known;
    // What only looks whole to the store was found damaged here.
    const isMore = known.whole.length > 0 && whole.length > known.whole.length;
    return isMore ? { entries: known.whole, failure, rest: known.rest } : { entries: whole, failure, rest };
  } catch {
    return { entries: known.whole, failure, rest: known.rest };
  }
}
