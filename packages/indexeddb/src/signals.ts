/** What other tabs, and this one when it comes to the front, have to say. */
export interface Signals {
  /** Tells the other tabs that something changed in a plan's log. */
  tell(planId: string): void;
  stop(): void;
}

/**
 * Calls `onNews` when another tab tells of a plan, and, without one, when this page comes to the front: what
 * happened in a tab that slept, or to data that were cleared, is told by nobody.
 */
export function listen(name: string, onNews: (planId?: string) => void): Signals {
  const channel = channelOf(name);
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'string') onNews(data);
  };
  const onShown = (): void => {
    if (document.visibilityState === 'visible') onNews();
  };
  channel?.addEventListener('message', onMessage);
  // A worker has no document.
  const page = typeof document === 'undefined' ? undefined : document;
  page?.addEventListener('visibilitychange', onShown);
  let isStopped = false;
  return {
    tell: (planId) => {
      if (!isStopped) channel?.postMessage(planId);
    },
    stop: () => {
      isStopped = true;
      channel?.close();
      page?.removeEventListener('visibilitychange', onShown);
    },
  };
}

/** Missing in a frame that is kept apart from its origin: it has no other tabs. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
