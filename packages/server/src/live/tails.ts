import type { RecordedEvent, ServerStore } from '@kehoach/core';

/** Hears of entries of one plan, in their order. */
export type Hear = (entries: readonly RecordedEvent[]) => void;

interface Tail {
  readonly listeners: Set<Hear>;
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
  readonly #closers = new Set<() => void>();

  constructor(store: Pick<ServerStore, 'subscribe'>) {
    this.#store = store;
  }

  /** How many listen. */
  get size(): number {
    return this.#closers.size;
  }

  /**
   * Hears of every entry above `after`, which the reader has just read; never before this returns.
   *
   * @param closed called when there will be no more: the server stops, or the reader has to read again first
   * @returns a function that ends it
   */
  listen(planId: string, after: number, hear: Hear, closed: () => void): () => void {
    const tail = this.#tails.get(planId) ?? this.#open(planId, after);
    const begin = (): void => {
      if (!this.#closers.has(closed)) return;
      const missed = tail.recent.filter(({ version }) => version > after);
      if (tail.reached > after && missed[0]?.version !== after + 1) return closed();
      tail.listeners.add(hear);
      if (missed.length > 0) hear(missed);
    };
    this.#closers.add(closed);
    queueMicrotask(begin);
    return () => {
      this.#closers.delete(closed);
      tail.listeners.delete(hear);
      if (tail.listeners.size > 0 || this.#tails.get(planId) !== tail) return;
      this.#tails.delete(planId);
      tail.stop();
    };
  }

  /** Tells all who listen that there will be no more. */
  close(): void {
    for (const close of this.#closers) close();
  }

  #open(planId: string, after: number): Tail {
    const tail: Tail = { listeners: new Set(), recent: [], reached: after, stop: () => undefined };
    this.#tails.set(planId, tail);
    tail.stop = this.#store.subscribe(planId, after, (entries) => {
      tail.recent = [...tail.recent, ...entries].slice(-mostRecent);
      tail.reached = entries.at(-1)?.version ?? tail.reached;
      for (const hear of tail.listeners) hear(entries);
    });
    return tail;
  }
}
