import type { RecordedEvent } from '@kehoach/core';
import type { Tails } from './tails.js';

/** What is waited for. */
export interface Waiting {
  readonly planId: string;
  /** The version that the reader has, which the log has reached. */
  readonly after: number;
  /** For whom. */
  readonly who: string;
  readonly ms: number;
  /** The request: once it is given up, nothing is waited for. */
  readonly signal: AbortSignal;
}

/** Waits for the next entries; none where none came in time, the reader left or the server stops. */
export function nextEntries(
  tails: Tails,
  { planId, after, who, ms, signal }: Waiting,
): Promise<readonly RecordedEvent[]> {
  return new Promise((resolve) => {
    const end = (entries: readonly RecordedEvent[]): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      stop();
      resolve(entries);
    };
    const leave = (): void => end([]);
    const timer = setTimeout(leave, ms);
    const stop = tails.listen(
      planId,
      after,
      (entries) => {
        const isNews = ({ version }: RecordedEvent): boolean => version > after;
        // The same list for all who wait, so that its text is made once.
        const news = entries.every(isNews) ? entries : entries.filter(isNews);
        if (news.length > 0) end(news);
      },
      leave,
      who,
    );
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
  });
}
