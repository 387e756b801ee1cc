import { noDigest } from '@kehoach/core';
import { KeptIndex } from './kept-index.js';
import type { Proposal, ProposedAppend } from './proposal.js';

/** Where a plan's log ends. */
export interface PlanHead {
  readonly version: number;
  readonly digest: string;
}

/** A plan's messages that were granted, in order. */
export interface PlanPlaces extends PlanHead {
  /** Their places in the stream. */
  readonly seqs: readonly number[];
  /** The version that each one reaches. */
  readonly ends: readonly number[];
}

interface Plan {
  version: number;
  digest: string;
  readonly seqs: number[];
  readonly ends: number[];
}

const nothing: PlanPlaces = { version: 0, digest: noDigest, seqs: [], ends: [] };

/** Nonces of messages without a demand that are remembered: a copy comes within seconds. Part of the form. */
const mostFree = 10_000;

/**
 * What the messages of a stream come to. Each is granted or not by those before it alone, in the order of the stream:
 * so every process that reads it comes to the same, whoever wrote and whatever was written twice.
 *
 * What a message demands (a plan's version and digest, by whom a key was last written) never holds again once it does
 * not: of several copies of a message the first decides.
 */
export class Ledger {
  readonly #plans = new Map<string, Plan>();
  readonly #free = new Set<string>();
  readonly kept: KeptIndex = new KeptIndex();

  /** Takes the next message. @returns whether it was granted */
  take(seq: number, { nonce, append, keep }: Proposal): boolean {
    if (append === undefined && !keep.some(({ at }) => at !== undefined) && !this.#isNew(nonce)) return false;
    if (append !== undefined && !this.#follows(append)) return false;
    for (const { kind, key, at } of keep) if (at !== undefined && this.kept.writtenAt(kind, key) !== at) return false;
    if (append !== undefined) this.#append(seq, append);
    for (const [at, { kind, key, value, at: before }] of keep.entries())
      this.kept.put(kind, key, value, { seq, at, isOnce: before === 0 });
    return true;
  }

  /** A message that demands nothing would count as often as it came. */
  #isNew(nonce: string): boolean {
    if (this.#free.has(nonce)) return false;
    this.#free.add(nonce);
    for (const oldest of this.#free) {
      if (this.#free.size <= mostFree) break;
      this.#free.delete(oldest);
    }
    return true;
  }

  /** Where a plan's log stands, and in which messages. */
  plan(planId: string): PlanPlaces {
    return this.#plans.get(planId) ?? nothing;
  }

  /** Sorted. */
  plans(): readonly string[] {
    return [...this.#plans.keys()].sort();
  }

  #follows({ planId, from, previous, to }: ProposedAppend): boolean {
    const { version, digest } = this.plan(planId);
    return from === version && previous === digest && to > from;
  }

  #append(seq: number, { planId, to, digest }: ProposedAppend): void {
    const plan = this.#plans.get(planId) ?? { version: 0, digest: noDigest, seqs: [], ends: [] };
    this.#plans.set(planId, plan);
    plan.version = to;
    plan.digest = digest;
    plan.seqs.push(seq);
    plan.ends.push(to);
  }
}
