import type { DataOf, EventType } from '../event/catalogue.js';
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
  const names = (kinds: object, field: string, id: string): boolean =>
    Object.hasOwn(kinds, type) && (data as Readonly<Record<string, unknown>>)[field] === id;
  if (taskId !== undefined && !names(ofTasks, 'taskId', taskId)) return false;
  return nominationId === undefined || names(ofNominations, 'nominationId', nominationId);
}

/** The kinds that name something in this field: all of them, or it does not compile. A page that shows has no schemas. */
type Naming<Field extends string> = {
  readonly [T in EventType as Field extends keyof DataOf<T> ? T : never]: true;
};

const ofTasks: Naming<'taskId'> = {
  TaskAssigned: true,
  TaskAmended: true,
  TaskReassigned: true,
  TaskStarted: true,
  TaskProgressed: true,
  ProductDelivered: true,
  TaskCompleted: true,
  CompletionReturned: true,
  TaskSuspended: true,
  TaskResumed: true,
  TaskCancelled: true,
  ExtensionRequested: true,
  ExtensionGranted: true,
  ExtensionRefused: true,
  ReminderSent: true,
  GuidanceGiven: true,
  ObstacleReported: true,
  ObstacleResolved: true,
  ReportSubmitted: true,
  TargetSet: true,
  EmulationLaunched: true,
  AwardNominated: true,
};

const ofNominations: Naming<'nominationId'> = {
  AwardNominated: true,
  NominationReviewed: true,
  NominationForwarded: true,
  NominationReturned: true,
  AwardGranted: true,
  AwardDeclined: true,
  AwardRevoked: true,
};
