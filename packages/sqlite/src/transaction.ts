import {
  checkPlace,
  duplicateId,
  keptOtherwise,
  noDigest,
  unfitEvents,
  type Keeping,
  type PreparedWriting,
  type RecordedEvent,
  type Written,
} from '@kehoach/core';
import type { Statement } from 'libsql';
import { placeOf, rowsAtOnce, type PlanRow, type Statements } from './statements.js';

/** What a transaction has written of a plan. */
export interface News {
  readonly planId: string;
  readonly lines: string[];
}

/** Plans of whose new entries each would change a page of its own. */
const manyPlans = 16;
/** Entries of one plan that fill a page. */
const fewEntries = 8;

interface Head extends PlanRow {
  readonly isMoved: boolean;
}

/**
 * The writings of one transaction. Each is checked in full before anything of it is written: one that is refused
 * leaves the others as they are.
 */
export class Transaction {
  readonly #sql: Statements;
  /** Heads that are known from earlier transactions; what this one does to them is told by `end`. */
  readonly #known: ReadonlyMap<string, PlanRow>;
  readonly #looksUp: boolean;
  readonly #heads = new Map<string, Head>();
  readonly #news = new Map<string, News>();
  /** Values of entries that are written before anything is looked up, or with the next rows. */
  #rows: unknown[] = [];
  #recents = 0;

  /** @param looksUp whether ids are looked up first: otherwise one that is there already makes the database refuse */
  constructor(sql: Statements, known: ReadonlyMap<string, PlanRow>, looksUp: boolean) {
    this.#sql = sql;
    this.#known = known;
    this.#looksUp = looksUp;
  }

  /**
   * @throws LogError as `ServerStore.write`; anything else where the whole transaction has failed
   */
  write({ append, keep }: PreparedWriting): Written {
    if (append === undefined || append.events.length === 0) {
      this.#checkKept(keep);
      this.#keep(keep);
      return { version: append === undefined ? 0 : this.#headOf(append.planId).version, isFresh: true };
    }
    const head = this.#headOf(append.planId);
    if (this.#isRepetition(append, head)) return { version: head.version, isFresh: false };
    this.#checkKept(keep);
    const version = this.#append(append, head);
    this.#keep(keep);
    return { version, isFresh: true };
  }

  /**
   * Writes where the logs end now.
   *
   * @returns `recents`: how many entries were put where they do not stay
   */
  end(): { readonly heads: ReadonlyMap<string, PlanRow>; readonly news: Iterable<News>; readonly recents: number } {
    this.#addEntries();
    const moved = [...this.#heads.values()].filter(({ isMoved }) => isMoved);
    const values = moved.flatMap(({ plan, version, digest }) => [version, digest, plan]);
    runInRows(values, 3, this.#sql.moveHead, this.#sql.moveHeads);
    return { heads: this.#heads, news: this.#news.values(), recents: this.#recents };
  }

  #headOf(planId: string): Head {
    const known = this.#heads.get(planId);
    if (known !== undefined) return known;
    const row = this.#known.get(planId) ?? (this.#sql.plan.get(planId) as PlanRow | undefined);
    const { plan = 0, version = 0, digest = noDigest } = row ?? {};
    const head = { plan, version, digest, isMoved: false };
    if (plan > 0) this.#heads.set(planId, head);
    return head;
  }

  /** Whether all ids are there already; throws where the entries have no place behind the head. */
  #isRepetition({ planId, expectedVersion, events }: NonNullable<PreparedWriting['append']>, head: Head): boolean {
    const first = events[0] as RecordedEvent;
    const isNext = expectedVersion === head.version && first.version === head.version + 1;
    if (isNext && first.previous === head.digest && !this.#looksUp) return false;
    this.#addEntries();
    const ids = JSON.stringify(events.map(({ id }) => id));
    const known = this.#sql.knownIds.all(head.plan, ids) as readonly { readonly id: string }[];
    if (known.length === events.length) return true;
    checkPlace(planId, expectedVersion, head, first);
    if (known[0] !== undefined) throw duplicateId(planId, known[0].id);
    return false;
  }

  #append({ planId, events, lines }: NonNullable<PreparedWriting['append']>, head: Head): number {
    const plan = head.plan > 0 ? head.plan : this.#addPlan(planId);
    for (const [index, { version, id }] of events.entries())
      this.#rows.push(placeOf(plan, version), plan, id, lines[index]);
    const { version, digest } = events.at(-1) as RecordedEvent;
    this.#heads.set(planId, { plan, version, digest, isMoved: true });
    const news = this.#news.get(planId);
    if (news === undefined) this.#news.set(planId, { planId, lines: [...lines] });
    else news.lines.push(...lines);
    return version;
  }

  #addEntries(): void {
    const { addEntry, addEntries, addRecent, addRecents } = this.#sql;
    const count = this.#rows.length / 4;
    const isScattered = this.#news.size >= manyPlans && count < this.#news.size * fewEntries;
    if (isScattered) this.#recents += count;
    runInRows(this.#rows, 4, isScattered ? addRecent : addEntry, isScattered ? addRecents : addEntries);
    this.#rows = [];
  }

  #addPlan(planId: string): number {
    // The binding gives a text back up to its first U+0000, and half a character as another one.
    // oxlint-disable-next-line no-control-regex
    if (/\u0000|\p{Surrogate}/u.test(planId)) throw unfitEvents(planId, 1, 'plan');
    return Number(this.#sql.addPlan.run(planId, noDigest).lastInsertRowid);
  }

  #checkKept(keep: readonly Keeping[]): void {
    for (const { kind, key, expected } of keep) {
      if (expected === undefined) continue;
      const row = this.#sql.value.get(kind, key) as { readonly value: string } | undefined;
      if ((row?.value ?? null) !== expected) throw keptOtherwise(kind, key);
    }
  }

  #keep(keep: readonly Keeping[]): void {
    for (const { kind, key, value } of keep) {
      if (value === null) this.#sql.remove.run(kind, key);
      else this.#sql.put.run(kind, key, value);
    }
  }
}

/** Runs a statement for each row of values, and the one for many rows for as many as it takes; a list binds at once. */
function runInRows(values: readonly unknown[], width: number, one: Statement, many: Statement): void {
  const all = width * rowsAtOnce;
  let at = 0;
  for (; at + all <= values.length; at += all) many.run(values.slice(at, at + all));
  for (; at < values.length; at += width) one.run(values.slice(at, at + width));
}
