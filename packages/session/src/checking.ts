import { openLog, openingLog, verifying, type BrokenLine, type RecordedEvent } from '@kehoach/core';
import type { Finding, Verifier } from './check.js';
import { failed, type Failure } from './failure.js';
import { knownPlanId, lastHead, rememberHead, type Notes } from './notes.js';

/** What a page needs to read a log closely and to check it, and not to show it. */
export interface Checking {
  readonly verifierOf: typeof verifierOf;
  readonly readClosely: typeof readClosely;
  readonly noteHead: typeof noteHead;
}

/** @see Checking */
export const checking: Checking = { verifierOf, readClosely, noteHead };

/**
 * The check of a log. The office's part is read closely, and checked by the bytes in which it came, where these are
 * at hand; what stands behind it by what it says.
 *
 * @param official how many entries of the log the office's part has
 * @param text the office's part
 */
function verifierOf(official: number, text: string | undefined): Verifier {
  if (text === undefined || official === 0) return (log) => verifying(log);
  return function* verifier(log): Generator<number, Finding, undefined> {
    const reading = openingLog(text);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) yield 0;
    const { broken, whole } = step.value;
    const [first] = broken;
    if (first !== undefined) return { isWhole: false, failure: failureOf(first, whole), whole };
    const found = yield* verifying(step.value);
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

/** Reads a log that looks odd at first sight: what stands before the first fault, and what that is. */
function readClosely(text: string): {
  readonly entries: readonly RecordedEvent[];
  readonly failure?: Failure;
  readonly text?: string;
} {
  const { entries, whole, broken } = openLog(text);
  const [first] = broken;
  if (first !== undefined) return { entries: entries.slice(0, whole), failure: failureOf(first, whole) };
  return entries.length === 0 ? { entries, failure: failed('no-entries', {}) } : { entries, text };
}

/**
 * Remembers the end of a log that was found whole at an address. One that is no longer there as it was, and that of
 * another plan, stays: that is for a page to say that has room for it.
 */
function noteHead(notes: Notes | undefined, source: string, log: readonly RecordedEvent[]): void {
  const head = log.at(-1);
  if (head === undefined) return;
  const known = knownPlanId(notes, source);
  if (known !== undefined && known !== head.planId) return;
  const last = lastHead(notes, source, head.planId);
  if (last === undefined || log[last.version - 1]?.digest === last.digest)
    rememberHead(notes, source, head.planId, { version: head.version, digest: head.digest });
}

function failureOf(broken: BrokenLine, whole: number): Failure {
  const isNewer = broken.code === 'unknown-type' || broken.code === 'newer-schema';
  return isNewer ? failed('newer-entry', { entry: whole + 1 }) : failed('broken-line', { broken });
}
