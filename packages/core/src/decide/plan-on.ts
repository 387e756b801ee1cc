import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest, type Plan } from '../plan/plan.js';
import { unitById, type Unit, type UnitId } from '../unit/unit.js';
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
  const happened = happenedBy(log, day);
  const then = replay(happened);
  const units = Object.freeze({ ...then.units, ...namedBefore(then, happened, log) });
  return Object.freeze({ ...then, units, id, version, digest });
}

/** Units that were registered later, though work had been given to them, or was said by them: by their first names. */
function namedBefore(
  { units }: Plan,
  happened: readonly RecordedEvent[],
  log: readonly RecordedEvent[],
): Plan['units'] {
  const named: Record<UnitId, Unit> = {};
  let told: string | undefined;
  for (const { type, data } of log) {
    if (type !== 'UnitRegistered' || unitById({ units }, data.unitId) !== undefined) continue;
    const { unitId: id, name, role = 'unit' } = data;
    told ??= JSON.stringify(happened);
    if (told.includes(JSON.stringify(id))) named[id] = { id, role, names: [{ name }], said: [] };
  }
  return named;
}
