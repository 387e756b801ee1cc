import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest, type Plan } from '../plan/plan.js';
import { unitById, type Unit } from '../unit/unit.js';
import { happenedBy } from './happened-by.js';
import { replay } from './replay.js';
import { needing } from './resting.js';

/**
 * The plan as it stood at the end of a day, by all that is known now: `planAt` for the second of its times alone.
 *
 * @returns at the version and digest of the whole log
 * @throws RangeError for a day that cannot be read
 */
export function planOn(log: readonly RecordedEvent[], day: CivilDate): Plan {
  if (!isCivilDate(day)) throw new RangeError(`occurredBy: ${String(day)} is no day`);
  const { planId: id = '', version = 0, digest = noDigest } = log.at(-1) ?? {};
  const then = replay(happenedBy(log, day));
  const units = { ...then.units, ...registeredLater(then, log) };
  return Object.freeze({ ...then, units: Object.freeze(units), id, version, digest });
}

/** Work may be given to a unit, or said by it, as of a day before its registration: it has its first name then. */
function registeredLater(then: Plan, log: readonly RecordedEvent[]): Plan['units'] {
  const units: Record<string, Unit> = {};
  for (const { type, data } of log)
    if (type === 'UnitRegistered' && unitById(then, data.unitId) === undefined && needing(then, data.unitId)) {
      const { unitId: id, name, role = 'unit' } = data;
      units[id] = { id, role, names: [{ name }], said: [] };
    }
  return units;
}
