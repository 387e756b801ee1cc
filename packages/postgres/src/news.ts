import { randomBytes } from 'node:crypto';
import type { Subscriptions } from '@kehoach/core';
import type pg from 'pg';
import type { Connections } from './connections.js';

/** Milliseconds between two looks, where hints come and where none do. */
const [pollHintedMs, pollMs] = [500, 200];
/**
 * Milliseconds between two hints of this process, of which the first goes at once: what is written between shares one.
 */
const hintPauseMs = 100;
/** Milliseconds after which hints that do not come are not waited for, or a lost connection is tried again. */
const hearingMs = 5_000;
const channel = 'kehoach';
/** A hint may be lost: it does not wait for the disk, nor lets those wait who write something. */
const hinting = `SELECT pg_notify($1, $2) FROM set_config('synchronous_commit', 'off', true)`;

/**
 * What other processes have written, for who listens here: their logs are looked at several times a second, and at
 * once when a notification comes. Those are a hint: through PgBouncer none arrive, and nothing hangs on them.
 */
export class News {
  readonly #connections: Connections;
  readonly #subscriptions: Subscriptions;
  readonly #self = randomBytes(9).toString('base64url');
  #listener: pg.Client | undefined;
  #isHinted = false;
  #isLooking = false;
  #isBehind = false;
  #isClosed = false;
  #look: ReturnType<typeof setTimeout> | undefined;
  #listening: ReturnType<typeof setTimeout> | undefined;
  #hint: ReturnType<typeof setTimeout> | undefined;
  #hintedAt = -Infinity;

  constructor(connections: Connections, subscriptions: Subscriptions) {
    this.#connections = connections;
    this.#subscriptions = subscriptions;
  }

  /** Somebody listens: from now on it looks, as long as anybody does. */
  begin(): void {
    if (this.#look !== undefined || this.#isClosed) return;
    this.#look = setTimeout(() => void this.#turn(), pollMs);
    if (this.#listener === undefined && this.#listening === undefined) void this.#listen();
  }

  /** Something was written here: others are told. */
  written(): void {
    if (this.#isClosed || this.#hint !== undefined) return;
    this.#hint = setTimeout(
      () => {
        this.#hint = undefined;
        this.#hintedAt = performance.now();
        this.#notify(this.#self);
      },
      Math.max(0, this.#hintedAt + hintPauseMs - performance.now()),
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of [this.#look, this.#listening, this.#hint]) clearTimeout(timer);
    await this.#listener?.end().catch(() => undefined);
  }

  #notify(from: string): void {
    this.#connections.read(hinting, [channel, from]).catch(() => undefined);
  }

  async #turn(): Promise<void> {
    this.#look = undefined;
    await this.#lookNow();
    if (this.#isClosed || this.#subscriptions.plans.length === 0 || this.#look !== undefined) return;
    this.#look = setTimeout(() => void this.#turn(), this.#isHinted ? pollHintedMs : pollMs);
  }

  async #lookNow(): Promise<void> {
    if (this.#isLooking) {
      this.#isBehind = true;
      return;
    }
    this.#isLooking = true;
    do {
      this.#isBehind = false;
      const { plans } = this.#subscriptions;
      const heads = plans.length === 0 ? [] : await this.#heads(plans);
      for (const { plan, version } of heads) this.#subscriptions.reached(plan, version);
    } while (this.#isBehind && !this.#isClosed);
    this.#isLooking = false;
  }

  /** Nothing where the database cannot be reached: the next look finds what came meanwhile. */
  #heads(plans: readonly string[]): Promise<readonly { readonly plan: string; readonly version: number }[]> {
    const text = 'SELECT plan_id AS plan, version FROM kehoach.heads WHERE plan_id = ANY ($1::text[])';
    return this.#connections.read<{ plan: string; version: number }>(text, [plans]).catch(() => []);
  }

  async #listen(): Promise<void> {
    const client = this.#connections.single();
    this.#listener = client;
    const lose = (): void => this.#lose(client);
    client.on('error', lose).on('end', lose);
    client.on('notification', ({ payload = '' }) => {
      if (payload === `?${this.#self}`) this.#isHinted = true;
      else if (payload !== this.#self && !payload.startsWith('?')) void this.#lookNow();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      this.#notify(`?${this.#self}`);
      this.#listening = setTimeout(() => {
        // Nothing arrives by this way, through a pooler for one; the connection is better used by others.
        if (!this.#isHinted) void client.end().catch(() => undefined);
      }, hearingMs);
    } catch {
      lose();
    }
  }

  #lose(client: pg.Client): void {
    if (this.#listener !== client || this.#isClosed) return;
    const wasHinted = this.#isHinted;
    this.#isHinted = false;
    clearTimeout(this.#listening);
    // Where none ever came, it is tried again when somebody begins to listen the next time.
    this.#listener = undefined;
    this.#listening = wasHinted ? setTimeout(() => void this.#listen(), hearingMs) : undefined;
    void client.end().catch(() => undefined);
  }
}
