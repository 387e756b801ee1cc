import { failed, type PlanSession, type SessionState, type Speaking } from '@kehoach/session';

/**
 * A session whose program is still to be loaded. Where that fails, it says so, and loads it again when it is asked to.
 *
 * @param load opens it, for whoever the page speaks for by then
 */
export function laterSession(load: (speaking: Speaking) => Promise<PlanSession>, speaking: Speaking): PlanSession {
  const failure = failed('recording-missing', {});
  const listeners = new Set<(state: SessionState) => void>();
  let session: PlanSession | undefined;
  let state: SessionState;
  let latest = speaking;
  let isClosed = false;
  const tell = (now: SessionState): void => {
    state = now;
    for (const listener of listeners) listener(now);
  };
  const begin = async (): Promise<void> => {
    tell({ state: 'loading' });
    try {
      session = await load(latest);
      session.speak(latest);
      session.subscribe(tell);
      if (isClosed) session.close();
      tell(session.state);
    } catch {
      tell({ state: 'failed', failure, whole: 0, ways: ['retry'] });
    }
  };
  let loading = begin();
  const again = (): Promise<void> => (loading = begin());
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    at: (day) => session?.at(day),
    speak: (now) => {
      latest = now;
      session?.speak(now);
    },
    send: async (command) => {
      await loading;
      return session?.send(command) ?? { failure };
    },
    dismiss: async (id) => session?.dismiss(id),
    entries: () => session?.entries() ?? [],
    file: () => session?.file() ?? '',
    reload: (first) => (session === undefined ? void again() : session.reload(first)),
    follow: async (way) => session?.follow(way) ?? again(),
    close: () => {
      isClosed = true;
      session?.close();
    },
    reopen: () => {
      isClosed = false;
      session?.reopen();
    },
  };
}
