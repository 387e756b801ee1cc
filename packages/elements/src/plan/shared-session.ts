import { vietnam } from '@kehoach/profiles';
import { openPlan, type PlanSession } from '@kehoach/session';
import { addressOf, browser } from './browser.js';

interface InUse {
  readonly session: PlanSession;
  users: number;
}

const inUse = new Map<string, InUse>();

/**
 * The session of an address, for elements that stand alone: one for all that name it while any of them is on the
 * page. Who comes later has the address asked again, so that no failure and no old log is passed on.
 *
 * @returns the session, and what lets go of it
 */
export function useSession(src: string): { readonly session: PlanSession; readonly release: () => void } {
  const key = addressOf(src) ?? '';
  const known = inUse.get(key);
  const used = known ?? { session: openPlan({ ...browser, source: key, profile: vietnam }), users: 0 };
  inUse.set(key, used);
  used.users += 1;
  if (known !== undefined && known.session.state.state !== 'loading') known.session.reload();
  const release = (): void => {
    used.users -= 1;
    if (used.users > 0) return;
    used.session.close();
    if (inUse.get(key) === used) inUse.delete(key);
  };
  return { session: used.session, release };
}
