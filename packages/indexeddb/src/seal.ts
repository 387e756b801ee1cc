import { canDigest, frozen, noDigest, planShape, sha256, type Plan } from '@kehoach/core';
import { chunkOf } from './chunk.js';
import type { LogDatabase } from './database.js';

/** How many entries a chunk holds at least; measured: text chunks of this size load fastest. */
export const chunkSize = 1000;

/**
 * Moves what has gathered in the tail into chunks, in one transaction each: a tab that is killed
 * leaves either the tail records or the chunk, never neither.
 */
export async function seal(database: LogDatabase, planId: string): Promise<void> {
  for (;;) {
    const range = IDBKeyRange.bound([planId, 0], [planId, Infinity]);
    const records = [];
    let count = 0;
    for (const record of await database.getAll('tail', range, chunkSize)) {
      records.push(record);
      count += record.entries.length;
      if (count >= chunkSize) break;
    }
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined || count < chunkSize) return;
    const chunk = chunkOf(records.flatMap(({ entries }) => entries));
    if (chunk === undefined) return;
    const transaction = database.transaction(['tail', 'chunks'], 'readwrite', { durability: 'strict' });
    void transaction.objectStore('tail').delete(IDBKeyRange.bound([planId, first.from], [planId, last.from]));
    void transaction.objectStore('chunks').put(chunk);
    await transaction.done;
  }
}

/** Keeps `plan` for a quick start. */
export async function putSnapshot(database: LogDatabase, plan: Plan): Promise<void> {
  const text = JSON.stringify(plan);
  const { id: planId, version, digest: head } = plan;
  await database.put('snapshots', { planId, version, head, shape: planShape, text, digest: await sha256(text) });
}

/** The plan kept for a quick start; `undefined` where it does not fit the log, the program or its digest. */
export async function getSnapshot(database: LogDatabase, planId: string): Promise<Plan | undefined> {
  const kept = await database.get('snapshots', planId);
  if (kept === undefined || kept.shape !== planShape || kept.head === noDigest || !canDigest()) return undefined;
  if ((await sha256(kept.text)) !== kept.digest) return undefined;
  return frozen(JSON.parse(kept.text) as Plan);
}
