import {
  isLogError,
  type Actor,
  type Keeping,
  type Profile,
  type RecordedEvent,
  type ServerStore,
  type Writing,
} from '@kehoach/core';
import type { Clock } from '@kehoach/session';
import { problem, ProblemError } from '../problem/problem.js';
import {
  resultFrom,
  resultKey,
  resultText,
  type AskedCommand,
  type CommandResult,
  type KeptResult,
} from './command-result.js';
import { Deciding } from './deciding.js';
import { StoredPlan, type HeldPlan } from './held-plan.js';
import type { Naming } from './naming.js';
import { keepingProfile } from './kept-profile.js';
import { keepingSummary, summaryOf } from './summary.js';

/** Where a desk records, and by which rules. */
export interface DeskOptions {
  readonly store: ServerStore;
  readonly planId: string;
  readonly profile: Profile;
  readonly clock: Clock;
  /** Where persons stand in a directory. */
  readonly naming?: Naming | undefined;
}

/** Commands that belong together, by one person. */
export interface Batch {
  readonly commands: readonly AskedCommand[];
  readonly by: Actor;
  /** A refused command lets none of the others through, nor is its refusal kept. */
  readonly isWhole?: boolean;
  /** They may begin a plan. */
  readonly isIssue?: boolean;
}

/** What became of each command, and the plan once they were settled. */
export interface Settled extends GoneOn {
  readonly results: readonly CommandResult[];
}

/** The plan after a group of commands, and the entries by which it went on, from this group or from others. */
interface GoneOn {
  readonly held: HeldPlan;
  readonly entries: readonly RecordedEvent[];
}

interface Job extends Batch {
  readonly done: (settled: Settled) => void;
  readonly failed: (error: unknown) => void;
}

/** More rounds than other processes can win in a row. */
const mostAttempts = 20;
/** Commands that are written at once. */
const mostTogether = 500;

/**
 * The one writer of a plan in this process: decides what is asked in the order in which it comes, and writes the
 * entries with the results of the commands. Others may write to the same store: who was overtaken reads and decides
 * again.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #stored: StoredPlan;
  readonly #waiting: Job[] = [];
  #isWorking = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#stored = new StoredPlan(options.store, options.planId);
  }

  /** Whether nothing waits or is under way. */
  get isIdle(): boolean {
    return !this.#isWorking;
  }

  /**
   * Decides and records.
   *
   * @throws ProblemError `no-such-plan`, `busy`, `newer-entry`
   * @throws LogError where the store failed: it may be recorded all the same, and repeating the ids tells
   */
  settle(batch: Batch): Promise<Settled> {
    return new Promise((done, failed) => {
      this.#waiting.push({ ...batch, done, failed });
      if (!this.#isWorking) void this.#work();
    });
  }

  /** The plan as it stands in the store now. */
  newest(): Promise<HeldPlan> {
    return this.#stored.newest();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    // What arrives in the same turn of the loop is written together.
    await Promise.resolve();
    for (let jobs = this.#next(); jobs.length > 0; jobs = this.#next()) await this.#group(jobs);
    this.#isWorking = false;
  }

  #next(): readonly Job[] {
    let [count, commands] = [0, 0];
    for (const job of this.#waiting) {
      // A draft that fails must take nothing else along.
      if (count > 0 && (job.isWhole === true || commands + job.commands.length > mostTogether)) break;
      count += 1;
      commands += job.commands.length;
      if (job.isWhole === true) break;
    }
    return this.#waiting.splice(0, count);
  }

  async #group(jobs: readonly Job[]): Promise<void> {
    try {
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const settled = await this.#attempt(jobs, attempt > 1);
        if (settled === undefined) continue;
        jobs.forEach(({ done }, at) => done(settled[at] as Settled));
        return;
      }
      throw new ProblemError(problem('busy', {}));
    } catch (error) {
      for (const { failed } of jobs) failed(error);
    }
  }

  /** @returns nothing where another process was faster */
  async #attempt(jobs: readonly Job[], isAgain: boolean): Promise<readonly Settled[] | undefined> {
    const { planId, profile, clock, naming } = this.#options;
    const ids = jobs.flatMap(({ commands }) => commands.map(({ id }) => id));
    const held = await this.#stored.newest();
    if (held.plan.version === 0 && jobs[0]?.isIssue !== true)
      throw new ProblemError(problem('no-such-plan', { plan: planId }));
    const results = await this.#results(ids);
    const bearers = isAgain ? await this.#bearers(ids) : new Map<string, RecordedEvent>();
    const deciding = new Deciding({ planId, held, profile, clock, naming, results, bearers });
    const all = jobs.map(({ commands, by }) => commands.map((command) => deciding.decide(command, by)));
    const isBroken = jobs[0]?.isWhole === true && all[0]?.some(({ status }) => status === 'refused');
    const written = isBroken === true ? { held, entries: [] } : await this.#write(deciding, held);
    return written && all.map((each) => ({ results: each, ...written }));
  }

  async #results(ids: readonly string[]): Promise<ReadonlyMap<string, KeptResult>> {
    const { store, planId } = this.#options;
    const kept = (await store.kept('result', { keys: ids.map((id) => resultKey(planId, id)) })).map(resultFrom);
    return new Map(kept.map((each) => [each.result.id, each]));
  }

  /**
   * Entries that bear the id of a command without a result being kept; looked for only when a write was turned away.
   */
  async #bearers(ids: readonly string[]): Promise<ReadonlyMap<string, RecordedEvent>> {
    const { store, planId } = this.#options;
    const wanted = new Set(ids);
    const entries = await store.read(planId, { after: 0 });
    return new Map(entries.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
  }

  async #write({ entries, fresh, plan }: Deciding, held: HeldPlan): Promise<GoneOn | undefined> {
    if (fresh.length === 0) return { held, entries: [] };
    const { store, planId, profile } = this.#options;
    const expectedVersion = held.plan.version;
    const keep: Keeping[] = fresh.map((each) => ({
      kind: 'result',
      key: resultKey(planId, each.result.id),
      value: resultText(each),
      expected: null,
    }));
    const last = entries.at(-1);
    if (last !== undefined) keep.push(keepingSummary(planId, summaryOf(plan, last.recordedAt)));
    if (expectedVersion === 0 && last !== undefined) keep.push(keepingProfile(profile));
    const append = last && { planId, expectedVersion, events: entries };
    const isFresh = await written(store, { keep, ...(append && { append }) });
    if (last === undefined) return isFresh ? { held, entries: [] } : undefined;
    // One that was taken for a repetition wrote nothing: these ids are recorded, by another process or by this one.
    if (!isFresh && !(await this.#isThere(entries, expectedVersion))) return undefined;
    const after = { plan, recordedAt: last.recordedAt };
    this.#stored.take(held, after);
    return { held: after, entries };
  }

  async #isThere(entries: readonly RecordedEvent[], after: number): Promise<boolean> {
    const there = await this.#options.store.read(this.#options.planId, { after });
    return entries.every(({ digest }, at) => there[at]?.digest === digest);
  }
}

/** Whether it was written now; not where somebody was faster. */
async function written(store: ServerStore, writing: Writing): Promise<boolean> {
  try {
    return (await store.write(writing)).isFresh;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}

function isOvertaken(error: unknown): boolean {
  return (
    isLogError(error, 'version-conflict') || isLogError(error, 'duplicate-id') || isLogError(error, 'kept-otherwise')
  );
}
