import {
  countsOf,
  statusOf,
  tasksIn,
  unitNameOn,
  unitOn,
  type CivilDate,
  type Counts,
  type Keeping,
  type Kept,
  type Plan,
  type Profile,
} from '@kehoach/core';

/** How a plan stands on a day, in figures that a list shows. */
export interface PlanStanding {
  readonly version: number;
  readonly day: CivilDate;
  readonly counts: Counts;
  /** The nearest deadline of what is open and not late. */
  readonly nextDeadline?: CivilDate;
  /** Of each unit that leads a task, in the order of their ids. */
  readonly units: readonly UnitCounts[];
}

/** What one unit leads, counted. */
export interface UnitCounts {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
}

/** Counts a plan as it stands on a day. */
export function standingOf(plan: Plan, day: CivilDate, profile: Profile): PlanStanding {
  const nextDeadline = nextDeadlineOf(plan, day, profile);
  return {
    version: plan.version,
    day,
    counts: countsOf(plan, day, profile),
    ...(nextDeadline !== undefined && { nextDeadline }),
    units: leadUnitsOf(plan, day).map((id) => ({
      id,
      name: unitNameOn(plan, id, day),
      counts: countsOf(plan, day, profile, { unitId: id }),
    })),
  };
}

/** What is kept of a standing: what each unit leads stands by itself, since most lists show the plan alone. */
export function keepingStanding(planId: string, { units, ...plan }: PlanStanding): readonly Keeping[] {
  const { version, day } = plan;
  return [
    { kind: 'standing', key: planId, value: JSON.stringify(plan) },
    { kind: 'unit-standing', key: planId, value: JSON.stringify({ version, day, units }) },
  ];
}

/** A standing that was kept: it holds for its version and its day alone. */
export function standingFrom({ value }: Pick<Kept, 'value'>): Omit<PlanStanding, 'units'> {
  return JSON.parse(value) as Omit<PlanStanding, 'units'>;
}

/** The same of its units. */
export function unitStandingFrom({ value }: Pick<Kept, 'value'>): Pick<PlanStanding, 'version' | 'day' | 'units'> {
  return JSON.parse(value) as Pick<PlanStanding, 'version' | 'day' | 'units'>;
}

function nextDeadlineOf({ tasks }: Plan, day: CivilDate, profile: Profile): CivilDate | undefined {
  const open = [...tasksIn(tasks)].map((task) => statusOf(task, day, profile));
  const due = open.flatMap(({ dueOn, daysLeft }) => (dueOn !== undefined && (daysLeft ?? -1) >= 0 ? [dueOn] : []));
  return due.sort()[0];
}

function leadUnitsOf(plan: Plan, day: CivilDate): readonly string[] {
  const ids = new Set([...tasksIn(plan.tasks)].flatMap(({ lead }) => lead.map((id) => unitOn(plan, id, day))));
  return [...ids].sort();
}

/** Several counts together. */
export function sumOf(all: readonly Counts[]): Counts | undefined {
  const [first, ...others] = all;
  return others.reduce<Counts | undefined>((sum, counts) => (sum === undefined ? counts : added(sum, counts)), first);
}

function added<T extends object>(one: T, other: T): T {
  const sum: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(one)) {
    const further = (other as Readonly<Record<string, unknown>>)[name];
    sum[name] = typeof value === 'number' ? value + Number(further) : added(value as object, further as object);
  }
  return sum as T;
}
