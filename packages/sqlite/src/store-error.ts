import { isLogError, storeFailed, type LogError } from '@kehoach/core';

/** The engine's own code, such as `SQLITE_BUSY`; empty for any other failure. */
export function codeOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return '';
  return typeof failure.code === 'string' ? failure.code : '';
}

/** What the codes mean for who looks after the server; the rest are told as they are. */
const causes: readonly (readonly [codes: RegExp, cause: string])[] = [
  [/^SQLITE_FULL$/, 'disk-full'],
  [/^(?:EACCES|EPERM|EROFS)$/, 'no-access'],
  [/^(?:EEXIST|ENOTDIR)$/, 'no-folder'],
  [/^$/, 'unknown'],
];

/** Any failure as a `LogError`. */
export function inWords(failure: unknown): LogError {
  if (isLogError(failure)) return failure;
  const code = codeOf(failure);
  return storeFailed(causes.find(([codes]) => codes.test(code))?.[1] ?? code, failure);
}
