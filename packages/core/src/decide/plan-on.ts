import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest, type Plan } from '../plan/plan.js';
import type { Unit, UnitId } from '../unit/unit.js';
import { happenedBy } from './happened-by.js';
import { sayingsIn } from './holders.js';
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
  const then = replay(happenedBy(log, day));
  return Object.freeze({ ...then, units: { ...namedIn(then, log, day), ...then.units }, id, version, digest });
}

/** Work may be given to a unit, or be said by it, as of a day before its registration: it has its first name then. */
function namedIn(then: Plan, log: readonly RecordedEvent[], day: CivilDate): Plan['units'] {
  const units: Record<UnitId, Unit> = {};
  let named: ReadonlySet<unknown> | undefined;
  for (const { type, data, occurredOn } of log)
    if (type === 'UnitRegistered' && occurredOn > day) {
      named ??= unitsNamedIn(then);
      const { unitId: id, name, role = 'unit' } = data;
      if (named.has(id)) units[id] = { id, role, names: [{ name }], said: [] };
    }
  return units;
}

/** Ids of the units that standing entries name, or by which they speak. */
function unitsNamedIn(plan: Plan): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  for (const { by, data } of sayingsIn(plan)) {
    named.add(by.unit);
    const { lead, coordinating, to, unitIds, successorId, parentId, nominee } = data as Partial<
      Record<string, unknown>
    >;
    const { unitId } = (nominee ?? {}) as { readonly unitId?: UnitId };
    for (const each of [lead, coordinating, to, unitIds, successorId, parentId, unitId].flat()) named.add(each);
  }
  return named;
}
