import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { dueOn, percentOf, type Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitOn, type UnitId } from '../unit/unit.js';

/** How far work has come, and how far it should be by now, in percent. */
export interface ProgressView {
  readonly reached: number;
  /** Missing where no task gives both a first and a last day: then nothing can be expected. */
  readonly expected?: number;
  /** How many tasks count; cancelled ones do not, nor do responsibilities. */
  readonly tasks: number;
  readonly done: number;
}

/** Which part of a plan: all of it, a section with what is under it, or what a unit leads. */
export interface ProgressScope {
  readonly sectionId?: string;
  readonly unitId?: UnitId;
}

/** Percent that would be done if work ran evenly from the first day to the last. */
export function expectedOf(task: Task, today: CivilDate): number | undefined {
  const end = dueOn(task);
  const { start } = task.period;
  if (start === undefined || end === undefined) return undefined;
  const share = (daysBetween(start, today) + 1) / (daysBetween(start, end) + 1);
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}

/** Progress of one task. */
export function progressOfTask(task: Task, today: CivilDate): ProgressView {
  const expected = expectedOf(task, today);
  return {
    reached: percentOf(task),
    tasks: 1,
    done: task.completed ? 1 : 0,
    ...(expected !== undefined && { expected }),
  };
}

/** Progress of a plan or of a part of it: the mean of its tasks, each counting the same. */
export function progressOf(plan: Plan, today: CivilDate, scope: ProgressScope = {}): ProgressView {
  const sections = scope.sectionId === undefined ? undefined : sectionsUnder(plan, scope.sectionId);
  let [tasks, done, reached, expected, dated] = [0, 0, 0, 0, 0];
  for (const task of tasksIn(plan.tasks)) {
    if (task.cancelled !== undefined || task.kind === 'responsibility') continue;
    if (sections !== undefined && !sections.has(task.sectionId ?? '')) continue;
    if (scope.unitId !== undefined && !task.lead.some((id) => unitOn(plan, id, today) === scope.unitId)) continue;
    tasks += 1;
    reached += percentOf(task);
    if (task.completed !== undefined) done += 1;
    const share = expectedOf(task, today);
    if (share !== undefined) {
      expected += share;
      dated += 1;
    }
  }
  const mean = tasks === 0 ? 0 : Math.round(reached / tasks);
  return { reached: mean, tasks, done, ...(dated > 0 && { expected: Math.round(expected / dated) }) };
}

/** A section's id with those of all sections below it. */
export function sectionsUnder(plan: Plan, sectionId: string): ReadonlySet<string> {
  const under = new Set([sectionId]);
  for (const { id, parentId } of plan.sections) if (parentId !== undefined && under.has(parentId)) under.add(id);
  return under;
}
