import { isLogError, LogError } from '@kehoach/core';

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

/** @param cause as in `LogErrorParams` */
export function storeFailed(cause: string, failure?: unknown): LogError<'store-failed'> {
  return new LogError('store-failed', { cause }, `the database failed (${cause})`, { cause: failure });
}

/**
 * @param whole how many entries stand before the damage
 * @param to the last entry of the log
 */
export function damaged(planId: string, whole: number, to: number, cause?: unknown): LogError<'broken-chain'> {
  const params = { planId, from: whole + 1, to: Math.max(whole + 1, to), whole };
  const message = `${planId}: the entries ${params.from} to ${params.to} cannot be read`;
  return new LogError('broken-chain', params, message, { cause });
}
