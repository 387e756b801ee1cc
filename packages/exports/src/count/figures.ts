import { countBasisOf, figuresFrom, unitOn, type Plan, type PlanFigures, type TaskBasis } from '@kehoach/core';
import { isWithin, type Span } from '../day/span.js';
import type { PaperOptions } from '../options.js';

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
    isLed(lead) && (span === undefined || isWithin(span, due));
  return figuresFrom({ ...basis, tasks: basis.tasks.filter(isMeant) }, on, profile);
}
