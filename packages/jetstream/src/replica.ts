import { isLogError, LogError, storeFailed, type RecordedEvent } from '@kehoach/core';
import { JetStreamApiCodes, type StreamInfo } from '@nats-io/jetstream';
import { agreed } from './agreed.js';
import { Bodies, partsHeader } from './bodies.js';
import type { Connected } from './connect.js';
import { follow, type Followed, type StreamMessage } from './follow.js';
import { Ledger, type PlanHead } from './ledger.js';
import { patiently, patienceMs, pause } from './patience.js';
import { entryLines, newer, readProposal, type ProposedAppend } from './proposal.js';
import { inWords } from './store-error.js';
import type { OpenStream } from './stream.js';
import { partSubject } from './subject.js';

/** Milliseconds without a message, though there should be one, after which it is asked whether there is. */
const stalledMs = 3000;
const lookMs = 1000;
/** Milliseconds for which a server that has just come to lead may count fewer messages than were taken. */
const behindMs = 3000;
const againMs = 100;

/** Hears that a plan's log has just got entries, which are asked for. */
export type Tell = (planId: string, written: () => readonly RecordedEvent[]) => void;

/** Who hears of what a replica comes to know. */
export interface Hearing {
  readonly tell: Tell;
  /** A server tells the stream otherwise than the others. */
  readonly warn?: ((server: string) => void) | undefined;
  /** The stream no longer holds what was read of it before, or holds it again. */
  readonly onCut?: ((isCut: boolean) => void) | undefined;
}

interface Waiting {
  readonly seq: number;
  readonly done: () => void;
  readonly failed: (error: LogError) => void;
}

/** A message of this process that is on its way. */
interface Mine {
  readonly resolve: (isGranted: boolean) => void;
  readonly reject: (error: LogError) => void;
}

/** What this process knows of a stream: it reads all of it, from its beginning on, and comes to what it says. */
export class Replica {
  readonly bodies: Bodies;
  readonly #connected: Connected;
  readonly #stream: string;
  readonly #replicas: number;
  readonly #tell: Tell;
  readonly #warn: (server: string) => void;
  /** Servers that tell the stream otherwise than the others. */
  readonly #distrusted = new Set<string>();
  readonly #onCut: (isCut: boolean) => void;
  /** Heads of before the stream was read anew that were not found in it again. */
  readonly #missing = new Map<string, PlanHead>();
  #isCut = false;
  #created = '';
  readonly #mine = new Map<string, Mine>();
  #ledger = new Ledger();
  #taken = 0;
  /** What was heard and not yet taken; another list once the stream is read anew. */
  #heard: StreamMessage[] = [];
  #isTaking = false;
  #isFrozen = false;
  #waiting: Waiting[] = [];
  #following: Pick<Followed, 'isAtEnd' | 'end'> = { isAtEnd: async () => false, end: () => undefined };
  #fault: LogError | undefined;
  #asking: Promise<void> | undefined;
  #askingNext: Promise<void> | undefined;

  constructor(connected: Connected, { name, replicas }: Pick<OpenStream, 'name' | 'replicas'>, hear: Hearing) {
    this.#connected = connected;
    this.#stream = name;
    this.#replicas = replicas;
    this.#tell = hear.tell;
    this.#warn = hear.warn ?? (() => undefined);
    this.#onCut = hear.onCut ?? (() => undefined);
    this.bodies = new Bodies(connected, name);
    this.#follow();
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** The place of the last message that was taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Reads no further: what is known now stays. */
  freeze(): void {
    this.#isFrozen = true;
    this.#following.end();
  }

  close(): void {
    this.#fail(storeFailed('closed'));
    this.bodies.close();
  }

  /**
   * Until all is taken that anybody had been told is written when this was called.
   *
   * @throws LogError `store-failed` (`log-cut` as long as the stream lacks what was read of it before),
   *   `newer-database`
   */
  current(): Promise<void> {
    if (this.#asking !== undefined) {
      // What is under way may have been answered already: the next one speaks for all who come meanwhile.
      this.#askingNext ??= this.#asking.then(
        () => this.#ask(),
        () => this.#ask(),
      );
      return this.#askingNext;
    }
    return this.#ask();
  }

  /**
   * Whether the message with that nonce was granted, once it has come; the first one of several.
   *
   * @throws LogError where nothing more will come
   */
  outcome(nonce: string): { readonly granted: Promise<boolean>; readonly forget: () => void } {
    if (this.#fault !== undefined) throw this.#fault;
    const granted = new Promise<boolean>((resolve, reject) => this.#mine.set(nonce, { resolve, reject }));
    return { granted, forget: () => this.#mine.delete(nonce) };
  }

  /** @throws LogError `store-failed` (`log-cut`) where that was found before, and not since that it is over */
  checkUncut(): void {
    if (this.#isCut) throw storeFailed('log-cut');
  }

  /** The stream ends before what was taken of it, or is another one: it is read anew. */
  restart(): void {
    for (const planId of this.#ledger.plans()) {
      const { version, digest } = this.#ledger.plan(planId);
      if (version > (this.#missing.get(planId)?.version ?? 0)) this.#missing.set(planId, { version, digest });
    }
    this.#ledger = new Ledger();
    this.#taken = 0;
    this.bodies.clear();
    this.#again();
  }

  #again(): void {
    this.#following.end();
    this.#follow();
  }

  #follow(): void {
    const heard: StreamMessage[] = [];
    this.#heard = heard;
    const options = {
      ...this.#connected,
      stream: this.#stream,
      subject: `${this.#stream}.>`,
      from: this.#taken + 1,
      hear: (message: StreamMessage): void => {
        heard.push(message);
        if (!this.#isTaking) void this.#takeAll();
      },
      isBehind: () => this.#waiting.some(({ seq }) => seq > this.#taken),
      distrusted: this.#distrusted,
      warn: this.#warn,
      fail: () => this.#fail(storeFailed('replicas-differ')),
    };
    this.#following = this.#replicas > 1 ? agreed(options) : follow(options);
  }

  #ask(): Promise<void> {
    this.#askingNext = undefined;
    const asking = this.#lastPlace()
      .then((seq) => this.#reached(seq))
      .then(() => this.#tellCut(this.#missing.size > 0));
    const settled = (): void => {
      if (this.#asking === asking) this.#asking = undefined;
    };
    this.#asking = asking;
    asking.then(settled, settled);
    return asking;
  }

  /** The place of the last message. Where that is before what was taken, the stream is read anew. */
  async #lastPlace(): Promise<number> {
    const since = performance.now();
    for (;;) {
      const taken = this.#taken;
      const { state, created } = await this.#info();
      const isOther = this.#created !== '' && this.#created !== created;
      this.#created = created;
      if (!isOther && state.last_seq >= taken) return state.last_seq;
      if (isOther || performance.now() - since > behindMs) {
        this.restart();
        return state.last_seq;
      }
      await pause(againMs);
    }
  }

  async #info(): Promise<Pick<StreamInfo, 'state' | 'created'>> {
    if (this.#fault !== undefined) throw this.#fault;
    const asked = (): Promise<StreamInfo> => this.#connected.manager.streams.info(this.#stream);
    try {
      return await patiently(asked, () => this.#fault !== undefined);
    } catch (error) {
      const isGone =
        isLogError(error, 'store-failed') && error.params.cause === `NATS ${JetStreamApiCodes.StreamNotFound}`;
      if (isGone) this.#tellCut(true);
      throw error;
    }
  }

  /** Nothing is told of a stream that lacks what was told before: it may be put back, or be somebody else's work. */
  #tellCut(isCut: boolean): void {
    if (isCut !== this.#isCut) this.#onCut(isCut);
    this.#isCut = isCut;
    this.checkUncut();
  }

  #reached(seq: number): Promise<void> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    if (seq <= this.#taken) return Promise.resolve();
    return new Promise((resolve, reject) => {
      let [before, since] = [this.#taken, performance.now()];
      // For as long as it goes on, however much there is to read.
      const timer = setInterval(() => {
        if (before !== this.#taken) [before, since] = [this.#taken, performance.now()];
        const ms = performance.now() - since;
        if (ms > patienceMs) failed(storeFailed('unanswered'));
        // The server that leads may be the one that is apart from the others, and count more than they have.
        else if (ms > stalledMs) void this.#following.isAtEnd().then((isAtEnd) => isAtEnd && waiting.done());
      }, lookMs).unref();
      const waiting: Waiting = { seq, done: () => end(resolve), failed: (error) => failed(error) };
      const end = (answer: () => void): void => {
        clearInterval(timer);
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        answer();
      };
      const failed = (error: LogError): void => end(() => reject(error));
      this.#waiting.push(waiting);
    });
  }

  async #takeAll(): Promise<void> {
    this.#isTaking = true;
    try {
      while (this.#heard.length > 0) await this.#takeSome(this.#heard.splice(0), this.#ledger);
    } catch (error) {
      const failure = inWords(error);
      if (isLogError(failure, 'newer-database')) this.#fail(failure);
      else this.#again();
    }
    this.#isTaking = false;
  }

  async #takeSome(messages: readonly StreamMessage[], ledger: Ledger): Promise<void> {
    for (const { seq, subject, data, headers } of messages) {
      const bytes = headers?.has(partsHeader) === true ? await this.bodies.whole(seq, data, headers) : data;
      if (this.#ledger !== ledger || this.#isFrozen) return;
      if (this.#replicas > 1) this.bodies.mark(seq, data);
      this.bodies.keep(seq, bytes);
      if (subject !== partSubject(this.#stream)) this.#take(seq, bytes);
      this.#taken = seq;
    }
    for (const { seq, done } of this.#waiting) if (seq <= this.#taken) done();
  }

  #take(seq: number, bytes: Uint8Array): void {
    const proposal = readProposal(bytes);
    if (proposal === undefined) return;
    if (proposal === newer)
      throw new LogError('newer-database', { file: this.#stream }, `message ${seq} is of a later version`);
    const isGranted = this.#ledger.take(seq, proposal);
    const { nonce, append } = proposal;
    this.#mine.get(nonce)?.resolve(isGranted);
    this.#mine.delete(nonce);
    if (!isGranted || append === undefined) return;
    this.#find(append);
    this.#tell(append.planId, () => entryLines(bytes).map((line) => JSON.parse(line) as RecordedEvent));
  }

  #find({ planId, to, digest }: ProposedAppend): void {
    const head = this.#missing.get(planId);
    if (head?.version === to && head.digest === digest) this.#missing.delete(planId);
  }

  /** Nothing more is known from here on. */
  #fail(error: LogError): void {
    this.#fault ??= error;
    this.#following.end();
    for (const { failed } of this.#waiting) failed(error);
    for (const { reject } of this.#mine.values()) reject(error);
  }
}
