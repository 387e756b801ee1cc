import { failed, type Failure, type PlanSession, type SessionState, type Speaking } from '@kehoach/session';

/**
 * A session whose program, or what it has to know, is still to be loaded. Where that fails, it says so, and loads it
 * again when it is asked to.
 *
 * @param load opens it, for whoever the page speaks for by then, or says why it cannot
 */
export function laterSession(
  load: (speaking: Speaking) => Promise<PlanSession | Failure>,
  speaking: Speaking,
): Required<PlanSession> {
  let failure: Failure = failed('part-missing', {});
  const listeners = new Set<(state: SessionState) => void>();
  let session: PlanSession | undefined;
  let state: SessionState;
  let latest = speaking;
  let isClosed = false;
  const tell = (now: SessionState): void => {
    state = now;
    for (const listener of listeners) listener(now);
  };
  const fail = (why: Failure): void => {
    failure = why;
    tell({ state: 'failed', failure, whole: 0, ways: ['retry'] });
  };
  const begin = async (): Promise<void> => {
    tell({ state: 'loading' });
    try {
      const loaded = await load(latest);
      if ('code' in loaded) return fail(loaded);
      session = loaded;
      session.speak(latest);
      session.subscribe(tell);
      if (isClosed) session.close();
      tell(session.state);
    } catch {
      fail(failed('part-missing', {}));
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
    send: async (...commands) => {
      await loading;
      return session?.send(...commands) ?? { failure };
    },
    dismiss: async (id) => session?.dismiss(id),
    directory: async () => session?.directory?.(),
    entries: () => session?.entries() ?? [],
    whole: async () => {
      await loading;
      return (await session?.whole?.()) ?? session?.entries() ?? [];
    },
    drop: () => session?.drop?.(),
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
