import {
  checkPlace,
  duplicateId,
  isLogError,
  keptOtherwise,
  preparedWriting,
  storeFailed,
  type Keeping,
  type RecordedEvent,
  type Writing,
  type Written,
} from '@kehoach/core';
import type { Ids } from './ids.js';
import { proposalText, type Lines, type ProposedKeeping } from './proposal.js';
import type { Proposer } from './proposer.js';
import type { Reader } from './reader.js';
import type { Replica } from './replica.js';
import { inWords } from './store-error.js';
import { Turns } from './turns.js';

/** What is to be written: checked, and each entry with its canonical line. */
interface Prepared {
  readonly append: Lines | undefined;
  readonly keep: readonly Keeping[];
}

/** What a writing comes to before it is sent: it was written before, or may be asked for. */
type Checked = { readonly known: Written } | { readonly keep: readonly ProposedKeeping[] };

/** Writes in messages, one a writing, and says what became of each. */
export class Writer {
  readonly #replica: Replica;
  readonly #reader: Reader;
  readonly #ids: Ids;
  readonly #proposer: Proposer;
  readonly #turns = new Turns();
  #isClosed = false;

  constructor(parts: {
    readonly replica: Replica;
    readonly reader: Reader;
    readonly ids: Ids;
    readonly proposer: Proposer;
  }) {
    this.#replica = parts.replica;
    this.#reader = parts.reader;
    this.#ids = parts.ids;
    this.#proposer = parts.proposer;
  }

  async write(writing: Writing): Promise<Written> {
    if (this.#isClosed) throw storeFailed('closed');
    const prepared = preparedOf(writing);
    const [first] = prepared.keep;
    const turn = writing.append?.planId ?? (first && `${first.kind}\n${first.key}`) ?? '';
    // Who writes to the same plan in the same process waits rather than being turned away by the other.
    return this.#turns
      .take(turn, () => this.#write(prepared))
      .catch((error: unknown) => {
        throw inWords(error);
      });
  }

  /** Waits for what is under way and takes nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turns.settled();
  }

  async #write(prepared: Prepared): Promise<Written> {
    const { append } = prepared;
    const last = append?.events.at(-1);
    for (;;) {
      this.#replica.checkUncut();
      const checked = await this.#checked(prepared);
      if ('known' in checked) return checked.known;
      const text = (nonce: string): string => proposalText(nonce, append, checked.keep);
      // Where it is not granted somebody was faster: whether that matters is looked at anew.
      if (await this.#proposer.propose(last?.planId, text))
        return { version: last?.version ?? this.#version(append), isFresh: true };
    }
  }

  /** What is refused by what is known here is looked at again by what is known everywhere. */
  async #checked(prepared: Prepared): Promise<Checked> {
    try {
      return await this.#check(prepared);
    } catch (error) {
      if (!isLogError(error)) throw error;
      await this.#replica.current();
      return this.#check(prepared);
    }
  }

  async #check({ append, keep }: Prepared): Promise<Checked> {
    const isEmpty = append === undefined || append.events.length === 0;
    if (isEmpty && keep.length === 0) return { known: { version: this.#version(append), isFresh: true } };
    if (!isEmpty && (await this.#isRepetition(append)))
      return { known: { version: this.#version(append), isFresh: false } };
    return { keep: await Promise.all(keep.map((each) => this.#proposedKeeping(each))) };
  }

  #version(append: Lines | undefined): number {
    return append === undefined ? 0 : this.#replica.ledger.plan(append.planId).version;
  }

  /** Whether the log holds all of them already; throws where they have no place behind its end. */
  async #isRepetition({ planId, from, events }: Lines): Promise<boolean> {
    const known = await this.#ids.known(planId, events);
    if (known.length === events.length) return true;
    checkPlace(planId, from, this.#replica.ledger.plan(planId), events[0] as RecordedEvent);
    if (known[0] !== undefined) throw duplicateId(planId, known[0].id);
    return false;
  }

  async #proposedKeeping({ kind, key, value, expected }: Keeping): Promise<ProposedKeeping> {
    if (expected === undefined) return { kind, key, value };
    const at = this.#replica.ledger.kept.writtenAt(kind, key);
    const [there] = await this.#reader.kept(kind, { keys: [key] });
    if ((there?.value ?? null) !== expected) throw keptOtherwise(kind, key);
    return { kind, key, value, at };
  }
}

/** @throws LogError `unfit-events` or `duplicate-id` */
function preparedOf(writing: Writing): Prepared {
  const { append, keep } = preparedWriting(writing);
  if (append === undefined) return { append, keep };
  const { planId, expectedVersion: from, events, lines } = append;
  return { append: { planId, from, previous: events[0]?.previous ?? '', events, lines }, keep };
}
