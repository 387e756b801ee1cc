import type { CivilDate, RecordedEvent } from '@kehoach/core';

/** What had happened by the end of a day, and what of it was withdrawn since: what a history shows as of that day. */
export function happenedBy(log: readonly RecordedEvent[], day: CivilDate): readonly RecordedEvent[] {
  const later = new Set<string>();
  for (const { id, occurredOn } of log) if (occurredOn > day) later.add(id);
  if (later.size === 0) return log;
  return log.filter((entry) => !later.has(entry.type === 'EntryWithdrawn' ? entry.data.entryId : entry.id));
}
