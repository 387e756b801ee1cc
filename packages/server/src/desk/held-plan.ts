import { advance, isEventType, replay, schemaOf, type Plan, type ServerStore } from '@kehoach/core';
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
    const { plan } = this.#held;
    const news = await this.#store.read(this.#planId, { after: plan.version });
    // Somebody else has read on meanwhile.
    if (this.#held.plan !== plan) return this.newest();
    if (news.length === 0) return this.#held;
    // A store whose log was put back from a copy goes on from another entry than the one that is held.
    if (news[0]?.previous !== plan.digest) {
      this.#held = nothing;
      return this.newest();
    }
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
