import { isLogError, storeFailed, type PreparedWriting } from '@kehoach/core';
import type { Connections, Held, Query } from './connections.js';
import { KeptConnection } from './kept-connection.js';
import { isPlain } from './prepared.js';
import { codeOf, inWords, inWordsOfWrite, isRefusal } from './store-error.js';
import { Watch } from './watch.js';
import { writeAlone } from './write-alone.js';
import { writeTogether, type Outcome } from './write-together.js';

/** Times that a statement is repeated which another process stood in the way of. */
const mostAttempts = 4;

/** Sends what goes together to the database, and does not wait for its answer for ever. */
export class Sender {
  readonly #timeoutMs: number;
  readonly #kept: KeptConnection;
  readonly #watch = new Watch();
  /** Milliseconds after which a connection that does not answer is closed: more each time that one was. */
  #patienceMs: number;

  constructor(connections: Connections) {
    this.#timeoutMs = connections.timeoutMs;
    this.#kept = new KeptConnection(connections);
    this.#patienceMs = this.#timeoutMs * 3;
  }

  /**
   * @param late refuses all when there is no answer in time; this goes on until the database has answered or the
   *   connection is closed, so that no more than these are ever unanswered
   */
  async send(
    group: readonly PreparedWriting[],
    late: (error: unknown) => void,
  ): Promise<readonly (Outcome | undefined)[]> {
    const held = this.#kept.take() ?? (await this.#kept.fetch());
    let isGivenUp = false;
    const unwatch = this.#watch.over([
      [this.#timeoutMs, () => late(storeFailed('unanswered'))],
      [
        this.#patienceMs,
        () => {
          isGivenUp = true;
          held.release(true);
        },
      ],
    ]);
    try {
      const outcomes = await outcomesOf(held, group);
      this.#patienceMs = this.#timeoutMs * 3;
      if (!isGivenUp) this.#kept.giveBack(held);
      return outcomes;
    } catch (error) {
      if (isGivenUp) this.#patienceMs = Math.min(this.#patienceMs * 2, 900_000);
      held.release(!isRefusal(error) && !isLogError(error));
      throw inWordsOfWrite(error);
    } finally {
      unwatch();
    }
  }

  end(): void {
    this.#kept.end();
  }
}

async function outcomesOf(held: Held, group: readonly PreparedWriting[]): Promise<readonly (Outcome | undefined)[]> {
  let outcomes: readonly (Outcome | undefined)[] = group.map(() => undefined);
  if (group.every(isPlain)) {
    try {
      outcomes = await again(() => writeTogether(held, group));
    } catch (error) {
      // One of them cannot be written: each by itself. Anything else has failed for all.
      if (!isRefusal(error) || !/^2[123]|^54/.test(codeOf(error))) throw error;
    }
  }
  if (outcomes.includes(undefined)) outcomes = await eachAlone(held.query, group, outcomes);
  // PostgreSQL warns, and says that it is done, where the wait for a standby was broken off.
  if (held.isWarned()) throw storeFailed('unanswered');
  return outcomes;
}

/** What could not be told of those that went together is written by itself. */
async function eachAlone(
  query: Query,
  group: readonly PreparedWriting[],
  outcomes: readonly (Outcome | undefined)[],
): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const [at, outcome] of outcomes.entries())
    all.push(outcome ?? (await alone(query, group[at] as PreparedWriting)));
  return all;
}

async function alone(query: Query, writing: PreparedWriting): Promise<Outcome> {
  try {
    return await again(() => writeAlone(query, writing), /^(?:40P01|40001|23505)$/);
  } catch (error) {
    if (!isLogError(error) && !isRefusal(error)) throw error;
    return { error: inWords(error) };
  }
}

/** Again where it and another process waited for each other, or the other was faster. */
async function again<T>(work: () => Promise<T>, codes = /^40(?:P01|001)$/): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === mostAttempts || !isRefusal(error) || !codes.test(codeOf(error))) throw error;
    }
  }
}
