import type { Actor } from '../event/catalogue.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { Rules } from '../decide/rule.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import type { unitEvents } from './unit-events.js';
import { lastDay, lastly, unitById, unitNameOn, unitOn, type UnitId } from './unit.js';

/** When units may be registered, renamed and succeeded. */
export const unitRules: Rules<keyof typeof unitEvents> = {
  UnitRegistered: {
    who: 'office',
    check: ({ plan, on }, { unitId, parentId }) => {
      if (unitById(plan, unitId) !== undefined && !isUnregisteredIssuer(plan, unitId))
        return refuse('already-exists', { id: unitId });
      if (parentId === undefined) return undefined;
      if (isUnder(plan, parentId, unitId)) return refuse('circular-units', { unit: unitNameOn(plan, unitId, on) });
      return firstUnknownUnit(plan, [parentId]);
    },
  },
  UnitRenamed: {
    who: 'office',
    check: ({ plan, on }, { unitId }) => {
      const last = unitById(plan, unitId)?.names.at(-1)?.from;
      if (last !== undefined && on <= last) return refuse('before-the-last-name', { last });
      return firstUnknownUnit(plan, [unitId]);
    },
    checkNew: ({ unitId }, { plan, on }) => notYet(plan, [unitId], on),
  },
  UnitSucceeded: {
    who: 'office',
    check: ({ plan, on, today }, { unitIds, successorId }) => {
      const unknown = firstUnknownUnit(plan, [...unitIds, successorId]);
      if (unknown !== undefined) return unknown;
      const end = lastly(plan, successorId);
      const circular = unitIds.find((id) => id === end || id === successorId);
      if (circular !== undefined) return refuse('circular-succession', { unit: unitNameOn(plan, circular, on) });
      for (const id of unitIds) {
        const ceased = ceasedUnit(plan, id, lastDay, today);
        if (ceased !== undefined) return ceased;
      }
      return undefined;
    },
    checkNew: ({ unitIds, successorId }, { plan, on }) => notYet(plan, [...unitIds, successorId], on),
  },
};

/**
 * Whether the unit is `above`, or stands somewhere below it; a circle, which no `decide` makes, ends where it closes.
 */
function isUnder(plan: Plan, unitId: UnitId, above: UnitId): boolean {
  const seen = new Set<UnitId>();
  for (let at: UnitId | undefined = unitId; at !== undefined && !seen.has(at); at = unitById(plan, at)?.parentId) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** Refuses the first of the units that nobody has registered. The issuing office is known from the plan. */
export function firstUnknownUnit(plan: Plan, unitIds: readonly UnitId[]): Refusal | undefined {
  const unit = unitIds.find((id) => unitById(plan, id) === undefined);
  return unit === undefined ? undefined : refuse('unknown-unit', { unit });
}

/** Refuses a day on which one of the units was not there yet: looked at on that day, it would have no name. */
function notYet(plan: Plan, unitIds: readonly UnitId[], on: CivilDate): Refusal | undefined {
  const days = unitIds.map((id) => unitById(plan, id)?.said.find(({ type }) => type === 'UnitRegistered')?.occurredOn);
  const start = days.find((day) => day !== undefined && day > on);
  return start === undefined ? undefined : refuse('before-the-start', { on, start });
}

/** Refuses an actor whose unit nobody has registered, or which another has succeeded by `today`. */
export function unknownActor(plan: Plan, { unit }: Actor, today: CivilDate): Refusal | undefined {
  return firstUnknownUnit(plan, [unit]) ?? ceasedUnit(plan, unit, today, today);
}

function ceasedUnit(plan: Plan, id: UnitId, by: CivilDate, today: CivilDate): Refusal | undefined {
  const successor = unitById(plan, id)?.successor;
  if (successor === undefined || successor.from > by) return undefined;
  return refuse('unit-ceased', {
    unit: unitNameOn(plan, id, successor.from),
    on: successor.from,
    successor: unitNameOn(plan, unitOn(plan, id, by), today),
  });
}

/** The issuer is known from the plan alone until it is registered, once, with its full name and role. */
function isUnregisteredIssuer(plan: Plan, unitId: UnitId): boolean {
  const unit = unitById(plan, unitId);
  return unitId === plan.issued?.issuer && unit?.registered !== true && unit?.names.length === 1;
}
