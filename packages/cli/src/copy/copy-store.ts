import {
  canonicalJson,
  isLogError,
  verify,
  type Head,
  type RecordedEvent,
  type ServerStore,
  type StoreSource,
} from '@kehoach/core';
import { storeErrorText, tamperText } from '@kehoach/words';
import type { Copied } from './copied.js';
import { CopyFault, DamagedLogFault } from './copy-fault.js';

/** Entries, or kept things, that are written at once. */
const batch = 1000;

/**
 * Copies everything into an empty store, and reads it back: each log is whole and ends with the same head.
 *
 * @param tell hears how many plans are done, of how many
 * @throws CopyFault where a log is not whole, or not the same afterwards; LogError as the stores do
 */
export async function copyStore(
  from: StoreSource,
  to: ServerStore,
  tell: (done: number, total: number) => void,
): Promise<Copied> {
  const plans = await from.plans();
  let [entries, kept] = [0, 0];
  for (const [done, planId] of plans.entries()) {
    tell(done, plans.length);
    entries += await copyPlan(from, to, planId);
  }
  for (const kind of await from.kinds()) kept += await copyKept(from, to, kind);
  tell(plans.length, plans.length);
  return { plans: plans.length, entries, kept };
}

async function copyPlan(from: StoreSource, to: ServerStore, planId: string): Promise<number> {
  const { log, head } = await readWhole(from, planId);
  for (let at = 0; at < log.length; at += batch) await to.append(planId, at, log.slice(at, at + batch));
  const copy = await readWhole(to, planId);
  if (copy.head.version !== head.version || copy.head.digest !== head.digest) throw otherwise(planId);
  return log.length;
}

async function copyKept(from: StoreSource, to: ServerStore, kind: string): Promise<number> {
  const kept = await from.kept(kind);
  for (let at = 0; at < kept.length; at += batch) await to.write({ keep: kept.slice(at, at + batch) });
  if (canonicalJson(await to.kept(kind)) !== canonicalJson(kept)) throw otherwise(kind);
  return kept.length;
}

/** A log that was checked, and where it ends. */
export interface WholeLog {
  readonly log: readonly RecordedEvent[];
  readonly head: Head;
}

/** @throws DamagedLogFault where it is not whole */
export async function readWhole(from: StoreSource, planId: string): Promise<WholeLog> {
  const log = await from.read(planId, { after: 0 }).catch((error: unknown) => {
    if (!isLogError(error, 'broken-chain')) throw error;
    throw new DamagedLogFault(planId, error.message, (language) => storeErrorText(error, language));
  });
  const found = verify(log);
  if (found.isWhole) return { log, head: { version: found.version, digest: found.digest } };
  const { kind, entry } = found;
  throw new DamagedLogFault(planId, `${planId}: ${kind} at ${entry}`, (language) => tamperText(kind, entry, language));
}

function otherwise(what: string): CopyFault {
  return new CopyFault(`${what}: the copy is not the same`, (texts) => texts.notTheSame(what));
}
