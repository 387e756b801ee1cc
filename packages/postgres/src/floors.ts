import type { Query } from './connections.js';

/** Milliseconds after which it is kept how far a log has reached. */
const pauseMs = 1000;

/**
 * Keeps how far each log has reached, some time after it did: whose entries are gone at the end, by a hand or a fault
 * below the database, is found by it. What is written waits for none of this.
 */
export class Floors {
  readonly #query: Query;
  #reached = new Map<string, { readonly version: number; readonly digest: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(query: Query) {
    this.#query = query;
  }

  reached(planId: string, version: number, digest: string): void {
    this.#reached.set(planId, { version, digest });
    this.#timer ??= setTimeout(() => void this.keep(), pauseMs);
  }

  /** Where it cannot be kept now, the next entry of the log tells again. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const reached = [...this.#reached].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#reached = new Map();
    if (reached.length === 0) return;
    const columns = [
      reached.map(([planId]) => planId),
      reached.map(([, { version }]) => version),
      reached.map(([, { digest }]) => digest),
    ];
    await this.#query(raising, columns).catch(() => undefined);
  }
}

/** In the order of the ids, so that two processes do not wait for each other. */
const raising = `WITH reached AS (
    SELECT p.plan, r.version, r.digest
      FROM unnest($1::text[], $2::integer[], $3::text[]) AS r (plan_id, version, digest)
      JOIN kehoach.plans p ON p.plan_id = r.plan_id WHERE p.floor < r.version ORDER BY p.plan_id FOR UPDATE OF p
  ) UPDATE kehoach.plans p SET floor = r.version, digest = r.digest FROM reached r WHERE p.plan = r.plan AND p.floor < r.version`;
