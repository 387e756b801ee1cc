import type { CivilDate } from '@kehoach/core';
import { vietnamDays } from '@kehoach/profiles';
import { foldedFirst, openReadingWith, type Reading } from '@kehoach/session';
import { addressOf, browser } from './browser.js';
import { brought } from './brought.js';

interface InUse {
  readonly reading: Reading;
  users: number;
}

const inUse = new Map<string, InUse>();

/** A plan that is shown as it was folded at this address, before its log was read, on a day. */
export interface FoldedAt {
  readonly address: string;
  readonly today: CivilDate | undefined;
}

/**
 * The reading of an address, for elements that stand alone: one for all that name it while any of them is on the
 * page. Who comes later has the address asked again, so that no failure and no old log is passed on.
 *
 * @returns the reading, and what lets go of it
 */
export function useReading(
  src: string,
  folded?: FoldedAt,
): { readonly reading: Reading; readonly release: () => void } {
  const source = addressOf(src) ?? '';
  const key = folded === undefined ? source : [source, folded.address, folded.today].join(' ');
  const known = inUse.get(key);
  const used = known ?? { reading: openReading(source, folded), users: 0 };
  inUse.set(key, used);
  used.users += 1;
  // What was folded is shared as it is: asked again, it would have its log read, however long that is.
  const isAsked = folded === undefined ? used.reading.state.state !== 'loading' : used.reading.state.state === 'failed';
  if (known !== undefined && isAsked) known.reading.reload();
  const release = (): void => {
    used.users -= 1;
    if (used.users > 0) return;
    used.reading.close();
    if (inUse.get(key) === used) inUse.delete(key);
  };
  return { reading: used.reading, release };
}

function openReading(source: string, folded: FoldedAt | undefined): Reading {
  const open = (): Reading => openReadingWith({ ...browser, source, timeZone: vietnamDays.timeZone }, brought);
  if (folded === undefined) return open();
  const { address, today } = folded;
  return foldedFirst({ ...browser, address }, { profile: vietnamDays, today }, open);
}
