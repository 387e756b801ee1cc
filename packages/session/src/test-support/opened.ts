import { writeLog, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { openPlan } from '../open-plan.js';
import type { OpenOptions, PlanSession } from '../plan-session.js';
import type { Reading } from '../reading.js';
import type { NowState, PastState, SessionState } from '../state.js';
import { fakeServer, type FakeServer } from './fake-server.js';
import { centre, planId } from './sample.js';

/** Where the fake server's log is. */
export const address = 'https://portal.example/log.ndjson';

/** Opens the plan as the centre's staff would; the check hands nothing back. */
export function open(options: Partial<OpenOptions> = {}): PlanSession {
  return toBeClosed(
    openPlan({
      profile: vietnam,
      by: centre,
      today: '2022-12-31',
      fetch: fakeServer({ isDown: true }).fetch,
      pause: async () => undefined,
      ...options,
    }),
  );
}

const opened = new Set<Pick<Reading, 'close'>>();

/** What a test opens and need not close itself. */
export function toBeClosed<T extends Pick<Reading, 'close'>>(session: T): T {
  opened.add(session);
  return session;
}

/** After each test: what is left open waits for midnight, and the run does not end before. */
export function closeOpened(): void {
  for (const session of opened) session.close();
  opened.clear();
}

/** A server that gives these entries. */
export function serverOf(entries: readonly RecordedEvent[]): FakeServer {
  return fakeServer({ text: writeLog(entries) });
}

/** Options that open the log of a server. */
export function at(server: FakeServer): Partial<OpenOptions> {
  return { source: address, fetch: server.fetch, planId };
}

/** Waits for a state; the one that it is already counts. */
export async function until(
  session: Reading,
  isIt: (state: SessionState) => boolean,
  what = 'the state',
): Promise<SessionState> {
  if (isIt(session.state)) return session.state;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`${what} did not come; it is ${JSON.stringify(brief(session.state))}`));
    }, 3000);
    const stop = session.subscribe((state) => {
      if (!isIt(state)) return;
      clearTimeout(late);
      stop();
      resolve(state);
    });
  });
}

/** The plan once it is checked. */
export async function settled(session: Reading): Promise<NowState | PastState> {
  const state = await until(
    session,
    (one) => one.state === 'failed' || (one.state === 'ready' && one.checked !== 'checking'),
    'a checked plan',
  );
  if (state.state !== 'ready') throw new Error(`it is ${JSON.stringify(brief(state))}`);
  return state;
}

/** Codes of what is said above the plan. */
export function codes(state: SessionState): readonly string[] {
  return state.state === 'ready' ? state.notices.map(({ code }) => code) : [];
}

/** A state without the plan and the log. */
export function brief(state: SessionState): unknown {
  if (state.state !== 'ready') return state;
  const { plan, log, ...rest } = state;
  return { ...rest, version: plan.version, entries: log.length };
}

/** Lets what waits in this turn of the thread go on. */
export async function breath(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

declare function setTimeout(run: (value?: unknown) => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
