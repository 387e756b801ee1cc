import { vietnamDays } from '@kehoach/profiles';
import { openReadingWith, type Reading } from '@kehoach/session';
import { addressOf, browser } from './browser.js';
import { brought } from './brought.js';

interface InUse {
  readonly reading: Reading;
  users: number;
}

const inUse = new Map<string, InUse>();

/**
 * The reading of an address, for elements that stand alone: one for all that name it while any of them is on the
 * page. Who comes later has the address asked again, so that no failure and no old log is passed on.
 *
 * @returns the reading, and what lets go of it
 */
export function useReading(src: string): { readonly reading: Reading; readonly release: () => void } {
  const key = addressOf(src) ?? '';
  const known = inUse.get(key);
  const used = known ?? {
    reading: openReadingWith({ ...browser, source: key, timeZone: vietnamDays.timeZone }, brought),
    users: 0,
  };
  inUse.set(key, used);
  used.users += 1;
  if (known !== undefined && known.reading.state.state !== 'loading') known.reading.reload();
  const release = (): void => {
    used.users -= 1;
    if (used.users > 0) return;
    used.reading.close();
    if (inUse.get(key) === used) inUse.delete(key);
  };
  return { reading: used.reading, release };
}
