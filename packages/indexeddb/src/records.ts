import type { RecordedEvent } from '@kehoach/core';
import { unwrap, wrap } from 'idb';
import { openChunk, type ChunkRecord } from './chunk.js';
import { reading, type LogDatabase, type TailRecord } from './database.js';

/** A record as it stands in the database; `value` is missing where the browser cannot bring it back. */
export interface KeptRecord {
  readonly store: 'chunks' | 'tail';
  readonly key: [string, number];
  readonly value: ChunkRecord | TailRecord | undefined;
}

/** The entries of a record, or `undefined` where it holds none that can be read. Their content is not checked. */
export function entriesOf(record: ChunkRecord | TailRecord): readonly RecordedEvent[] | undefined {
  if (isChunk(record)) return openChunk(record);
  return Array.isArray(record.entries) ? record.entries : undefined;
}

/**
 * Every record of a plan in the order of the log, asked for one by one: a value that the browser cannot bring
 * back would fail a request for all, and leaves the others alone here.
 *
 * @param transaction of `chunks` and `tail`; where its connection is lost every value is missing, and it aborts
 */
export async function recordsOf(transaction: IDBTransaction, planId: string): Promise<readonly KeptRecord[]> {
  const all = IDBKeyRange.bound([planId, 0], [planId, Infinity]);
  const asked: Promise<KeptRecord>[] = [];
  for (const store of ['chunks', 'tail'] as const) {
    const values = transaction.objectStore(store);
    for (const key of (await wrap(values.getAllKeys(all))) as [string, number][])
      asked.push(valueOf(values.get(key)).then((value) => ({ store, key, value })));
  }
  return Promise.all(asked);
}

/** The same in a transaction of its own. */
export async function readRecords(database: LogDatabase, planId: string): Promise<readonly KeptRecord[]> {
  const transaction = reading(database, ['chunks', 'tail']);
  const records = await recordsOf(unwrap(transaction), planId);
  await transaction.done;
  return records;
}

async function valueOf(request: IDBRequest<KeptRecord['value']>): Promise<KeptRecord['value']> {
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      // Unheeded, an error aborts the transaction, and with it the requests for all other values.
      event.preventDefault();
      event.stopPropagation();
      resolve(undefined);
    });
  });
}

/** Asks for its own field: old libraries put names on every object. */
function isChunk(record: ChunkRecord | TailRecord): record is ChunkRecord {
  return Object.hasOwn(record, 'text');
}
