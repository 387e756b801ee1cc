import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import type { CountedTask } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitById, unitNameOn, unitOn, type NamedUnit, type UnitId } from '../unit/unit.js';
import { addToCounts, noCounts, type CountDays, type Counts, type CountsInMaking } from './counts.js';
import { statusOf } from './status.js';
import { Turns } from './turns.js';

/**
 * What the one count of a plan hangs on, small enough to be kept beside its log as JSON: the plan is counted from it
 * for any day that its last entry does not lie behind.
 */
export interface CountBasis {
  readonly tasks: readonly TaskBasis[];
  /** The units that lead, and who succeeds them: the name alone where that is all there is to say. */
  readonly units: Readonly<Record<UnitId, string | NamedUnit>>;
}

/** One task in few letters; a day that is not there is empty. */
export type TaskBasis = readonly [
  /** The sum of what holds of the `marks`. */
  marks: number,
  due: CivilDate,
  start: CivilDate,
  completedOn: CivilDate,
  percent: number,
  assignedOn: CivilDate,
  ...lead: UnitId[],
];

const marks = { started: 1, suspended: 2, cancelled: 4, responsibility: 8, ongoing: 16 } as const;

/** How a plan stands on a day, in figures. */
export interface PlanFigures {
  readonly counts: Counts;
  /** The nearest deadline of what is open and not late. */
  readonly nextDeadline?: CivilDate;
  /** Of each unit that leads a task, in the order of their ids. */
  readonly units: readonly UnitCounts[];
  /** The next day on which any of it may be otherwise, though nothing is recorded. */
  readonly until: CivilDate;
}

/** What one unit leads, counted: one that has succeeded others leads what they did. */
export interface UnitCounts {
  readonly id: UnitId;
  readonly name: string;
  readonly counts: Counts;
}

/** What is kept of a plan for counting it later. */
export function countBasisOf(plan: Plan): CountBasis {
  const tasks = [...tasksIn(plan.tasks)];
  const units: Record<UnitId, string | NamedUnit> = {};
  for (const { lead } of tasks) for (const id of lead) addUnit(units, plan, id);
  return { tasks: tasks.map((task) => [...stateOf(task), ...task.lead]), units };
}

/** Counts the tasks as they stand on `day`, as `countsOf` does with the plan, and what each unit leads of them. */
export function figuresFrom(basis: CountBasis, day: CivilDate, days: CountDays): PlanFigures {
  const known = unitsIn(basis);
  const counts = noCounts();
  const byUnit = new Map<UnitId, CountsInMaking>();
  const turns = new Turns(day, days);
  let next: CivilDate | undefined;
  for (const each of basis.tasks) {
    const task = taskFrom(each);
    const standing = statusOf(task, day, days);
    addToCounts(counts, task, standing, day, days);
    for (const id of new Set(leadIn(each).map((lead) => unitOn(known, lead, day)))) {
      const led = byUnit.get(id) ?? noCounts();
      byUnit.set(id, led);
      addToCounts(led, task, standing, day, days);
    }
    const { dueOn, daysLeft = -1 } = standing;
    if (daysLeft >= 0 && dueOn !== undefined && (next === undefined || dueOn < next)) next = dueOn;
    turns.ofTask(task);
  }
  for (const unit of Object.values(known.units)) turns.ofUnit(unit);
  const units = [...byUnit].map(([id, led]) => ({ id, name: unitNameOn(known, id, day), counts: led }));
  units.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { counts, ...(next !== undefined && { nextDeadline: next }), units, until: turns.next };
}

function leadIn([, , , , , , ...lead]: TaskBasis): readonly UnitId[] {
  return lead;
}

function stateOf(task: CountedTask): readonly [number, string, string, string, number, string] {
  const { period, due = '', completed, progress, assignedOn } = task;
  const mark =
    (task.startedOn === undefined ? 0 : marks.started) +
    (task.suspended === undefined ? 0 : marks.suspended) +
    (task.cancelled === undefined ? 0 : marks.cancelled) +
    (task.kind === 'responsibility' ? marks.responsibility : 0) +
    (period.kind === 'continuous' || period.kind === 'recurring' ? marks.ongoing : 0);
  return [mark, due, period.start ?? '', completed?.on ?? '', progress?.percent ?? 0, assignedOn];
}

function taskFrom([mark, due, start, completedOn, percent, assignedOn]: TaskBasis): CountedTask {
  // Of what has a mark alone the day does not count.
  const marked = { on: assignedOn };
  return {
    kind: (mark & marks.responsibility) > 0 ? 'responsibility' : 'task',
    period: { kind: (mark & marks.ongoing) > 0 ? 'continuous' : 'window', ...(start !== '' && { start }) },
    due: due === '' ? undefined : due,
    assignedOn,
    startedOn: (mark & marks.started) > 0 ? assignedOn : undefined,
    progress: { percent },
    completed: completedOn === '' ? undefined : { on: completedOn },
    suspended: (mark & marks.suspended) > 0 ? marked : undefined,
    cancelled: (mark & marks.cancelled) > 0 ? marked : undefined,
  };
}

/** A unit with all that come after it. */
function addUnit(units: Record<UnitId, string | NamedUnit>, plan: Plan, id: UnitId): void {
  if (Object.hasOwn(units, id)) return;
  const unit = unitById(plan, id);
  if (unit === undefined) return;
  const { names, successor } = unit;
  const [first, ...later] = names;
  const isPlain = successor === undefined && later.length === 0 && first !== undefined && first.from === undefined;
  // `__proto__` is an id like any other.
  Object.defineProperty(units, id, {
    value: isPlain ? first.name : { names, ...(successor !== undefined && { successor }) },
    enumerable: true,
  });
  if (successor !== undefined) addUnit(units, plan, successor.unitId);
}

function unitsIn({ units }: CountBasis): { readonly units: Readonly<Record<UnitId, NamedUnit>> } {
  const known = Object.entries(units).map(
    ([id, unit]) => [id, typeof unit === 'string' ? { names: [{ name: unit }] } : unit] as const,
  );
  return { units: Object.fromEntries(known) };
}
