import {
  civilDateIn,
  readFolded,
  type CivilDate,
  type Command,
  type FoldedPlan,
  type RecordedEvent,
} from '@kehoach/core';
import type { Pause } from './check.js';
import { systemClock, systemTimer, type Clock, type Timer } from './clock.js';
import { watchDay } from './day.js';
import { failed, isCutOff, type Failure } from './failure.js';
import type { PlanSession, Sent, Speaking } from './plan-session.js';
import type { Reading } from './reading.js';
import type { Fetch } from './source.js';
import { notice, type Way } from './state.js';
import { ToldState } from './told-state.js';

/** A log of at most so many bytes is read by itself once the plan is painted. */
const readyLogBytes = 2_000_000;
/** What an entry takes, where nobody has counted how long the log is. */
const usualEntryBytes = 600;

/** Where a folded plan is, and what the edge provides. */
export interface FoldedOptions {
  /** Where the folded plan is, JSON; an absolute address. */
  readonly address: string;
  readonly fetch: Fetch;
  readonly clock?: Clock | undefined;
  readonly timer?: Timer | undefined;
  readonly pause?: Pause | undefined;
  /** Resolves when the page has nothing else to do. */
  readonly idle?: (() => Promise<void>) | undefined;
}

/** A session over what was folded, and over the log behind it. */
export type FoldedSession = PlanSession & Required<Pick<PlanSession, 'whole' | 'drop'>>;

/** What is opened behind a folded plan: a session, or a reading, which records nothing. */
type Behind = Reading & Partial<PlanSession>;

/**
 * Shows the folded plan of an address at once, and the log behind it once that was read: when the page is idle, or,
 * where the log is long, when its history, another day or recording is asked for.
 *
 * @param open opens the log; called once
 */
export function foldedFirst(
  options: FoldedOptions,
  speaking: Speaking,
  open: (speaking: Speaking) => Behind,
): FoldedSession {
  return new FoldedFirst(options, speaking, open);
}

class FoldedFirst extends ToldState implements FoldedSession {
  readonly #options: FoldedOptions;
  readonly #open: (speaking: Speaking) => Behind;
  #speaking: Speaking;
  #folded: FoldedPlan | undefined;
  #behind: Behind | undefined;
  /** The log is shown, or what is wrong with it: what was folded counts no more. */
  #isRead = false;
  /** The log could not be read, though the folded plan could. */
  #isCutOff = false;
  #isClosed = false;
  #stopWatching: () => void = () => undefined;

  constructor(options: FoldedOptions, speaking: Speaking, open: (speaking: Speaking) => Behind) {
    super();
    this.#options = options;
    this.#speaking = speaking;
    this.#open = open;
    void this.#begin();
  }

  at(day: CivilDate | undefined): void {
    this.#log().at?.(day);
  }

  speak(speaking: Speaking): void {
    this.#speaking = speaking;
    this.#behind?.speak?.(speaking);
    if (this.#folded !== undefined && speaking.by !== undefined) this.#log();
    this.#tellFolded();
  }

  async send(command: Command, more?: readonly Command[]): Promise<Sent> {
    return (await this.#log().send?.(command, more)) ?? { failure: failed('read-only', {}) };
  }

  /** Nothing waits where no server is asked. */
  async dismiss(): Promise<void> {}

  entries(): readonly RecordedEvent[] {
    return this.#behind?.entries() ?? [];
  }

  /** All entries, once the log was read. Rejects with the failure where it could not be. */
  async whole(): Promise<readonly RecordedEvent[]> {
    const behind = this.#log();
    if (behind.state.state === 'loading')
      await new Promise<void>((resolve) => {
        const stop = behind.subscribe(({ state }) => {
          if (state === 'loading') return;
          stop();
          resolve();
        });
      });
    if (behind.state.state === 'failed' && isOutOfReach(behind.state.failure)) throw behind.state.failure;
    return behind.entries();
  }

  drop(): void {
    this.#folded = undefined;
    this.#isRead = true;
    this.tell(this.#log().state);
  }

  file(): string {
    return this.#behind?.file?.() ?? '';
  }

  reload(first?: number): void {
    if (this.#behind === undefined) this.#log();
    else this.#behind.reload(first);
  }

  async follow(way: Way): Promise<void> {
    if (this.#behind?.follow === undefined || this.#folded !== undefined) return this.reload();
    await this.#behind.follow(way);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopWatching();
    this.#behind?.close();
  }

  reopen(): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    if (this.#behind === undefined) void this.#begin();
    else this.#behind.reopen?.();
  }

  async #begin(): Promise<void> {
    const { clock = systemClock, timer = systemTimer, pause, idle } = this.#options;
    const { timeZone } = this.#speaking.profile;
    this.#stopWatching = watchDay({ timeZone, clock, timer }, () => this.#tellFolded());
    const folded = this.#folded ?? (await this.#ask());
    if (this.#isClosed || this.#isRead) return;
    if (folded === undefined) return void this.#log();
    this.#folded = folded;
    this.#tellFolded();
    await pause?.('painted');
    await idle?.();
    if (!this.#isClosed && this.#readsByItself()) this.#log();
  }

  async #ask(): Promise<FoldedPlan | undefined> {
    try {
      const { address, fetch } = this.#options;
      const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow' });
      return answer.ok ? readFolded(await answer.text()) : undefined;
    } catch {
      // The log itself says what is wrong.
      return undefined;
    }
  }

  /** Whoever records needs the log, however long it is. */
  #readsByItself(): boolean {
    const { plan, logBytes = (plan?.version ?? 0) * usualEntryBytes } = this.#folded ?? {};
    return this.#speaking.by !== undefined || logBytes <= readyLogBytes;
  }

  #log(): Behind {
    if (this.#behind !== undefined) return this.#behind;
    const behind = this.#open(this.#speaking);
    this.#behind = behind;
    behind.subscribe(() => this.#hear());
    this.#hear();
    return behind;
  }

  #hear(): void {
    const { state } = this.#behind as Behind;
    const isGiven = state.state === 'ready' || (state.state === 'failed' && !isOutOfReach(state.failure));
    this.#isRead ||= isGiven;
    if (this.#isRead || this.#folded === undefined) {
      if (this.#isRead) this.#stopWatching();
      this.#folded = undefined;
      this.tell(state);
      return;
    }
    this.#isCutOff = state.state === 'failed';
    this.#tellFolded();
  }

  #tellFolded(): void {
    if (this.#folded === undefined) return;
    const { plan, latest } = this.#folded;
    const today = this.#today();
    // As of an earlier day it is another plan, which the log alone tells.
    if (today < latest) {
      const { state } = this.#log();
      return this.tell(this.#isCutOff ? state : { state: 'loading' });
    }
    const isComing = !this.#isCutOff && (this.#behind !== undefined || this.#readsByItself());
    const { version, digest } = plan;
    this.tell({
      state: 'ready',
      plan,
      isFolded: true,
      log: [],
      head: { version, digest },
      today,
      checked: isComing ? 'checking' : 'unchecked',
      canRecord: false,
      keeps: 'nothing',
      pending: [],
      notices: isComing ? [] : [notice('log-unread', {}, ['read-log'])],
    });
  }

  #today(): CivilDate {
    const { today, profile } = this.#speaking;
    return today ?? civilDateIn(profile.timeZone, (this.#options.clock ?? systemClock).now());
  }
}

/** A log that may not be read, or not now, leaves the plan that was folded from it. */
function isOutOfReach({ code }: Failure): boolean {
  return isCutOff(code) || code === 'http';
}
