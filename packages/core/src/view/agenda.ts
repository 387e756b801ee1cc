import type { Nomination } from '../award/award.js';
import { addDays, daysBetween, daysInMonth, weekdayOf, type CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { followUpDaysOf } from '../profile/follow-up-days.js';
import type { Profile } from '../profile/profile.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitOn, type UnitId } from '../unit/unit.js';
import { inOrder } from './in-order.js';
import { isReminderDue } from './reminder-step.js';
import { statusOf, type Standing } from './status.js';
import { returnedTo, waitingOf, type WaitingItem } from './waiting.js';

/** A task that a unit has to look after. */
export interface AgendaItem {
  readonly plan: Plan;
  readonly task: Task;
  readonly standing: Standing;
  /** The last day on which a unit said how the work goes. */
  readonly heardOn?: CivilDate;
}

/** From a day to a day, both included. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * What a unit has to do on a day, over one plan or several.
 *
 * An open task that it leads, in a plan that is not closed, stands in `late` where its deadline has passed, in `week`
 * or in `month` where that is to come up to their ends; any other in `report` where the work runs, and is behind or
 * was long not heard of. So it stands in one of the four or in none, never in two. `waiting` and `remind` tell of
 * tasks beside that.
 */
export interface Agenda {
  readonly late: readonly AgendaItem[];
  /** Due from the day to Sunday. */
  readonly week: readonly AgendaItem[];
  /** Due behind Sunday, up to the end of the month. */
  readonly month: readonly AgendaItem[];
  readonly report: readonly AgendaItem[];
  /** What the unit has asked, and what it is asked. */
  readonly waiting: readonly WaitingItem[];
  /** Nominations of the unit that were sent back to it. */
  readonly returned: readonly { readonly plan: Plan; readonly nomination: Nomination }[];
  /** Of which the unit is to be reminded: a day for it has come since it last was. */
  readonly remind: readonly AgendaItem[];
  /** The whole week, from Monday. */
  readonly days: Span;
  /** The nearest deadline behind the week and the month. */
  readonly next?: CivilDate;
}

/** The days by which it is told. */
export type AgendaDays = Pick<Profile, 'soonDays' | 'remindDays' | 'longLateDays' | 'followUp'>;

/**
 * What `unitId` has to do on `today`, what it took over from others included; asked by the id of a unit that has
 * ceased, what its successor has.
 */
export function agendaOf(plans: Plan | readonly Plan[], unitId: UnitId, today: CivilDate, days: AgendaDays): Agenda {
  const all = ([plans].flat() as readonly Plan[]).filter(({ closed }) => closed === undefined);
  const items = all.flatMap((plan) => itemsIn(plan, unitId, today, days));
  items.sort((one, other) => inOrder(one.standing.dueOn ?? '', other.standing.dueOn ?? ''));
  const [week, monthEnd] = [weekOf(today), endOfMonth(today)];
  const between = (from: CivilDate, to: CivilDate): readonly AgendaItem[] =>
    items.filter(({ standing: { dueOn } }) => dueOn !== undefined && dueOn >= from && dueOn <= to);
  const nearEnd = monthEnd > week.to ? monthEnd : week.to;
  const later = items.filter(({ standing: { dueOn } }) => dueOn === undefined || dueOn > nearEnd);
  const next = later.find(({ standing }) => standing.dueOn !== undefined)?.standing.dueOn;
  const waiting = all.flatMap((plan) => waitingFor(plan, unitId, today));
  return {
    late: between('', addDays(today, -1)),
    week: between(today, week.to),
    month: between(addDays(week.to, 1), monthEnd),
    report: later.filter((item) => isToReport(item, today, days)).sort(longestSilentFirst),
    waiting: waiting.sort((one, other) => inOrder(one.since, other.since)),
    returned: all.flatMap((plan) => returnedTo(plan, unitId, today).map((nomination) => ({ plan, nomination }))),
    remind: items.filter(({ task }) => isReminderDue(task, today, days)),
    days: week,
    ...(next !== undefined && { next }),
  };
}

/** Open tasks that the unit leads. */
function itemsIn(plan: Plan, unitId: UnitId, today: CivilDate, days: AgendaDays): AgendaItem[] {
  const unit = unitOn(plan, unitId, today);
  const items: AgendaItem[] = [];
  for (const task of tasksIn(plan.tasks)) {
    if (!task.lead.some((id) => unitOn(plan, id, today) === unit)) continue;
    const standing = statusOf(task, today, days);
    if (standing.work !== 'not-started' && standing.work !== 'in-progress') continue;
    const heardOn = heardOf(task);
    items.push({ plan, task, standing, ...(heardOn !== undefined && { heardOn }) });
  }
  return items;
}

function heardOf({ startedOn, progress, lastReportOn, delivered }: Task): CivilDate | undefined {
  const said = [startedOn, progress?.on, lastReportOn, ...delivered.map(({ on }) => on)];
  return said.reduce((last, on) => (last === undefined || (on !== undefined && on > last) ? on : last));
}

/** Work that waits for its beginning, or for something to happen, has nothing to report. */
function isToReport({ task, standing, heardOn }: AgendaItem, today: CivilDate, days: AgendaDays): boolean {
  if (standing.status === 'upcoming') return false;
  if (standing.isBehind) return true;
  if (task.period.kind === 'conditional' && standing.work === 'not-started') return false;
  const { start = task.assignedOn } = task.period;
  const since = heardOn ?? (start > task.assignedOn ? start : task.assignedOn);
  return daysBetween(since, today) >= followUpDaysOf(days).reportDays;
}

function longestSilentFirst(one: AgendaItem, other: AgendaItem): number {
  return inOrder(one.heardOn ?? one.task.assignedOn, other.heardOn ?? other.task.assignedOn);
}

function waitingFor(plan: Plan, unitId: UnitId, today: CivilDate): readonly WaitingItem[] {
  const unit = unitOn(plan, unitId, today);
  return waitingOf(plan, today).filter(({ from, by }) => from === unit || by.includes(unit));
}

function weekOf(day: CivilDate): Span {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

function endOfMonth(day: CivilDate): CivilDate {
  const last = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return `${day.slice(0, 8)}${String(last).padStart(2, '0')}`;
}
