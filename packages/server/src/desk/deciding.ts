import {
  advance,
  decide,
  eventByCommand,
  profileMark,
  record,
  uuidv7,
  type Actor,
  type Command,
  type CommandType,
  type Plan,
  type Profile,
  type RecordedEvent,
} from '@kehoach/core';
import type { Clock } from '@kehoach/session';
import {
  askedDigest,
  resultOfEntry,
  type AskedCommand,
  type CommandResult,
  type KeptResult,
} from './command-result.js';
import type { HeldPlan } from './held-plan.js';
import { named, type Naming } from './naming.js';
import { dayIn } from './day-in.js';

/** What is known while the commands of a group are decided. */
export interface Known {
  readonly planId: string;
  readonly held: HeldPlan;
  readonly profile: Profile;
  readonly clock: Clock;
  /** Where persons stand in a directory. */
  readonly naming: Naming | undefined;
  /** Results of earlier times, by the command's id. */
  readonly results: ReadonlyMap<string, KeptResult>;
  /** Entries of the log that bear the id of a command, where that was looked up. */
  readonly bearers: ReadonlyMap<string, RecordedEvent>;
}

/** Decides commands one after the other, each on what those before it have made of the plan. */
export class Deciding {
  readonly #known: Known;
  readonly #results: Map<string, KeptResult>;
  readonly #entries: RecordedEvent[] = [];
  readonly #fresh: KeptResult[] = [];
  #plan: Plan;
  #recordedAt: string | undefined;

  constructor(known: Known) {
    this.#known = known;
    this.#results = new Map(known.results);
    this.#plan = known.held.plan;
    this.#recordedAt = known.held.recordedAt;
  }

  /** The plan after all that was decided. */
  get plan(): Plan {
    return this.#plan;
  }

  /** What is to be appended. */
  get entries(): readonly RecordedEvent[] {
    return this.#entries;
  }

  /** Results that nobody has kept yet. */
  get fresh(): readonly KeptResult[] {
    return this.#fresh;
  }

  /** A repeated id has its first result. */
  decide(command: AskedCommand, by: Actor): CommandResult {
    const { id } = command;
    const asked = askedDigest(command, by);
    const known = this.#results.get(id);
    if (known !== undefined) {
      if (known.asked === asked) return known.result;
      return { id, status: 'refused', refusal: { code: 'already-exists', params: { id } } };
    }
    const result = this.#decideAnew(command, by);
    const kept = { result, asked };
    this.#results.set(id, kept);
    this.#fresh.push(kept);
    return result;
  }

  #decideAnew(command: AskedCommand, by: Actor): CommandResult {
    const { id, type, on } = command;
    const { profile, naming, bearers } = this.#known;
    const meant = named(type, this.#marked(type, command.data), naming);
    if ('refusal' in meant) return { id, status: 'refused', refusal: meant.refusal };
    const { data } = meant;
    const bearer = bearers.get(id);
    if (bearer !== undefined)
      return resultOfEntry({ ...command, data }, by, bearer, eventByCommand[type as CommandType]);
    const now = this.#now();
    const today = dayIn(profile.timeZone, Date.parse(now));
    const asked = { type, data, ...(on !== undefined && { on }) } as Command;
    const { events, refusal } = decide(this.#plan, asked, { by, today, profile });
    if (refusal !== undefined) return { id, status: 'refused', refusal };
    const entries = record(events, { ...this.#place(), now, newId: this.#idsFrom(id) });
    this.#entries.push(...entries);
    this.#plan = advance(this.#plan, entries);
    this.#recordedAt = entries.at(-1)?.recordedAt;
    return { id, status: 'recorded', versions: entries.map(({ version }) => version) };
  }

  /** A plan that is issued names the profile under which it is run. */
  #marked(type: string, data: unknown): unknown {
    const isBare = type === 'IssuePlan' && typeof data === 'object' && data !== null && !('profile' in data);
    return isBare ? { ...data, profile: profileMark(this.#known.profile) } : data;
  }

  #place(): { readonly planId: string; readonly version: number; readonly digest: string } {
    return { planId: this.#known.planId, version: this.#plan.version, digest: this.#plan.digest };
  }

  /** The day and the instant go together: a clock that went back since the last entry is not believed. */
  #now(): string {
    const now = new Date(this.#known.clock.now()).toISOString();
    const last = this.#recordedAt;
    return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now;
  }

  /** The first entry of a command bears its id, further ones bear ids of their own. */
  #idsFrom(commandId: string): () => string {
    const { clock } = this.#known;
    let given = 0;
    return () => {
      given += 1;
      return given === 1 ? commandId : uuidv7(clock.now(), clock.random(10));
    };
  }
}
