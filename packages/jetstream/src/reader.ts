import {
  damagedLog,
  StoredEntries,
  type Kept,
  type RecordedEvent,
  type ServerStore,
  type StoreSource,
} from '@kehoach/core';
import type { PlanPlaces } from './ledger.js';
import { entryLines, keptValue } from './proposal.js';
import type { Replica } from './replica.js';
import { planSubject } from './subject.js';

/** Messages that are read before the program goes on with other things. */
const pageSize = 2000;

/** Everything that reads, from what a replica knows. */
export class Reader {
  readonly #replica: Replica;
  readonly #stream: string;

  constructor(replica: Replica, stream: string) {
    this.#replica = replica;
    this.#stream = stream;
  }

  /** @throws LogError `broken-chain`, `store-failed` */
  async entries(planId: string, after: number): Promise<readonly RecordedEvent[]> {
    const { version, digest } = this.#replica.ledger.plan(planId);
    const stored = new StoredEntries(planId, after, { version, digest });
    for (const line of await this.lines(planId, after, version)) stored.take(line);
    return stored.entries;
  }

  /** The lines of the entries above `after` up to `to`, as they lie there: none of them is looked into. */
  async lines(planId: string, after: number, to: number): Promise<readonly string[]> {
    const { version, seqs, ends } = this.#replica.ledger.plan(planId);
    const [from, last] = [Math.max(0, after), Math.min(to, version)];
    const lines: string[] = [];
    if (from >= last) return lines;
    const [first, end] = [holding(ends, from + 1), holding(ends, last) + 1];
    for (let at = first; at < end; at += pageSize) {
      const some = seqs.slice(at, Math.min(at + pageSize, end));
      const bodies = await this.#replica.bodies.all(planSubject(this.#stream, planId), some);
      for (const [index, body] of bodies.entries())
        for (const line of within(body, { planId, ends, at: at + index, from, last, version })) lines.push(line);
    }
    return lines;
  }

  /** What is kept of a kind. */
  async kept(kind: string, which: Parameters<ServerStore['kept']>[1] = { prefix: '' }): Promise<readonly Kept[]> {
    const places = this.#replica.ledger.kept.list(kind, which);
    const seqs = [...new Set(places.flatMap(({ seq, value }) => (value === undefined ? [seq] : [])))];
    seqs.sort((one, other) => one - other);
    const bodies = new Map<number, Uint8Array>();
    for (let at = 0; at < seqs.length; at += pageSize) {
      const some = seqs.slice(at, at + pageSize);
      const found = await this.#replica.bodies.all(`${this.#stream}.>`, some);
      for (const [index, seq] of some.entries()) bodies.set(seq, found[index] as Uint8Array);
    }
    return places.map(({ key, seq, at, value }) => ({
      kind,
      key,
      value: value ?? keptValue(bodies.get(seq) as Uint8Array, at),
    }));
  }

  /** All that reads, each after `ready`. */
  source(ready: () => Promise<void>): Omit<StoreSource, 'close'> & Required<Pick<ServerStore, 'text'>> {
    const then = async <T>(work: () => T | Promise<T>): Promise<T> => {
      await ready();
      return work();
    };
    return {
      plans: () => then(() => this.#replica.ledger.plans()),
      kinds: () => then(() => this.#replica.ledger.kept.kinds()),
      kept: (kind, which) => then(() => this.kept(kind, which)),
      read: (planId, { after }) => then(() => this.entries(planId, after)),
      text: (planId, { after, to = Infinity }) =>
        then(async () => (await this.lines(planId, after, to)).map((line) => `${line}\n`).join('')),
    };
  }
}

interface Part extends Pick<PlanPlaces, 'ends' | 'version'> {
  readonly planId: string;
  /** The how manieth message of the plan. */
  readonly at: number;
  readonly from: number;
  readonly last: number;
}

/** The lines of one message, as far as they are asked for. */
function within(body: Uint8Array, { planId, ends, at, from, last, version }: Part): readonly string[] {
  const [before, end] = [ends[at - 1] ?? 0, ends[at] ?? 0];
  const lines = entryLines(body);
  if (lines.length !== end - before) throw damagedLog(planId, before, version);
  return lines.slice(Math.max(0, from - before), last - before);
}

/** The first message that reaches a version. */
function holding(ends: readonly number[], version: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) < version) low = middle + 1;
    else high = middle;
  }
  return low;
}
