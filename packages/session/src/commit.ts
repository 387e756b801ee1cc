import { advance, replay, type Command, type Plan, type PlanStore, type RecordedEvent } from '@kehoach/core';
import { failed, type Failure } from './failure.js';
import { knownCount } from './known.js';
import { settle, type Ask, type HeldPlan, type Outcome } from './settle.js';
import { inTurn } from './turns.js';

/**
 * Records what a command leads to behind the end of a plan's log, or says why not: decide, record, append,
 * fold, and again where another was faster. Commands of one plan wait for one another.
 *
 * @returns never rejects
 */
export function commit(store: PlanStore, planId: string, command: Command, ask: Ask): Promise<Outcome> {
  return committing(store, planId, ask)(command);
}

/**
 * `commit` for many commands of one plan: keeps the plan from one to the next, so that each costs the
 * same however long the log is. Commands that are given together are recorded together, all or none.
 *
 * @param ask what holds for all; each command may be given what differs
 */
export function committing(
  store: PlanStore,
  planId: string,
  ask: Ask,
): (command: Command | readonly Command[], change?: Partial<Ask>) => Promise<Outcome> {
  const held = new StoredPlan();
  return (command, change) => {
    const all = { ...ask, ...change };
    return inTurn(store, planId, all.lock, () => settle(store, planId, held, command, all));
  };
}

/** The plan of a store's log: begins empty, and is read when the store says that there is more. */
class StoredPlan implements HeldPlan {
  #plan: Plan = replay([]);
  recordedAt: string | undefined;

  get plan(): Plan {
    return this.#plan;
  }

  take(entries: readonly RecordedEvent[]): Failure | undefined {
    const { version, digest } = this.#plan;
    const news = entries.filter((entry) => entry.version > version);
    const [first] = news;
    if (first === undefined) return undefined;
    const known = knownCount(news);
    if (known < news.length) return failed('newer-entry', { entry: version + known + 1 });
    if (first.version === version + 1 && first.previous === digest) {
      this.recordedAt = news.at(-1)?.recordedAt;
      this.#plan = version === 0 ? replay(news) : advance(this.#plan, news);
    } else this.#restart();
    return undefined;
  }

  async recover(): Promise<undefined> {
    this.#restart();
  }

  #restart(): void {
    this.#plan = replay([]);
    this.recordedAt = undefined;
  }
}
