import { isCivilDate, type CivilDate } from '../civil-date/civil-date.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { noDigest, type Plan } from '../plan/plan.js';
import type { Unit, UnitId } from '../unit/unit.js';
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
  return Object.freeze({ ...then, units: { ...namedIn(happened, log, day), ...then.units }, id, version, digest });
}

/** Work may be given to a unit, or be said by it, as of a day before its registration: it has its first name then. */
function namedIn(happened: readonly RecordedEvent[], log: readonly RecordedEvent[], day: CivilDate): Plan['units'] {
  const units: Record<UnitId, Unit> = {};
  let named: ReadonlySet<unknown> | undefined;
  for (const { type, data, occurredOn } of log)
    if (type === 'UnitRegistered' && occurredOn > day) {
      named ??= new Set(happened.flatMap(unitsIn));
      const { unitId: id, name, role = 'unit' } = data;
      if (named.has(id)) units[id] = { id, role, names: [{ name }], said: [] };
    }
  return units;
}

/** Ids of the units that an entry names, or by which it speaks. */
function unitsIn({ by, data }: RecordedEvent): readonly unknown[] {
  const { nominee, ...named } = data as Partial<Record<string, unknown>>;
  const { unitId } = (nominee ?? {}) as { readonly unitId?: UnitId };
  return [by.unit, unitId, ...naming.map((field) => named[field])].flat();
}

/** In which fields entries name units. */
const naming = ['lead', 'coordinating', 'to', 'parentId', 'unitIds', 'successorId'];
