/** Lets work of one name be done one after the other. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    const ended = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(name) === ended) this.#last.delete(name);
      });
    this.#last.set(name, ended);
    return turn;
  }

  /** Until all that is under way has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
