import type { Connections, Held } from './connections.js';

/** Milliseconds for which it is held although nobody uses it. */
const idleMs = 1000;

/**
 * The connection of who writes again and again: fetched from the others and given back each time, it would take longer
 * than a statement is made ready. Whoever comes while it is in use gets another one.
 */
export class KeptConnection {
  readonly #connections: Connections;
  #held: Held | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  /** Takes the one that is at hand; nothing where there is none that can be used. */
  take(): Held | undefined {
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined || held.isUsable()) return held;
    held.release(true);
    return undefined;
  }

  /**
   * Another one.
   *
   * @throws LogError `store-failed` where there is no connection in time
   */
  fetch(): Promise<Held> {
    return this.#connections.hold();
  }

  /** Takes it back from who is done with it, all being well. */
  giveBack(held: Held): void {
    if (this.#held !== undefined) return held.release(false);
    this.#held = held;
    if (this.#idle === undefined) this.#idle = setTimeout(() => this.end(), idleMs);
    else this.#idle.refresh();
  }

  /** Gives it to the others. */
  end(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    const held = this.#held;
    this.#held = undefined;
    held?.release(!held.isUsable());
  }
}
