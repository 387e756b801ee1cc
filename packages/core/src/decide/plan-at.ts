import type { CivilDate } from '../civil-date/civil-date.js';
import { isEarlier, isInstant } from '../log/instant.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';
import { planOn } from './plan-on.js';
import { replay } from './replay.js';

/** Two times: what did we know then, and how did it stand then. */
export interface Times {
  /** Instant in UTC, ISO 8601: counts what was written down by then. */
  readonly recordedBy?: string;
  /** Counts what had happened by the end of this day. */
  readonly occurredBy?: CivilDate;
}

/**
 * The plan as of other times, by both where both are given: "what did we know on 1 September of how it stood
 * on 1 August".
 *
 * `recordedBy` cuts the log behind the last entry written by then; `occurredBy` leaves out what happened later. An
 * entry that was withdrawn counts for no day, unless its withdrawal had not been written down by `recordedBy`.
 *
 * @returns at the version and digest up to which the log was known
 * @throws RangeError for an instant or a day that cannot be read
 */
export function planAt(log: readonly RecordedEvent[], { recordedBy, occurredBy }: Times): Plan {
  const known = recordedBy === undefined ? log : writtenBy(log, recordedBy);
  return occurredBy === undefined ? replay(known) : planOn(known, occurredBy);
}

function writtenBy(log: readonly RecordedEvent[], instant: string): readonly RecordedEvent[] {
  // `Date.parse` reads a day out of nearly any words that hold a number.
  if (!isInstant(instant)) throw new RangeError(`recordedBy: ${instant} is no instant`);
  return log.slice(0, log.findLastIndex(({ recordedAt }) => !isEarlier(instant, recordedAt)) + 1);
}
