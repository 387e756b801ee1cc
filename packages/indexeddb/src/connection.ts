import { unwrap, type IDBPDatabase } from 'idb';
import type { DatabaseWatcher } from './database.js';
import { Leaving } from './leaving.js';
import { inWords, isLost, storeClosed, waitingForAnotherTab } from './store-error.js';

/** How long a call waits for the database, in ms. The request itself goes on, and serves a later call. */
const openTimeoutMs = 5000;

/** How long it waits, in ms, before each new connection where one is lost: clearing data takes a browser a while. */
const lostPausesMs: readonly number[] = [0, 100];

/** How long it waits, in ms, for a tab that is known to hold it: most let go at once. */
const blockedTimeoutMs = 1000;

/** What is opened: a database, as far as its connection is concerned. */
interface Closable {
  close(): void;
}

interface Opening<Database> {
  readonly database: Promise<Database>;
  /** Resolves once another tab is known not to have let go. */
  readonly blocked: Promise<void>;
}

/**
 * The one way to the database: opens it at the first call, again where the browser let go of it, and turns every
 * failure into a `LogError`.
 */
export class Connection<Database extends Closable> {
  readonly #openDatabase: (watcher: DatabaseWatcher) => Promise<Database>;
  readonly #onChanged: () => void;
  readonly #leaving = new Leaving();
  #opening: Opening<Database> | undefined;
  #wasRefused = false;
  #isClosed = false;

  /** `onChanged`: the database was closed by others, or is there at last after a call was refused. */
  constructor(openDatabase: (watcher: DatabaseWatcher) => Promise<Database>, onChanged: () => void) {
    this.#openDatabase = openDatabase;
    this.#onChanged = onChanged;
  }

  /**
   * Runs `work`, and again on a new connection where this one turns out to be lost: so `work` must come to
   * the same when it runs twice.
   *
   * @throws LogError and nothing else
   */
  async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      for (let lost = 0; ; lost += 1) {
        if (this.#leaving.isAway) await this.#leaving.here();
        const opening = this.#open();
        try {
          return await work(await this.#inTime(opening));
        } catch (error) {
          if (this.#leaving.isAway && isLost(error)) {
            lost -= 1;
            continue;
          }
          const pauseMs = lostPausesMs[lost];
          if (pauseMs === undefined || this.#isClosed || !isLost(error)) throw error;
          this.#drop(opening);
          if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      }
    } catch (error) {
      throw inWords(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#leaving.stop();
    if (this.#opening !== undefined) this.#drop(this.#opening);
  }

  #open(): Opening<Database> {
    if (this.#isClosed) throw storeClosed();
    this.#opening ??= this.#begin();
    return this.#opening;
  }

  #begin(): Opening<Database> {
    let onBlocked: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => {
      onBlocked = resolve;
    });
    const onClosed = (): void => {
      this.#forget(opening);
      this.#onChanged();
    };
    const database = this.#openDatabase({ onBlocked, onClosed }).then((open) => {
      this.#leaving.watch(unwrap(open as unknown as IDBPDatabase));
      return open;
    });
    const opening: Opening<Database> = { database, blocked };
    opening.database.then(
      () => this.#wasRefused && this.#onChanged(),
      () => this.#forget(opening),
    );
    return opening;
  }

  async #inTime({ database, blocked }: Opening<Database>): Promise<Database> {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const late = new Promise<never>((_, reject) => {
      const refuseAfter = (timeoutMs: number): void => {
        timers.push(setTimeout(() => reject(waitingForAnotherTab()), timeoutMs));
      };
      refuseAfter(openTimeoutMs);
      void blocked.then(() => refuseAfter(blockedTimeoutMs));
    });
    try {
      const open = await Promise.race([database, late]);
      this.#wasRefused = false;
      return open;
    } catch (error) {
      this.#wasRefused = true;
      throw error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** Closes it, now or when it opens at last: an open connection that nobody uses blocks every upgrade. */
  #drop(opening: Opening<Database>): void {
    this.#forget(opening);
    opening.database.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #forget(opening: Opening<Database>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}
