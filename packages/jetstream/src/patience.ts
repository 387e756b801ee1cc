import { isLogError, storeFailed } from '@kehoach/core';
import { JetStreamApiCodes } from '@nats-io/jetstream';
import { isNatsServerError } from './server-error.js';
import { inWords } from './store-error.js';

/** Milliseconds for which a cluster may be without a leader: 2.9 chooses one in four to nine seconds. */
export const patienceMs = 20_000;
/** Milliseconds until what failed for the moment is tried again. */
const againMs = 100;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Tries again for as long as what fails may pass by itself: a server is gone, a cluster has no leader.
 *
 * @throws LogError; a NatsServerError as it is
 */
export async function patiently<T>(work: () => Promise<T>, isOver: () => boolean): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isNatsServerError(error)) throw error;
      if (isLogError(error) || !mayPass(error) || performance.now() > end) throw inWords(error);
      if (isOver()) throw storeFailed('closed', error);
      await pause(againMs);
    }
  }
}

/** By name: no answer, or nobody who answers, which the client calls a JetStream that is not enabled. */
const passing: ReadonlySet<unknown> = new Set([
  'TimeoutError',
  'NoResponders',
  'RequestError',
  'ConnectionError',
  'JetStreamNotEnabled',
]);

function mayPass(error: unknown): boolean {
  const { name, status, code } = error as { readonly [K in 'name' | 'status' | 'code']?: unknown };
  const { params } = inWords(error);
  const isFull = 'cause' in params && params.cause === 'disk-full';
  const isForbidden = code === JetStreamApiCodes.JetStreamNotEnabledForAccount;
  return (passing.has(name) || status === 503) && !isFull && !isForbidden;
}
