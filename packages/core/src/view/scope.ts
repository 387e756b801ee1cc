import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan, Section } from '../plan/plan.js';
import type { Task } from '../task/task.js';
import { unitOn, type UnitId } from '../unit/unit.js';

/** Which part of a plan: all of it, a section with what is under it, or what a unit leads. */
export interface Scope {
  readonly sectionId?: string;
  /** A unit, also by its id of before a merger: its duties are its successor's. */
  readonly unitId?: UnitId;
}

/**
 * Whether a task belongs to the part of the plan, on `today`.
 *
 * @returns nothing where that is all of it
 */
export function isIn(
  plan: Plan,
  today: CivilDate,
  { sectionId, unitId }: Scope,
): ((task: Task) => boolean) | undefined {
  if (sectionId === undefined && unitId === undefined) return undefined;
  const sections = sectionId === undefined ? undefined : sectionsUnder(plan, sectionId);
  const unit = unitId === undefined ? undefined : unitOn(plan, unitId, today);
  return (task) =>
    (sections === undefined || sections.has(task.sectionId ?? '')) &&
    (unit === undefined || task.lead.some((id) => unitOn(plan, id, today) === unit));
}

/** A section's id with those of all sections below it, in whatever order they were added. */
export function sectionsUnder({ sections }: Plan, sectionId: string): ReadonlySet<string> {
  const below = new Map<string, Section[]>();
  for (const section of sections) {
    const siblings = below.get(section.parentId ?? '');
    if (siblings === undefined) below.set(section.parentId ?? '', [section]);
    else siblings.push(section);
  }
  const under = new Set([sectionId]);
  for (const id of under) for (const section of below.get(id) ?? []) under.add(section.id);
  return under;
}
