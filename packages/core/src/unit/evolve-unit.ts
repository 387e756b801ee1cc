import type { Draft } from 'immer';
import { put } from '../event/saying.js';
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
  const said = [...(unitById(plan, unitId)?.said ?? [])];
  put(said, saying);
  tell(plan, unitId, said);
}

function tell(plan: Draft<Plan>, id: UnitId, said: readonly UnitSaying[]): void {
  const issuerName = plan.issued?.issuer === id ? plan.issued.issuerName : undefined;
  const unit = unitFrom(id, said, issuerName);
  if (unit === undefined) delete plan.units[id];
  else plan.units[id] = unit as Draft<Unit>;
}

function unitFrom(id: UnitId, said: readonly UnitSaying[], issuerName: string | undefined): Unit | undefined {
  let unit: Unit | undefined =
    issuerName === undefined ? undefined : { id, role: 'office', names: [{ name: issuerName }], said };
  for (const saying of said) {
    if (saying.type !== 'UnitRegistered') continue;
    const { name, role, parentId } = saying.data;
    unit = {
      id,
      role: role ?? 'unit',
      names: [{ name }],
      registered: true,
      said,
      ...(parentId !== undefined && { parentId }),
    };
  }
  if (unit !== undefined) for (const saying of said) unit = changed(unit, saying);
  return unit;
}

function changed(unit: Unit, saying: UnitSaying): Unit {
  const from = saying.occurredOn;
  if (saying.type === 'UnitRenamed') return { ...unit, names: [...unit.names, { name: saying.data.name, from }] };
  if (saying.type === 'UnitSucceeded') return { ...unit, successor: { unitId: saying.data.successorId, from } };
  return unit;
}
