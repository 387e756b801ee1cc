import { canonicalJson, type RecordedEvent } from '@kehoach/core';
import { chunksOf, openChunk, type ChunkRecord } from './chunk.js';
import type { LogDatabase, TailRecord } from './database.js';
import { headsOf, rangeBehind } from './read.js';

/** How many entries are sealed at once, at least. */
export const sealSize = 1000;

/**
 * Moves what has gathered in the tail into chunks, `sealSize` entries or a little more at a time, until fewer are
 * left.
 *
 * @throws Error where a chunk does not come back as what was written: then the tail stays as it was
 */
export async function seal(database: LogDatabase, planId: string): Promise<void> {
  for (;;) {
    const { sealed, tail } = await headsOf(database, planId);
    if (tail - sealed < sealSize || !(await sealOnce(database, planId))) return;
  }
}

/**
 * What this owes:
 * - must read, write, read back and delete in one transaction, because a tab may be killed at any moment, and
 *   another one may seal or append meanwhile where there are no Web Locks;
 * - must read back before it deletes, because what is deleted stands nowhere else: once a page's script had changed
 *   how JSON is written, and a thousand entries could not be read any more.
 */
async function sealOnce(database: LogDatabase, planId: string): Promise<boolean> {
  const transaction = database.transaction(['tail', 'chunks'], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  const [tail, chunks] = [transaction.objectStore('tail'), transaction.objectStore('chunks')];
  const records = enough(await tail.getAll(IDBKeyRange.bound([planId, 0], [planId, Infinity]), sealSize));
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return false;
  const entries: RecordedEvent[] = [];
  for (const record of records) entries.push(...record.entries);
  for (const chunk of chunksOf(entries)) void chunks.put(chunk);
  const kept = await chunks.getAll(rangeBehind(planId, first.from - 1));
  if (!isSame(entries, kept)) {
    transaction.abort();
    throw new Error(`${planId}: chunks do not come back as they were written`);
  }
  void tail.delete(IDBKeyRange.bound([planId, first.from], [planId, last.from]));
  await transaction.done;
  return true;
}

/** The first records that hold `sealSize` entries together; none where all hold fewer. */
function enough(records: readonly TailRecord[]): readonly TailRecord[] {
  let count = 0;
  for (let at = 0; at < records.length; at += 1) {
    count += records[at]?.entries.length ?? 0;
    if (count >= sealSize) return records.slice(0, at + 1);
  }
  return [];
}

function isSame(entries: readonly RecordedEvent[], chunks: readonly ChunkRecord[]): boolean {
  let at = 0;
  for (const chunk of chunks) {
    for (const entry of openChunk(chunk) ?? []) {
      const before = entries[at];
      if (before === undefined || canonicalJson(entry) !== canonicalJson(before)) return false;
      at += 1;
    }
  }
  return at === entries.length;
}
