import {
  isLogError,
  preparedWriting,
  storeFailed,
  type PreparedWriting,
  type RecordedEvent,
  type Writing,
  type Written,
} from '@kehoach/core';
import type { Database } from 'libsql';
import { placeOf, type PlanRow, type Statements } from './statements.js';
import { codeOf, inWords } from './store-error.js';
import { Transaction, type News } from './transaction.js';

interface Waiting {
  readonly writing: PreparedWriting;
  readonly answer: (written: Written) => void;
  readonly refuse: (error: unknown) => void;
}

/** Entries and kept things that one transaction takes; the program stands still for about 30 ms meanwhile. */
const mostAtOnce = 2000;

/** Entries that are brought to their places at once; the program stands still for about 20 ms meanwhile. */
const mostRecents = 1000;

/** Heads that are remembered between transactions. */
const mostHeads = 10_000;

/**
 * Writes what comes in the same turn in one transaction: one wait for the disk, an answer for each.
 */
export class Writer {
  readonly #database: Database;
  readonly #sql: Statements;
  readonly #tell: (news: News) => void;
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | undefined;
  #heads = new Map<string, PlanRow>();
  /** Entries that are not at their places yet. */
  #recents: number;
  #isClosed = false;

  constructor(database: Database, sql: Statements, tell: (news: News) => void) {
    this.#database = database;
    this.#sql = sql;
    this.#tell = tell;
    this.#recents = (sql.recents.get() as { readonly count: number }).count;
  }

  async write(writing: Writing): Promise<Written> {
    if (this.#isClosed) throw storeFailed('closed');
    const prepared = preparedWriting(writing);
    return new Promise((answer, refuse) => {
      this.#waiting.push({ writing: prepared, answer, refuse });
      this.#flushing ??= this.#flush();
    });
  }

  /** Writes what is waiting and takes nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#flushing;
    if (this.#recents > 0) this.#gather();
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate);
      if (this.#recents >= mostRecents) this.#gather();
      const group = this.#nextGroup();
      if (this.#isOneWritten(group) || this.#isWritten(group, false)) continue;
      // One of them names an id that is there already: each by itself, and looked up.
      for (const each of group) this.#isWritten([each], true);
    }
    this.#flushing = undefined;
  }

  #nextGroup(): readonly Waiting[] {
    let [count, size] = [0, 0];
    for (; count < this.#waiting.length; count += 1) {
      const { append, keep } = (this.#waiting[count] as Waiting).writing;
      size += 1 + keep.length + (append?.events.length ?? 0);
      if (count > 0 && size > mostAtOnce) break;
    }
    const group = this.#waiting.slice(0, count);
    this.#waiting = this.#waiting.slice(count);
    return group;
  }

  /**
   * Writes a single entry behind a head that is known, as somebody who records alone sends it, by one statement;
   * `false` where it is anything else, and nothing is written.
   */
  #isOneWritten([waiting, other]: readonly Waiting[]): boolean {
    const { writing, answer } = waiting as Waiting;
    const { append, keep } = writing;
    const entry = append?.events[0];
    const head = append && this.#heads.get(append.planId);
    if (other !== undefined || keep.length > 0 || append?.events.length !== 1) return false;
    if (entry === undefined || head === undefined || !isNext(append, entry, head)) return false;
    const { planId, lines } = append;
    const { version, digest, id } = entry;
    const { plan } = head;
    try {
      this.#sql.appendOne.run([placeOf(plan, version), plan, id, lines[0], version, digest]);
    } catch {
      // Whatever stands in its way is told by the transaction that is tried next.
      this.#undo();
      return false;
    }
    this.#heads.set(planId, { plan, version, digest });
    answer({ version, isFresh: true });
    this.#tell({ planId, lines: [...lines] });
    return true;
  }

  /** `false` where nothing is written and nobody answered, because an id is there already that was not looked up. */
  #isWritten(group: readonly Waiting[], looksUp: boolean): boolean {
    const answers: (() => void)[] = [];
    let news: Iterable<News>;
    try {
      this.#sql.begin.run();
      const transaction = new Transaction(this.#sql, this.#heads, looksUp);
      for (const each of group) answers.push(outcomeOf(each, transaction));
      const ended = transaction.end();
      this.#sql.commit.run();
      this.#remember(ended.heads);
      this.#recents += ended.recents;
      news = ended.news;
    } catch (error) {
      this.#undo();
      if (!looksUp && codeOf(error).startsWith('SQLITE_CONSTRAINT')) return false;
      for (const { refuse } of group) refuse(inWords(error));
      return true;
    }
    for (const answer of answers) answer();
    for (const each of news) this.#tell(each);
    return true;
  }

  /** Brings entries to their places. Where that fails they are read from where they are, until the next time. */
  #gather(): void {
    this.#recents = 0;
    try {
      for (const statement of ['begin', 'gather', 'forget', 'commit'] as const) this.#sql[statement].run();
    } catch {
      this.#undo();
    }
  }

  #remember(heads: ReadonlyMap<string, PlanRow>): void {
    if (this.#heads.size + heads.size > mostHeads) this.#heads = new Map();
    for (const [planId, head] of heads) this.#heads.set(planId, head);
  }

  #undo(): void {
    this.#heads = new Map();
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}

function isNext(
  { expectedVersion }: NonNullable<PreparedWriting['append']>,
  { version, previous }: RecordedEvent,
  head: PlanRow,
): boolean {
  return expectedVersion === head.version && version === head.version + 1 && previous === head.digest;
}

/** Writes one; its answer is given once all are on the disk. */
function outcomeOf({ writing, answer, refuse }: Waiting, transaction: Transaction): () => void {
  try {
    const written = transaction.write(writing);
    return () => answer(written);
  } catch (error) {
    if (!isLogError(error)) throw error;
    return () => refuse(error);
  }
}
