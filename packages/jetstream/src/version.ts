import { LogError } from '@kehoach/core';

/** The version that is tested, and the first one that is not. */
const tested = [2, 9, 10] as const;
const untested = [2, 10, 0] as const;

/**
 * Refuses a server that does less than is needed, or that nobody has tried.
 *
 * @throws LogError `unfit-server`
 */
export function checkVersion(version = '', takesUntested = false): void {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  if (isBefore(parts, tested)) throw unfit(version, 'too-old');
  if (!isBefore(parts, untested) && !takesUntested) throw unfit(version, 'untested');
}

function isBefore(version: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((part, index) => part !== version[index]);
  return at >= 0 && (version[at] ?? -1) < (other[at] as number);
}

function unfit(version: string, fault: 'too-old' | 'untested'): LogError<'unfit-server'> {
  const params = { server: 'NATS', version, fault, tested: tested.join('.') } as const;
  return new LogError('unfit-server', params, `NATS ${version || '?'} is ${fault}; tested with ${params.tested}`);
}
