import type { Head, RecordedEvent } from '@kehoach/core';
import type { Clock, Timer } from '../clock.js';
import { failed, unexpected, type Failure } from '../failure.js';
import { inTurn, type Lock } from '../turns.js';
import { pauseAfter, Rest } from './pauses.js';
import type { Asked, Reply, Wire } from './wire.js';

/** Longer than any server keeps a reader waiting who is to be told of news. */
const pollMs = 40_000;
/** A question that was asked longer ago than this may have been lost with the line, in milliseconds. */
const staleMs = 2000;
/** A server that answers sooner without news cannot wait: it is not asked at once again, in milliseconds. */
const soonestMs = 1000;

/** What the live end of a log needs, and whom it tells. */
export interface TailOptions {
  /** The plan's address. */
  readonly to: string;
  readonly wire: Wire;
  readonly lock: Lock | undefined;
  readonly clock: Clock;
  readonly timer: Timer;
  /** The last entry that is known. */
  readonly head: () => Head;
  /** The server's log ends before that entry, or holds another one in its place. */
  readonly onLost: () => void;
  /** @returns whether they could be taken */
  readonly take: (entries: readonly RecordedEvent[]) => Promise<boolean>;
  /** The server answered, or why it did not. */
  readonly onLink: (failure: Failure | undefined) => void;
}

/** Asks for what is new in a log, again and again; one tab of a browser at a time. */
export class Tail {
  readonly #options: TailOptions;
  readonly #rest: Rest;
  readonly #turns = {};
  #run = 0;
  #isRunning = false;
  /** Something happened while it asked: whatever comes of that, it asks again at once. */
  #isWoken = false;
  #askedAt = 0;
  #giveUp: () => void = () => undefined;

  constructor(options: TailOptions) {
    this.#options = options;
    this.#rest = new Rest(options.timer);
  }

  /** Begins, or asks at once where it waits. */
  wake(): void {
    this.#isWoken = true;
    this.#rest.end();
    if (this.#options.clock.now() - this.#askedAt > staleMs) this.#giveUp();
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#run += 1;
    const run = this.#run;
    void inTurn(this.#turns, `tail ${this.#options.to}`, this.#options.lock, () => this.#follow(run));
  }

  stop(): void {
    this.#isRunning = false;
    this.#run += 1;
    this.#rest.end();
    this.#giveUp();
  }

  /** Asks once whether the server's log goes on from what is known, and takes what it has. @returns why not */
  async look(): Promise<Failure | undefined> {
    const { to, wire, head } = this.#options;
    return this.#failureOf(await wire.ask(`${to}/log?after=${head().version}`, { waitMs: pollMs }));
  }

  async #follow(run: number): Promise<void> {
    const { to, wire, clock, head, onLink } = this.#options;
    let failures = 0;
    while (run === this.#run) {
      const since = clock.now();
      this.#isWoken = false;
      // After a failure the server is not to wait: that it answers again is news.
      const live = failures === 0 ? '&live=poll' : '';
      let isGivenUp = false;
      const asked = await wire.ask(`${to}/log?after=${head().version}${live}`, {
        waitMs: pollMs,
        onAsk: (abort) => {
          this.#askedAt = since;
          this.#giveUp = () => {
            isGivenUp = true;
            abort();
          };
        },
      });
      this.#giveUp = () => undefined;
      if (run !== this.#run) return;
      if (isGivenUp) continue;
      const failure = await this.#failureOf(asked);
      if (run !== this.#run) return;
      onLink(failure);
      failures = failure === undefined ? 0 : failures + 1;
      const isIdle = live !== '' && 'reply' in asked && asked.reply.text === '' && clock.now() - since < soonestMs;
      if (this.#isWoken) continue;
      if (failure !== undefined) await this.#rest.for(pauseAfter(failures, clock));
      else if (isIdle) await this.#rest.for(soonestMs);
    }
  }

  async #failureOf(asked: Asked): Promise<Failure | undefined> {
    if ('failure' in asked) return asked.failure;
    const { status, text } = asked.reply;
    if (status < 200 || status >= 300) return failed('http', { status });
    if (this.#isLost(asked.reply)) {
      this.#options.onLost();
      return failed('interrupted', {});
    }
    try {
      const entries = entriesIn(text);
      const isTaken = entries.length === 0 || (await this.#options.take(entries));
      return isTaken ? undefined : failed('interrupted', {});
    } catch (error) {
      return error instanceof SyntaxError ? failed('interrupted', {}) : unexpected(error);
    }
  }

  #isLost({ header }: Reply): boolean {
    const { version, digest } = this.#options.head();
    const there = Number(header('kh-version') ?? Infinity);
    return there < version || (there === version && header('kh-head-digest') !== digest);
  }
}

/** The entries of a piece of a log, as they stand: whoever takes them checks their digests. */
function entriesIn(text: string): readonly RecordedEvent[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RecordedEvent);
}
