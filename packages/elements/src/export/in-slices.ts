import type { Making } from '@kehoach/exports';

/** So long the thread is kept before others have it, in ms: less than a frame. */
const sliceMs = 12;

/** How work is stopped, and who hears of it. */
export interface Ways {
  /** Ends the work between two slices. */
  readonly signal: AbortSignal;
  /** Hears after each slice how much is done, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/**
 * Does work in slices, and hands the thread back after each.
 *
 * @returns nothing where it was stopped
 */
export async function inSlices<T>(work: Making<T>, { signal, onShare }: Ways): Promise<T | undefined> {
  for (;;) {
    const start = performance.now();
    let share = 0;
    while (performance.now() - start < sliceMs) {
      const step = work.next();
      if (step.done === true) return step.value;
      share = step.value;
    }
    onShare(share);
    await handedBack();
    if (signal.aborted) return undefined;
  }
}

/**
 * Until whoever waits for the thread has had it: `scheduler.yield` lets those in front who go on, so that others wait to
 * the end; a timer would be held up in a page that nobody looks at.
 */
function handedBack(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.addEventListener('message', () => {
      port2.close();
      resolve();
    });
    port2.start();
    port1.postMessage(undefined);
  });
}
