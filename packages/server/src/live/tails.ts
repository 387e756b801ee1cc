import type { RecordedEvent, ServerStore } from '@kehoach/core';

/** Hears of entries of one plan, in their order. */
export type Hear = (entries: readonly RecordedEvent[]) => void;

interface Listener {
  readonly who: string;
  readonly hear: Hear;
  readonly closed: () => void;
  /** Not before the turn in which it came is over. */
  isListening: boolean;
}

interface Tail {
  readonly listeners: Set<Listener>;
  /** What was told last, for who has read the log just before. */
  recent: readonly RecordedEvent[];
  /** The version up to which the tail has told. */
  reached: number;
  stop: () => void;
}

/** Entries that are told again to who comes a little late. */
const mostRecent = 500;

/** News of plans, for as many readers as there are: one subscription of the store a plan. */
export class Tails {
  readonly #store: Pick<ServerStore, 'subscribe'>;
  readonly #tails = new Map<string, Tail>();
  readonly #counts = new Map<string, number>();
  #size = 0;

  constructor(store: Pick<ServerStore, 'subscribe'>) {
    this.#store = store;
  }

  /** How many listen. */
  get size(): number {
    return this.#size;
  }

  /** How many listen for that one. */
  countOf(who: string): number {
    return this.#counts.get(who) ?? 0;
  }

  /**
   * Hears of every entry above `after`, which the reader has just read; never before this returns.
   *
   * @param closed called when there will be no more: the server stops, the store cannot be read, or the reader has to
   *   read again first
   * @param who for whom, such as the subject of a person
   * @returns a function that ends it
   */
  listen(planId: string, after: number, hear: Hear, closed: () => void, who = ''): () => void {
    const tail = this.#tails.get(planId) ?? this.#open(planId, after);
    const listener: Listener = { who, hear, closed, isListening: false };
    tail.listeners.add(listener);
    this.#size += 1;
    this.#counts.set(who, this.countOf(who) + 1);
    queueMicrotask(() => begin(tail, listener, after));
    return () => {
      if (!tail.listeners.delete(listener)) return;
      this.#size -= 1;
      if (this.countOf(who) > 1) this.#counts.set(who, this.countOf(who) - 1);
      else this.#counts.delete(who);
      if (tail.listeners.size === 0) this.#drop(planId, tail);
    };
  }

  /** Tells all who listen that there will be no more. */
  close(): void {
    for (const [planId, tail] of this.#tails) this.#end(planId, tail);
  }

  #open(planId: string, after: number): Tail {
    const tail: Tail = { listeners: new Set(), recent: [], reached: after, stop: () => undefined };
    this.#tails.set(planId, tail);
    const hear: Hear = (entries) => {
      tail.recent = [...tail.recent, ...entries].slice(-mostRecent);
      tail.reached = entries.at(-1)?.version ?? tail.reached;
      for (const listener of tail.listeners) if (listener.isListening) listener.hear(entries);
    };
    // A subscription that failed may never tell again: who waits asks anew, and opens another.
    tail.stop = this.#store.subscribe(planId, after, hear, () => this.#end(planId, tail));
    return tail;
  }

  #end(planId: string, tail: Tail): void {
    this.#drop(planId, tail);
    for (const { closed } of tail.listeners) closed();
  }

  #drop(planId: string, tail: Tail): void {
    if (this.#tails.get(planId) === tail) this.#tails.delete(planId);
    tail.stop();
  }
}

function begin(tail: Tail, listener: Listener, after: number): void {
  if (!tail.listeners.has(listener)) return;
  const missed = tail.recent.filter(({ version }) => version > after);
  if (tail.reached > after && missed[0]?.version !== after + 1) return listener.closed();
  listener.isListening = true;
  if (missed.length > 0) listener.hear(missed);
}
