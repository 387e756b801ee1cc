import {
  checkBatch,
  checkPlace,
  duplicateId,
  LogError,
  noDigest,
  versionConflict,
  type RecordedEvent,
} from '@kehoach/core';
import { openChunk } from './chunk.js';
import type { LogDatabase, TailRecord } from './database.js';

/**
 * Writes one batch, or nothing.
 *
 * The check is the key itself: `add` at [plan, version] fails when another tab was faster. An entry
 * whose key was freed by sealing is found by the chunk that holds it; all requests go out at once.
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
  const isAtHead = await tryAppend(database, planId, expectedVersion, entries);
  if (isAtHead) return last.version;
  // Another call may have written the same batch meanwhile: a repetition after all.
  if (await isRepetition(database, planId, entries)) return headOf(database, planId);
  throw versionConflict(planId, expectedVersion, await headOf(database, planId));
}

/** The version of the last entry; 0 for none. */
export async function headOf(database: LogDatabase, planId: string): Promise<number> {
  const transaction = database.transaction(['tail', 'chunks']);
  const range = IDBKeyRange.bound([planId, 0], [planId, Infinity]);
  const [tail, chunk] = await Promise.all([
    transaction.objectStore('tail').index('end').openKeyCursor(range, 'prev'),
    transaction.objectStore('chunks').openKeyCursor(range, 'prev'),
  ]);
  return Math.max(tail?.key[1] ?? 0, chunk?.key[1] ?? 0);
}

/** A key of `tail` and `chunks`: plan and version. */
type Key = [string, number];

async function tryAppend(
  database: LogDatabase,
  planId: string,
  expectedVersion: number,
  entries: readonly RecordedEvent[],
): Promise<boolean> {
  const transaction = database.transaction(['tail', 'chunks', 'ids'], 'readwrite', { durability: 'strict' });
  const [tail, chunks, ids] = [
    transaction.objectStore('tail'),
    transaction.objectStore('chunks'),
    transaction.objectStore('ids'),
  ];
  const record = { planId, from: expectedVersion + 1, to: expectedVersion + entries.length, entries };
  const requests: readonly [Promise<TailRecord | undefined>, Promise<Key | undefined>, ...Promise<unknown>[]] = [
    tail.index('end').get([planId, expectedVersion]),
    chunks.getKey(IDBKeyRange.bound([planId, expectedVersion], [planId, Infinity], true)),
    tail.add(record),
    ...entries.map(({ id, version }) => ids.add(version, [planId, id])),
  ];
  const done = transaction.done;
  const settled = Promise.allSettled([...requests, done]);
  try {
    // Firefox completes a transaction that is told to commit before a failed `add` was heard of.
    const [before, later] = await Promise.all(requests);
    // Only the first append after sealing finds the head in a chunk.
    const sealed = before === undefined ? await chunks.get([planId, expectedVersion]) : undefined;
    const head = before?.entries.at(-1) ?? (sealed && openChunk(sealed)?.at(-1));
    const digest = expectedVersion === 0 ? noDigest : head?.digest;
    if (later !== undefined || digest !== entries[0]?.previous) {
      transaction.abort();
      return false;
    }
    transaction.commit();
    await done;
    return true;
  } catch (error) {
    return await refusalOf(error, transaction.error);
  } finally {
    await settled;
  }
}

/** Which failures mean "someone was faster"; the others are thrown in words. */
async function refusalOf(error: unknown, cause: unknown): Promise<false> {
  const failure = cause ?? error;
  const name = failure instanceof DOMException ? failure.name : '';
  if (name === 'ConstraintError' || name === 'AbortError') return false;
  throw failure;
}

/** The browser's refusal in words that say what to do; anything else as it is. */
export function inWords(failure: unknown): unknown {
  if (!(failure instanceof DOMException)) return failure;
  if (failure.name === 'QuotaExceededError') {
    return new LogError('quota-exceeded', {}, 'The browser has no room left; nothing recorded before is lost', {
      cause: failure,
    });
  }
  return new LogError(
    'store-unavailable',
    { cause: failure.name },
    `The browser did not write this (${failure.name}); nothing recorded before is lost`,
    { cause: failure },
  );
}

/** Whether every id is recorded; throws where only some are. */
async function isRepetition(
  database: LogDatabase,
  planId: string,
  entries: readonly RecordedEvent[],
): Promise<boolean> {
  const ids = database.transaction('ids').objectStore('ids');
  const known = await Promise.all(entries.map(({ id }) => ids.getKey([planId, id])));
  const count = known.filter((key) => key !== undefined).length;
  if (count === 0) return false;
  if (count === entries.length) return true;
  throw duplicateId(planId, known.find((key) => key !== undefined)?.[1] ?? '');
}
