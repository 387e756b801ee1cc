import { storeFailed } from '@kehoach/core';

/**
 * An address without what is secret in it, for messages and logs.
 *
 * @throws LogError `store-failed` (`bad-address`) where it is none
 */
export function withoutSecrets(url: string): string {
  let read: URL;
  try {
    read = new URL(url);
  } catch {
    // Node's own error shows what was given.
    throw storeFailed('bad-address');
  }
  if (!/^postgres(?:ql)?:$/.test(read.protocol)) throw storeFailed('bad-address');
  return `postgres://${read.host}${read.pathname}`;
}
