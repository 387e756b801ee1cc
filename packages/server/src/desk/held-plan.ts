import {
  advance,
  damagedLog,
  isEventType,
  replay,
  schemaOf,
  type Plan,
  type RecordedEvent,
  type ServerStore,
} from '@kehoach/core';
import { problem, ProblemError } from '../problem/problem.js';

/** A plan as its log told it when it was last read. */
export interface HeldPlan {
  readonly plan: Plan;
  /** When its last entry was recorded. */
  readonly recordedAt: string | undefined;
}

const nothing: HeldPlan = { plan: replay([]), recordedAt: undefined };

/** The plan of a store's log; reads what has come since whenever it is asked. */
export class StoredPlan {
  readonly #store: Pick<ServerStore, 'read'>;
  readonly #planId: string;
  #held: HeldPlan = nothing;

  constructor(store: Pick<ServerStore, 'read'>, planId: string) {
    this.#store = store;
    this.#planId = planId;
  }

  /**
   * The newest state.
   *
   * @throws ProblemError `newer-entry`
   * @throws LogError of the store
   */
  async newest(): Promise<HeldPlan> {
    for (;;) {
      const held = this.#held;
      const { version, digest } = held.plan;
      // The last entry that is held is read again: a log that was put back from a copy ends before it, or has another.
      const there = await this.#store.read(this.#planId, { after: Math.max(0, version - 1) });
      // Somebody else has read on meanwhile.
      if (this.#held !== held) continue;
      if (version === 0 || there[0]?.digest === digest) return this.#goOn(held, version === 0 ? there : there.slice(1));
      this.#held = nothing;
    }
  }

  #goOn({ plan }: HeldPlan, news: readonly RecordedEvent[]): HeldPlan {
    const [first] = news;
    if (first === undefined) return this.#held;
    if (first.previous !== plan.digest) throw damagedLog(this.#planId, plan.version, plan.version + news.length);
    const isKnown = news.every(({ type, schema }) => isEventType(type) && schema <= schemaOf(type));
    if (!isKnown) throw new ProblemError(problem('newer-entry', { plan: this.#planId }));
    const next = plan.version === 0 ? replay(news) : advance(plan, news);
    this.#held = { plan: next, recordedAt: news.at(-1)?.recordedAt };
    return this.#held;
  }

  /** Takes over what was folded elsewhere and written right behind `before`, unless others have gone on meanwhile. */
  take(before: HeldPlan, after: HeldPlan): void {
    if (this.#held.plan === before.plan) this.#held = after;
  }
}
