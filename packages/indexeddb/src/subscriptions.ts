import type { LogErrorListener, LogListener, RecordedEvent } from '@kehoach/core';
import { inWords } from './store-error.js';

interface Subscription {
  readonly planId: string;
  readonly hear: () => void;
}

/** What one subscription needs; `read` gives what stands behind a version. */
export interface SubscribeOptions {
  readonly planId: string;
  readonly after: number;
  readonly listener: LogListener;
  readonly onError: LogErrorListener | undefined;
  readonly read: (planId: string, after: number) => Promise<readonly RecordedEvent[]>;
}

/** Who hears of which plan in this page. */
export class Subscriptions {
  readonly #all = new Set<Subscription>();

  add({ planId, after, listener, onError = reportError, read }: SubscribeOptions): () => void {
    let told = after;
    let reading = Promise.resolve();
    const isOn = (): boolean => this.#all.has(subscription);
    const hear = async (): Promise<void> => {
      let news: readonly RecordedEvent[];
      try {
        news = await read(planId, told);
      } catch (error) {
        if (isOn()) onError(inWords(error));
        return;
      }
      const last = news.at(-1);
      if (last === undefined || !isOn()) return;
      told = last.version;
      listener(news);
    };
    const subscription: Subscription = {
      planId,
      // A listener that throws is reported as any handler is, and hears of the next entries all the same.
      hear: () => {
        reading = reading.then(hear).catch(reportError);
      },
    };
    this.#all.add(subscription);
    subscription.hear();
    return () => this.#all.delete(subscription);
  }

  /** Lets those of one plan look for news, or all. */
  tell(planId?: string): void {
    for (const subscription of this.#all)
      if (planId === undefined || subscription.planId === planId) subscription.hear();
  }

  clear(): void {
    this.#all.clear();
  }
}
