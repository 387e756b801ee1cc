import { verifying, type OpenLog, type RecordedEvent, type Verification } from '@kehoach/core';
import { failed, type Failure } from './failure.js';

/** Checks a log in slices: yields how many entries were found whole so far, and returns the outcome. */
export type Verifier = (
  log: readonly RecordedEvent[],
) => Iterator<number, Verification, undefined> | AsyncIterator<number, Verification, undefined>;

/** Hands the thread back: until what was told is painted, or between two slices. */
export type Pause = (until: 'painted' | 'next') => Promise<void>;

/** What a check found: nothing wrong, or the failure and how many entries before it are whole. */
export type Checked =
  { readonly isWhole: true } | { readonly isWhole: false; readonly failure: Failure; readonly whole: number };

/**
 * Checks a log's chain without keeping the thread. A check that breaks off, for whatever reason, is a failed
 * one: what hides a forgery must not pass for its absence.
 *
 * @returns nothing where it is no longer wanted
 */
export async function check(
  log: readonly RecordedEvent[],
  options: { readonly verifier: Verifier; readonly pause: Pause; readonly isWanted: () => boolean },
): Promise<Checked | undefined> {
  const { verifier, pause, isWanted } = options;
  let whole = 0;
  try {
    await pause('painted');
    const slices = verifier(log);
    while (isWanted()) {
      const { done, value } = await slices.next();
      if (done === true) return checkedFrom(value);
      whole = value;
      await pause('next');
    }
    return undefined;
  } catch {
    return { isWhole: false, failure: failed('check-broke-off', { entry: whole + 1 }), whole };
  }
}

function checkedFrom(found: Verification): Checked {
  if (found.isWhole) return { isWhole: true };
  const { entry, kind } = found;
  return { isWhole: false, failure: failed('broken-chain', { entry, kind }), whole: entry - 1 };
}

/**
 * The check of core. The office's part of a log is checked by the bytes in which it came, where these are at hand,
 * and what stands behind it by what it says.
 *
 * @param official how many entries of the log the office's part has
 */
export function coreVerifier(official: number, ofOffice: OpenLog['verifying'] | undefined): Verifier {
  if (ofOffice === undefined || official === 0) return (log) => verifying(log);
  return function* verifier(log) {
    const found = yield* ofOffice();
    const own = log.slice(official);
    if (!found.isWhole || own.length === 0) return found;
    const behind = verifying(own, { after: found });
    for (;;) {
      const { done, value } = behind.next();
      if (done !== true) yield official + value;
      else return value.isWhole ? value : { ...value, entry: official + value.entry };
    }
  };
}
