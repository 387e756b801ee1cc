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

/** Of a log that is still the same. */
const told = new WeakMap<readonly RecordedEvent[], LogNotes>();

/** By the first entry: the notes of the longest log that was read, to which those of what comes behind it are added. */
const longest = new WeakMap<RecordedEvent, { readonly notes: Notes; readonly log: readonly RecordedEvent[] }>();

/**
 * Reads a log through once, and of one that has gone on what is new alone; total, also for one whose entries are not
 * what they ought to be.
 */
export function notesOf(log: readonly RecordedEvent[]): LogNotes {
  const known = told.get(log);
  if (known !== undefined) return known;
  const notes = readOf(log);
  const { withdrawnBy, entryById, before } = notes;
  // What is added later was not said yet in this log.
  const own = { withdrawnBy, entryById, before, about: (task: TaskId) => notes.about(task, log.length) };
  told.set(log, own);
  return own;
}

function readOf(log: readonly RecordedEvent[]): Notes {
  const [first] = log;
  const last = first && longest.get(first);
  const read = last?.log.length ?? 0;
  const news = log.slice(read);
  const hasGoneOn = last !== undefined && news.length > 0 && log[read - 1] === last.log[read - 1];
  // What is withdrawn was not said: that concerns what was told before too.
  const notes = hasGoneOn && !news.some(isWithdrawal) ? last.notes : new Notes(log);
  for (const entry of notes === last?.notes ? news : log) notes.take(entry);
  if (first !== undefined && log.length >= read) longest.set(first, { notes, log });
  return notes;
}

class Notes {
  readonly withdrawnBy = new Map<string, RecordedEvent>();
  readonly entryById = new Map<string, RecordedEvent>();
  readonly before = new Map<string, TaskBefore>();
  readonly #now = new Map<TaskId, TaskBefore>();
  readonly #about = new Map<unknown, { readonly entry: RecordedEvent; readonly place: number }[]>();
  readonly #taskOf = new Map<string, unknown>();
  #count = 0;

  constructor(log: readonly RecordedEvent[]) {
    for (const entry of log) if (isWithdrawal(entry)) this.withdrawnBy.set(entry.data.entryId, entry);
  }

  take(entry: RecordedEvent): void {
    this.#count += 1;
    this.entryById.set(entry.id, entry);
    if (!hasData(entry)) return;
    this.#takeAbout(entry);
    if (entry.type !== 'TaskAssigned' && entry.type !== 'TaskAmended') return;
    const { data } = entry;
    const known = this.#now.get(data.taskId);
    if (entry.type === 'TaskAmended') this.before.set(entry.id, known ?? {});
    if (!this.withdrawnBy.has(entry.id)) this.#now.set(data.taskId, known === undefined ? data : changed(known, data));
  }

  /** Of the first `count` entries. */
  about(task: TaskId, count: number): readonly RecordedEvent[] {
    const all = this.#about.get(task) ?? [];
    return all.flatMap(({ entry, place }) => (place <= count ? entry : [])).reverse();
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
    const known = this.#about.get(task) ?? [];
    this.#about.set(task, known);
    known.push({ entry, place: this.#count });
  }
}

function changed(known: TaskBefore, { title, period, products }: TaskBefore): TaskBefore {
  return {
    title: title ?? known.title,
    period: period ?? known.period,
    products: products ?? known.products,
  };
}

function isWithdrawal(entry: RecordedEvent): entry is RecordedEvent & { readonly type: 'EntryWithdrawn' } {
  return entry.type === 'EntryWithdrawn' && hasData(entry);
}

function hasData({ data }: { readonly data: unknown }): boolean {
  return typeof data === 'object' && data !== null;
}
