import type { Actor, RecordedEvent } from '@kehoach/core';
import { storeFailed, type Failure } from '../failure.js';
import type { Outbox, OutboxCommand } from '../outbox/outbox.js';
import { isSameActor } from './standing.js';

/** What reading an outbox needs, and whom it tells. */
export interface WaitingOptions {
  /** The plan's address. */
  readonly to: string;
  readonly outbox: Outbox;
  /** The log as the page holds it. */
  readonly log: () => readonly RecordedEvent[];
  readonly onRead: () => void;
}

/** What waits for one plan, or was refused, as the outbox had it when it was last read. */
export class Waiting {
  readonly #options: WaitingOptions;
  readonly #takenOut = new Set<string>();
  #all: readonly OutboxCommand[] = [];
  #isOld = false;
  #reading: Promise<void> | undefined;
  /** Why it could not be read. */
  #trouble: Failure | undefined;

  constructor(options: WaitingOptions) {
    this.#options = options;
  }

  get all(): readonly OutboxCommand[] {
    return this.#all;
  }

  get trouble(): Failure | undefined {
    return this.#trouble;
  }

  /** What is not decided, of whomever, without what stands in the log already. */
  get undecided(): readonly OutboxCommand[] {
    const ids = this.#recordedIds();
    return this.#all.filter(({ id, rejection }) => rejection === undefined && !ids.has(id));
  }

  /** What is this person's, without what stands in the log already. */
  own(by: Actor | undefined): readonly OutboxCommand[] {
    const ids = this.#recordedIds();
    return this.#all.filter((one) => !ids.has(one.id) && isOf(one, by));
  }

  /** How many commands are of others than this person. */
  others(by: Actor | undefined): number {
    return this.#all.filter((one) => !isOf(one, by)).length;
  }

  /** Reads it anew; who asks meanwhile has it read once more, and no more than that. */
  read(): Promise<void> {
    this.#isOld = true;
    this.#reading ??= this.#readWhileOld();
    return this.#reading;
  }

  /** Takes out a command that was refused, with those that were given with it; no other. Never rejects. */
  async dismiss(id: string): Promise<void> {
    const { to, outbox } = this.#options;
    const refused = this.#all.filter(({ rejection }) => rejection !== undefined);
    const group = refused.find((one) => one.id === id)?.group;
    const ended = refused.filter((one) => one.id === id || (group !== undefined && one.group === group));
    for (const one of ended) await outbox.remove(to, one.id).catch(() => undefined);
    await this.read();
  }

  /** What stands in the log is recorded, whatever became of the answer, or was said to a repetition. */
  takeOut(): void {
    const { to, outbox } = this.#options;
    for (const id of this.#recordedIds()) {
      if (this.#takenOut.has(id)) continue;
      this.#takenOut.add(id);
      void outbox.remove(to, id).catch(() => this.#takenOut.delete(id));
    }
  }

  async #readWhileOld(): Promise<void> {
    const { to, outbox, onRead } = this.#options;
    while (this.#isOld) {
      this.#isOld = false;
      try {
        this.#all = await outbox.read(to);
        this.#trouble = undefined;
      } catch (error) {
        this.#trouble = storeFailed(error);
      }
    }
    this.#reading = undefined;
    this.takeOut();
    onRead();
  }

  /** The ids of what waits that stand in the log already: the answer was lost, or is on its way. */
  #recordedIds(): ReadonlySet<string> {
    const ids = new Set<string>();
    if (this.#all.length === 0) return ids;
    const waiting = new Set(this.#all.map(({ id }) => id));
    for (const { id } of this.#options.log()) if (waiting.has(id)) ids.add(id);
    return ids;
  }
}

/** Where nobody is named, all that waits is shown. */
function isOf(one: OutboxCommand, by: Actor | undefined): boolean {
  return by === undefined || isSameActor(one.by, by);
}
