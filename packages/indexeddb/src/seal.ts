import { frozen, noDigest, planShape, sha256, type Plan } from '@kehoach/core';
import { asciiJson } from './ascii-json.js';
import { chunksOf } from './chunk.js';
import type { LogDatabase } from './database.js';

/** How many entries are sealed at once, at least. */
export const sealSize = 1000;

/**
 * Moves what has gathered in the tail into chunks, in one transaction each: a tab that is killed
 * leaves either the tail records or the chunks, never neither.
 */
export async function seal(database: LogDatabase, planId: string): Promise<void> {
  for (;;) {
    const range = IDBKeyRange.bound([planId, 0], [planId, Infinity]);
    const records = [];
    let count = 0;
    for (const record of await database.getAll('tail', range, sealSize)) {
      records.push(record);
      count += record.entries.length;
      if (count >= sealSize) break;
    }
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined || count < sealSize) return;
    const chunks = chunksOf(records.flatMap(({ entries }) => entries));
    const transaction = database.transaction(['tail', 'chunks'], 'readwrite', { durability: 'strict' });
    void transaction.objectStore('tail').delete(IDBKeyRange.bound([planId, first.from], [planId, last.from]));
    for (const chunk of chunks) void transaction.objectStore('chunks').put(chunk);
    await transaction.done;
  }
}

/** Keeps `plan` for a quick start. */
export async function putSnapshot(database: LogDatabase, plan: Plan): Promise<void> {
  // Bytes need no second encoding for their digest when they come back, which would take as long as the rest.
  const bytes = new TextEncoder().encode(asciiJson(plan));
  const { id: planId, version, digest: head } = plan;
  await database.put('snapshots', { planId, version, head, shape: planShape, bytes, digest: sha256(bytes) });
}

/** The plan kept for a quick start; `undefined` where it does not fit the log, the program or its digest. */
export async function getSnapshot(database: LogDatabase, planId: string): Promise<Plan | undefined> {
  const kept = await database.get('snapshots', planId);
  if (kept === undefined || kept.shape !== planShape || kept.head === noDigest) return undefined;
  return sha256(kept.bytes) === kept.digest ? planFrom(kept.bytes) : undefined;
}

function planFrom(bytes: Uint8Array): Plan | undefined {
  try {
    return frozen(JSON.parse(new TextDecoder().decode(bytes)) as Plan);
  } catch {
    // Whatever was done to the bytes: their digest does not fit either.
    return undefined;
  }
}
