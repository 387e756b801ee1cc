import { isLogError, noDigest, type Head, type PlanStore, type RecordedEvent } from '@kehoach/core';
import type { Timer } from '../clock.js';
import type { Reading } from '../reading.js';

/** How long is waited until a page shows what was put into its copy, in milliseconds. */
const shownMs = 1000;
/** More times than other tabs can be faster with the same entries. */
const mostAttempts = 3;

/** Puts what a server sends into the copy of its log, from where the session over that copy hears of it. */
export class Intake {
  readonly #session: Reading;
  readonly #store: PlanStore;
  readonly #planId: string;
  readonly #timer: Timer;

  constructor(options: {
    readonly session: Reading;
    readonly store: PlanStore;
    readonly planId: string;
    readonly timer: Timer;
  }) {
    this.#session = options.session;
    this.#store = options.store;
    this.#planId = options.planId;
    this.#timer = options.timer;
  }

  /** The last entry that the session shows. */
  get head(): Head {
    const { state } = this.#session;
    return state.state === 'ready' ? state.head : { version: 0, digest: noDigest };
  }

  /** The last version that the session shows. */
  get version(): number {
    return this.head.version;
  }

  /** @returns whether they go on from what is there; where not, the session asks its address again */
  async take(entries: readonly RecordedEvent[]): Promise<boolean> {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const { version: kept } = this;
      const news = entries.filter(({ version }) => version > kept);
      const [first] = news;
      if (first === undefined) return true;
      try {
        await this.#store.append(this.#planId, first.version - 1, news);
        await this.#isShown(news.at(-1)?.version ?? 0);
        return true;
      } catch (error) {
        if (!isLogError(error, 'version-conflict')) break;
        // Another tab was faster; what it took comes to this page by itself.
        await this.#isShown(kept + 1);
      }
    }
    this.#session.reload();
    return false;
  }

  #isShown(version: number): Promise<void> {
    return this.until(() => this.version >= version, shownMs);
  }

  /** Waits for a state of the session, at most `waitMs`. */
  async until(isSo: () => boolean, waitMs?: number): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve) => {
      let stopTimer = (): unknown => undefined;
      const end = (): void => {
        stop();
        stopTimer();
        resolve();
      };
      const stop = this.#session.subscribe(() => isSo() && end());
      if (waitMs !== undefined) stopTimer = this.#timer(waitMs, end);
    });
  }
}
