import {
  isLogError,
  preparedWriting,
  storeFailed,
  type PreparedWriting,
  type Writing,
  type Written,
} from '@kehoach/core';
import type { Connections, Held, Query } from './connections.js';
import { Floors } from './floors.js';
import { nextGroup, type Waiting } from './group.js';
import { KeptConnection } from './kept-connection.js';
import { isPlain, touchedBy } from './prepared.js';
import { codeOf, inWords, inWordsOfWrite, isRefusal } from './store-error.js';
import { writeAlone } from './write-alone.js';
import { writeTogether, type Outcome } from './write-together.js';

/** Statements that are under way at once: while the database is at one, the next is made ready. */
const lanes = 2;
/** So many go by one statement before a second one pays. */
const fewest = 16;
/** Times that a statement is repeated which another process stood in the way of. */
const mostAttempts = 4;

/** Writes what comes in the same turn by one statement, or one for each lane; an answer for each. */
export class Writer {
  readonly #connections: Connections;
  readonly #kept: KeptConnection;
  readonly #floors: Floors;
  readonly #tell: (writing: PreparedWriting) => void;
  #waiting: Waiting[] = [];
  /** What the statements under way touch. */
  readonly #busy = new Set<string>();
  #underWay = 0;
  #isScheduled = false;
  #isClosed = false;
  #ended: (() => void) | undefined;
  /** Milliseconds after which a connection that does not answer is closed: more each time that one was. */
  #patienceMs: number;
  #sweeping: ReturnType<typeof setInterval> | undefined;

  /** @param tell hears of what was written, once it is */
  constructor(connections: Connections, tell: (writing: PreparedWriting) => void) {
    this.#connections = connections;
    this.#kept = new KeptConnection(connections);
    this.#floors = new Floors((text, values) => connections.read(text, values));
    this.#tell = tell;
    this.#patienceMs = connections.timeoutMs * 3;
  }

  async write(writing: Writing): Promise<Written> {
    if (this.#isClosed) throw storeFailed('closed');
    const prepared = preparedWriting(writing);
    return new Promise((answer, refuse) => {
      const touched = touchedBy(prepared);
      this.#waiting.push({ prepared, touched, answer, refuse, since: performance.now() });
      this.#schedule();
    });
  }

  /** Writes what is waiting and takes nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#waiting.length > 0 || this.#underWay > 0) await new Promise<void>((resolve) => (this.#ended = resolve));
    this.#kept.end();
    await this.#floors.keep();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#underWay >= lanes) return;
    this.#isScheduled = true;
    // Behind all that goes on in this turn without waiting for anything outside.
    process.nextTick(() => {
      this.#isScheduled = false;
      this.#start();
    });
  }

  #start(): void {
    while (this.#underWay < lanes && this.#waiting.length > 0) {
      const share = Math.ceil(this.#waiting.length / (lanes - this.#underWay));
      const { group, others } = nextGroup(this.#waiting, this.#busy, Math.max(fewest, share));
      if (group.length === 0) break;
      this.#waiting = others;
      void this.#run(group);
    }
    this.#sweep();
    if (this.#waiting.length === 0 && this.#underWay === 0) this.#ended?.();
  }

  /** What waits for a place that does not come is given up: nothing of it was sent. */
  #sweep(): void {
    if (this.#waiting.length === 0) {
      clearInterval(this.#sweeping);
      this.#sweeping = undefined;
      return;
    }
    this.#sweeping ??= setInterval(() => {
      const before = performance.now() - this.#connections.timeoutMs;
      for (const { since, refuse } of this.#waiting) if (since < before) refuse(storeFailed('busy'));
      this.#waiting = this.#waiting.filter(({ since }) => since >= before);
      this.#start();
    }, 500);
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    this.#underWay += 1;
    const touched = group.flatMap((each) => each.touched);
    for (const each of touched) this.#busy.add(each);
    const refuseAll = (error: unknown): void => group.forEach(({ refuse }) => refuse(error));
    try {
      const outcomes = await this.#written(group, refuseAll);
      group.forEach((each, at) => this.#answer(each, outcomes[at]));
    } catch (error) {
      refuseAll(error);
    }
    for (const each of touched) this.#busy.delete(each);
    this.#underWay -= 1;
    // Who is answered now may write again in this turn, and goes along.
    if (this.#waiting.length > 0 || this.#isClosed) this.#schedule();
  }

  #answer({ prepared, answer, refuse }: Waiting, outcome: Outcome | undefined): void {
    if (outcome === undefined) return refuse(storeFailed('busy'));
    if ('error' in outcome) return refuse(outcome.error);
    answer(outcome);
    if (!outcome.isFresh) return;
    const last = prepared.append?.events.at(-1);
    if (last !== undefined) this.#floors.reached(last.planId, last.version, last.digest);
    this.#tell(prepared);
  }

  /**
   * @param late refuses all when there is no answer in time; this goes on until the database has answered or the
   *   connection is closed, so that no more than these are ever unanswered
   */
  async #written(group: readonly Waiting[], late: (error: unknown) => void): Promise<readonly (Outcome | undefined)[]> {
    const held = await this.#kept.take();
    const { timeoutMs } = this.#connections;
    let isGivenUp = false;
    const giveUp = (): void => {
      isGivenUp = true;
      held.release(true);
    };
    let timer = setTimeout(() => {
      late(storeFailed('unanswered'));
      timer = setTimeout(giveUp, this.#patienceMs - timeoutMs);
    }, timeoutMs);
    try {
      const outcomes = await outcomesOf(
        held,
        group.map(({ prepared }) => prepared),
      );
      this.#patienceMs = timeoutMs * 3;
      if (isGivenUp) return outcomes;
      this.#kept.giveBack(held);
      return outcomes;
    } catch (error) {
      if (isGivenUp) this.#patienceMs = Math.min(this.#patienceMs * 2, 900_000);
      held.release(!isRefusal(error) && !isLogError(error));
      throw inWordsOfWrite(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function outcomesOf(held: Held, group: readonly PreparedWriting[]): Promise<readonly (Outcome | undefined)[]> {
  const outcomes = await tried(held, group);
  // PostgreSQL warns, and says that it is done, where the wait for a standby was broken off.
  if (held.isWarned()) throw storeFailed('unanswered');
  return outcomes;
}

async function tried(held: Held, group: readonly PreparedWriting[]): Promise<readonly (Outcome | undefined)[]> {
  let outcomes: readonly (Outcome | undefined)[] = group.map(() => undefined);
  if (group.every(isPlain)) {
    try {
      outcomes = await again(() => writeTogether(held, group));
    } catch (error) {
      // One of them cannot be written: each by itself. Anything else has failed for all.
      if (!isRefusal(error) || !/^2[123]|^54/.test(codeOf(error))) throw error;
    }
  }
  const all: Outcome[] = [];
  for (const [at, outcome] of outcomes.entries())
    all.push(outcome ?? (await alone(held.query, group[at] as PreparedWriting)));
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
