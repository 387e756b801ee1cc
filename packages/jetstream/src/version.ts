import { NatsServerError } from './server-error.js';

/** The version that is tested, and the first one that is not. */
const tested = [2, 9, 10] as const;
const untested = [2, 10, 0] as const;

/**
 * Refuses a server that does less than is needed, or that nobody has tried.
 *
 * @throws NatsServerError `server-too-old`, `server-untested`
 */
export function checkVersion(version: string, takesUntested = false): void {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  const params = { version, tested: tested.join('.') };
  if (isBefore(parts, tested)) throw new NatsServerError('server-too-old', params);
  if (!isBefore(parts, untested) && !takesUntested) throw new NatsServerError('server-untested', params);
}

function isBefore(version: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((part, index) => part !== version[index]);
  return at >= 0 && (version[at] ?? -1) < (other[at] as number);
}
