import { happenedBy, planOn, replay, type CivilDate, type Plan, type RecordedEvent } from '@kehoach/core';
import { failed, type Failure } from './failure.js';
import { knownCount } from './known.js';
import type { Recording } from './recording.js';
import type { HeldPlan } from './settle.js';

/** A plan as of a day, and the entries behind it. */
export interface Shown {
  readonly plan: Plan;
  readonly log: readonly RecordedEvent[];
}

/** What whoever holds a log does when it changes. */
export interface HeldLogEvents {
  /** Entries came. */
  readonly onNews: () => void;
  /** An entry of a newer kind stands behind those that are held. */
  readonly onNewer: (failure: Failure) => void;
  /** The store holds less, or another log. */
  readonly onLost: () => Promise<Failure | undefined>;
}

/** The entries that a page holds, with the plan that they tell. */
export class HeldLog implements HeldPlan {
  readonly #events: HeldLogEvents;
  /** Folds news into the plan, keeping what did not change; until it is there, the plan is made anew. */
  advance: Recording['advance'] | undefined;
  #entries: readonly RecordedEvent[] = [];
  #plan: Plan = replay([]);
  #past: (Shown & { readonly of: readonly RecordedEvent[]; readonly day: CivilDate }) | undefined;

  constructor(events: HeldLogEvents) {
    this.#events = events;
  }

  get plan(): Plan {
    return this.#plan;
  }

  get recordedAt(): string | undefined {
    return this.#entries.at(-1)?.recordedAt;
  }

  get entries(): readonly RecordedEvent[] {
    return this.#entries;
  }

  replace(entries: readonly RecordedEvent[]): void {
    this.#entries = entries;
    this.#plan = replay(entries);
  }

  take(entries: readonly RecordedEvent[]): Failure | undefined {
    const { version, digest } = this.#plan;
    const news = entries.filter((entry) => entry.version > version);
    const [first] = news;
    if (first === undefined) return undefined;
    const known = knownCount(news);
    if (first.version !== version + 1 || first.previous !== digest) {
      void this.#events.onLost();
      return failed('cleared', { kept: first.version - 1, held: version });
    }
    this.#add(news.slice(0, known));
    if (known === news.length) return undefined;
    const failure = failed('newer-entry', { entry: version + known + 1 });
    this.#events.onNewer(failure);
    return failure;
  }

  recover(): Promise<Failure | undefined> {
    return this.#events.onLost();
  }

  /** As of a day; made anew only when the day or the log is another. Waits for nothing: the entries are here. */
  at(day: CivilDate | undefined): Shown {
    const entries = this.#entries;
    if (day === undefined) return { plan: this.#plan, log: entries };
    if (this.#past?.of !== entries || this.#past.day !== day) {
      const log = happenedBy(entries, day);
      const plan = log === entries ? this.#plan : planOn(entries, day);
      this.#past = { of: entries, day, log, plan };
    }
    return this.#past;
  }

  #add(news: readonly RecordedEvent[]): void {
    if (news.length === 0) return;
    this.#entries = [...this.#entries, ...news];
    const isFirst = this.#plan.version === 0;
    this.#plan = isFirst ? replay(news) : (this.advance?.(this.#plan, news) ?? replay(this.#entries));
    this.#events.onNews();
  }
}
