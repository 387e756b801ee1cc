import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest, type Plan } from '../plan/plan.js';
import { happenedBy } from './happened-by.js';
import { replay } from './replay.js';

/**
 * The plan as it stood at the end of a day, by all that is known now: `planAt` for the second of its times alone.
 *
 * @returns at the version and digest of the whole log
 * @throws RangeError for a day that cannot be read
 */
export function planOn(log: readonly RecordedEvent[], day: CivilDate): Plan {
  if (!isCivilDate(day)) throw new RangeError(`occurredBy: ${String(day)} is no day`);
  const { planId: id = '', version = 0, digest = noDigest } = log.at(-1) ?? {};
  return Object.freeze({ ...replay(happenedBy(log, day)), id, version, digest });
}
