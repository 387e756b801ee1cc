import { damagedLog, noDigest, type RecordedEvent } from '@kehoach/core';
import { reading, type LogDatabase } from './database.js';
import { entriesOf, readRecords } from './records.js';

/** The entries behind a version, and the one that stands at it; none where the log ends before it. */
export interface LogPart {
  readonly at: RecordedEvent | undefined;
  readonly entries: readonly RecordedEvent[];
}

/**
 * The entries behind `after`, each of which names the one before it. Their digests are not made anew: whoever
 * shows a log does that, once.
 *
 * @throws LogError `broken-chain`
 */
export async function readLog(database: LogDatabase, planId: string, after: number): Promise<LogPart> {
  const parts = await partsOf(database, planId, after).catch(async (error: unknown) => {
    // One value that the browser cannot bring back fails all requests: which one it is, shows one by one.
    const records = await readRecords(database, planId);
    if (records.every(({ value }) => value !== undefined)) throw error;
    return records.map(({ key: [, to], value }) => ({ to, entries: value && entriesOf(value) }));
  });
  return linked(planId, after, parts);
}

/** The version of the last entry; 0 for none. */
export async function headOf(database: LogDatabase, planId: string): Promise<number> {
  const { sealed, tail } = await headsOf(database, planId);
  return Math.max(sealed, tail);
}

/** The last version in a chunk, and the last in the tail; 0 for none. */
export async function headsOf(
  database: LogDatabase,
  planId: string,
): Promise<{ readonly sealed: number; readonly tail: number }> {
  const transaction = reading(database, ['tail', 'chunks']);
  const [tail, chunk] = await Promise.all([
    transaction.objectStore('tail').index('end').openKeyCursor(rangeBehind(planId, 0), 'prev'),
    transaction.objectStore('chunks').openKeyCursor(rangeBehind(planId, 0), 'prev'),
  ]);
  return { sealed: chunk?.key[1] ?? 0, tail: tail?.key[1] ?? 0 };
}

/** The keys of all that ends behind a version of a plan's log. */
export function rangeBehind(planId: string, version: number): IDBKeyRange {
  return IDBKeyRange.bound([planId, version], [planId, Infinity], true);
}

/** What one record holds, which ends at `to`; `entries` is missing where it does not open. */
interface Part {
  readonly to: number;
  readonly entries: readonly RecordedEvent[] | undefined;
}

async function partsOf(database: LogDatabase, planId: string, after: number): Promise<readonly Part[]> {
  const transaction = reading(database, ['tail', 'chunks']);
  const chunks = transaction.objectStore('chunks');
  // From `after` on, not behind it: the entry there shows that the log still holds what the reader knows.
  const range = IDBKeyRange.bound([planId, after], [planId, Infinity]);
  const tailing = transaction.objectStore('tail').index('end').getAll(range);
  tailing.catch(() => undefined);
  // A chunk is parsed while the next one is still on its way from the browser's process.
  const keys = await chunks.getAllKeys(range);
  const sealed = await Promise.all(
    keys.map(async (key): Promise<Part> => {
      const chunk = await chunks.get(key);
      return { to: key[1], entries: chunk && entriesOf(chunk) };
    }),
  );
  const tail = await tailing;
  return [...sealed, ...tail.map((record) => ({ to: record.to, entries: entriesOf(record) }))];
}

function linked(planId: string, after: number, parts: readonly Part[]): LogPart {
  const entries: RecordedEvent[] = [];
  let last: RecordedEvent | undefined;
  let at: RecordedEvent | undefined;
  const end = (): number => Math.max(...parts.map(({ to }) => to));
  for (const part of parts) {
    if (part.entries === undefined) throw damagedLog(planId, last?.version ?? after, end());
    for (const entry of part.entries) {
      if (!follows(entry, planId, last, after)) throw damagedLog(planId, last?.version ?? after, end());
      last = entry;
      if (entry.version > after) entries.push(entry);
      else at = entry;
    }
  }
  return { at: at?.version === after ? at : undefined, entries };
}

/** Whether an entry stands where the one before it says, or where a reading that begins at `after` may begin. */
function follows(entry: RecordedEvent, planId: string, last: RecordedEvent | undefined, after: number): boolean {
  if (typeof entry !== 'object' || entry === null || entry.planId !== planId) return false;
  if (last !== undefined) return entry.version === last.version + 1 && entry.previous === last.digest;
  if (after === 0) return entry.version === 1 && entry.previous === noDigest;
  return entry.version >= 1 && entry.version <= after;
}
