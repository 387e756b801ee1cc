import { storeFailed, type ServerStore, type StoreSource } from '@kehoach/core';
import type { Query } from './connections.js';
import { kindNames, planNames, readEntries, readKept, readNames, readText } from './reader.js';
import { inWords } from './store-error.js';

/**
 * What reads by `query` until it is closed; failures in words.
 *
 * @param heads what tells where each log ends, where the database is of an older version
 */
export function readingBy(
  query: Query,
  close: () => Promise<void>,
  heads = 'kehoach.heads',
): StoreSource & Required<Pick<ServerStore, 'text'>> {
  let closing: Promise<void> | undefined;
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== undefined) throw storeFailed('closed');
    try {
      return await work();
    } catch (error) {
      throw inWords(error);
    }
  };
  return {
    plans: () => asked(() => readNames(query, planNames)),
    kinds: () => asked(() => readNames(query, kindNames)),
    read: (planId, { after }) => asked(() => readEntries({ query, heads }, planId, after)),
    text: (planId, { after, to = Infinity }) => asked(() => readText({ query, heads }, planId, after, to)),
    kept: (kind, which) => asked(() => readKept(query, kind, which)),
    close: () => (closing ??= close()),
  };
}
