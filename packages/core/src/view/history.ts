import { namesIn } from '../event/event-types.js';
import type { RecordedEvent } from '../log/recorded-event.js';

/** What to tell the history of: a task, a nomination or all. */
export interface HistoryScope {
  readonly taskId?: string;
  readonly nominationId?: string;
}

/** The entry that withdraws another. */
export type WithdrawalEntry = RecordedEvent & { readonly type: 'EntryWithdrawn' };

/**
 * What was said, newest first.
 *
 * A withdrawal is about what the entry is about that it withdraws.
 */
export function historyOf(log: readonly RecordedEvent[], scope: HistoryScope = {}): RecordedEvent[] {
  if (scope.taskId === undefined && scope.nominationId === undefined) return log.toReversed();
  const about = new Set<string>();
  const told = log.filter((entry) => {
    const isTold = entry.type === 'EntryWithdrawn' ? about.has(entry.data.entryId) : isAbout(entry, scope);
    if (isTold) about.add(entry.id);
    return isTold;
  });
  return told.toReversed();
}

/** By whom and why entries were withdrawn, by the id of the withdrawn entry. */
export function withdrawalsIn(log: readonly RecordedEvent[]): ReadonlyMap<string, WithdrawalEntry> {
  const withdrawals = new Map<string, WithdrawalEntry>();
  for (const entry of log) if (entry.type === 'EntryWithdrawn') withdrawals.set(entry.data.entryId, entry);
  return withdrawals;
}

/** Goes by the kind of the entry: what its schema does not name says nothing, whatever stands there. */
function isAbout({ type, data }: RecordedEvent, { taskId, nominationId }: HistoryScope): boolean {
  const { taskId: task, nominationId: nomination } = data as Readonly<Record<string, unknown>>;
  if (taskId !== undefined && !(namesIn(type, 1) && task === taskId)) return false;
  return nominationId === undefined || (namesIn(type, 2) && nomination === nominationId);
}
