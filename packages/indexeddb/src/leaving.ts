/**
 * Leaves no transaction open in a page that the browser puts aside for “Back”: Safari freezes them with the page, and
 * as long as it keeps that one, no other page of the origin can write. What was under way can begin again once the page
 * is shown again; what was committed goes on.
 */
export class Leaving {
  // Nothing but a page is put aside.
  readonly #page = typeof window === 'undefined' ? undefined : window;
  readonly #open = new Set<IDBTransaction>();
  #back: Promise<void> | undefined;
  #onBack: () => void = () => undefined;

  constructor() {
    this.#page?.addEventListener('pagehide', this.#onHide);
    this.#page?.addEventListener('pageshow', this.#onShow);
  }

  /** Settles while the page is there, or when it is shown again. */
  async here(): Promise<void> {
    return this.#back;
  }

  /** Whether the page is put aside. */
  get isAway(): boolean {
    return this.#back !== undefined;
  }

  /** From now on it knows which transactions of that database are open. */
  watch(database: IDBDatabase): void {
    database.transaction = (...given) => {
      const transaction = IDBDatabase.prototype.transaction.apply(database, given);
      const forget = (): void => void this.#open.delete(transaction);
      this.#open.add(transaction);
      for (const end of ['complete', 'abort']) transaction.addEventListener(end, forget);
      transaction.commit = () => {
        forget();
        IDBTransaction.prototype.commit.call(transaction);
      };
      if (this.isAway) abort(transaction);
      return transaction;
    };
  }

  stop(): void {
    this.#page?.removeEventListener('pagehide', this.#onHide);
    this.#page?.removeEventListener('pageshow', this.#onShow);
    this.#onShow();
  }

  readonly #onHide = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#back !== undefined) return;
    this.#back = new Promise((resolve) => (this.#onBack = resolve));
    for (const transaction of this.#open) abort(transaction);
    this.#open.clear();
  };

  readonly #onShow = (): void => {
    this.#back = undefined;
    this.#onBack();
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
