import { vietnam } from '@kehoach/profiles';
import { openRemote } from '../open-plan.js';
import { memoryOutbox } from '../outbox/memory-outbox.js';
import type { PlanSession } from '../plan-session.js';
import type { RemoteOptions } from '../remote/remote-session.js';
import type { SessionState } from '../state.js';
import { endpoint, type FakeDesk } from './fake-desk.js';
import type { FakeTime } from './fake-time.js';
import { breath, toBeClosed } from './opened.js';
import { centre, planId } from './sample.js';

/** Opens the plan of a fake server as the centre's staff would. */
export function openAt(desk: FakeDesk, time: FakeTime, options: Partial<RemoteOptions> = {}): PlanSession {
  return toBeClosed(
    openRemote({
      endpoint,
      planId,
      profile: vietnam,
      by: centre,
      today: '2022-12-31',
      fetch: desk.fetch,
      outbox: memoryOutbox(),
      pause: async () => undefined,
      clock: time.clock,
      timer: time.timer,
      ...options,
    }),
  );
}

/** What is pending, one word each: its standing and what it says. */
export function pendingIn(state: SessionState): readonly string[] {
  if (state.state !== 'ready') return [];
  return state.pending.map(({ standing, command, more = [] }) => {
    const percents = [command, ...more].map(({ data }) => String(Object(data).percent));
    return `${standing} ${percents.join(' and ')}`;
  });
}

/** Lets time go by until something holds; what waits for the thread has its turn in between. */
export async function moveUntil(time: FakeTime, isSo: () => boolean, what = 'it'): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 400) throw new Error(`waited in vain: ${what}`);
    await breath();
    if (turn % 4 === 3) time.move(1000);
  }
}
