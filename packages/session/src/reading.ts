import { civilDateIn, noDigest, replay, type Plan, type RecordedEvent } from '@kehoach/core';
import { check, type Pause } from './check.js';
import type { Checking } from './checking.js';
import { systemClock, systemTimer, type Clock, type Timer } from './clock.js';
import { watchDay } from './day.js';
import { failed, mayBeOver, unexpected, type Failure } from './failure.js';
import type { Notes } from './notes.js';
import type { Parts } from './parts.js';
import { readSource, type Fetch, type SourceAnswer } from './source.js';
import type { SessionState } from './state.js';
import { ToldState } from './told-state.js';

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
  /** The same once the log was read; rejects with the failure where it could not be. Missing where it is read first. */
  readonly whole?: () => Promise<readonly RecordedEvent[]>;
  /** What was folded elsewhere cannot be drawn: from now on the log alone is shown, or why it could not be read. */
  readonly drop?: () => void;
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

class OpenReading extends ToldState implements Reading {
  readonly #options: ReadingOptions;
  readonly #parts: Pick<Parts, 'checking'>;
  #entries: readonly RecordedEvent[] = [];
  #fold: () => Plan = foldOnce([]);
  /** Why the address, asked again, gave nothing, or why that was not checked. */
  #missed: Failure | undefined;
  #round = 0;
  readonly #stops: readonly (() => void)[];

  constructor(options: ReadingOptions, parts: Pick<Parts, 'checking'>) {
    super();
    this.#options = options;
    this.#parts = parts;
    const { timeZone, clock = systemClock, timer = systemTimer, wakes } = options;
    const stopWakes = wakes?.(() => this.#wake());
    this.#stops = [watchDay({ timeZone, clock, timer }, () => this.#turn()), ...(stopWakes ? [stopWakes] : [])];
    this.reload();
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
    const { checked = 'checking' } = this.state as Partial<Shown>;
    // A plan of which nothing is known yet is no plan to stay with.
    if (checked === 'checking') this.tell({ state: 'loading' });
    const answer = await readSource(source, fetch, this.#parts.checking);
    if (!this.#is(round)) return;
    const { entries, failure } = answer;
    this.#missed = failure;
    const isThere = checked !== 'checking' && failure?.code !== 'newer-entry';
    if (failure !== undefined) return isThere ? undefined : this.#fail(failure, entries);
    if (checked === 'whole' && entries.at(-1)?.digest === this.#entries.at(-1)?.digest) return this.#turn();
    return this.#show(round, answer, isThere);
  }

  /** @param isThere an older state of it is on the page, and stays there until this one was checked */
  async #show(round: number, { entries, text }: SourceAnswer, isThere = false): Promise<void> {
    if (!isThere) this.#take(entries);
    let part: Checking | undefined;
    const verifier = async () => {
      part = await this.#parts.checking();
      return part.verifierOf(entries.length, text);
    };
    const { notes, source, pause = this.#pause } = this.#options;
    const found = await check(entries, { verifier, pause, isWanted: () => this.#is(round) });
    if (found === undefined || !this.#is(round)) return;
    if (found === 'not-run') {
      this.#missed = failed('check-missing', {});
      return isThere ? undefined : this.#tellChecked('unchecked');
    }
    if (!found.isWhole) {
      this.#missed = found.failure;
      if (isThere && found.failure.code === 'broken-line') return;
      return this.#fail(found.failure, entries.slice(0, found.whole));
    }
    if (text !== undefined) part?.noteHead(notes, source, entries);
    if (isThere) this.#take(entries);
    this.#tellChecked('whole');
  }

  #take(entries: readonly RecordedEvent[]): void {
    this.#entries = entries;
    this.#fold = foldOnce(entries);
    try {
      this.tell(this.#shown('checking'));
    } catch {
      // What cannot even be folded is not shown: the check says what is wrong with it.
    }
  }

  #tellChecked(checked: 'whole' | 'unchecked'): void {
    if (this.state.state === 'ready') this.tell(this.#shown(checked));
  }

  /** The page comes back: the day may be another, the person may have signed in. */
  #wake(): void {
    const { code } = (this.state.state === 'failed' ? this.state.failure : this.#missed) ?? {};
    if (mayBeOver(code)) this.reload();
    else this.#turn();
  }

  /** What is shown speaks of the day that it is now. */
  #turn(): void {
    const today = this.#today();
    if (this.state.state === 'ready' && this.state.today !== today) this.tell(this.#shown(this.state.checked));
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
      pending: [],
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
    this.tell({ state: 'failed', failure, whole: whole.length, ways: ['retry'] });
  }
}

/** Folds when it is asked to: an element that was given its day asks for another plan than this one. */
function foldOnce(entries: readonly RecordedEvent[]): () => Plan {
  let plan: Plan | undefined;
  return () => (plan ??= replay(entries));
}
