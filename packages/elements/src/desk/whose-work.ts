import { unitById, unitNameOn, unitOn, type UnitId } from '@kehoach/core';
import type { ReadyView } from '../plan/plan-context.js';
import type { Place } from './place.js';

/** Whose work is shown: an address can ask for that of another unit, and only the office is shown it. */
export function unitShown(view: ReadyView, { work }: Place): UnitId | undefined {
  const isKnown = work !== undefined && unitById(view.plan, work) !== undefined;
  return isKnown && isOffice(view) ? work : view.unit;
}

/** The same by its name of the day. */
export function unitShownName(view: ReadyView, at: Place): string | undefined {
  const unit = unitShown(view, at);
  return unit && unitNameOn(view.plan, unit, view.today);
}

/** Whether the reader's unit is the office that runs the plan. */
export function isOffice({ plan, unit, today }: ReadyView): boolean {
  const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
  return unit !== undefined && issuer !== undefined && unitOn(plan, unit, today) === issuer;
}
