import type { RecordedEvent, Verification } from '@kehoach/core';
import { failed, type Failure } from './failure.js';

/** What a check says: how the chain is, or that a line before it is no entry. */
export type Finding = Verification | Extract<Checked, { readonly isWhole: false }>;

/** Checks a log in slices: yields how many entries were found whole so far, and returns the outcome. */
export type Verifier = (
  log: readonly RecordedEvent[],
) => Iterator<number, Finding, undefined> | AsyncIterator<number, Finding, undefined>;

/** Hands the thread back: until what was told is painted, or between two slices. */
export type Pause = (until: 'painted' | 'next') => Promise<void>;

/**
 * What a check found: nothing wrong, or the failure and how many entries before it are whole; or that it was not run.
 */
export type Checked =
  | 'not-run'
  | { readonly isWhole: true }
  | { readonly isWhole: false; readonly failure: Failure; readonly whole: number };

/**
 * Checks a log's chain without keeping the thread. A check that breaks off, for whatever reason, is a failed
 * one: what hides a forgery must not pass for its absence. One whose program could not be loaded was not run.
 *
 * @returns nothing where it is no longer wanted
 */
export async function check(
  log: readonly RecordedEvent[],
  options: { readonly verifier: () => Promise<Verifier>; readonly pause: Pause; readonly isWanted: () => boolean },
): Promise<Checked | undefined> {
  const { verifier, pause, isWanted } = options;
  let whole = 0;
  let verify: Verifier;
  await pause('painted');
  try {
    verify = await verifier();
  } catch {
    return 'not-run';
  }
  try {
    const slices = verify(log);
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

function checkedFrom(found: Finding): Checked {
  if (found.isWhole) return { isWhole: true };
  if ('failure' in found) return found;
  const { entry, kind } = found;
  return { isWhole: false, failure: failed('broken-chain', { entry, kind }), whole: entry - 1 };
}
