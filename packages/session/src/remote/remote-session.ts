/*
 * A plan whose log a server keeps. What is shown of it is a session over the log at its address and the copy in this
 * browser; this one adds the live end, the outbox, and what follows from them. Over 400 lines: as in open.ts, all
 * that may change what it shows stands here; what is shown of it stands in shown.ts, what waits in waiting.ts.
 *
 * Obligations:
 *
 * - A command is in the outbox before it is sent, and in the copy before it leaves the outbox.
 * - The server's answer is final. No answer is none: the command is sent again under the same id.
 * - What nobody has answered is shown as unsent, what was refused as refused until somebody has seen it.
 * - Where the server's log no longer goes on from what this page knows of it, nothing is sent.
 * - send() never rejects.
 */
import {
  civilDateIn,
  decide,
  isLogError,
  memoryStore,
  replay,
  uuidv7,
  type CivilDate,
  type Command,
  type Plan,
  type PlanStore,
  type RecordedEvent,
} from '@kehoach/core';
import { systemClock, systemTimer, type Clock, type Timer } from '../clock.js';
import { failed, storeFailed, unexpected, type Failure } from '../failure.js';
import { openPlanWith } from '../open.js';
import type { Outbox, OutboxCommand } from '../outbox/outbox.js';
import type { Parts } from '../parts.js';
import type { OpenOptions, PlanSession, Sent, Speaking } from '../plan-session.js';
import type { Way } from '../state.js';
import { ToldState } from '../told-state.js';
import type { Decided } from './answer.js';
import { copyStore } from './copy-store.js';
import { expectedPlan } from './expected.js';
import { HeadCheck, type NoteCheck, type Signature, type TakenOver } from './head-check.js';
import { Intake } from './intake.js';
import { logFetch } from './log-fetch.js';
import { pauseAfter } from './pauses.js';
import { pendingOf, unsentFile } from './pending.js';
import { OfficeDirectory, type Choosable } from './office-directory.js';
import { People } from './people.js';
import { Sender } from './sender.js';
import { isHidden, shownOf, type Known } from './shown.js';
import { Spread } from './spread.js';
import { isGone, isOfLink, isSameActor, isSettled, isThrough, mayPass, sentOf, sentTogether } from './standing.js';
import { isMissing } from './status.js';
import { Tail } from './tail.js';
import { Waiting } from './waiting.js';
import { Wire, type TokenProvider } from './wire.js';

/** Where a server keeps a plan, and what the edge provides. */
export interface RemoteOptions extends Omit<OpenOptions, 'source' | 'planId'> {
  /** The server's address under which its plans stand; absolute. */
  readonly endpoint: string;
  /** Of the page: whether its server is another's, which has to let it ask. */
  readonly origin?: string | undefined;
  readonly planId: string;
  /** Where commands wait until they are answered. */
  readonly outbox: Outbox;
  /** Where a copy of the log is kept, for this server alone; as long as the session unless given. */
  readonly store?: PlanStore | undefined;
  /** By which key the server must sign heads (`name+id+key`); by the first that it gave unless given. */
  readonly headKey?: string | undefined;
  /** Checks a signed note; without it signatures are said to be unchecked. */
  readonly checkNote?: NoteCheck | undefined;
  /** Hands what is not sent to the person as a file: a command a line, JSON. */
  readonly give?: ((planId: string, text: string) => void) | undefined;
  /** Gives the token of whoever is signed in. Missing where cookies or a proxy say who it is. */
  readonly tokenProvider?: TokenProvider | undefined;
}

/** Opens a plan on a server, for a page that shows first. */
export function openRemoteWith(options: RemoteOptions, parts: Parts): PlanSession {
  return new RemoteSession(options, parts);
}

/** After how long somebody who recorded is told that it waits, in milliseconds. */
const answerMs = 8000;

class RemoteSession extends ToldState implements PlanSession {
  readonly #options: RemoteOptions;
  readonly #to: string;
  readonly #clock: Clock;
  readonly #timer: Timer;
  readonly #wire: Wire;
  readonly #copy: PlanStore;
  readonly #inner: PlanSession;
  readonly #intake: Intake;
  readonly #tail: Tail;
  readonly #sender: Sender;
  readonly #heads: HeadCheck;
  readonly #people: People;
  readonly #directory: OfficeDirectory;
  readonly #spread: Spread;
  readonly #waiting: Waiting;
  readonly #waiters = new Map<string, (sent: Sent) => void>();
  #speaking: Speaking;
  /** Why the copy could not be put aside. */
  #copyTrouble: Failure | undefined;
  /** Why the live end, and why what waits, has no answer. */
  #tailTrouble: Failure | undefined;
  #sendTrouble: Failure | undefined;
  /** The last entry of the copy, where the server's log no longer holds it. */
  #lost: number | undefined;
  /** Since a failure nobody has looked whether the same server stands there. */
  #isUnsure = false;
  #signature: Signature | undefined;
  #takenOver: TakenOver | undefined;
  #signedAt = 0;
  #isLive = false;
  #isClosed = false;
  #misses = 0;
  #stopRetry: () => void = nothing;
  #stops: readonly (() => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();

  readonly directory = (): Promise<Choosable | undefined> => this.#directory.read();

  constructor(options: RemoteOptions, parts: Parts) {
    super();
    const { planId, fetch, tokenProvider, lock, outbox } = options;
    // With and without a last slash it is one server.
    const endpoint = options.endpoint.replace(/\/+$/, '');
    this.#options = options;
    this.#speaking = options;
    this.#to = `${endpoint}/plans/${encodeURIComponent(planId)}`;
    this.#clock = options.clock ?? systemClock;
    this.#timer = options.timer ?? systemTimer;
    const wire = (this.#wire = new Wire({ fetch, timer: this.#timer, tokenProvider, probe: this.#to }));
    const here = { to: this.#to, wire, lock, clock: this.#clock, timer: this.#timer };
    const version = (): number => this.#intake.version;
    const take = (entries: readonly RecordedEvent[]): Promise<boolean> => this.#intake.take(entries);
    this.#tail = new Tail({
      ...here,
      head: () => this.#intake.head,
      onLost: () => this.#inner.reload(),
      take,
      onLink: (failure) => this.#onTail(failure),
    });
    this.#sender = new Sender({
      ...here,
      outbox,
      version,
      by: () => this.#speaking.by,
      take,
      look: () => this.#look(),
      onQueue: (queue) => this.#onQueue(queue),
      onDecided: (decided, entries) => this.#onDecided(decided, entries),
      onLink: (failure) => this.#onSend(failure),
    });
    this.#heads = new HeadCheck({
      to: this.#to,
      wire,
      endpoint,
      planId,
      notes: options.notes,
      key: options.headKey,
      checkNote: options.checkNote,
      digestAt: (at) => this.#inner.entries()[at - 1]?.digest,
      onHead: (signature, takenOver) => this.#onHead(signature, takenOver),
    });
    this.#directory = new OfficeDirectory({ endpoint, wire });
    this.#people = new People({ to: this.#to, wire, onNames: () => this.#retell() });
    this.#spread = new Spread(here, () => {
      void this.#heads.check();
      void this.#people.look(this.entries());
    });
    const source = `${this.#to}/log`;
    const store = copyStore(options.store ?? memoryStore());
    this.#copy = store;
    const fetchLog = logFetch(wire.fetch, { store, planId }, (version) => (this.#lost = version));
    this.#inner = openPlanWith({ ...options, source, store, fetch: fetchLog }, parts);
    this.#intake = new Intake({ session: this.#inner, store, planId, timer: this.#timer });
    this.#waiting = new Waiting({
      to: this.#to,
      outbox,
      log: () => this.#inner.entries(),
      onRead: () => this.#retell(),
    });
    this.#inner.subscribe(() => this.#onInner());
    this.#listen();
    this.#onInner();
  }

  at(day: CivilDate | undefined): void {
    this.#inner.at(day);
  }

  speak(speaking: Speaking): void {
    const { by } = this.#speaking;
    const isOther = !isSameActor(by, speaking.by);
    this.#speaking = speaking;
    if (isOther) this.#forgetPerson();
    this.#inner.speak(speaking);
    if (isOther && this.#isLive) this.#sender.wake();
    this.#retell();
  }

  async send(command: Command, more: readonly Command[] = []): Promise<Sent> {
    try {
      const given = this.#last.then(() => this.#give([command, ...more]));
      this.#last = given.catch(nothing);
      const waiting = await given;
      if (!Array.isArray(waiting)) return waiting;
      return sentTogether(await Promise.all(waiting.map((one) => this.#answerTo(one))));
    } catch (error) {
      return { failure: isLogError(error) ? storeFailed(error) : unexpected(error) };
    }
  }

  async dismiss(id: string): Promise<void> {
    await this.#waiting.dismiss(id);
  }

  entries(): readonly RecordedEvent[] {
    return isHidden(this.state) ? [] : this.#inner.entries();
  }

  file(): string {
    return isHidden(this.state) ? '' : this.#inner.file();
  }

  reload(first?: number): void {
    this.#inner.reload(first);
    this.#wake();
  }

  async follow(way: Way): Promise<void> {
    if (way === 'take-office') return this.#takeOffice();
    if (way === 'accept-key') return this.#heads.acceptKey();
    if (way === 'download-unsent')
      return this.#options.give?.(this.#options.planId, unsentFile(this.#waiting.own(this.#speaking.by)));
    await this.#inner.follow(way);
    if (way === 'retry') this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#isLive = false;
    this.#stopRetry();
    this.#tail.stop();
    this.#sender.stop();
    this.#spread.stop();
    this.#wire.abort();
    for (const stop of this.#stops) stop();
    this.#inner.close();
  }

  reopen(): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    this.#listen();
    this.#inner.reopen();
    this.#onInner();
  }

  #listen(): void {
    const { outbox, wakes } = this.#options;
    this.#stops = [outbox.subscribe(this.#to, () => void this.#waiting.read()), wakes?.(() => this.#wake()) ?? nothing];
    void this.#waiting.read();
  }

  /** What waits stays as it is: it is decided again on the log as the server has it. */
  async #takeOffice(): Promise<void> {
    try {
      await this.#copy.setAside?.(this.#options.planId, 0);
    } catch (error) {
      this.#copyTrouble = storeFailed(error);
      return this.#retell();
    }
    this.#copyTrouble = undefined;
    this.#lost = undefined;
    await this.#inner.follow('set-aside');
    await this.#intake.until(() => this.#isClosed || isThrough(this.#inner.state));
    await this.#inner.follow('accept-head');
  }

  /** The line may be there again, or the person signed in. */
  #wake(): void {
    if (isHidden(this.state) && !this.#isClosed) this.#inner.reload();
    if (!this.#isLive || this.#isClosed) return;
    this.#tail.wake();
    this.#sender.wake();
  }

  #onInner(): void {
    const { state } = this.#inner;
    if (this.#isClosed) return;
    const isLive = isSettled(state) && this.#lost === undefined;
    if (isLive && !this.#isLive) {
      this.#isLive = true;
      this.#copyTrouble = undefined;
      this.#misses = 0;
      this.#wake();
    } else if (!isLive && this.#isLive) {
      this.#isLive = false;
      this.#tailTrouble = undefined;
      this.#sendTrouble = undefined;
      this.#tail.stop();
      this.#sender.stop();
    }
    if (isLive && this.#intake.version !== this.#signedAt) {
      this.#signedAt = this.#intake.version;
      this.#spread.changed();
    }
    if (state.state === 'failed') this.#retryLater(state.failure);
    this.#waiting.takeOut();
    this.#retell();
  }

  #onHead(signature: Signature | undefined, takenOver: TakenOver | undefined): void {
    this.#signature = signature;
    this.#takenOver = takenOver;
    this.#retell();
  }

  /** What one person was given, and told of others, serves no other. */
  #forgetPerson(): void {
    this.#wire.forgetToken();
    this.#people.forget();
    this.#directory.forget();
    this.#takenOver = undefined;
    if (this.#isLive) this.#spread.changed();
  }

  /** Where there is no copy to show, the address is asked again by itself. */
  #retryLater(failure: Failure): void {
    this.#stopRetry();
    if (!mayPass(failure)) return;
    this.#misses += 1;
    this.#stopRetry = this.#timer(pauseAfter(this.#misses, this.#clock, 2000), () => this.#inner.reload());
  }

  /** Behind a line that was cut there may be a server that was set back, to which nothing is sent. */
  async #look(): Promise<Failure | undefined> {
    if (!this.#isUnsure) return undefined;
    const failure = await this.#tail.look();
    this.#isUnsure = failure !== undefined;
    return failure;
  }

  #onTail(failure: Failure | undefined): void {
    const wasAway = this.#tailTrouble !== undefined;
    this.#tailTrouble = failure;
    this.#isUnsure = failure !== undefined;
    const { state } = this.#inner;
    const wasCut = state.state === 'ready' && state.notices.some(({ code }) => isOfLink(code));
    // What the address gave at first is over, or it says now that the plan is no longer this person's.
    if (failure === undefined ? wasCut : isGone(failure)) this.#inner.reload();
    if (failure === undefined && this.#sendTrouble !== undefined) this.#sender.wake();
    if (failure === undefined && wasAway) this.#spread.changed();
    this.#retell();
  }

  #onSend(failure: Failure | undefined): void {
    this.#sendTrouble = failure;
    this.#isUnsure ||= failure !== undefined;
    if (failure !== undefined && isGone(failure)) this.#inner.reload();
    if (failure === undefined && this.#tailTrouble !== undefined) this.#tail.wake();
    this.#retell();
  }

  #onQueue(queue: readonly OutboxCommand[]): void {
    // What another tab has sent is gone, or refused.
    for (const [id, resolve] of this.#waiters) {
      const one = queue.find((each) => each.id === id);
      if (one === undefined) resolve({ recorded: this.#entriesOf(id), plan: this.#plan() });
      else if (one.rejection !== undefined) resolve(sentOf(one.rejection));
    }
    void this.#waiting.read();
  }

  async #onDecided(decided: Decided, entries: readonly RecordedEvent[]): Promise<void> {
    const { id } = decided;
    const resolve = this.#waiters.get(id);
    // Whoever waits for a refusal sees it now.
    if ('rejection' in decided && resolve !== undefined) await this.#options.outbox.remove(this.#to, id);
    await this.#waiting.read();
    if ('rejection' in decided) {
      // Whoever may not record may perhaps no longer see the plan either.
      if (isMissing(decided.rejection.status)) this.#inner.reload();
      return resolve?.(sentOf(decided.rejection));
    }
    const ofIt = new Map<number, RecordedEvent>();
    const all = this.#inner.entries().concat(entries);
    for (const entry of all) if (decided.versions.includes(entry.version)) ofIt.set(entry.version, entry);
    resolve?.({ recorded: [...ofIt.values()], plan: this.#plan() });
    void this.#people.look([...ofIt.values()]);
  }

  /** @returns the commands as they wait in the outbox, or why they do not */
  async #give(commands: readonly Command[]): Promise<OutboxCommand[] | Exclude<Sent, { readonly pending: unknown }>> {
    await this.#intake.until(() => this.#isClosed || isThrough(this.#inner.state));
    const { state } = this;
    const { by, profile } = this.#speaking;
    if (this.#isClosed) return { failure: failed('closed', {}) };
    if (state.state === 'failed') return { failure: state.failure };
    if (state.state === 'loading') return { failure: failed('held-up', {}) };
    if (state.asOf !== undefined) return { failure: failed('set-back', {}) };
    if (by === undefined) return { failure: failed('read-only', {}) };
    if (!state.canRecord) return { failure: failed('held-up', {}) };
    const today = this.#today();
    const group = commands.length > 1 ? { group: this.#newId() } : {};
    const given: OutboxCommand[] = [];
    for (const command of commands) {
      const said = { ...command, on: command.on ?? today };
      const { refusal } = decide(this.#expected(today, given), said, { by, today, profile });
      if (refusal !== undefined) return { refusal };
      // As the server will read it.
      const plain = JSON.parse(JSON.stringify(said)) as Command;
      given.push({ to: this.#to, id: this.#newId(), command: plain, by, basedOn: state.head.version, ...group });
    }
    await this.#options.outbox.add(...given);
    await this.#waiting.read();
    return given;
  }

  async #answerTo(one: OutboxCommand): Promise<Sent> {
    let stop = nothing;
    const answer = new Promise<Sent>((resolve) => {
      this.#waiters.set(one.id, resolve);
      stop = this.#timer(answerMs, () => resolve({ pending: pendingOf(one) }));
      // What is known to be cut off is tried once all the same: the line may be there again.
      this.#sender.wake();
    });
    const sent = await answer;
    stop();
    this.#waiters.delete(one.id);
    return sent;
  }

  #plan(): Plan {
    const { state } = this.#inner;
    const entries = this.#inner.entries();
    return state.state === 'ready' && state.log === entries ? state.plan : replay(entries);
  }

  #expected(today: CivilDate, given: readonly OutboxCommand[]): Plan {
    const { profile } = this.#speaking;
    const now = new Date(this.#clock.now()).toISOString();
    const waiting = [...this.#waiting.undecided, ...given];
    return expectedPlan(this.#plan(), waiting, { today, profile, now, newId: () => this.#newId() });
  }

  #entriesOf(id: string): readonly RecordedEvent[] {
    return this.#inner.entries().filter((entry) => entry.id === id);
  }

  #newId(): string {
    return uuidv7(this.#clock.now(), this.#clock.random(10));
  }

  #today(): CivilDate {
    const { today, profile } = this.#speaking;
    return today ?? civilDateIn(profile.timeZone, this.#clock.now());
  }

  #retell(): void {
    this.tell(shownOf(this.#inner.state, this.#known()));
    if (this.#sendTrouble !== undefined) this.#tellWaiters();
  }

  /** Who waits for an answer while there is no line is told so at once. */
  #tellWaiters(): void {
    for (const [id, resolve] of this.#waiters) {
      const one = this.#waiting.all.find((each) => each.id === id);
      if (one !== undefined) resolve({ pending: pendingOf(one) });
    }
  }

  #known(): Known {
    const { by } = this.#speaking;
    const { origin } = this.#options;
    return {
      own: this.#waiting.own(by),
      others: this.#waiting.others(by),
      trouble: this.#tailTrouble ?? this.#sendTrouble,
      storeTrouble: this.#waiting.trouble ?? this.#copyTrouble,
      lost: this.#lost,
      signature: this.#signature,
      isKeyNamed: Boolean(this.#options.headKey),
      unheardBy: this.#wire.hasHeard || this.#to.startsWith(`${origin}/`) ? undefined : origin,
      takenOver: this.#takenOver,
      ...this.#people.called,
    };
  }
}

function nothing(): void {}
