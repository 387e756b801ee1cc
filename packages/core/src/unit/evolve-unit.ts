import type { Draft } from 'immer';
import { owned, put } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import { unitById, type Unit, type UnitId, type UnitSaying } from './unit.js';

/** Folds what is said about units. */
export function evolveUnit(plan: Draft<Plan>, saying: UnitSaying): void {
  switch (saying.type) {
    case 'UnitRegistered':
      return evolveOne(plan, saying.data.unitId, saying);
    case 'UnitRenamed':
      if (unitById(plan, saying.data.unitId) !== undefined) evolveOne(plan, saying.data.unitId, saying);
      return;
    case 'UnitSucceeded':
      for (const unitId of saying.data.unitIds)
        if (unitById(plan, unitId) !== undefined) evolveOne(plan, unitId, saying);
  }
}

/** The issuing office is known from the plan alone, and can be renamed and succeeded like any other unit. */
export function knowIssuer(plan: Draft<Plan>, id: UnitId): void {
  if (unitById(plan, id) === undefined) tell(plan, id, []);
}

/** Tells a unit without one entry; one that nobody registers or issues by is gone. */
export function forgetInUnit(plan: Draft<Plan>, unitId: UnitId, entryId: string): void {
  const said = unitById(plan, unitId)?.said.filter(({ id }) => id !== entryId) ?? [];
  tell(plan, unitId, said);
}

function evolveOne(plan: Draft<Plan>, unitId: UnitId, saying: UnitSaying): void {
  const before = unitById(plan, unitId);
  if (before === undefined) return tell(plan, unitId, [saying]);
  const unit = owned(before) as Draft<Unit>;
  const said = unit.said as UnitSaying[];
  const isNewest = put(said, saying);
  // Whoever is registered anew, the issuing office, is told from its beginning.
  if (!isNewest || saying.type === 'UnitRegistered') return tell(plan, unitId, said);
  change(unit, saying);
  plan.units[unitId] = unit;
}

function tell(plan: Draft<Plan>, id: UnitId, said: readonly UnitSaying[]): void {
  const issuerName = plan.issued?.issuer === id ? plan.issued.issuerName : undefined;
  const unit = unitFrom(id, [...said], issuerName);
  if (unit === undefined) delete plan.units[id];
  else plan.units[id] = unit;
}

function unitFrom(id: UnitId, said: readonly UnitSaying[], issuerName: string | undefined): Draft<Unit> | undefined {
  const registered = said.findLast(({ type }) => type === 'UnitRegistered');
  let unit: Unit | undefined;
  if (registered?.type === 'UnitRegistered') {
    const { name, role, parentId } = registered.data;
    unit = {
      id,
      role: role ?? 'unit',
      names: [{ name }],
      registered: true,
      said,
      ...(parentId !== undefined && { parentId }),
    };
  } else if (issuerName !== undefined) unit = { id, role: 'office', names: [{ name: issuerName }], said };
  if (unit !== undefined) for (const saying of said) change(unit as Draft<Unit>, saying);
  return unit as Draft<Unit> | undefined;
}

function change(unit: Draft<Unit>, saying: UnitSaying): void {
  const from = saying.occurredOn;
  if (saying.type === 'UnitRenamed') unit.names.push({ name: saying.data.name, from });
  if (saying.type === 'UnitSucceeded') unit.successor = { unitId: saying.data.successorId, from };
}
