import { LogError, replay, type LogListener, type PlanStore, type RecordedEvent } from '@kehoach/core';
import { append, headOf, inWords } from './append.js';
import { openChunk } from './chunk.js';
import { openDatabase, type LogDatabase } from './database.js';
import { sealSize, getSnapshot, putSnapshot, seal } from './seal.js';

/** `name`: of the database; all pages of one origin that give the same name share it. */
export interface IndexedDbOptions {
  readonly name?: string;
}

/** The store of this browser. */
export interface IndexedDbStore extends PlanStore {
  /** Waits until what was appended so far is sealed and has its snapshot. */
  settled(): Promise<void>;
  /** Lets go of the database and of the other tabs. The store cannot be used after that. */
  close(): void;
}

interface Subscription {
  readonly planId: string;
  readonly hear: () => void;
}

/**
 * The log in this browser's IndexedDB, shared by all tabs of the origin.
 *
 * Opens the database at its first use. Appends are one transaction each; in the background, by one tab
 * at a time (Web Locks), about a thousand entries at once are sealed into chunks of text, and a
 * snapshot of the plan is kept.
 */
export function indexedDbStore({ name = 'kehoach' }: IndexedDbOptions = {}): IndexedDbStore {
  let opening: Promise<LogDatabase> | undefined;
  let background: Promise<void> = Promise.resolve();
  const subscriptions = new Set<Subscription>();
  const channel = new BroadcastChannel(`kehoach:${name}`);
  const database = (): Promise<LogDatabase> => {
    opening ??= openDatabase(name, () => {
      opening = undefined;
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const tell = (planId: string): void => {
    for (const subscription of subscriptions) if (subscription.planId === planId) subscription.hear();
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') tell(data);
  });
  const read: PlanStore['read'] = async (planId, { after }) => readLog(await database(), planId, after);
  return {
    read,
    append: async (planId, expectedVersion, entries) => {
      const version = await append(await database(), planId, expectedVersion, entries).catch((error: unknown) => {
        throw inWords(error);
      });
      tell(planId);
      channel.postMessage(planId);
      background = background.then(async () => tidy(await database(), name, planId)).catch(() => undefined);
      return version;
    },
    subscribe: (planId, after, listener) => subscribe({ planId, after, listener, read, subscriptions }),
    plans: async () => plans(await database()),
    snapshot: async (planId) => getSnapshot(await database(), planId),
    settled: () => background,
    close: () => {
      channel.close();
      subscriptions.clear();
      void opening?.then((open) => open.close());
    },
  };
}

async function readLog(database: LogDatabase, planId: string, after: number): Promise<readonly RecordedEvent[]> {
  const transaction = database.transaction(['tail', 'chunks']);
  const chunks = transaction.objectStore('chunks');
  const behind = IDBKeyRange.bound([planId, after], [planId, Infinity], true);
  const tailing = transaction.objectStore('tail').index('end').getAll(behind);
  // A chunk is parsed while the next one is still on its way from the browser's process.
  const keys = await chunks.getAllKeys(behind);
  const broken: number[] = [];
  const parts = await Promise.all(
    keys.map(async (key) => {
      const chunk = await chunks.get(key);
      const entries = chunk && openChunk(chunk);
      if (entries === undefined) broken.push(chunk?.from ?? key[1], key[1]);
      return entries ?? [];
    }),
  );
  const tail = await tailing;
  if (broken.length > 0) throw brokenChunk(planId, Math.min(...broken), Math.max(...broken));
  const entries = [...parts, ...tail.map((record) => record.entries)].flat();
  return entries[0] !== undefined && entries[0].version <= after
    ? entries.filter(({ version }) => version > after)
    : entries;
}

/** Seals and keeps a snapshot; one tab at a time, and only when enough to seal has gathered. */
async function tidy(database: LogDatabase, name: string, planId: string): Promise<void> {
  await navigator.locks.request(`kehoach:${name}:${planId}`, async () => {
    const snapshot = await database.get('snapshots', planId);
    if ((await headOf(database, planId)) - (snapshot?.version ?? 0) < sealSize) return;
    await seal(database, planId);
    await putSnapshot(database, replay(await readLog(database, planId, 0)));
  });
}

async function plans(database: LogDatabase): Promise<readonly string[]> {
  const transaction = database.transaction(['tail', 'chunks']);
  const [tail, chunks] = await Promise.all([
    transaction.objectStore('tail').getAllKeys(),
    transaction.objectStore('chunks').getAllKeys(),
  ]);
  return [...new Set([...tail, ...chunks].map(([planId]) => planId))].toSorted();
}

function subscribe(options: {
  readonly planId: string;
  readonly after: number;
  readonly listener: LogListener;
  readonly read: PlanStore['read'];
  readonly subscriptions: Set<Subscription>;
}): () => void {
  const { planId, listener, read, subscriptions } = options;
  let told = options.after;
  let reading = Promise.resolve();
  const subscription: Subscription = {
    planId,
    hear: () => {
      reading = reading.then(async () => {
        const news = await read(planId, { after: told }).catch((): readonly RecordedEvent[] => []);
        const last = news.at(-1);
        if (last === undefined || !subscriptions.has(subscription)) return;
        told = last.version;
        listener(news);
      });
      // A listener that throws is reported as any handler is, and hears of the next entries all the same.
      reading = reading.catch(reportError);
    },
  };
  subscriptions.add(subscription);
  subscription.hear();
  return () => subscriptions.delete(subscription);
}

function brokenChunk(planId: string, from: number, to: number): LogError {
  return new LogError(
    'broken-chain',
    { planId, from, to, whole: from - 1 },
    `${planId}: the entries ${from} to ${to} on this computer cannot be read`,
  );
}
