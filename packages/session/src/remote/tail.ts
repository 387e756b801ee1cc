import type { Head, RecordedEvent } from '@kehoach/core';
import type { Clock, Timer } from '../clock.js';
import { failed, unexpected, type Failure } from '../failure.js';
import { inTurn, type Lock } from '../turns.js';
import { hearStream } from './entry-stream.js';
import { pauseAfter, Rest } from './pauses.js';
import { mayPassWith } from './status.js';
import { fieldsIn, sentencesOf } from './told.js';
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

/** What came of asking once. */
type Round = 'given-up' | { readonly failure: Failure | undefined; readonly isBare: boolean };

/**
 * Hears what is new in a log; one tab of a browser at a time. It asks again and again (long poll), and beside the
 * first question opens a stream: where that is heard at once, it goes on by streams, and otherwise as it was.
 */
export class Tail {
  readonly #options: TailOptions;
  readonly #rest: Rest;
  readonly #turns = {};
  #run = 0;
  #isRunning = false;
  /** Something happened while it asked: whatever comes of that, it asks again at once. */
  #isWoken = false;
  /** When it asked, or was last told something by a stream. */
  #heardAt = 0;
  #way: 'untried' | 'trying' | 'stream' | 'poll' = 'untried';
  #stream: Promise<Round> | undefined;
  #giveUpPoll = nothing;
  #giveUpStream = nothing;

  constructor(options: TailOptions) {
    this.#options = options;
    this.#rest = new Rest(options.timer);
  }

  /** Begins, or asks at once where it waits. */
  wake(): void {
    this.#isWoken = true;
    this.#rest.end();
    if (this.#options.clock.now() - this.#heardAt > staleMs) this.#giveUp();
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
    const known = head();
    return this.#failureOf(await wire.ask(`${to}/log?after=${known.version}`, { waitMs: pollMs }), known);
  }

  #giveUp(): void {
    this.#giveUpPoll();
    this.#giveUpStream();
  }

  async #follow(run: number): Promise<void> {
    const { clock } = this.#options;
    let failures = 0;
    while (run === this.#run) {
      const since = clock.now();
      this.#isWoken = false;
      const round = await (failures === 0 && this.#way === 'stream' ? this.#hear(run) : this.#poll(run, failures));
      if (run !== this.#run) break;
      if (round === 'given-up') continue;
      failures = round.failure === undefined ? 0 : failures + 1;
      if (this.#isWoken) continue;
      if (failures > 0) await this.#rest.for(pauseAfter(failures, clock));
      else if (round.isBare && clock.now() - since < soonestMs) await this.#rest.for(soonestMs);
    }
    // A stream that is still tried was given up too: it must not meddle with what begins after this.
    await this.#stream;
  }

  async #poll(run: number, failures: number): Promise<Round> {
    const { to, wire, clock, head, onLink } = this.#options;
    const known = head();
    // After a failure the server is not to wait: that it answers again is news.
    const live = failures === 0 ? '&live=poll' : '';
    let isGivenUp = false;
    const asking = wire.ask(`${to}/log?after=${known.version}${live}`, {
      waitMs: pollMs,
      onAsk: (abort) => {
        this.#heardAt = clock.now();
        this.#giveUpPoll = () => {
          isGivenUp = true;
          abort();
        };
      },
    });
    if (live !== '' && this.#way === 'untried') {
      this.#way = 'trying';
      this.#stream = this.#read(run);
    }
    const asked = await asking;
    this.#giveUpPoll = nothing;
    if (run !== this.#run || isGivenUp) return 'given-up';
    const failure = await this.#failureOf(asked, known);
    if (run === this.#run) onLink(failure);
    return { failure, isBare: live !== '' && 'reply' in asked && asked.reply.text === '' };
  }

  async #hear(run: number): Promise<Round> {
    this.#stream ??= this.#read(run);
    const round = await this.#stream;
    this.#stream = undefined;
    return round;
  }

  /** Reads one stream to its end. Where nothing is heard of it in time, there will be no other. */
  async #read(run: number): Promise<Round> {
    const { to, wire, timer, clock, head, onLink } = this.#options;
    const known = head();
    const isTried = this.#way === 'trying';
    let [isGivenUp, isHeard] = [false, false];
    const end = await hearStream(`${to}/log?after=${known.version}&live=sse`, {
      wire,
      timer,
      onAsk: (abort) => {
        this.#giveUpStream = () => {
          isGivenUp = true;
          abort();
        };
      },
      onHeard: async (data, header) => {
        if (run !== this.#run || isGivenUp) return undefined;
        this.#heardAt = clock.now();
        const isFirst = !isHeard;
        isHeard = true;
        this.#way = 'stream';
        if (isFirst) this.#giveUpPoll();
        const failure = isFirst && this.#isLost(known, header) ? this.#lost() : await this.#taken(data);
        // That it beats does not tell whether it is the same log; how it began does, and what goes on from here.
        if (run === this.#run && failure === undefined && (isFirst || data.length > 0)) onLink(undefined);
        return failure;
      },
    });
    this.#giveUpStream = nothing;
    if (run !== this.#run || isGivenUp) {
      this.#way = 'untried';
      return 'given-up';
    }
    if (isTried && !isHeard) {
      this.#way = 'poll';
      return 'given-up';
    }
    const failure = typeof end === 'object' ? await this.#failureOf(end, known) : undefined;
    if (end === 'silent' || (!isHeard && failure === undefined)) this.#way = 'poll';
    if (failure !== undefined && run === this.#run) onLink(failure);
    return { failure, isBare: true };
  }

  async #failureOf(asked: Asked, known: Head): Promise<Failure | undefined> {
    if ('failure' in asked) return asked.failure;
    const { status, text, header } = asked.reply;
    if (mayPassWith(status)) return failed('http', { status });
    if (status < 200 || status >= 300) return failed('http', { status, ...sentencesOf(fieldsIn(text)) });
    if (this.#isLost(known, header)) return this.#lost();
    return this.#taken(text.split('\n').filter((line) => line.trim() !== ''));
  }

  /** @param lines an entry each, as they stand: whoever takes them checks their digests */
  async #taken(lines: readonly string[]): Promise<Failure | undefined> {
    try {
      const entries = lines.map((line) => JSON.parse(line) as RecordedEvent);
      const isTaken = entries.length === 0 || (await this.#options.take(entries));
      return isTaken ? undefined : failed('interrupted', {});
    } catch (error) {
      return error instanceof SyntaxError ? failed('interrupted', {}) : unexpected(error);
    }
  }

  /** @param known the last entry that was known when the server was asked */
  #isLost({ version, digest }: Head, header: Reply['header']): boolean {
    const there = Number(header('kh-version') ?? Infinity);
    return there < version || (there === version && header('kh-head-digest') !== digest);
  }

  #lost(): Failure {
    this.#options.onLost();
    return failed('interrupted', {});
  }
}

function nothing(): void {}
