import { replay } from '../decide/replay.js';
import { duplicateId, unfitEvents, versionConflict, type LogError } from '../log/log-error.js';
import { lineToStore } from '../log/made-line.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';

/** Hears of entries behind those it knows, in their order, without gaps. */
export type LogListener = (entries: readonly RecordedEvent[]) => void;

/** Hears why news could not be read. The subscription goes on: what comes later is told. */
export type LogErrorListener = (error: LogError) => void;

/**
 * Where logs are kept. Every store passes the contract suite.
 *
 * Failures are `LogError`s.
 */
export interface PlanStore {
  /**
   * The entries with a version above `after`, in their order; none for an unknown plan.
   *
   * @throws LogError `broken-chain` with `whole`, how many entries stand before the damage; `log-cleared` when
   *   this store had shown the entry `after` and the log no longer holds it
   */
  read(planId: string, options: { readonly after: number }): Promise<readonly RecordedEvent[]>;
  /**
   * All or nothing. A batch whose ids are all recorded is taken as a repetition and succeeds without
   * writing.
   *
   * @returns the version at which the log is now
   * @throws LogError `version-conflict` when the log is not at `expectedVersion` or the batch does not follow
   *   its last entry by digest, `log-cleared` when it no longer holds what this store had shown, `duplicate-id`,
   *   `unfit-events`, `quota-exceeded`
   */
  append(planId: string, expectedVersion: number, events: readonly RecordedEvent[]): Promise<number>;
  /**
   * Calls `listener` with every entry above `after`, those already there first, whoever appends them, and
   * `onError` when they cannot be read.
   *
   * @returns a function that ends it
   */
  subscribe(planId: string, after: number, listener: LogListener, onError?: LogErrorListener): () => void;
  /** Ids of the plans that have entries, sorted. */
  plans(): Promise<readonly string[]>;
  /** Whether what is here stays until a person removes it. Missing where no such question is asked. */
  persistence?(): Promise<Persistence>;
  /**
   * Runs `work` while nobody else runs theirs for this plan, so that whoever reads, decides and appends is not
   * overtaken. A courtesy, not a lock: who waits too long goes ahead, and `append` still checks.
   */
  inTurn?<T>(planId: string, work: () => Promise<T>): Promise<T>;
  /** What can still be read of a log that is damaged. Changes nothing. */
  salvage?(planId: string): Promise<Salvage>;
  /**
   * Puts away all that stands behind the last whole entry, so that recording goes on behind it. What was put
   * away is kept, and given by `aside`.
   *
   * @param most so many entries are left in their place at most, though more are whole
   * @returns what was left, and the text of what was put away
   */
  setAside?(planId: string, most?: number): Promise<Salvage>;
  /** What was set aside, each time's text for a file, oldest first. */
  aside?(planId: string): Promise<readonly string[]>;
}

/**
 * `refused`: the browser may drop the data when its disk runs full, so the person should download them.
 * `unknown`: the browser doesn't say.
 */
export type Persistence = 'granted' | 'refused' | 'unknown';

/** A damaged log: its unbroken beginning, every digest checked, and the text of all that stands behind it. */
export interface Salvage {
  readonly whole: readonly RecordedEvent[];
  /** A line an entry, or a line a record that holds no readable entry; empty where nothing is damaged. */
  readonly rest: string;
}

/** The plan that a store's log tells. */
export async function loadPlan(store: PlanStore, planId: string): Promise<Plan> {
  return replay(await store.read(planId, { after: 0 }));
}

/**
 * Refuses a batch that can stand in no log: another plan's, with gaps, with an id twice, or with a digest that does
 * not fit its entry's content: one faulty script would make the whole log look forged.
 *
 * @returns the canonical line of each entry
 * @throws LogError `unfit-events` or `duplicate-id`
 */
export function checkBatch(planId: string, events: readonly RecordedEvent[]): readonly string[] {
  const ids = new Set<string>();
  const lines: string[] = [];
  let before: RecordedEvent | undefined;
  for (const entry of events) {
    if (entry.planId !== planId) throw unfitEvents(planId, entry.version, 'plan');
    if (before !== undefined && (entry.version !== before.version + 1 || entry.previous !== before.digest)) {
      throw unfitEvents(planId, entry.version, 'order');
    }
    const line = lineToStore(entry);
    if (line === undefined) throw unfitEvents(planId, entry.version, 'digest');
    if (ids.has(entry.id)) throw duplicateId(planId, entry.id);
    ids.add(entry.id);
    lines.push(line);
    before = entry;
  }
  return lines;
}

/**
 * Refuses a batch that does not follow the head of the log, by version and digest.
 *
 * @throws LogError `version-conflict` or `unfit-events`
 */
export function checkPlace(
  planId: string,
  expectedVersion: number,
  head: Pick<RecordedEvent, 'version' | 'digest'>,
  first: RecordedEvent,
): void {
  if (expectedVersion !== head.version) throw versionConflict(planId, expectedVersion, head.version);
  if (first.version !== expectedVersion + 1) throw unfitEvents(planId, first.version, 'order');
  if (first.previous !== head.digest) throw versionConflict(planId, expectedVersion, head.version);
}
