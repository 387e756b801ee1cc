import type { Period, RecordedEvent } from '@kehoach/core';

/** What a task was called, when it was and what it should leave behind, before a paper changed that. */
export interface TaskBefore {
  readonly title?: string;
  readonly period?: Period;
  readonly products?: readonly string[];
}

/** What later entries say of earlier ones, and earlier ones of later. */
export interface LogNotes {
  /** By the id of the entry that was withdrawn: the one that did it. */
  readonly withdrawnBy: ReadonlyMap<string, RecordedEvent>;
  readonly entryById: ReadonlyMap<string, RecordedEvent>;
  /** By the id of an entry that changed a task. */
  readonly before: ReadonlyMap<string, TaskBefore>;
}

/** Reads a log through once; total, also for one whose entries are not what they ought to be. */
export function notesOf(log: readonly RecordedEvent[]): LogNotes {
  const withdrawnBy = new Map<string, RecordedEvent>();
  const entryById = new Map<string, RecordedEvent>();
  for (const entry of log) {
    entryById.set(entry.id, entry);
    if (entry.type === 'EntryWithdrawn' && hasData(entry)) withdrawnBy.set(entry.data.entryId, entry);
  }
  return { withdrawnBy, entryById, before: beforeOf(log, withdrawnBy) };
}

function beforeOf(
  log: readonly RecordedEvent[],
  withdrawnBy: ReadonlyMap<string, RecordedEvent>,
): ReadonlyMap<string, TaskBefore> {
  const now = new Map<string, TaskBefore>();
  const before = new Map<string, TaskBefore>();
  for (const entry of log) {
    if ((entry.type !== 'TaskAssigned' && entry.type !== 'TaskAmended') || !hasData(entry)) continue;
    const { taskId, title, period, products } = entry.data;
    const known = now.get(taskId) ?? {};
    if (entry.type === 'TaskAmended') before.set(entry.id, known);
    if (withdrawnBy.has(entry.id)) continue;
    now.set(taskId, {
      ...known,
      ...(title !== undefined && { title }),
      ...(period !== undefined && { period }),
      ...(products !== undefined && { products }),
    });
  }
  return before;
}

function hasData({ data }: { readonly data: unknown }): boolean {
  return typeof data === 'object' && data !== null;
}
