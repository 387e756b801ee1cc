import {
  agendaLinesOf,
  countsOf,
  statusOf,
  tasksIn,
  unitNameOn,
  unitOn,
  type AgendaLines,
  type CivilDate,
  type Counts,
  type Plan,
  type Profile,
} from '@kehoach/core';

/** A plan among others, and how it stands. */
export interface PlanRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
  readonly nextDeadline?: CivilDate;
  readonly counts: Counts;
}

/** What a unit leads over all plans. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
}

/** Several plans on a day. */
export interface Portfolio {
  readonly on: CivilDate;
  readonly plans: readonly PlanRow[];
  readonly units: readonly UnitRow[];
  /** Missing where there is no plan. */
  readonly total?: Counts;
  /** The days by which it was counted. */
  readonly days: Profile;
  /** What a unit has to do; that of the reader unless asked. */
  readonly agenda: (unit: string | undefined) => Promise<AgendaLines>;
}

/** Of plans that the page holds. */
export function portfolioOf(plans: readonly Plan[], on: CivilDate, days: Profile): Portfolio {
  const units = unitsIn(plans, on).map((unit): UnitRow => ({
    ...unit,
    counts: countsOf(plans, on, days, { unitId: unit.id }),
  }));
  return {
    on,
    plans: plans.map((plan) => planRowOf(plan, on, days)),
    units,
    ...(plans.length > 0 && { total: countsOf(plans, on, days) }),
    days,
    agenda: async (unit = units[0]?.id ?? '') => agendaLinesOf(plans, unit, on, days),
  };
}

function planRowOf(plan: Plan, on: CivilDate, days: Profile): PlanRow {
  const { issued } = plan;
  const due = [...tasksIn(plan.tasks)].flatMap((task) => {
    const { dueOn, daysLeft = -1 } = statusOf(task, on, days);
    return dueOn !== undefined && daysLeft >= 0 ? [dueOn] : [];
  });
  const [nextDeadline] = due.sort();
  return {
    id: plan.id,
    number: issued?.number ?? '',
    title: issued?.title ?? '',
    issuerName: issued?.issuerName ?? '',
    issuedOn: issued?.on ?? '',
    ...(nextDeadline !== undefined && { nextDeadline }),
    counts: countsOf(plan, on, days),
  };
}

/** Who leads a task in any of the plans on that day, under the name that the last of them has for it. */
function unitsIn(plans: readonly Plan[], on: CivilDate): readonly Pick<UnitRow, 'id' | 'name'>[] {
  const names = new Map<string, string>();
  for (const plan of plans)
    for (const { lead } of tasksIn(plan.tasks))
      for (const each of lead) {
        const id = unitOn(plan, each, on);
        names.set(id, unitNameOn(plan, id, on));
      }
  return [...names].map(([id, name]) => ({ id, name }));
}
