import { certificateFault, isLogError, storeFailed, type LogError } from '@kehoach/core';
import pg from 'pg';

/** PostgreSQL's code, or the system's (`ECONNREFUSED`); empty for any other failure. */
export function codeOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return '';
  return typeof failure.code === 'string' ? failure.code : '';
}

/** What the codes mean for who looks after the server; the rest are told as they are. */
const causes: readonly (readonly [codes: RegExp, cause: string])[] = [
  [/^(?:E[A-Z]+|57P03|08...)$/, 'unreachable'],
  [/^28000$/, 'not-let-in'],
  [/^28...$/, 'not-signed-in'],
  [/^3D000$/, 'no-database'],
  [/^42501$/, 'no-right'],
  [/^53300$/, 'too-many-connections'],
  [/^53100$/, 'disk-full'],
  [/^25006$/, 'read-only'],
  [/^(?:55P03|40...|57014)$/, 'busy'],
];

/** Any failure of what is known not to have been written, as a `LogError`. */
export function inWords(failure: unknown): LogError {
  if (isLogError(failure)) return failure;
  const code = codeOf(failure);
  if (isPlain(failure)) return storeFailed('not-encrypted', failure);
  const known = certificateFault(code) ?? causes.find(([codes]) => codes.test(code))?.[1];
  return storeFailed(known ?? (code === '' ? 'unreachable' : code), failure);
}

/** The failure of a write that was sent: unless the database itself refused it, it may have been done all the same. */
export function inWordsOfWrite(failure: unknown): LogError {
  return isLogError(failure) || isRefusal(failure) ? inWords(failure) : storeFailed('unanswered', failure);
}

/** Whether the database did not do it, and says so. What ends the connection as well may come behind a commit. */
export function isRefusal(failure: unknown): boolean {
  return (
    failure instanceof pg.DatabaseError && failure.severity === 'ERROR' && !/^(?:08|57P|58|XX)/.test(codeOf(failure))
  );
}

/** Whether the server refuses to encrypt the line: the client has no code for it. */
function isPlain(failure: unknown): boolean {
  return failure instanceof Error && failure.message === 'The server does not support SSL connections';
}
