import { unitNameOn, type CivilDate, type Plan } from '@kehoach/core';
import type { Directory } from './directory.js';

/** A unit of a plan that the directory does not know by its id: nobody records for it until that is mended. */
export interface UnitFinding {
  readonly unit: string;
  readonly name: string;
  /** Id of the unit that bears the name, or that alias, in the directory. */
  readonly known?: string;
}

/** The units of a plan that the directory does not know, and which ones are meant as far as their names tell. */
export function unitFindings(plan: Plan, directory: Directory, today: CivilDate): readonly UnitFinding[] {
  const unknown = Object.keys(plan.units).filter((id) => !directory.hasUnit(id));
  return unknown.map((unit) => {
    const name = unitNameOn(plan, unit, today);
    const known = directory.unitNamed(name);
    return { unit, name, ...(known !== undefined && { known }) };
  });
}
