import type { CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';

/**
 * What had happened by the end of a day, and what of it was withdrawn since: what a history shows as of that day.
 *
 * @returns the log itself where all of it had happened
 */
export function happenedBy(log: readonly RecordedEvent[], day: CivilDate): readonly RecordedEvent[] {
  if (log.every(({ occurredOn }) => occurredOn <= day)) return log;
  let later: Set<string> | undefined;
  const isLater = (id: string): boolean => {
    later ??= new Set(log.filter(({ occurredOn }) => occurredOn > day).map((entry) => entry.id));
    return later.has(id);
  };
  // A withdrawal takes effect on the day of what it withdraws.
  return log.filter((entry) =>
    entry.type === 'EntryWithdrawn' ? !isLater(entry.data.entryId) : entry.occurredOn <= day,
  );
}
