import { storeFailed, type ServerStore, type StoreSource } from '@kehoach/core';
import { readEntries, readKept, readText } from './reader.js';
import type { Statements } from './statements.js';
import { inWords } from './store-error.js';

/** Everything that reads, until it is closed; failures in words. */
export function readingOf(sql: Statements, close: () => void): StoreSource & Required<Pick<ServerStore, 'text'>> {
  let isClosed = false;
  const asked = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (isClosed) throw storeFailed('closed');
    try {
      return await work();
    } catch (error) {
      throw inWords(error);
    }
  };
  const column = async <K extends string>(rows: () => readonly unknown[], name: K): Promise<readonly string[]> =>
    asked(() => (rows() as readonly Readonly<Record<K, string>>[]).map((row) => row[name]).sort());
  return {
    plans: () => column(() => sql.plans.all(), 'planId'),
    kinds: () => column(() => sql.kinds.all(), 'kind'),
    read: (planId, { after }) => asked(() => readEntries(sql, planId, after)),
    text: (planId, { after, to = Infinity }) => asked(() => readText(sql, planId, after, to)),
    kept: (kind, which) => asked(() => readKept(sql, kind, which)),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      close();
    },
  };
}
