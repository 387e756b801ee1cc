import type { LogError } from '../log/log-error.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { LogErrorListener, LogListener } from './store.js';

type Read = (planId: string, after: number) => Promise<readonly RecordedEvent[]>;

/** Who hears of which plan, for stores that are told what was written, or how far a log has gone. */
export class Subscriptions {
  readonly #read: Read;
  readonly #ofPlan = new Map<string, Set<Subscription>>();

  /** @param read as a store's own: rejects with a `LogError` */
  constructor(read: Read) {
    this.#read = read;
  }

  /** The plans of which anybody hears. */
  get plans(): readonly string[] {
    return [...this.#ofPlan.keys()];
  }

  /** As `PlanStore.subscribe`. */
  add(planId: string, after: number, listener: LogListener, onError?: LogErrorListener): () => void {
    const subscription = new Subscription((from) => this.#read(planId, from), after, listener, onError);
    const others = this.#ofPlan.get(planId) ?? new Set();
    this.#ofPlan.set(planId, others.add(subscription));
    void subscription.catchUp();
    return () => {
      subscription.end();
      others.delete(subscription);
      if (others.size === 0 && this.#ofPlan.get(planId) === others) this.#ofPlan.delete(planId);
    };
  }

  /** Tells what was written; it is asked for once, and only where anybody listens. */
  tell(planId: string, written: () => readonly RecordedEvent[]): void {
    const all = this.#ofPlan.get(planId);
    if (all === undefined) return;
    const entries = written();
    for (const subscription of all) subscription.tell(entries);
  }

  /** A log has reached a version, whoever wrote: it is read for those who have not heard of it. */
  reached(planId: string, version: number): void {
    for (const subscription of this.#ofPlan.get(planId) ?? []) subscription.reached(version);
  }

  /** Nobody hears anything more. */
  end(): void {
    for (const all of this.#ofPlan.values()) for (const subscription of all) subscription.end();
    this.#ofPlan.clear();
  }
}

class Subscription {
  readonly #read: (after: number) => Promise<readonly RecordedEvent[]>;
  readonly #listener: LogListener;
  readonly #onError: LogErrorListener | undefined;
  #told: number;
  #isReading = false;
  /** Something was written while it read. */
  #isBehind = false;
  #isEnded = false;

  constructor(
    read: (after: number) => Promise<readonly RecordedEvent[]>,
    after: number,
    listener: LogListener,
    onError: LogErrorListener | undefined,
  ) {
    this.#read = read;
    this.#told = after;
    this.#listener = listener;
    this.#onError = onError;
  }

  end(): void {
    this.#isEnded = true;
  }

  tell(entries: readonly RecordedEvent[]): void {
    if ((entries.at(-1)?.version ?? 0) <= this.#told) return;
    if (this.#isReading || entries[0]?.version !== this.#told + 1) {
      this.#readLater();
      return;
    }
    this.#told += entries.length;
    // Whoever wrote hears first that it is written; a listener that throws stops no other.
    void Promise.resolve().then(() => this.#hear(entries));
  }

  reached(version: number): void {
    if (version > this.#told) this.#readLater();
  }

  #readLater(): void {
    this.#isBehind = true;
    if (!this.#isReading) void this.catchUp();
  }

  /** Reads until nothing is new. */
  async catchUp(): Promise<void> {
    this.#isReading = true;
    do {
      this.#isBehind = false;
      const news = await this.#read(this.#told).catch((error: unknown) => this.#fail(error as LogError));
      this.#told = news.at(-1)?.version ?? this.#told;
      if (news.length > 0) this.#hear(news);
    } while (this.#isBehind && !this.#isEnded);
    this.#isReading = false;
  }

  #hear(entries: readonly RecordedEvent[]): void {
    if (!this.#isEnded) this.#listener(entries);
  }

  #fail(error: LogError): readonly RecordedEvent[] {
    if (!this.#isEnded) this.#onError?.(error);
    return [];
  }
}
