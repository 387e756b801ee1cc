import type { Fetch, FoldedOptions, Lock, Notes, OpenOptions, Pause } from '@kehoach/session';

/** How long the thread may be kept before the page has a turn, in milliseconds: half a frame. */
const turnMs = 8;

const browserFetch: Fetch = (address, init) => fetch(address, init as RequestInit);

/** A browser that lets the page keep nothing throws at the mere mention of its storage. */
const notes: Notes = {
  get: (key) => {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then it is not remembered.
    }
  },
};

/** Lets the tabs of a browser take turns to record. */
export const lock: Lock = async (planId, work) => {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks === undefined ? work() : locks.request(`kehoach:commit:${planId}`, work);
};

let turnSince = 0;

const pause: Pause = async (until) => {
  if (until === 'painted') await painted();
  else if (performance.now() - turnSince > turnMs) await nextTask();
  else return;
  turnSince = performance.now();
};

/** A page in the background paints nothing, and asks no frame either. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 200);
    if (!document.hidden) requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Unlike a timer, a message does not wait longer the more often it is asked for. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** The page comes to the front again, or the network does. */
function wakes(listener: () => void): () => void {
  const types = ['pageshow', 'focus', 'online'];
  const onShown = (): void => {
    if (!document.hidden) listener();
  };
  document.addEventListener('visibilitychange', onShown);
  for (const type of types) addEventListener(type, listener);
  return () => {
    document.removeEventListener('visibilitychange', onShown);
    for (const type of types) removeEventListener(type, listener);
  };
}

/** Safari tells nobody when it has nothing to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}

/** What a browser provides to whoever reads a plan. */
export const browser: Pick<FoldedOptions & OpenOptions, 'fetch' | 'idle' | 'notes' | 'pause' | 'wakes'> = {
  fetch: browserFetch,
  idle,
  notes,
  pause,
  wakes,
};

/**
 * An address as the page means it; what is none stays as it is, and is said to be none. An empty one, which would be
 * the page itself, is not given.
 */
export function addressOf(src: string | undefined): string | undefined {
  if (src === undefined || src.trim() === '') return undefined;
  return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
}

/** Where the plan stands folded that a page says to be: under an address of its own, or beside the log. */
export function foldedAddressOf(folded: string | undefined, src: string | undefined): string | undefined {
  if (folded === undefined || folded.trim() !== '') return addressOf(folded);
  const beside = src?.replace(/(?:\.ndjson|(?<=\/)log)(?=$|[?#])/, (end) =>
    end === 'log' ? 'plan.json' : '.plan.json',
  );
  return beside === src ? undefined : addressOf(beside);
}
