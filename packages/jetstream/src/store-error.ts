import { isLogError, storeFailed, type LogError } from '@kehoach/core';

/** Any failure as a `LogError`. */
export function inWords(failure: unknown): LogError {
  return isLogError(failure) ? failure : storeFailed(causeOf(failure), failure);
}

/** What the server says where it has no room: of its disk, of an account, of a stream. */
const noRoom: ReadonlySet<number> = new Set([10_023, 10_028, 10_047, 10_077]);

/** By name: nobody there who answers, which the client also calls a JetStream that is not enabled. */
const absent: ReadonlySet<unknown> = new Set([
  'NoResponders',
  'RequestError',
  'ConnectionError',
  'JetStreamNotEnabled',
]);

/** The engine's own words for a failure, in one. */
function causeOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null) return 'unknown';
  const { name, code, message } = failure as { readonly [K in 'name' | 'code' | 'message']?: unknown };
  if (typeof code === 'number' && noRoom.has(code)) return 'disk-full';
  // A JetStream without room on its disk switches itself off and says so thus.
  if (typeof message === 'string' && /insufficient (?:storage|resources)/i.test(message)) return 'disk-full';
  if (name === 'TimeoutError') return 'unanswered';
  if (absent.has(name)) return 'unreachable';
  if (typeof code === 'number') return `NATS ${code}`;
  return typeof name === 'string' && name !== 'Error' ? name : 'unknown';
}
