import {
  countBasisOf,
  figuresFrom,
  unitOn,
  type CivilDate,
  type CountBasis,
  type Plan,
  type PlanFigures,
  type TaskBasis,
  type UnitId,
} from '@kehoach/core';
import { isWithin, type Span } from '../day/span.js';
import type { PaperOptions } from '../options.js';

/**
 * The one count of a plan, or of several together, of what a unit leads of it, or of what is due within some days: a task
 * belongs to the time in which its deadline falls.
 */
export function figuresOf(
  plans: Plan | readonly Plan[],
  { on, profile, unitId }: PaperOptions,
  span?: Span,
): PlanFigures {
  const bases = ([plans].flat() as readonly Plan[]).map((plan) => basisOf(plan, on, unitId, span));
  const units = Object.assign({}, ...bases.map((basis) => basis.units)) as CountBasis['units'];
  return figuresFrom({ tasks: bases.flatMap(({ tasks }) => tasks), units }, on, profile);
}

function basisOf(plan: Plan, on: CivilDate, unitId: UnitId | undefined, span: Span | undefined): CountBasis {
  const basis = countBasisOf(plan);
  const unit = unitId === undefined ? undefined : unitOn(plan, unitId, on);
  const isLed = (lead: readonly string[]): boolean =>
    unit === undefined || lead.some((id) => unitOn(plan, id, on) === unit);
  const isMeant = ([, due, , , , , ...lead]: TaskBasis): boolean =>
    isLed(lead) && (span === undefined || isWithin(span, due));
  return { ...basis, tasks: basis.tasks.filter(isMeant) };
}
