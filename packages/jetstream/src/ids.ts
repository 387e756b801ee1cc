import type { RecordedEvent } from '@kehoach/core';
import type { Ledger } from './ledger.js';
import type { Reader } from './reader.js';
import type { Replica } from './replica.js';

/** Ids that are held in memory, those of the plans that were written to last. */
const mostIds = 500_000;

interface Known {
  version: number;
  readonly ids: Set<string>;
}

/** Which ids stand in a plan's log: read when it is first written to, and followed from then on. */
export class Ids {
  readonly #replica: Replica;
  readonly #reader: Reader;
  #plans = new Map<string, Known>();
  #ledger: Ledger | undefined;

  constructor(replica: Replica, reader: Reader) {
    this.#replica = replica;
    this.#reader = reader;
  }

  /** @returns those of `events` that are recorded, as of the version that the ledger gives when this returns */
  async known(planId: string, events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    for (;;) {
      const { ledger } = this.#replica;
      if (ledger !== this.#ledger) this.#plans = new Map();
      this.#ledger = ledger;
      const { version } = ledger.plan(planId);
      if (version === 0) return [];
      const known = this.#plans.get(planId) ?? { version: 0, ids: new Set() };
      if (known.version === version) return events.filter(({ id }) => known.ids.has(id));
      const news = await this.#reader.entries(planId, known.version);
      for (const { id } of news) known.ids.add(id);
      known.version = Math.max(known.version, news.at(-1)?.version ?? 0);
      this.#hold(planId, known);
    }
  }

  #hold(planId: string, known: Known): void {
    this.#plans.delete(planId);
    this.#plans.set(planId, known);
    let count = 0;
    for (const { ids } of this.#plans.values()) count += ids.size;
    for (const [oldest, { ids }] of this.#plans) {
      if (count <= mostIds || oldest === planId) break;
      this.#plans.delete(oldest);
      count -= ids.size;
    }
  }
}
