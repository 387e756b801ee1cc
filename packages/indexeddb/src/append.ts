import { checkBatch, checkPlace, duplicateId, noDigest, versionConflict, type RecordedEvent } from '@kehoach/core';
import { openChunk, type ChunkRecord } from './chunk.js';
import { reading, type LogDatabase } from './database.js';
import { headOf, rangeBehind } from './read.js';
import { nameOf } from './store-error.js';

/**
 * Writes one batch, or nothing. Running it twice comes to the same: the second time it is a repetition.
 *
 * @returns the version at which the log is now
 */
export async function append(
  database: LogDatabase,
  planId: string,
  expectedVersion: number,
  entries: readonly RecordedEvent[],
): Promise<number> {
  checkBatch(planId, entries);
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return headOf(database, planId);
  if (await isRepetition(database, planId, entries)) return headOf(database, planId);
  checkPlace(planId, expectedVersion, { version: expectedVersion, digest: first.previous }, first);
  const place = { from: first.version, to: last.version, previous: first.previous };
  if (await isWritten(database, planId, entries, place)) return last.version;
  // Another call may have written the same batch meanwhile: a repetition after all.
  if (await isRepetition(database, planId, entries)) return headOf(database, planId);
  throw versionConflict(planId, expectedVersion, await headOf(database, planId));
}

/**
 * Writes the batch where the log ends with the entry before it; `false` where it does not, and nothing is written.
 *
 * What this owes, and to whom:
 * - must send every request before it awaits one, because each answer from the browser's process takes as long as
 *   the rest together, and Safari may close a transaction that has nothing to do;
 * - must `add`, never `put`: that the key [plan, version] is free is the check against another tab;
 * - must look for chunks behind the head as well, because sealing frees the keys of what it seals;
 * - must hear every answer before `commit`, because Firefox completes a transaction that is told to commit before
 *   it has heard of a failed `add`;
 * - must await `done` before it says yes, because only then (`strict`) the entries are on the disk;
 * - must ask the transaction why it failed, because the request that is heard first may have failed only along
 *   with another one.
 */
async function isWritten(
  database: LogDatabase,
  planId: string,
  entries: readonly RecordedEvent[],
  { from, to, previous }: { readonly from: number; readonly to: number; readonly previous: string },
): Promise<boolean> {
  const transaction = database.transaction(['tail', 'chunks', 'ids'], 'readwrite', { durability: 'strict' });
  const [tail, chunks, ids] = [
    transaction.objectStore('tail'),
    transaction.objectStore('chunks'),
    transaction.objectStore('ids'),
  ];
  const done = heard(transaction.done);
  const before = heard(tail.index('end').get([planId, from - 1]));
  const sealedBefore = heard(chunks.get([planId, from - 1]));
  const sealedBehind = heard(chunks.getKey(rangeBehind(planId, from - 1)));
  const writing: Promise<unknown>[] = [heard(tail.add({ planId, from, to, entries }))];
  for (const { id, version } of entries) writing.push(heard(ids.add(version, [planId, id])));
  try {
    const head = (await before)?.entries.at(-1) ?? lastOf(await sealedBefore);
    const isAtHead = (await sealedBehind) === undefined && previous === (from === 1 ? noDigest : head?.digest);
    await Promise.all(writing);
    if (isAtHead) transaction.commit();
    else transaction.abort();
    if (isAtHead) await done;
    return isAtHead;
  } catch (error) {
    const cause = transaction.error ?? error;
    if (nameOf(cause) === 'ConstraintError') return false;
    throw cause;
  }
}

/** Every request of a transaction that aborts is rejected; who waits for one of them hears of all. */
function heard<T>(request: Promise<T>): Promise<T> {
  request.catch(() => undefined);
  return request;
}

function lastOf(chunk: ChunkRecord | undefined): RecordedEvent | undefined {
  return chunk && openChunk(chunk)?.at(-1);
}

/** Whether every id is recorded; throws where only some are. */
async function isRepetition(
  database: LogDatabase,
  planId: string,
  entries: readonly RecordedEvent[],
): Promise<boolean> {
  const ids = reading(database, ['ids']).objectStore('ids');
  const known = await Promise.all(entries.map(({ id }) => ids.getKey([planId, id])));
  const count = known.filter((key) => key !== undefined).length;
  if (count === 0) return false;
  if (count === entries.length) return true;
  throw duplicateId(planId, known.find((key) => key !== undefined)?.[1] ?? '');
}
