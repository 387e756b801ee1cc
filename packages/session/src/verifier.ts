import { verifying, type OpenLog } from '@kehoach/core';
import type { Verifier } from './check.js';

/**
 * The check of a log. The office's part of a log is checked by the bytes in which it came, where these are at hand,
 * and what stands behind it by what it says.
 *
 * @param official how many entries of the log the office's part has
 */
export function verifierOf(official: number, ofOffice: OpenLog | undefined): Verifier {
  if (ofOffice === undefined || official === 0) return (log) => verifying(log);
  return function* verifier(log) {
    const found = yield* verifying(ofOffice);
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

/** @see verifierOf */
export type Checking = typeof verifierOf;
