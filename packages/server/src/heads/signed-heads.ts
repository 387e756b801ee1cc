import type { ServerStore } from '@kehoach/core';
import type { Clock } from '@kehoach/session';
import type { PlanHead } from '../app/head-of.js';
import { headNote } from './signed-head.js';
import type { NoteSigner } from './signed-note.js';

/** What heads are signed with, and where they are kept. */
export interface SignedHeadsOptions {
  readonly store: Pick<ServerStore, 'kept' | 'write'>;
  readonly signer: NoteSigner;
  readonly clock: Clock;
}

/** Milliseconds between two heads of one plan that are kept. */
const pauseMs = 1_000;

interface Waiting {
  next?: PlanHead;
  readonly timer: ReturnType<typeof setInterval>;
}

/**
 * Signs where the logs of plans end: whoever keeps a head can show later that the log was rewritten. A head that has
 * changed is kept, at most one a second of each plan.
 */
export class SignedHeads {
  readonly #options: SignedHeadsOptions;
  readonly #waiting = new Map<string, Waiting>();
  readonly #writes = new Set<Promise<void>>();

  constructor(options: SignedHeadsOptions) {
    this.#options = options;
  }

  /** By which others check what is signed here: `name+id+key`. */
  get verifierKey(): string {
    return this.#options.signer.verifierKey;
  }

  /** A plan has gone on: its head is signed and kept, now or as soon as its turn comes. */
  changed(planId: string, head: PlanHead): void {
    const waiting = this.#waiting.get(planId);
    if (waiting !== undefined) {
      if (head.version > (waiting.next?.version ?? 0)) waiting.next = head;
      return;
    }
    const timer = setInterval(() => this.#turn(planId), pauseMs).unref();
    this.#waiting.set(planId, { timer });
    this.#keep(planId, head);
  }

  /** The head, signed at this instant; kept where that version is not yet. */
  async sign(planId: string, head: PlanHead): Promise<string> {
    const kept = await this.#options.store.kept('head', { keys: [keyOf(planId, head.version)] });
    if (kept.length === 0) this.changed(planId, head);
    return this.#note(planId, head);
  }

  /** The heads that are kept of a plan behind a version, oldest first. */
  async all(planId: string, after: number): Promise<readonly string[]> {
    const kept = await this.#options.store.kept('head', { prefix: `${planId} ` });
    return kept.filter(({ key }) => Number(key.slice(planId.length + 1)) > after).map(({ value }) => value);
  }

  /** Keeps what waits, and waits for what is being written. */
  async close(): Promise<void> {
    for (const [planId, { next, timer }] of this.#waiting) {
      clearInterval(timer);
      if (next !== undefined) this.#keep(planId, next);
    }
    this.#waiting.clear();
    await Promise.all(this.#writes);
  }

  #turn(planId: string): void {
    const waiting = this.#waiting.get(planId);
    if (waiting?.next === undefined) {
      clearInterval(waiting?.timer);
      this.#waiting.delete(planId);
      return;
    }
    const { next } = waiting;
    delete waiting.next;
    this.#keep(planId, next);
  }

  #keep(planId: string, head: PlanHead): void {
    const value = this.#note(planId, head);
    const writing = this.#options.store
      .write({ keep: [{ kind: 'head', key: keyOf(planId, head.version), value, expected: null }] })
      // Another process has kept it, or the store is out of reach: then the next head speaks for this one too.
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => this.#writes.delete(writing));
    this.#writes.add(writing);
  }

  #note(plan: string, { version, digest }: PlanHead): string {
    const at = new Date(this.#options.clock.now()).toISOString();
    return headNote({ plan, version, digest, at }, this.#options.signer);
  }
}

function keyOf(planId: string, version: number): string {
  return `${planId} ${String(version).padStart(12, '0')}`;
}
