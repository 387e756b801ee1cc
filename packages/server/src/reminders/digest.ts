import {
  agendaLinesOf,
  daysBetween,
  followUpDaysOf,
  isReminderDue,
  statusOf,
  tasksIn,
  unitOn,
  weekdayOf,
  type AgendaLine,
  type CivilDate,
  type Plan,
  type Profile,
  type Task,
} from '@kehoach/core';
import type { DirectoryPerson } from '../directory/directory-schema.js';

/** What one person is told on one day. */
export interface Digest {
  readonly day: CivilDate;
  readonly person: DirectoryPerson;
  /** Tasks of the own unit of which it is to be reminded. */
  readonly remind: readonly AgendaLine[];
  /** On Mondays all else that the unit has to do: late, due this week and this month, to report. */
  readonly week: readonly AgendaLine[];
  /** For the office that runs a plan: what of it has been late for `officeAfter` days, told once. */
  readonly office: readonly AgendaLine[];
}

/** For whom, of which day. */
export interface DigestOptions {
  readonly day: CivilDate;
  readonly profile: Profile;
  /** Ids of the unit for which the person acts, and of those that it has succeeded. */
  readonly units: readonly string[];
  /** Ids of the units for which anybody is written to. */
  readonly reached: ReadonlySet<string>;
  /** Whether the office has been told that this task is late. */
  readonly isToldToOffice: (line: Pick<AgendaLine, 'plan' | 'task' | 'dueOn'>) => boolean;
}

/** What there is to tell; nothing where there is none, so that no letter is written for it. */
export function digestOf(
  person: DirectoryPerson,
  plans: readonly Plan[],
  { day, profile, units, reached, isToldToOffice }: DigestOptions,
): Digest | undefined {
  const answering = plans.map((plan) => ({
    plan,
    units: units.filter((unit) => isAnswering(plan, unit, day, reached)),
  }));
  const lines = linesFor(answering, day, profile);
  const due = new Set(lines.filter(({ isDue }) => isDue).map(({ line }) => keyOf(line)));
  const remind = lines.filter(({ isDue }) => isDue).map(({ line }) => line);
  const week = weekdayOf(day) === 1 ? lines.map(({ line }) => line).filter((line) => !due.has(keyOf(line))) : [];
  const office = answering
    .filter(({ plan, units: own }) =>
      own.some((unit) => unitOn(plan, plan.issued?.issuer ?? '', day) === unitOn(plan, unit, day)),
    )
    .flatMap(({ plan }) => longLateIn(plan, day, profile))
    .filter((line) => !isToldToOffice(line));
  return remind.length + week.length + office.length === 0 ? undefined : { day, person, remind, week, office };
}

/** A plan may tell of a merger before the directory does: what a unit has handed over is told to who took it over. */
function isAnswering(plan: Plan, unit: string, day: CivilDate, reached: ReadonlySet<string>): boolean {
  const now = unitOn(plan, unit, day);
  // Where the successor has nobody yet, who had the work before is better told than nobody.
  return now === unit || !reached.has(now);
}

function keyOf({ plan, task }: Pick<AgendaLine, 'plan' | 'task'>): string {
  return `${plan} ${task}`;
}

interface UnitLine {
  readonly line: AgendaLine;
  readonly isDue: boolean;
}

function linesFor(
  answering: readonly { readonly plan: Plan; readonly units: readonly string[] }[],
  day: CivilDate,
  profile: Profile,
): readonly UnitLine[] {
  const found = new Map<string, UnitLine>();
  for (const { plan, units } of answering) {
    const dueIds = new Set([...tasksIn(plan.tasks)].filter((task) => isDueOn(task, day, profile)).map(({ id }) => id));
    for (const unit of units) {
      const { late, week, month, report } = agendaLinesOf(plan, unit, day, profile);
      const near = [...late, ...week, ...month];
      for (const line of [...near, ...report]) found.set(keyOf(line), { line, isDue: dueIds.has(line.task) });
      for (const line of beyond(plan, unit, day, profile, near)) found.set(keyOf(line), { line, isDue: true });
    }
  }
  return [...found.values()].sort((one, other) => ((one.line.dueOn ?? '~') < (other.line.dueOn ?? '~') ? -1 : 1));
}

/** A deadline early in the next month may have its first reminder in this one. */
function beyond(
  plan: Plan,
  unit: string,
  day: CivilDate,
  profile: Profile,
  near: readonly AgendaLine[],
): readonly AgendaLine[] {
  const known = new Set(near.map(({ task }) => task));
  const meant = unitOn(plan, unit, day);
  if (plan.closed !== undefined) return [];
  return [...tasksIn(plan.tasks)]
    .filter((task) => !known.has(task.id) && task.lead.some((id) => unitOn(plan, id, day) === meant))
    .filter((task) => isDueOn(task, day, profile))
    .map((task) => lineOf(plan, task, day, profile));
}

/** What was reminded of today already is told to the unit's other persons too. */
function isDueOn(task: Task, day: CivilDate, profile: Profile): boolean {
  const { lastOn } = task.reminders;
  return isReminderDue(lastOn === day ? { ...task, reminders: { count: 0 } } : task, day, profile);
}

function longLateIn(plan: Plan, day: CivilDate, profile: Profile): readonly AgendaLine[] {
  if (plan.closed !== undefined) return [];
  const { officeAfter } = followUpDaysOf(profile);
  return [...tasksIn(plan.tasks)]
    .filter((task) => statusOf(task, day, profile).status === 'overdue')
    .filter(({ due }) => due !== undefined && daysBetween(due, day) >= officeAfter)
    .map((task) => lineOf(plan, task, day, profile));
}

function lineOf(plan: Plan, task: Task, day: CivilDate, profile: Profile): AgendaLine {
  const { status, dueOn } = statusOf(task, day, profile);
  return {
    plan: plan.id,
    planNumber: plan.issued?.number ?? '',
    task: task.id,
    taskNumber: task.number,
    title: task.title,
    status,
    percent: 0,
    period: task.period.text,
    obstacles: 0,
    products: 0,
    ...(dueOn !== undefined && { dueOn }),
  };
}
