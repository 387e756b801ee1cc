/*
 * One plan between its address, the store of this browser and the page. Over 400 lines: all that may change
 * what a session shows stands here, so that it can be read against the list below.
 *
 * The order of states, and who may interrupt it:
 *
 *   loading ─▶ ready, checking ─▶ ready, whole | unchecked ─▶ …
 *      │             └─▶ failed (the address gave a forgery and there is no copy), or ready with what was whole before
 *      └─▶ failed
 *
 *   reload(), from any state, begins a new round: what an older round still brings is dropped.
 *   close(), in any state, drops it too; reopen() goes on where it stood, or begins again.
 *   at() and speak() change what is shown of the same log at once, and never wait.
 *
 * Obligations:
 *
 * - The log is asked for once and hashed once: what address and copy share is taken from the address. Its text is
 *   skimmed before the paint and read closely in the check, so that what is odd or forged costs no paint.
 * - Nothing is written into the store before it was checked, and nothing recorded before that is there.
 * - The check begins after the plan was told, and hands the thread back; what it needs may come late, or fail to.
 * - A state is told as a whole. No wait stands between two of its parts.
 * - An entry of a newer kind stops: file, store and the news of other tabs alike.
 * - What the page holds, it can give as a file, whatever became of the store.
 * - send() never rejects.
 */
import {
  civilDateIn,
  isCivilDate,
  writeLog,
  type CivilDate,
  type Command,
  type Head,
  type PlanStore,
  type RecordedEvent,
} from '@kehoach/core';
import { followingIn } from './aside.js';
import { check, type Checked, type Pause } from './check.js';
import { systemClock, systemTimer } from './clock.js';
import { damagedCopy, readCopy, type StoredCopy } from './copy.js';
import { watchDay } from './day.js';
import { failed, isCleared, isConflict, mayBeOver, storeFailed, unexpected, type Failure } from './failure.js';
import { headNotices } from './head-notices.js';
import { HeldLog } from './held-log.js';
import { join } from './join.js';
import { meet, type Answer, type Copy, type Meeting } from './meet.js';
import { knownPlanId, rememberHead } from './notes.js';
import type { OpenOptions, PlanSession, Speaking } from './plan-session.js';
import type { Parts } from './parts.js';
import type { Recording } from './recording.js';
import type { Book, Outcome } from './settle.js';
import { readSource } from './source.js';
import { letsRecord, notice, type Notice, type Way } from './state.js';
import { ToldState } from './told-state.js';
import { inTurn } from './turns.js';

/**
 * Opens a plan for a page that shows first: what only checking needs is brought after that, and what only recording
 * needs once somebody is named who records, or a store in which others may.
 */
export function openPlanWith(options: OpenOptions, parts: Parts): PlanSession {
  return new OpenSession(options, parts);
}

const nothing = (): void => undefined;
/** More meetings than a copy that changes under us can force in a row. */
const mostMeetings = 6;

/** What address and copy have said so far. */
interface Sides {
  answer: Answer;
  copy: Copy;
}

type Showing = Meeting & { readonly kind: 'show' };
type Faulty = Exclude<Checked, 'not-run'> & { readonly isWhole: false };

class OpenSession extends ToldState implements PlanSession {
  readonly #options: OpenOptions;
  readonly #parts: Parts;
  readonly #log = new HeldLog({
    onNews: () => this.#tellShown(),
    onNewer: (failure) => this.#fail(failure, this.#log.entries, ['retry', 'download']),
    onLost: () => this.#lose(),
  });
  #speaking: Speaking;
  #planId = '';
  #notices: readonly Notice[] = [];
  #checked: 'checking' | 'whole' | 'unchecked' = 'unchecked';
  #asOf: CivilDate | undefined;
  /** What can be shown of a log that failed. */
  #whole: readonly RecordedEvent[] = [];
  /** The text of what is damaged behind the entries. */
  #rest = '';
  /** The log as it was when something was last recorded that only this page holds. */
  #own: readonly RecordedEvent[] | undefined;
  /** The end of the log at the address, as it last answered. */
  #officeHead: Head | undefined;
  #isShowing = false;
  /** The plan was checked and stands in the store: only then can something be recorded. */
  #isJoined = false;
  #recording: Recording | undefined;
  #preparing: Promise<void> | undefined;
  /** What only recording needs could not be loaded. */
  #isRecordingMissing = false;
  readonly #turns = {};
  #round = 0;
  /** The newest round has not ended: what is shown may not have been checked. */
  #isUnderWay = false;
  #isClosed = false;
  #opened: Promise<void> = Promise.resolve();
  #stopHearing = nothing;
  #stopWatching = nothing;

  constructor(options: OpenOptions, parts: Parts) {
    super();
    this.#options = options;
    this.#parts = parts;
    this.#speaking = options;
    this.#watch();
    this.#begin();
  }

  at(day: CivilDate | undefined): void {
    this.#asOf = day !== undefined && isCivilDate(day) ? day : undefined;
    this.#tellShown();
  }

  speak(speaking: Speaking): void {
    const { timeZone } = this.#speaking.profile;
    this.#speaking = speaking;
    if (timeZone !== speaking.profile.timeZone && !this.#isClosed) this.#watch();
    void this.#prepare();
    this.#tellShown();
  }

  async send(command: Command, more: readonly Command[] = []): Promise<Outcome> {
    if (this.#asOf !== undefined) return { failure: failed('set-back', {}) };
    const { store = this.#turns, lock } = this.#options;
    // Who pressed the button said it, though somebody else is named before it is recorded.
    const speaking = this.#speaking;
    for (;;) {
      await this.#isThrough();
      await this.#prepare();
      const outcome = await inTurn(store, this.#planId, lock, () => this.#record([command, ...more], speaking));
      if (outcome !== undefined) return outcome;
    }
  }

  /** Nothing waits where each command is decided here. */
  async dismiss(): Promise<void> {}

  entries(): readonly RecordedEvent[] {
    return this.#log.entries.length === 0 ? this.#whole : this.#log.entries;
  }

  file(): string {
    return writeLog(this.entries()) + this.#rest;
  }

  reload(first?: number): void {
    if (this.#isClosed) return;
    void this.#prepare();
    if (first !== undefined) this.#opened = this.#guarded(() => this.#showFirst(first));
    else if (this.#isSound()) this.#opened = this.#guarded(() => this.#refresh());
    else this.#begin();
  }

  async follow(way: Way): Promise<void> {
    try {
      switch (way) {
        case 'retry':
          return this.reload();
        case 'set-aside':
          await this.#options.store?.setAside?.(this.#planId);
          return this.#begin();
        case 'keep-again':
          return await this.#keepAgain();
        case 'accept-head':
          // While it is being checked: the check remembers it, once it was found whole.
          if (this.#checked === 'whole' || this.#options.verify === false) this.#rememberHead();
          return this.#drop('head-lost', 'other-plan');
        default:
        // The page's to do, or a server's.
      }
    } catch (error) {
      this.#add(storeNotice(error));
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#round += 1;
    this.#stopHearing();
    this.#stopWatching();
  }

  reopen(): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    this.#watch();
    if (this.#isSound()) {
      this.#tellShown();
      this.#hear();
      this.reload();
    } else this.#begin();
  }

  #begin(): void {
    this.#stopHearing();
    this.#rest = '';
    this.#whole = [];
    this.#isShowing = false;
    this.#isJoined = false;
    this.tell({ state: 'loading' });
    void this.#prepare();
    this.#opened = this.#guarded((round) => this.#open(round));
  }

  /** A round of its own: nothing that an older one brings counts from here on. */
  async #guarded(run: (round: number) => Promise<void>): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.#isUnderWay = true;
    try {
      await run(round);
    } catch (error) {
      if (this.#is(round)) this.#fail(unexpected(error), [], ['retry']);
    }
    if (round === this.#round) this.#isUnderWay = false;
  }

  async #open(round: number): Promise<void> {
    const { source, store, notes, fetch, planId } = this.#options;
    const known = planId ?? knownPlanId(notes, source);
    if (source === undefined && known === undefined) return this.#fail(failed('no-source', {}), [], []);
    const here: Sides = {
      answer: source === undefined ? 'none' : 'waiting',
      copy: this.#own === undefined ? 'none' : { entries: this.#own },
    };
    const asking: Promise<unknown> | undefined =
      source === undefined
        ? undefined
        : readSource(source, fetch, this.#parts.checking).then((answer) => (here.answer = answer));
    let reading: Promise<unknown> | undefined;
    let readOf: string | undefined;
    const read = (id: string | undefined): void => {
      if (store === undefined || id === undefined || id === readOf) return;
      readOf = id;
      here.copy = 'waiting';
      reading = readCopy(store, id).then((copy) => id === readOf && (here.copy = copy));
    };
    read(known);
    await this.#soon(asking);
    for (let meetings = 1; this.#is(round); meetings += 1) {
      const id = (typeof here.answer === 'object' ? here.answer.entries[0]?.planId : undefined) ?? known;
      read(id);
      await this.#soon(reading);
      if (!this.#is(round)) return;
      this.#planId = id ?? '';
      const met = { ...here };
      const other = await this.#apply(meet(met.answer, met.copy, store?.setAside !== undefined), met, round);
      if (other === undefined) {
        // What was waited for may have come while the other was being checked: then this waits no longer.
        const waiting = [met.answer === 'waiting' ? asking : undefined, met.copy === 'waiting' ? reading : undefined];
        const late = waiting.filter((one) => one !== undefined);
        if (late.length === 0) return;
        await Promise.race(late);
      } else if (meetings > mostMeetings) return this.#fail(failed('busy', {}), [], ['retry']);
      else Object.assign(here, other);
    }
  }

  /** Shows what address and copy give. @returns what turned out to be another than was thought */
  async #apply(meeting: Meeting, here: Readonly<Sides>, round: number): Promise<Partial<Sides> | undefined> {
    switch (meeting.kind) {
      case 'wait':
        return undefined;
      case 'stop':
        this.#hold(here.copy);
        this.#fail(meeting.failure, meeting.whole, meeting.ways);
        return undefined;
      default:
        this.#show(meeting, here);
        return this.#check(meeting, here, round);
    }
  }

  /** What the copy holds can be taken as a file, though it is not shown. */
  #hold(copy: Copy): void {
    if (typeof copy !== 'object') return;
    this.#rest = copy.rest ?? '';
    if (copy.entries.length > 0) this.#log.replace(copy.entries);
  }

  #show({ log, notices }: Showing, { answer, copy }: Readonly<Sides>): void {
    this.#stopHearing();
    this.#rest = (typeof copy === 'object' && copy.rest) || '';
    this.#isShowing = false;
    try {
      this.#log.replace(log);
      this.#isShowing = true;
    } catch {
      // What cannot even be folded is not shown: the check says what is wrong with it.
    }
    this.#officeHead = typeof answer === 'object' ? answer.entries.at(-1) : undefined;
    this.#notices = [...notices, ...this.#headNotices(answer)];
    this.#checked = 'checking';
    this.#tellShown();
  }

  async #check(meeting: Showing, here: Readonly<Sides>, round: number): Promise<Partial<Sides> | undefined> {
    const { log, official, news } = meeting;
    const { store, verify, pause = this.#pause } = this.#options;
    const answer = typeof here.answer === 'object' ? here.answer : undefined;
    if (verify !== false) {
      const verifier = async () => verify ?? (await this.#parts.checking()).verifierOf(official, answer?.text);
      const found = await check(log, { verifier, pause, isWanted: () => this.#is(round) });
      if (found === undefined || !this.#is(round)) return undefined;
      if (found === 'not-run') return this.#leaveUnchecked();
      if (!found.isWhole) return this.#onFault(found, meeting, here);
    }
    if (!this.#isShowing) throw new TypeError('A log was found whole that cannot be folded');
    const again = store === undefined || news.length === 0 ? undefined : await this.#keep(store, news);
    if (again !== undefined || !this.#is(round)) return again && { copy: again };
    const isCopySound = typeof here.copy === 'object' && here.copy.failure === undefined;
    if (store !== undefined && isCopySound && answer !== undefined && official > 0) await this.#takeBack(store);
    if (!this.#is(round)) return undefined;
    this.#checked = verify === false ? 'unchecked' : 'whole';
    this.#isJoined = true;
    if (official > 0 && !this.#notices.some(({ ways }) => ways.includes('accept-head'))) this.#rememberHead();
    this.#tellShown();
    this.#hear();
    const isKnown = typeof here.answer === 'object' ? here.answer.failure === undefined : here.answer === 'none';
    if (store !== undefined && isKnown && this.#log.entries.length > official) void this.#askToPersist(store);
    return undefined;
  }

  /** What could not be checked is shown, and neither kept nor recorded upon. */
  #leaveUnchecked(): undefined {
    this.#checked = 'unchecked';
    this.#add(notice('check-missing', {}, ['retry']));
  }

  /** A fault in the office's part leaves the copy to show, where that goes as far; a fault behind it is the copy's. */
  async #onFault(
    { whole, failure }: Faulty,
    { log, official }: Showing,
    { copy }: Readonly<Sides>,
  ): Promise<Partial<Sides> | undefined> {
    const { store } = this.#options;
    const isOfCopy = whole >= official;
    if (store !== undefined && isOfCopy) return { copy: await damagedCopy(store, this.#planId, log, whole, failure) };
    const entries = log.slice(0, whole);
    const isFurther = typeof copy === 'object' && copy.entries.length > 0 && copy.entries.length >= whole;
    if (isFurther && !isOfCopy) return { answer: { entries, failure } };
    this.#fail(failure, entries, ['retry']);
    return undefined;
  }

  /** Takes checked entries over into the store. @returns the copy when another tab was faster */
  async #keep(store: PlanStore, news: readonly RecordedEvent[]): Promise<StoredCopy | undefined> {
    const from = (news[0]?.version ?? 1) - 1;
    try {
      await inTurn(store, this.#planId, this.#options.lock, () => store.append(this.#planId, from, news));
      return undefined;
    } catch (error) {
      if (isConflict(error) || isCleared(error)) return readCopy(store, this.#planId);
      this.#add(storeNotice(error));
      return undefined;
    }
  }

  /** What was set aside behind a damage goes on, once the office's log has brought what was damaged. */
  async #takeBack(store: PlanStore): Promise<void> {
    const { version, digest } = this.#log.plan;
    try {
      const entries = followingIn((await store.aside?.(this.#planId)) ?? [], { version, digest });
      if (entries.length === 0) return;
      await inTurn(store, this.#planId, this.#options.lock, () => store.append(this.#planId, version, entries));
      this.#log.take(entries);
    } catch {
      // Then it stays aside until the plan is opened again.
    }
  }

  async #showFirst(count: number): Promise<void> {
    const log = this.#whole.slice(0, count);
    const notices = [notice('first-only', { count: log.length }, ['retry'])];
    const round = this.#round;
    await this.#apply(
      { kind: 'show', log, official: log.length, news: [], notices },
      { answer: 'none', copy: 'none' },
      round,
    );
  }

  /** Asks the address again while the plan stays on the page. */
  async #refresh(): Promise<void> {
    const { source, fetch } = this.#options;
    const round = this.#round;
    await this.#look();
    if (source === undefined) return;
    const answer = await readSource(source, fetch, this.#parts.checking);
    if (!this.#is(round) || !this.#isSound()) return;
    const here: Sides = { answer, copy: { entries: this.#log.entries } };
    const { digest } = this.#log.plan;
    for (;;) {
      const meeting = meet(here.answer, here.copy);
      if (here.answer === answer && meeting.kind === 'show' && meeting.log.at(-1)?.digest === digest) {
        this.#officeHead = answer.entries.at(-1);
        this.#notices = [...meeting.notices, ...this.#headNotices(answer), ...this.#noticesOf('not-persistent')];
        return this.#tellShown();
      }
      const other = await this.#apply(meeting, here, round);
      if (other === undefined || !this.#is(round)) return;
      if (other.copy !== undefined) return this.#begin();
      Object.assign(here, other);
    }
  }

  /** Waits for nothing before the command is decided. @returns nothing where a round has begun meanwhile */
  async #record(commands: readonly Command[], { by, profile, today }: Speaking): Promise<Outcome | undefined> {
    const { store, clock } = this.#options;
    if (this.#isClosed) return { failure: failed('closed', {}) };
    if (this.#isUnderWay) return undefined;
    if (this.state.state === 'failed') return { failure: this.state.failure };
    if (by === undefined) return { failure: failed('read-only', {}) };
    if (!this.#canRecord()) return { failure: this.#blocking() };
    if (this.#recording === undefined) return { failure: failed('recording-missing', {}) };
    const { settle } = this.#recording;
    const book: Book = store ?? pageBook;
    const outcome = await settle(book, this.#planId, this.#log, commands, { by, profile, today, clock });
    if ('recorded' in outcome) {
      if (store === undefined) this.#own = this.#log.entries;
      else void this.#askToPersist(store);
    }
    return outcome;
  }

  /** Has what recording needs brought, where it may be needed; asked again after it failed. */
  async #prepare(): Promise<void> {
    const isNeeded = this.#options.store !== undefined || this.#speaking.by !== undefined;
    if (isNeeded) await (this.#preparing ??= this.#bring());
  }

  async #bring(): Promise<void> {
    try {
      this.#recording = await this.#parts.recording();
      this.#log.advance = this.#recording.advance;
      this.#isRecordingMissing = false;
    } catch {
      this.#preparing = undefined;
      this.#isRecordingMissing = true;
    }
    if (!this.#isClosed) this.#tellShown();
  }

  /** For what this store alone holds: what was just recorded, or what the office's log has not taken over. */
  async #askToPersist(store: PlanStore): Promise<void> {
    const answer = await store.persistence?.().catch(() => 'unknown');
    if (answer === 'refused') this.#add(notice('not-persistent', {}, ['download']));
  }

  /** Looks whether the store still holds what the page holds, and what it holds beyond. */
  async #look(): Promise<void> {
    const { store } = this.#options;
    if (store === undefined || !this.#isSound()) return;
    const { version, digest } = this.#log.plan;
    const round = this.#round;
    try {
      const read = await store.read(this.#planId, { after: Math.max(0, version - 1) });
      if (!this.#is(round)) return;
      if (version > 0 && read[0]?.digest !== digest) await this.#lose();
      else this.#log.take(read);
    } catch (error) {
      if (this.#is(round)) this.#onStoreError(error);
    }
  }

  #onStoreError(error: unknown): void {
    if (isCleared(error)) void this.#lose();
    else this.#add(storeNotice(error));
  }

  async #lose(): Promise<Failure | undefined> {
    const { store } = this.#options;
    if (store === undefined) return failed('unexpected', { detail: 'a page without a store lost its log' });
    const { entries, failure } = await readCopy(store, this.#planId);
    const joined = join(this.#log.entries, entries);
    const isThere = failure === undefined && (joined.how === 'same' || joined.how === 'behind');
    if (isThere && entries.length >= this.#log.entries.length) {
      return joined.how === 'behind' ? this.#log.take(joined.own) : undefined;
    }
    const params = { kept: entries.length, held: this.#log.entries.length };
    const ways: readonly Way[] = joined.how === 'ahead' ? ['download', 'keep-again'] : ['download', 'retry'];
    this.#add(notice('cleared', params, ways));
    return failed('cleared', params);
  }

  async #keepAgain(): Promise<void> {
    const { store } = this.#options;
    if (store === undefined) return;
    const { entries } = await readCopy(store, this.#planId);
    const joined = join(this.#log.entries, entries);
    if (joined.how === 'ahead') await store.append(this.#planId, entries.length, joined.news);
    this.#drop('cleared');
    this.#hear();
    await this.#look();
  }

  #hear(): void {
    const { store } = this.#options;
    this.#stopHearing();
    if (store === undefined || !this.#notices.every(letsRecord)) return;
    let isHeard = true;
    const stop = store.subscribe(
      this.#planId,
      this.#log.plan.version,
      (news) => isHeard && this.#log.take(news),
      (error) => isHeard && this.#onStoreError(error),
    );
    this.#stopHearing = () => {
      isHeard = false;
      stop();
      this.#stopHearing = nothing;
    };
  }

  #watch(): void {
    const { clock = systemClock, timer = systemTimer, wakes } = this.#options;
    this.#stopWatching();
    const { timeZone } = this.#speaking.profile;
    const stopDays = watchDay({ timeZone, clock, timer }, () => this.#tellShown());
    const stopWakes = wakes?.(() => this.#wake()) ?? nothing;
    this.#stopWatching = () => {
      stopDays();
      stopWakes();
    };
  }

  /** The page comes back: the day may be another, the person may have signed in, other tabs may have recorded. */
  #wake(): void {
    const state = this.state;
    if (state.state === 'failed' ? mayBeOver(state.failure.code) : this.#notices.some(({ code }) => mayBeOver(code))) {
      return this.reload();
    }
    if (state.state !== 'ready') return;
    if (this.#noticesOf('store').length > 0) void this.#askStore();
    if (state.today !== this.#today() && this.#asOf === undefined) this.#tellShown();
    if (state.checked !== 'checking') void this.#look();
  }

  /** A store that could not be reached is asked quietly: what is shown stays until it answers. */
  async #askStore(): Promise<void> {
    const { store } = this.#options;
    const round = this.#round;
    if (store === undefined) return;
    const { failure } = await readCopy(store, this.#planId);
    if (failure === undefined && this.#is(round)) this.reload();
  }

  #headNotices(answer: Answer): readonly Notice[] {
    const { source, notes } = this.#options;
    if (source === undefined || typeof answer !== 'object') return [];
    if (answer.failure !== undefined && answer.failure.code !== 'no-entries') return [];
    return headNotices({ source, notes }, this.#planId, answer.entries);
  }

  #rememberHead(): void {
    const { source, notes } = this.#options;
    const head = this.#officeHead;
    if (source !== undefined && head !== undefined) rememberHead(notes, source, this.#planId, head);
  }

  #canRecord(): boolean {
    return this.state.state === 'ready' && this.#notices.every(letsRecord);
  }

  /** Why nothing is recorded now: what stands above the plan says it too. */
  #blocking(): Failure {
    const blocking = this.#notices.find((one) => !letsRecord(one));
    return blocking?.code === 'store' || blocking?.code === 'cleared' ? blocking : failed('held-up', {});
  }

  /** Shown, checked and without a fault: what comes may be added to it. */
  #isSound(): boolean {
    return this.#canRecord() && this.#checked !== 'checking';
  }

  #is(round: number): boolean {
    return round === this.#round && !this.#isClosed;
  }

  async #isThrough(): Promise<void> {
    let waited: Promise<void> | undefined;
    while (waited !== this.#opened) {
      waited = this.#opened;
      await waited;
    }
  }

  /** Waits for it, but not for ever: then what else is there is shown. */
  async #soon(promise: Promise<unknown> | undefined): Promise<void> {
    if (promise === undefined) return;
    const { timer = systemTimer, patienceMs = 4000 } = this.#options;
    let stop = nothing;
    await Promise.race([promise, new Promise<void>((resolve) => (stop = timer(patienceMs, resolve)))]);
    stop();
  }

  readonly #pause: Pause = () => new Promise((resolve) => void (this.#options.timer ?? systemTimer)(0, resolve));

  #today(): CivilDate {
    const { today, profile } = this.#speaking;
    return today ?? civilDateIn(profile.timeZone, (this.#options.clock ?? systemClock).now());
  }

  #noticesOf(code: Notice['code']): readonly Notice[] {
    return this.#notices.filter((one) => one.code === code);
  }

  #add(added: Notice): void {
    if (this.#isClosed) return;
    this.#notices = [...this.#notices.filter(({ code }) => code !== added.code), added];
    this.#tellShown();
  }

  #drop(...codes: readonly Notice['code'][]): void {
    this.#notices = this.#notices.filter(({ code }) => !codes.includes(code));
    this.#tellShown();
  }

  #fail(failure: Failure, whole: readonly RecordedEvent[], ways: readonly Way[]): void {
    this.#stopHearing();
    this.#whole = whole;
    this.#notices = [];
    this.#isShowing = false;
    this.tell({ state: 'failed', failure, whole: whole.length, ways });
  }

  /** Tells the plan as it is to be shown now, once there is one to show. */
  #tellShown(): void {
    if (!this.#isShowing) return;
    const { version, digest } = this.#log.plan;
    const asOf = this.#asOf;
    const now = this.#today();
    const { plan, log } = this.#log.at(asOf ?? this.#speaking.today);
    const shown = {
      state: 'ready',
      plan,
      log,
      head: { version, digest },
      checked: this.#checked,
      keeps: this.#options.store === undefined ? 'nothing' : 'this-computer',
      notices: this.#isRecordingMissing
        ? [...this.#notices, notice('recording-missing', {}, ['retry'])]
        : this.#notices,
      pending: [],
    } as const;
    if (asOf !== undefined) return this.tell({ ...shown, today: asOf, asOf, canRecord: false });
    const isReady = this.#isJoined && this.#recording !== undefined;
    const canRecord = isReady && this.#speaking.by !== undefined && this.#notices.every(letsRecord);
    this.tell({ ...shown, today: now, canRecord });
  }
}

/** Where there is no store, what is recorded stands in the page alone. */
const pageBook: Book = {
  read: async () => [],
  append: async (_, version, events) => version + events.length,
};

function storeNotice(error: unknown): Notice {
  return { ...storeFailed(error), ways: ['retry', 'download'] } as unknown as Notice;
}
