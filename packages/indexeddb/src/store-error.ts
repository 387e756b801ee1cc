import { isLogError, LogError } from '@kehoach/core';

/** Under these names browsers report that a connection is gone; each also means other things. */
const lostNames: ReadonlySet<string> = new Set([
  'InvalidStateError',
  'AbortError',
  'TransactionInactiveError',
  'UnknownError',
]);

/**
 * Whether a new connection may do what this one did not.
 *
 * Safari ends the connection of a tab behind others and sends no `close` event: the next transaction throws an
 * InvalidStateError, or its requests fail with an UnknownError, "connection lost".
 */
export function isLost(failure: unknown): boolean {
  return lostNames.has(nameOf(failure));
}

/** The name of a failure, which is what browsers agree on; empty for what has none. */
export function nameOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('name' in failure)) return '';
  return typeof failure.name === 'string' ? failure.name : '';
}

/** Any failure as a `LogError`. */
export function inWords(failure: unknown): LogError {
  if (isLogError(failure)) return failure;
  const cause = nameOf(failure);
  if (cause === 'QuotaExceededError')
    return new LogError('quota-exceeded', {}, 'the browser has no room left; what was recorded before is kept', {
      cause: failure,
    });
  if (cause === 'VersionError')
    return new LogError('newer-database', {}, 'a newer version of KeHoach wrote this database', { cause: failure });
  if (cause === 'NotFoundError') return notOurDatabase(failure);
  if (isLost(failure))
    return new LogError('connection-lost', { cause }, `the browser lets go of the database each time (${cause})`, {
      cause: failure,
    });
  return new LogError(
    'store-unavailable',
    { cause },
    `the browser does not let this page keep data (${String(failure)})`,
    {
      cause: failure,
    },
  );
}

/** A database of that name is there, and something else than this package made it. */
export function notOurDatabase(cause?: unknown): LogError<'not-our-database'> {
  return new LogError('not-our-database', {}, 'a database of this name holds other stores', { cause });
}

/** Another tab holds the database as an older version, or keeps the browser from answering. */
export function waitingForAnotherTab(): LogError<'blocked-upgrade'> {
  return new LogError('blocked-upgrade', {}, 'waiting for another tab, which holds the database open');
}

/** `close` was called, and then something else. */
export function storeClosed(): LogError<'store-unavailable'> {
  return new LogError('store-unavailable', { cause: 'closed' }, 'the store was closed by its page');
}

/** The log no longer holds what this page was shown: its data were cleared, or another log stands there. */
export function logCleared(planId: string, seen: number, actual: number): LogError<'log-cleared'> {
  return new LogError(
    'log-cleared',
    { planId, seen, actual },
    `${planId}: ${seen} entries were seen, ${actual} are there`,
  );
}
