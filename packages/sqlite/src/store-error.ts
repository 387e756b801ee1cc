import { isLogError, storeFailed, type LogError } from '@kehoach/core';

/** The engine's own code, such as `SQLITE_BUSY`; empty for any other failure. */
export function codeOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return '';
  return typeof failure.code === 'string' ? failure.code : '';
}

/** Any failure as a `LogError`. */
export function inWords(failure: unknown): LogError {
  if (isLogError(failure)) return failure;
  const code = codeOf(failure);
  return storeFailed(code === 'SQLITE_FULL' ? 'disk-full' : code === '' ? 'unknown' : code, failure);
}
