import {
  countBasisOf,
  figuresFrom,
  unitOn,
  type CivilDate,
  type Plan,
  type PlanFigures,
  type TaskBasis,
} from '@kehoach/core';
import type { PaperOptions } from '../options.js';

/** From a day to a day, both included. */
export interface Span {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/**
 * The one count of a plan, of what a unit leads of it, or of what is due within some days: a task belongs to the time
 * in which its deadline falls.
 */
export function figuresOf(plan: Plan, { on, profile, unitId }: PaperOptions, span?: Span): PlanFigures {
  const basis = countBasisOf(plan);
  const unit = unitId === undefined ? undefined : unitOn(plan, unitId, on);
  const isLed = (lead: readonly string[]): boolean =>
    unit === undefined || lead.some((id) => unitOn(plan, id, on) === unit);
  const isMeant = ([, due, , , , , ...lead]: TaskBasis): boolean =>
    isLed(lead) && (span === undefined || (due >= span.from && due <= span.until));
  return figuresFrom({ ...basis, tasks: basis.tasks.filter(isMeant) }, on, profile);
}
