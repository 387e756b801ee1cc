import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
import type { Plan } from '../plan/plan.js';
import { unitById, type Unit } from './unit.js';

/** Folds what is said about units. */
export function evolveUnit(
  plan: Draft<Plan>,
  event: EventOf<'UnitRegistered' | 'UnitRenamed' | 'UnitSucceeded'>,
): void {
  const from = event.occurredOn;
  switch (event.type) {
    case 'UnitRegistered': {
      const { unitId, name, role, parentId } = event.data;
      plan.units[unitId] = {
        id: unitId,
        role: role ?? 'unit',
        names: [{ name }],
        registered: true,
        ...(parentId !== undefined && { parentId }),
      };
      return;
    }
    case 'UnitRenamed': {
      const unit = unitById(plan, event.data.unitId) as Draft<Unit> | undefined;
      if (unit === undefined) return;
      unit.names.push({ name: event.data.name, from });
      unit.names.sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
      return;
    }
    case 'UnitSucceeded':
      for (const unitId of event.data.unitIds) {
        const unit = unitById(plan, unitId) as Draft<Unit> | undefined;
        if (unit !== undefined) unit.successor = { unitId: event.data.successorId, from };
      }
  }
}
