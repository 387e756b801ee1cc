import type { Actor, RecordedEvent } from '@kehoach/core';
import type { Clock, Timer } from '../clock.js';
import { failed, storeFailed, type Failure } from '../failure.js';
import type { Outbox, OutboxCommand } from '../outbox/outbox.js';
import { inTurn, type Lock } from '../turns.js';
import { batchOf, readAnswer, type Decided } from './answer.js';
import { pauseAfter } from './pauses.js';
import { isSameActor } from './standing.js';
import type { Wire } from './wire.js';

const mostAtOnce = 100;
/** How long a server may take to decide a batch, in milliseconds. */
const decideMs = 30_000;

/** What sending needs, and whom it tells. */
export interface SenderOptions {
  /** The plan's address. */
  readonly to: string;
  readonly wire: Wire;
  readonly outbox: Outbox;
  readonly lock: Lock | undefined;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Whose commands may be sent now. */
  readonly by: () => Actor | undefined;
  /** The last version that is known. */
  readonly version: () => number;
  /** Looks whether the server's log still goes on from what is known, where that is not sure. @returns why not */
  readonly look: () => Promise<Failure | undefined>;
  readonly take: (entries: readonly RecordedEvent[]) => Promise<unknown>;
  /** What waits, before each batch: another tab may have sent the rest. */
  readonly onQueue: (queue: readonly OutboxCommand[]) => void;
  /** A command was decided, and the outbox knows. */
  readonly onDecided: (decided: Decided, entries: readonly RecordedEvent[]) => Promise<void>;
  /** The server answered, or why what waits is kept. */
  readonly onLink: (failure: Failure | undefined) => void;
}

/** Sends what waits in the outbox for one plan: in order, one tab at a time, each until it is answered. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #turns = {};
  #isRunning = false;
  #isAskedAgain = false;
  #isStopped = true;
  #failures = 0;
  #most = mostAtOnce;
  #stopRest: () => void = () => undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Sends what waits, at once. */
  wake(): void {
    this.#isStopped = false;
    this.#stopRest();
    if (this.#isRunning) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isRunning = true;
    const { to, lock } = this.#options;
    void inTurn(this.#turns, `send ${to}`, lock, () => this.#drain()).finally(() => {
      this.#isRunning = false;
      if (this.#isAskedAgain && !this.#isStopped) this.wake();
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopRest();
  }

  async #drain(): Promise<void> {
    this.#isAskedAgain = false;
    this.#most = mostAtOnce;
    try {
      while (!this.#isStopped && (await this.#sendNext()));
    } catch (error) {
      this.#keep(storeFailed(error), 0);
    }
  }

  /** @returns whether to go on at once */
  async #sendNext(): Promise<boolean> {
    const { to, wire, outbox, version, onQueue } = this.#options;
    const queue = await outbox.read(to);
    onQueue(queue);
    const by = this.#options.by();
    const batch = nextOf(
      queue.filter((one) => isSendable(one, by)),
      this.#most,
    );
    if (batch.length === 0) {
      if (this.#failures > 0) this.#through();
      return false;
    }
    const unsure = await this.#options.look();
    if (unsure !== undefined) return this.#isStopped ? false : this.#keep(unsure, 0);
    const answer = readAnswer(await wire.ask(`${to}/commands`, { waitMs: decideMs, body: batchOf(batch, version()) }));
    if (answer.kind === 'turned-down') return this.#turnedDown(batch, answer.rejection);
    if (answer.kind === 'keep') return this.#keep(answer.failure, answer.pauseMs);
    const { results, entries } = answer;
    await this.#options.take(entries);
    const ours = results.filter(({ id }) => batch.some((one) => one.id === id));
    await this.#end(ours, entries);
    if (ours.length === 0) return this.#keep(failed('interrupted', {}), 0);
    this.#through();
    return true;
  }

  /** Of a batch that is turned down each command is tried by itself: one must not end the others, but of its group. */
  async #turnedDown(batch: readonly OutboxCommand[], rejection: Rejection): Promise<boolean> {
    const isOne = batch.length === 1 || batch[0]?.group !== undefined;
    if (isOne)
      await this.#end(
        batch.map(({ id }) => ({ id, rejection })),
        [],
      );
    else this.#most = rejection.status === 413 ? Math.ceil(batch.length / 2) : 1;
    return true;
  }

  async #end(results: readonly Decided[], entries: readonly RecordedEvent[]): Promise<void> {
    const { to, outbox, onDecided } = this.#options;
    // At once: where the page ends between two that belong together, the second would be sent by itself.
    const refused = results.filter((decided) => 'rejection' in decided);
    if (refused.length > 0) await outbox.reject(to, ...refused);
    for (const decided of results) {
      if (!('rejection' in decided)) await outbox.remove(to, decided.id);
      await onDecided(decided, entries);
    }
  }

  #through(): void {
    this.#failures = 0;
    this.#options.onLink(undefined);
  }

  #keep(failure: Failure, leastMs: number): false {
    const { clock, timer, onLink } = this.#options;
    this.#failures += 1;
    onLink(failure);
    if (!this.#isStopped) this.#stopRest = timer(pauseAfter(this.#failures, clock, leastMs), () => this.wake());
    return false;
  }
}

type Rejection = NonNullable<OutboxCommand['rejection']>;

/** What is sent next: those that belong together go alone, since they are recorded together or not at all. */
function nextOf(queue: readonly OutboxCommand[], most: number): readonly OutboxCommand[] {
  const group = queue[0]?.group;
  if (group !== undefined) return queue.filter((one) => one.group === group);
  const first = queue.findIndex((one) => one.group !== undefined);
  return queue.slice(0, first === -1 ? most : Math.min(first, most));
}

function isSendable({ rejection, by }: OutboxCommand, now: Actor | undefined): boolean {
  return rejection === undefined && isSameActor(by, now);
}
