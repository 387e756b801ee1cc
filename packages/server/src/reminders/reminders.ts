import { createHash, randomUUID } from 'node:crypto';
import {
  addDays,
  secondOfDayIn,
  taskById,
  unitOn,
  uuidv7,
  type AgendaLine,
  type CivilDate,
  type Plan,
  type Profile,
  type ServerStore,
} from '@kehoach/core';
import type { Clock } from '@kehoach/session';
import { limits } from '../app/limits.js';
import type { AskedCommand } from '../desk/command-result.js';
import { dayIn } from '../desk/day-in.js';
import { Desks } from '../desk/desks.js';
import type { DirectoryPerson } from '../directory/directory-schema.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { SignedHeads } from '../heads/signed-heads.js';
import { rightsByDirectory } from '../rights/rights-by-directory.js';
import type { Rights } from '../app/rights.js';
import { Claims, type Claim, type KeptClaim } from './claims.js';
import { digestOf, type Digest, type DigestOptions } from './digest.js';
import { digestWords } from './digest.messages.js';
import { dayText, digestText } from './digest-text.js';
import type { Mailer } from './mailer.js';
import { ReminderNotes } from './reminder-notes.js';

/** What reminders are made of. */
export interface RemindersOptions {
  readonly store: ServerStore;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly directory: DirectorySource;
  readonly mailer: Mailer;
  readonly heads?: SignedHeads;
  /** Where a task is shown: an address with `{plan}` and `{task}` in it. */
  readonly link?: string;
  /** Hears what went wrong in a round, which is tried again. */
  readonly failed?: (error: unknown) => void;
}

/** What is told on one day, and of whom somebody is told. */
interface Round extends Pick<DigestOptions, 'day' | 'reached'> {
  readonly plans: readonly Plan[];
}

/** Seconds of the day between which letters are sent: nobody is written to at night. */
const [firstSecond, lastSecond] = [7 * 3_600, 21 * 3_600];
/** Milliseconds after which a letter that somebody has claimed and not sent is taken over. */
const leaseMs = 600_000;
/** Milliseconds before a letter that could not be sent is tried again; each time as long again. */
const retryMs = 900_000;
const roundMs = 60_000;
const keptDays = 31;

/**
 * Writes to the persons of the directory what their units have to do: a letter a person a day at most, by one of the
 * servers on a store. That a unit was reminded is recorded once a mail server has taken the letter.
 */
export class Reminders {
  readonly notes: ReminderNotes;
  readonly #options: RemindersOptions;
  readonly #claims: Claims;
  readonly #desks: Desks;
  readonly #rights: Rights;
  readonly #self = randomUUID();
  #timer: ReturnType<typeof setInterval> | undefined;
  #round: Promise<void> | undefined;
  /** The day of which all letters are settled. */
  #settled: CivilDate | undefined;
  /** The day on which it was last looked for letters of earlier days that are not recorded. */
  #caughtUp: CivilDate | undefined;

  constructor(options: RemindersOptions) {
    this.#options = options;
    const { store, profile, clock, directory } = options;
    this.#claims = new Claims(store);
    this.notes = new ReminderNotes(store);
    this.#desks = new Desks({ store, profile, clock }, limits.desks);
    this.#rights = rightsByDirectory({
      directory,
      unitsIn: async (planId) => Object.keys((await this.#desks.of(planId).newest()).plan.units),
      today: () => this.#today(),
    });
  }

  /** Looks every minute whether there is somebody to write to. */
  start(): void {
    this.#timer ??= setInterval(() => void this.run(), roundMs).unref();
    void this.run();
  }

  /** One round: writes all letters of today that are due and not written. Never rejects; one at a time. */
  run(): Promise<void> {
    this.#round ??= this.#tryRound().finally(() => (this.#round = undefined));
    return this.#round;
  }

  /** Stops; waits for the letter that is being sent. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#settled = this.#today();
    await this.#round;
    this.#options.mailer.close();
  }

  #today(): CivilDate {
    return dayIn(this.#options.profile.timeZone, this.#options.clock.now());
  }

  async #tryRound(): Promise<void> {
    try {
      const { profile, clock } = this.#options;
      const second = secondOfDayIn(profile.timeZone, clock.now());
      const day = this.#today();
      if (second < firstSecond || second >= lastSecond || this.#settled === day) return;
      if (await this.#letters(day)) {
        this.#settled = day;
        await this.#claims.clear(addDays(day, -keptDays));
      }
    } catch (error) {
      this.#options.failed?.(error);
    }
  }

  /** @returns whether nothing of the day is left */
  async #letters(day: CivilDate): Promise<boolean> {
    await this.#recordEarlier(day);
    const { current } = this.#options.directory;
    const people = current.people().filter(isWrittenTo);
    const reached = new Set(people.flatMap(({ unit }) => current.unitsOf(unit, day)));
    const round = { day, plans: await this.#plans(), reached };
    const known = await this.#claims.of(day);
    let isDone = true;
    for (const person of people) {
      const claim = known.get(person.subject);
      if (claim?.claim.state === 'refused' || claim?.claim.isRecorded === true) continue;
      if (claim?.claim.state === 'accepted') await this.#record(day, person, claim);
      else if (!(await this.#letter(person, round, claim))) isDone = false;
      if (this.#settled === day) return false;
    }
    return isDone;
  }

  /** Who died on the evening of a day between a letter and its entry must not have it written again on the next. */
  async #recordEarlier(day: CivilDate): Promise<void> {
    if (this.#caughtUp === day) return;
    for (const { day: then, subject, kept } of await this.#claims.unrecorded(day)) {
      const person = this.#options.directory.current.person(subject);
      if (person !== undefined) await this.#record(then, person, kept);
    }
    this.#caughtUp = day;
  }

  async #plans(): Promise<readonly Plan[]> {
    const plans: Plan[] = [];
    for (const id of await this.#options.store.plans()) plans.push((await this.#desks.of(id).newest()).plan);
    return plans.filter(({ closed, version }) => closed === undefined && version > 0);
  }

  /** @returns whether there is nothing more to do for this person today */
  async #letter(person: DirectoryPerson, round: Round, known: KeptClaim | undefined): Promise<boolean> {
    const { day } = round;
    const now = this.#options.clock.now();
    if (known !== undefined && now < nextTry(known.claim)) return false;
    const digest = await this.#digest(person, round);
    if (digest === undefined) return true;
    const tries = (known?.claim.tries ?? 0) + 1;
    const mine = await this.#claims.set(day, person.subject, this.#claim('claimed', tries), known);
    if (mine === undefined) return false;
    const posting = await this.#options.mailer.send({
      to: person.mail ?? '',
      ...digestText(digest, (line) => this.#linkOf(line)),
      messageId: `<${sha256Hex(`${day} ${person.subject}`).slice(0, 32)}@kehoach>`,
    });
    const tasks = digest.remind.map(({ plan, task }) => [plan, task] as const);
    const told = { ...this.#claim(posting.state, tries), ...(posting.state === 'accepted' && { tasks }) };
    const kept = await this.#claims.set(day, person.subject, told, mine);
    await this.notes.note(person, { posting, at: told.at, office: digest.office });
    if (kept !== undefined && posting.state === 'accepted') await this.#record(day, person, kept);
    return posting.state !== 'failed';
  }

  async #digest(person: DirectoryPerson, { day, plans, reached }: Round): Promise<Digest | undefined> {
    const { profile, directory } = this.#options;
    const readable: Plan[] = [];
    for (const plan of plans) if ((await this.#rights.read(person, plan.id)) === undefined) readable.push(plan);
    const toldToOffice = await this.notes.toldTo(person);
    return digestOf(person, readable, {
      day,
      profile,
      units: directory.current.unitsOf(person.unit, day),
      reached,
      isToldToOffice: ({ plan, task, dueOn }) => toldToOffice.has(`${plan} ${task} ${dueOn}`),
    });
  }

  /** The log says that the unit was reminded, in the name of the office that runs the plan; once a task and day. */
  async #record(day: CivilDate, person: DirectoryPerson, kept: KeptClaim): Promise<void> {
    const { heads, directory } = this.#options;
    for (const [planId, taskId] of kept.claim.tasks ?? []) {
      const desk = this.#desks.of(planId);
      const { plan } = await desk.newest();
      const command = reminderCommand(plan, taskId, directory.current.unitsOf(person.unit, day), day);
      if (command === undefined) continue;
      const office = unitOn(plan, plan.issued?.issuer ?? '', day);
      const { entries, held } = await desk.settle({ commands: [command], by: { id: 'kehoach', unit: office } });
      const { version, digest } = held.plan;
      if (entries.length > 0) heads?.changed(planId, { version, digest });
    }
    await this.#claims.set(day, person.subject, { ...kept.claim, isRecorded: true }, kept);
  }

  #claim(state: Claim['state'], tries: number): Claim {
    return { state, tries, at: new Date(this.#options.clock.now()).toISOString(), by: this.#self };
  }

  #linkOf({ plan, task }: AgendaLine): string | undefined {
    return this.#options.link
      ?.replaceAll('{plan}', encodeURIComponent(plan))
      .replaceAll('{task}', encodeURIComponent(task));
  }
}

/** Whoever may record for a unit and has an address. */
export function isWrittenTo({ mail, roles }: DirectoryPerson): boolean {
  return mail !== undefined && roles.some((role) => role !== 'reader');
}

/** When a letter that was not settled may be tried again, in milliseconds. */
function nextTry({ state, at, tries }: Claim): number {
  return Date.parse(at) + (state === 'claimed' ? leaseMs : retryMs * tries);
}

/** Whoever records it a second time says the same under the same id. */
function reminderCommand(
  plan: Plan,
  taskId: string,
  units: readonly string[],
  day: CivilDate,
): AskedCommand | undefined {
  const task = taskById(plan.tasks, taskId);
  if (task === undefined) return undefined;
  const own = new Set(units.map((id) => unitOn(plan, id, day)));
  const to = [...new Set(task.lead.map((id) => unitOn(plan, id, day)))].filter((id) => own.has(id));
  const random = Buffer.from(sha256Hex(`${plan.id} ${taskId} ${to.join(' ')} ${day}`), 'hex').subarray(0, 10);
  const text = digestWords.vi.recorded(dayText({ ...(task.due !== undefined && { dueOn: task.due }) }, day, 'vi'));
  const id = uuidv7(Date.parse(`${day}T00:00:00Z`), random);
  return to.length === 0 ? undefined : { id, type: 'SendReminder', on: day, data: { taskId, to, text } };
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
