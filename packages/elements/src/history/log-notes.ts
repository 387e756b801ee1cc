import { namesIn, type Period, type RecordedEvent, type TaskId } from '@kehoach/core';

/** What a task was called, when it was and what it should leave behind, before a paper changed that. */
export interface TaskBefore {
  readonly title?: string | undefined;
  readonly period?: Period | undefined;
  readonly products?: readonly string[] | undefined;
}

/** What later entries say of earlier ones, and earlier ones of later. */
export interface LogNotes {
  /** By the id of the entry that was withdrawn: the one that did it. */
  readonly withdrawnBy: ReadonlyMap<string, RecordedEvent>;
  readonly entryById: ReadonlyMap<string, RecordedEvent>;
  /** By the id of an entry that changed a task. */
  readonly before: ReadonlyMap<string, TaskBefore>;
  /** What was said of a task, and what withdraws that, newest first. */
  about(task: TaskId): readonly RecordedEvent[];
}

/** The notes of each log, by its first entry, and up to which entry they go. */
const known = new WeakMap<RecordedEvent, { readonly notes: Notes; readonly log: readonly RecordedEvent[] }>();

/**
 * Reads a log through once, and of one that has gone on what is new alone; total, also for one whose entries are not
 * what they ought to be.
 */
export function notesOf(log: readonly RecordedEvent[]): LogNotes {
  const [first] = log;
  const last = first && known.get(first);
  if (last?.log === log) return last.notes;
  const read = last?.log.length ?? 0;
  const hasGoneOn = last !== undefined && read < log.length && log[read - 1] === last.log[read - 1];
  const news = hasGoneOn ? log.slice(read) : log;
  // What is withdrawn was not said: that concerns what was told before too.
  const notes = hasGoneOn && !news.some(isWithdrawal) ? last.notes : new Notes(log);
  for (const entry of notes === last?.notes ? news : log) notes.take(entry);
  if (first !== undefined) known.set(first, { notes, log });
  return notes;
}

class Notes implements LogNotes {
  readonly withdrawnBy = new Map<string, RecordedEvent>();
  readonly entryById = new Map<string, RecordedEvent>();
  readonly before = new Map<string, TaskBefore>();
  readonly #now = new Map<TaskId, TaskBefore>();
  readonly #about = new Map<unknown, RecordedEvent[]>();
  readonly #taskOf = new Map<string, unknown>();

  constructor(log: readonly RecordedEvent[]) {
    for (const entry of log) if (isWithdrawal(entry)) this.withdrawnBy.set(entry.data.entryId, entry);
  }

  take(entry: RecordedEvent): void {
    this.entryById.set(entry.id, entry);
    if (!hasData(entry)) return;
    this.#takeAbout(entry);
    if (entry.type !== 'TaskAssigned' && entry.type !== 'TaskAmended') return;
    const { data } = entry;
    const told = this.#now.get(data.taskId);
    if (entry.type === 'TaskAmended') this.before.set(entry.id, told ?? {});
    if (!this.withdrawnBy.has(entry.id)) this.#now.set(data.taskId, told === undefined ? data : changed(told, data));
  }

  about(task: TaskId): readonly RecordedEvent[] {
    return this.#about.get(task)?.toReversed() ?? [];
  }

  #takeAbout(entry: RecordedEvent): void {
    const { taskId } = entry.data as { readonly taskId?: unknown };
    const task = isWithdrawal(entry)
      ? this.#taskOf.get(entry.data.entryId)
      : namesIn(entry.type, 1)
        ? taskId
        : undefined;
    if (task === undefined) return;
    this.#taskOf.set(entry.id, task);
    const told = this.#about.get(task);
    if (told === undefined) this.#about.set(task, [entry]);
    else told.push(entry);
  }
}

function changed(told: TaskBefore, { title, period, products }: TaskBefore): TaskBefore {
  return {
    title: title ?? told.title,
    period: period ?? told.period,
    products: products ?? told.products,
  };
}

function isWithdrawal(entry: RecordedEvent): entry is RecordedEvent & { readonly type: 'EntryWithdrawn' } {
  return entry.type === 'EntryWithdrawn' && hasData(entry);
}

function hasData({ data }: { readonly data: unknown }): boolean {
  return typeof data === 'object' && data !== null;
}
