import { civilDateIn, noDigest, replay, type Plan, type RecordedEvent } from '@kehoach/core';
import { check, type Pause } from './check.js';
import { systemClock, systemTimer, type Clock, type Timer } from './clock.js';
import { watchDay } from './day.js';
import { isCutOff, unexpected, type Failure } from './failure.js';
import { knownPlanId, lastHead, rememberHead, type Notes } from './notes.js';
import type { Parts } from './parts.js';
import { readSource, type Fetch, type SourceAnswer } from './source.js';
import type { SessionState } from './state.js';

/** Where a log is, and what the edge provides. */
export interface ReadingOptions {
  /** Where the office's log is, NDJSON; an absolute address. */
  readonly source: string;
  /** The zone in which it is today. */
  readonly timeZone: string;
  readonly fetch: Fetch;
  readonly clock?: Clock | undefined;
  readonly timer?: Timer | undefined;
  readonly pause?: Pause | undefined;
  /** Where the last head of `source` is remembered. */
  readonly notes?: Notes | undefined;
  /** Tells when the page comes back to the front; returns what ends it. */
  readonly wakes?: ((listener: () => void) => () => void) | undefined;
}

/** A plan that is only shown. A `PlanSession` is one too. */
export interface Reading {
  readonly state: SessionState;
  /** Hears of every new state. @returns what ends it */
  subscribe(listener: (state: SessionState) => void): () => void;
  /** All entries that could be read, the newest last. */
  entries(): readonly RecordedEvent[];
  /** Asks the address again; with a number, shows that many entries of a broken log. */
  reload(first?: number): void;
  /** Lets go of everything outside. */
  close(): void;
}

/** `openReading` for a page that shows first: what only checking needs is brought after that. */
export function openReadingWith(options: ReadingOptions, parts: Pick<Parts, 'checking'>): Reading {
  return new OpenReading(options, parts);
}

type Shown = Extract<SessionState, { readonly state: 'ready' }>;

class OpenReading implements Reading {
  readonly #options: ReadingOptions;
  readonly #parts: Pick<Parts, 'checking'>;
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState = { state: 'loading' };
  #entries: readonly RecordedEvent[] = [];
  #fold: () => Plan = foldOnce([]);
  /** Why the address, asked again, gave nothing. */
  #missed: Failure | undefined;
  #round = 0;
  readonly #stops: readonly (() => void)[];

  constructor(options: ReadingOptions, parts: Pick<Parts, 'checking'>) {
    this.#options = options;
    this.#parts = parts;
    const { timeZone, clock = systemClock, timer = systemTimer, wakes } = options;
    const stopWakes = wakes?.(() => this.#wake());
    this.#stops = [watchDay({ timeZone, clock, timer }, () => this.#turn()), ...(stopWakes ? [stopWakes] : [])];
    this.reload();
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  entries(): readonly RecordedEvent[] {
    return this.#entries;
  }

  reload(first?: number): void {
    this.#round += 1;
    const round = this.#round;
    void this.#open(round, first).catch((error: unknown) => this.#is(round) && this.#fail(unexpected(error), []));
  }

  close(): void {
    this.#round = -1;
    for (const stop of this.#stops) stop();
  }

  async #open(round: number, first: number | undefined): Promise<void> {
    if (first !== undefined) return this.#show(round, { entries: this.#entries.slice(0, first) });
    const { source, fetch } = this.#options;
    // A plan that was not found whole is no plan to stay with.
    if (this.#state.state !== 'ready' || this.#state.checked === 'checking') this.#tell({ state: 'loading' });
    const answer = await readSource(source, fetch);
    if (!this.#is(round)) return;
    const { entries, failure } = answer;
    this.#missed = failure;
    const isThere = this.#state.state === 'ready' && failure?.code !== 'newer-entry';
    if (failure !== undefined) return isThere ? undefined : this.#fail(failure, entries);
    if (isThere && entries.at(-1)?.digest === this.#entries.at(-1)?.digest) return this.#turn();
    return this.#show(round, answer);
  }

  async #show(round: number, { entries, opened }: SourceAnswer): Promise<void> {
    this.#entries = entries;
    this.#fold = foldOnce(entries);
    this.#tell(this.#shown('checking'));
    const verifier = async () => (await this.#parts.checking())(entries.length, opened);
    const { pause = this.#pause } = this.#options;
    const found = await check(entries, { verifier, pause, isWanted: () => this.#is(round) });
    if (found === undefined || !this.#is(round)) return;
    if (found === 'not-run') return this.#tellChecked('unchecked');
    if (!found.isWhole) return this.#fail(found.failure, entries.slice(0, found.whole));
    if (opened !== undefined) this.#remember(entries);
    this.#tellChecked('whole');
  }

  #tellChecked(checked: 'whole' | 'unchecked'): void {
    if (this.#state.state === 'ready') this.#tell(this.#shown(checked));
  }

  /** One that is no longer there as it was, and that of another plan, stays: that is for a page to say that has room for it. */
  #remember(log: readonly RecordedEvent[]): void {
    const { notes, source } = this.#options;
    const head = log.at(-1);
    if (head === undefined) return;
    const known = knownPlanId(notes, source);
    if (known !== undefined && known !== head.planId) return;
    const last = lastHead(notes, source, head.planId);
    if (last === undefined || log[last.version - 1]?.digest === last.digest)
      rememberHead(notes, source, head.planId, { version: head.version, digest: head.digest });
  }

  /** The page comes back: the day may be another, the person may have signed in. */
  #wake(): void {
    const { code } = (this.#state.state === 'failed' ? this.#state.failure : this.#missed) ?? {};
    if (isCutOff(code)) this.reload();
    else this.#turn();
  }

  /** What is shown speaks of the day that it is now. */
  #turn(): void {
    const today = this.#today();
    if (this.#state.state === 'ready' && this.#state.today !== today) this.#tell(this.#shown(this.#state.checked));
  }

  #shown(checked: Shown['checked']): Shown {
    const entries = this.#entries;
    const fold = this.#fold;
    const { version, digest } = entries.at(-1) ?? { version: 0, digest: noDigest };
    return {
      state: 'ready',
      get plan() {
        return fold();
      },
      log: entries,
      head: { version, digest },
      today: this.#today(),
      checked,
      canRecord: false,
      keeps: 'nothing',
      notices: [],
    };
  }

  #today(): string {
    return civilDateIn(this.#options.timeZone, (this.#options.clock ?? systemClock).now());
  }

  readonly #pause: Pause = () => new Promise((resolve) => void (this.#options.timer ?? systemTimer)(0, resolve));

  #is(round: number): boolean {
    return this.#round === round;
  }

  #fail(failure: Failure, whole: readonly RecordedEvent[]): void {
    this.#entries = whole;
    this.#tell({ state: 'failed', failure, whole: whole.length, ways: ['retry'] });
  }

  #tell(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

/** Folds when it is asked to: an element that was given its day asks for another plan than this one. */
function foldOnce(entries: readonly RecordedEvent[]): () => Plan {
  let plan: Plan | undefined;
  return () => (plan ??= replay(entries));
}
