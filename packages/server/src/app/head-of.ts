import { noDigest, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { summaryFrom } from '../desk/summary.js';

/** Where a plan's log ends. */
export interface PlanHead {
  readonly version: number;
  readonly digest: string;
}

/**
 * Where a plan's log ends, without folding it; version 0 for a plan that is not there. A summary says where it ended,
 * and what another program has appended since is read.
 */
export async function headOf(store: Pick<ServerStore, 'kept' | 'read'>, planId: string): Promise<PlanHead> {
  const [kept] = await store.kept('summary', { keys: [planId] });
  const known: PlanHead = kept === undefined ? { version: 0, digest: noDigest } : summaryFrom(kept);
  const news = await store.read(planId, { after: known.version });
  return headFrom(news, known);
}

/** Where a log ends that was read behind a known place. */
export function headFrom(entries: readonly RecordedEvent[], { version, digest }: PlanHead): PlanHead {
  const last = entries.at(-1);
  return last === undefined ? { version, digest } : { version: last.version, digest: last.digest };
}
