import { happenedBy, isCivilDate, planOn, type CivilDate, type Plan, type RecordedEvent } from '@kehoach/core';
import { failed } from './failure.js';
import { headNotices } from './head-notices.js';
import { rememberHead } from './notes.js';
import type { Parts } from './parts.js';
import type { PlanSession, Sent, Speaking } from './plan-session.js';
import { openReadingWith, type Reading, type ReadingOptions } from './reading.js';
import { notice, type Notice, type SessionState, type Way } from './state.js';
import { ToldState } from './told-state.js';

/** Where a log is that is only shown, and what the edge provides. */
export type ShownOptions = Omit<ReadingOptions, 'source' | 'timeZone'> & { readonly source: string | undefined };

/**
 * Opens a plan for a whole page on which nothing is kept or recorded: it can be set back to a day, and it tells when
 * its log is no longer the one that was seen there before. What only checking needs is brought after it is shown.
 */
export function shownPlanWith(options: ShownOptions, speaking: Speaking, parts: Pick<Parts, 'checking'>): PlanSession {
  return new ShownPlan(options, speaking, parts);
}

type Ready = Extract<SessionState, { readonly state: 'ready' }>;

interface Past {
  readonly of: readonly RecordedEvent[];
  readonly day: CivilDate;
  readonly plan: Plan;
  readonly log: readonly RecordedEvent[];
}

class ShownPlan extends ToldState implements PlanSession {
  readonly #options: ShownOptions;
  readonly #parts: Pick<Parts, 'checking'>;
  #speaking: Speaking;
  #reading: Reading | undefined;
  #asOf: CivilDate | undefined;
  #past: Past | undefined;
  /** So many entries of a broken log are shown, as the reader asked. */
  #first: number | undefined;

  constructor(options: ShownOptions, speaking: Speaking, parts: Pick<Parts, 'checking'>) {
    super();
    this.#options = options;
    this.#speaking = speaking;
    this.#parts = parts;
    this.reopen();
  }

  at(day: CivilDate | undefined): void {
    this.#asOf = day !== undefined && isCivilDate(day) ? day : undefined;
    this.#show();
  }

  speak(speaking: Speaking): void {
    const isMoved = speaking.profile.timeZone !== this.#speaking.profile.timeZone;
    this.#speaking = speaking;
    if (!isMoved || this.#reading === undefined) return this.#show();
    this.close();
    this.reopen();
  }

  async send(): Promise<Sent> {
    return { failure: failed('read-only', {}) };
  }

  /** Nothing waits where nothing is recorded. */
  async dismiss(): Promise<void> {}

  entries(): readonly RecordedEvent[] {
    return this.#reading?.entries() ?? [];
  }

  /** An entry that was read from its canonical form is written in it: its fields keep their order. */
  file(): string {
    return this.entries()
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join('');
  }

  reload(first?: number): void {
    this.#first = first;
    this.#reading?.reload(first);
  }

  async follow(way: Way): Promise<void> {
    if (way !== 'accept-head') return this.reload();
    const { notes, source = '' } = this.#options;
    const { state } = this;
    const [first] = this.entries();
    if (state.state !== 'ready' || state.checked !== 'whole' || first === undefined) return;
    rememberHead(notes, source, first.planId, state.head);
    this.#show();
  }

  close(): void {
    this.#reading?.close();
    this.#reading = undefined;
  }

  reopen(): void {
    if (this.#reading !== undefined) return;
    const { source } = this.#options;
    if (source === undefined)
      return this.tell({ state: 'failed', failure: failed('no-source', {}), whole: 0, ways: [] });
    const { timeZone } = this.#speaking.profile;
    this.#reading = openReadingWith({ ...this.#options, source, timeZone }, this.#parts);
    this.#reading.subscribe(() => this.#show());
    this.#show();
  }

  #show(): void {
    if (this.#reading === undefined) return;
    const { state } = this.#reading;
    if (state.state !== 'ready') return this.tell(state);
    const asOf = this.#asOf;
    const day = asOf ?? this.#speaking.today;
    const { log, head, checked, keeps, pending } = state;
    const { plan, log: told } = day === undefined ? state : this.#asOfDay(log, day, state);
    const shown = { state: 'ready', plan, log: told, head, checked, keeps, pending } as const;
    const notices = this.#notices(state);
    const today = day ?? state.today;
    this.tell({ ...shown, today, notices, canRecord: false, ...(asOf !== undefined && { asOf }) });
  }

  #asOfDay(of: readonly RecordedEvent[], day: CivilDate, state: Ready): Pick<Past, 'plan' | 'log'> {
    if (this.#past?.of === of && this.#past.day === day) return this.#past;
    const log = happenedBy(of, day);
    this.#past = { of, day, log, plan: log === of ? state.plan : planOn(of, day) };
    return this.#past;
  }

  #notices({ log, checked }: Ready): readonly Notice[] {
    const { notes, source = '' } = this.#options;
    const first = this.#first === undefined ? [] : [notice('first-only', { count: log.length }, ['retry'])];
    const head = this.#first === undefined ? headNotices({ source, notes }, log[0]?.planId ?? '', log) : [];
    const missing = checked === 'unchecked' ? [notice('check-missing', {}, ['retry'])] : [];
    return [...first, ...head, ...missing];
  }
}
