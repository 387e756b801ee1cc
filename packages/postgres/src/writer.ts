import { preparedWriting, storeFailed, type PreparedWriting, type Writing, type Written } from '@kehoach/core';
import type { Connections } from './connections.js';
import { Floors } from './floors.js';
import { nextGroup, type Waiting } from './group.js';
import { touchedBy } from './prepared.js';
import { Sender } from './sender.js';
import type { Outcome } from './write-together.js';

/** Statements that are under way at once: while the database is at one, the next is made ready. */
const lanes = 2;
/** So many go by one statement before a second one pays. */
const fewest = 16;

/** Writes what comes in the same turn by one statement, or one for each lane; an answer for each. */
export class Writer {
  readonly #timeoutMs: number;
  readonly #sender: Sender;
  readonly #floors: Floors;
  readonly #tell: (writing: PreparedWriting) => void;
  #waiting: Waiting[] = [];
  /** What the statements under way touch. */
  readonly #busy = new Set<string>();
  #underWay = 0;
  #isScheduled = false;
  #isClosed = false;
  #ended: (() => void) | undefined;
  #sweeping: ReturnType<typeof setInterval> | undefined;

  /** @param tell hears of what was written, once it is */
  constructor(connections: Connections, tell: (writing: PreparedWriting) => void) {
    this.#timeoutMs = connections.timeoutMs;
    this.#sender = new Sender(connections);
    this.#floors = new Floors((text, values) => connections.read(text, values));
    this.#tell = tell;
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
    this.#sender.end();
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
      const before = performance.now() - this.#timeoutMs;
      for (const { since, refuse } of this.#waiting) if (since < before) refuse(storeFailed('busy'));
      this.#waiting = this.#waiting.filter(({ since }) => since >= before);
      this.#start();
    }, 500);
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    this.#underWay += 1;
    for (const { touched } of group) for (const each of touched) this.#busy.add(each);
    const refuseAll = (error: unknown): void => group.forEach(({ refuse }) => refuse(error));
    try {
      const outcomes = await this.#sender.send(
        group.map(({ prepared }) => prepared),
        refuseAll,
      );
      for (const [at, each] of group.entries()) this.#answer(each, outcomes[at]);
    } catch (error) {
      refuseAll(error);
    }
    for (const { touched } of group) for (const each of touched) this.#busy.delete(each);
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
}
