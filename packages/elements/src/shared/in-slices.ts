import { paced, type Making, type Pace } from '@kehoach/core';

/** So long the thread is kept before others have it, in ms: less than a frame. */
const sliceMs = 12;

/** How work is stopped, and who hears of it. */
export interface Ways {
  /** Ends the work between two slices: it rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Hears after each slice how much is done, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Does work in slices, and hands the thread back after each. */
export function inSlices<T>(work: Making<T>, ways: Ways): Promise<T> {
  return paced(work, paceOfPage(ways));
}

/** The pace of work on a page's own thread. */
export function paceOfPage({ signal, onShare }: Ways): Pace {
  let start = performance.now();
  return (share) => {
    if (performance.now() - start < sliceMs) return undefined;
    onShare(share);
    return handedBack().then(() => {
      signal.throwIfAborted();
      start = performance.now();
    });
  };
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
