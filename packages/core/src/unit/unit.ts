import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';
import type { unitEvents, unitRoles } from './unit-events.js';

/** Names a unit in events; never changes, whatever the unit is called. */
export type UnitId = string;

/** What one entry says about a unit. */
export type UnitSaying = Saying<keyof typeof unitEvents>;

/** An office through its names: offices are renamed and merge, the id stays. */
export interface Unit {
  readonly id: UnitId;
  readonly role: (typeof unitRoles)[number];
  readonly parentId?: UnitId;
  /** Missing for an issuing office that only the plan itself has named. */
  readonly registered?: true;
  /** Oldest first; the first has no `from`: it holds from the beginning. */
  readonly names: readonly { readonly name: string; readonly from?: CivilDate }[];
  readonly successor?: { readonly unitId: UnitId; readonly from: CivilDate };
  /** All that was said about it and stands, in the order of the days. */
  readonly said: readonly UnitSaying[];
}

/** After every day that can be recorded: who answers in the end. */
export const lastDay: CivilDate = '9999-12-31';

/** The part of a plan that knows its units. */
export interface Units<U = Unit> {
  readonly units: Readonly<Record<UnitId, U>>;
}

/** What tells who answers for a unit on a day, and what it is called then. */
export type NamedUnit = Pick<Unit, 'names' | 'successor'>;

/** The unit of that id, on a plan or on a draft of it. */
export function unitById(plan: Units, unitId: UnitId): Unit | undefined;
export function unitById<U>(plan: Units<U>, unitId: UnitId): U | undefined;
export function unitById<U>({ units }: Units<U>, unitId: UnitId): U | undefined {
  return Object.hasOwn(units, unitId) ? units[unitId] : undefined;
}

/**
 * Who answers on `day` for what `unitId` was given: itself, or who has succeeded it by then.
 *
 * A circle of successors, which no `decide` makes, ends where it closes.
 */
export function unitOn(plan: Units<NamedUnit>, unitId: UnitId, day: CivilDate): UnitId {
  let current = unitId;
  let seen: Set<UnitId> | undefined;
  for (;;) {
    const successor = unitById(plan, current)?.successor;
    if (successor === undefined || successor.from > day || seen?.has(current) === true) return current;
    seen ??= new Set();
    seen.add(current);
    current = successor.unitId;
  }
}

/** Who answers in the end for what `unitId` was given: after every day that can be recorded. */
export function lastly(plan: Units, unitId: UnitId): UnitId {
  return unitOn(plan, unitId, lastDay);
}

/** What the unit is called on `day`; the id itself where nobody has registered it. */
export function unitNameOn(plan: Units<NamedUnit>, unitId: UnitId, day: CivilDate): string {
  const names = unitById(plan, unitId)?.names ?? [];
  const name = names.findLast(({ from }) => from === undefined || from <= day) ?? names[0];
  return name?.name ?? unitId;
}

/** Who answers for the given units on `day`, each once, by the name of that day. */
export function unitsOn(plan: Units, unitIds: readonly UnitId[], day: CivilDate): { id: UnitId; name: string }[] {
  const ids = new Set(unitIds.map((id) => unitOn(plan, id, day)));
  return [...ids].map((id) => ({ id, name: unitNameOn(plan, id, day) }));
}
