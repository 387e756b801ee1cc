import type { Rules, Situation } from '../decide/rule.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import type { unitEvents } from './unit-events.js';
import { unitById, unitOn, type UnitId } from './unit.js';

/** When units may be registered, renamed and succeeded. */
export const unitRules: Rules<keyof typeof unitEvents> = {
  UnitRegistered: {
    who: 'office',
    check: ({ plan }, { unitId, parentId }) =>
      unitById(plan, unitId) === undefined || isUnregisteredIssuer(plan, unitId)
        ? firstUnknownUnit(plan, parentId === undefined ? [] : [parentId])
        : refuse('already-exists', unitId),
  },
  UnitRenamed: {
    who: 'office',
    check: ({ plan, on }, { unitId }) => {
      const last = unitById(plan, unitId)?.names.at(-1)?.from;
      if (last !== undefined && on <= last) return refuse('before-the-last-name', last);
      return firstUnknownUnit(plan, [unitId]);
    },
  },
  UnitSucceeded: {
    who: 'office',
    check: ({ plan, on }, { unitIds, successorId }) => {
      const unknown = firstUnknownUnit(plan, [...unitIds, successorId]);
      if (unknown !== undefined) return unknown;
      const end = unitOn(plan, successorId, '9999-12-31');
      const circular = unitIds.find((id) => id === end || id === successorId);
      if (circular !== undefined) return refuse('circular-succession', circular);
      const gone = unitIds.find((id) => unitOn(plan, id, on) !== id || unitById(plan, id)?.successor !== undefined);
      return gone === undefined ? undefined : refuse('already-exists', gone);
    },
  },
};

/** Refuses the first of the units that nobody has registered. The issuing office is known from the plan. */
export function firstUnknownUnit(plan: Situation['plan'], unitIds: readonly UnitId[]): Refusal | undefined {
  const unknown = unitIds.find((id) => unitById(plan, id) === undefined);
  return unknown === undefined ? undefined : refuse('unknown-unit', unknown);
}

/** The issuer is known from the plan alone until it is registered, once, with its full name and role. */
function isUnregisteredIssuer(plan: Situation['plan'], unitId: UnitId): boolean {
  const unit = unitById(plan, unitId);
  return unitId === plan.issued?.issuer && unit?.registered !== true && unit?.names.length === 1;
}
