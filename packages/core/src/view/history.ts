import type { CivilDate } from '../civil-date/civil-date.js';
import { replay } from '../decide/replay.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';

/** What to tell the history of: a task, a nomination or all. */
export interface HistoryScope {
  readonly taskId?: string;
  readonly nominationId?: string;
}

/** What was said, newest first. */
export function historyOf(log: readonly RecordedEvent[], scope: HistoryScope = {}): RecordedEvent[] {
  return log.filter((entry) => isAbout(entry, scope)).toReversed();
}

/**
 * The plan as of another time: `recordedBy` an instant, "what did we know then", or `occurredBy` a
 * day, "how did it stand then", which also counts what was written down later.
 */
export function planAt(
  log: readonly RecordedEvent[],
  at: { readonly recordedBy: string } | { readonly occurredBy: CivilDate },
): Plan {
  if ('occurredBy' in at) return replay(log.filter(({ occurredOn }) => occurredOn <= at.occurredBy));
  const until = Date.parse(at.recordedBy);
  return replay(log.filter(({ recordedAt }) => Date.parse(recordedAt) <= until));
}

function isAbout({ data }: RecordedEvent, { taskId, nominationId }: HistoryScope): boolean {
  const said = data as { readonly taskId?: unknown; readonly nominationId?: unknown };
  if (taskId !== undefined && said.taskId !== taskId) return false;
  return nominationId === undefined || said.nominationId === nominationId;
}
