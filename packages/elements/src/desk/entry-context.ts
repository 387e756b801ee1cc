import type { RecordedEvent, TaskId } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { EntryContext } from '../history/entry.js';
import { notesOf } from '../history/log-notes.js';
import type { ReadyView } from '../plan/plan-context.js';
import { serverViews } from '../plan/server-part.js';

/** How the entries of a task are told in its panel. */
export function entryContext(
  log: readonly RecordedEvent[],
  taskId: TaskId,
  { plan, profile, people, takenOver }: ReadyView,
  language: Language,
): EntryContext {
  const notes = notesOf(log);
  const lastTaken = serverViews()?.lastTakenOver(log, notes.about(taskId), takenOver);
  const { timeZone } = profile;
  return { plan, timeZone, language, hasTask: false, people, takenOver, lastTaken, notes };
}
