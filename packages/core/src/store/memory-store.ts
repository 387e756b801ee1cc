import { duplicateId, keptOtherwise } from '../log/log-error.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest } from '../plan/plan.js';
import type { Keeping, Kept, ServerStore } from './server-store.js';
import { checkBatch, checkPlace, type LogListener } from './store.js';

interface Stream {
  readonly entries: RecordedEvent[];
  readonly ids: Set<string>;
  readonly listeners: Set<() => void>;
}

/** Keeps logs in memory, for as long as the program runs: for tests, and for pages that only read. */
export function memoryStore(): ServerStore {
  const shelf: Shelf = new Map();
  const streams = new Map<string, Stream>();
  const streamOf = (planId: string): Stream => {
    const known = streams.get(planId);
    if (known !== undefined) return known;
    const stream: Stream = { entries: [], ids: new Set(), listeners: new Set() };
    streams.set(planId, stream);
    return stream;
  };
  return {
    survives: 'nothing',
    write: async ({ append: batch, keep = [] }) => {
      const isRepeated = batch !== undefined && isKnown(streams.get(batch.planId), batch.events);
      if (!isRepeated) checkKept(shelf, keep);
      const version = batch ? append(streamOf(batch.planId), batch.planId, batch.expectedVersion, batch.events) : 0;
      if (!isRepeated) for (const each of keep) put(shelf, each);
      return { version, isFresh: !isRepeated };
    },
    kept: async (kind, which) => listed(shelf.get(kind), kind, which),
    kinds: async () => [...shelf].flatMap(([kind, values]) => (values.size > 0 ? [kind] : [])).sort(),
    close: async () => undefined,
    read: async (planId, { after }) => (streams.get(planId)?.entries ?? []).slice(after),
    append: async (planId, expectedVersion, events) => append(streamOf(planId), planId, expectedVersion, events),
    subscribe: (planId, after, listener) => subscribe(streamOf(planId), after, listener),
    plans: async () =>
      [...streams]
        .filter(([, { entries }]) => entries.length > 0)
        .map(([planId]) => planId)
        .toSorted(),
  };
}

/** By kind, then by key. */
type Shelf = Map<string, Map<string, string>>;

function checkKept(shelf: Shelf, keep: readonly Keeping[]): void {
  for (const { kind, key, expected } of keep)
    if (expected !== undefined && (shelf.get(kind)?.get(key) ?? null) !== expected) throw keptOtherwise(kind, key);
}

function put(shelf: Shelf, { kind, key, value }: Keeping): void {
  const values = shelf.get(kind) ?? new Map<string, string>();
  shelf.set(kind, values);
  if (value === null) values.delete(key);
  else values.set(key, value);
}

function listed(
  values: ReadonlyMap<string, string> = new Map(),
  kind: string,
  which: Parameters<ServerStore['kept']>[1] = { prefix: '' },
): readonly Kept[] {
  const isMeant = (key: string): boolean => ('keys' in which ? which.keys.includes(key) : key.startsWith(which.prefix));
  return [...values.keys()]
    .filter(isMeant)
    .sort()
    .map((key) => ({ kind, key, value: values.get(key) ?? '' }));
}

/** Whether all of these are recorded already. */
function isKnown(stream: Stream | undefined, events: readonly RecordedEvent[]): boolean {
  return stream !== undefined && events.length > 0 && events.every(({ id }) => stream.ids.has(id));
}

function append(stream: Stream, planId: string, expectedVersion: number, events: readonly RecordedEvent[]): number {
  checkBatch(planId, events);
  const [first] = events;
  if (first === undefined) return stream.entries.length;
  const known = events.filter(({ id }) => stream.ids.has(id));
  if (known.length === events.length) return stream.entries.length;
  const head = stream.entries.at(-1) ?? { version: 0, digest: noDigest };
  checkPlace(planId, expectedVersion, head, first);
  if (known[0] !== undefined) throw duplicateId(planId, known[0].id);
  for (const entry of events) {
    stream.entries.push(entry);
    stream.ids.add(entry.id);
  }
  for (const tell of stream.listeners) tell();
  return stream.entries.length;
}

function subscribe({ entries, listeners }: Stream, after: number, listener: LogListener): () => void {
  let told = after;
  const hear = (): void => {
    const news = entries.slice(told);
    if (news.length === 0 || !listeners.has(tell)) return;
    told = entries.length;
    listener(news);
  };
  const tell = (): void => void Promise.resolve().then(hear);
  listeners.add(tell);
  tell();
  return () => listeners.delete(tell);
}
