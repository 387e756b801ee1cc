import type { RecordedEvent } from '@kehoach/core';
import { knownPlanId, lastHead, type Notes } from './notes.js';
import { notice, type Notice, type Way } from './state.js';

/** Whether an address still leads to the plan, and that plan to the entries, that it led to when it was last seen. */
export function headNotices(
  { source, notes }: { readonly source: string; readonly notes?: Notes | undefined },
  planId: string,
  entries: readonly RecordedEvent[],
): readonly Notice[] {
  // An empty log has no head that could be accepted.
  const ways: readonly Way[] = entries.length === 0 ? [] : ['accept-head'];
  const known = knownPlanId(notes, source);
  const isOther = known !== undefined && ways.length > 0 && entries[0]?.planId !== known;
  if (isOther) return [notice('other-plan', {}, ways)];
  const last = lastHead(notes, source, planId);
  if (last === undefined || entries[last.version - 1]?.digest === last.digest) return [];
  const isCut = entries.length < last.version;
  return [notice('head-lost', { version: last.version, isCut }, ways)];
}
