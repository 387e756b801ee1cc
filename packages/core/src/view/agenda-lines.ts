import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { openIn, percentOf, type Task } from '../task/task.js';
import { unitById, unitNameOn, unitOn, type UnitId } from '../unit/unit.js';
import { agendaOf, type Agenda, type AgendaDays, type AgendaItem, type Span } from './agenda.js';
import { countsOf, type CountDays, type Counts } from './counts.js';
import { expectedOf } from './expected.js';
import type { Status } from './status.js';
import type { WaitingItem } from './waiting.js';

/** What a line of an agenda names: a task of a plan. */
export interface AgendaTask {
  readonly plan: string;
  readonly planNumber: string;
  readonly task: string;
  readonly taskNumber: string;
  readonly title: string;
}

/** A task in an agenda, in the figures that a line shows: what a server tells and a page draws. */
export interface AgendaLine extends AgendaTask {
  readonly status: Status;
  readonly percent: number;
  /** Percent that the days let expect; missing where they let expect nothing. */
  readonly expected?: number;
  readonly dueOn?: CivilDate;
  /** The document's own words of time. */
  readonly period: string;
  readonly heardOn?: CivilDate;
  readonly remindedOn?: CivilDate;
  /** Who in the unit sees to it: an id, or words where no directory knows the person. */
  readonly inCharge?: string;
  /** How many are open. */
  readonly obstacles: number;
  readonly products: number;
}

/** A unit by its name of the day. */
export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

/** Something that waits for an answer, in an agenda. */
export interface WaitingLine extends AgendaTask, Pick<WaitingItem, 'kind' | 'id' | 'text' | 'to' | 'since'> {
  readonly from: NamedUnit;
  readonly by: readonly NamedUnit[];
}

/** A nomination that came back, in an agenda. */
export interface ReturnedLine extends Pick<AgendaTask, 'plan' | 'planNumber'> {
  readonly nomination: string;
  /** Who was put forward: the name, or the id, as the log has it. */
  readonly name: string;
  readonly since: CivilDate;
  /** Why it came back. */
  readonly reason: string;
}

/** `Agenda` in lines, with the unit's name and counts. */
export interface AgendaLines {
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly name: string;
  readonly days: Span;
  readonly next?: CivilDate;
  readonly late: readonly AgendaLine[];
  readonly week: readonly AgendaLine[];
  readonly month: readonly AgendaLine[];
  readonly report: readonly AgendaLine[];
  readonly waiting: readonly WaitingLine[];
  /** Missing where a server of before tells it. */
  readonly returned?: readonly ReturnedLine[];
  /** How many tasks the unit is to be reminded of. */
  readonly remind: number;
  /** The one count of what it leads. */
  readonly counts: Counts;
  /** Whether the reader may record for the unit on that day; only a server can tell. */
  readonly records?: boolean;
}

/** What a unit has to do, in lines; see `agendaOf`. */
export function agendaLinesOf(
  plans: Plan | readonly Plan[],
  unit: UnitId,
  on: CivilDate,
  days: AgendaDays & CountDays,
): AgendaLines {
  const all = [plans].flat() as readonly Plan[];
  const { late, week, month, report, waiting, returned, remind, ...spans } = agendaOf(all, unit, on, days);
  const lines = (items: readonly AgendaItem[]): readonly AgendaLine[] => items.map((item) => lineOf(item, on));
  return {
    on,
    unit,
    name: nameIn(all, unit, on),
    ...spans,
    late: lines(late),
    week: lines(week),
    month: lines(month),
    report: lines(report),
    waiting: waiting.map((item) => waitingLineOf(item, on)),
    returned: returned.map(returnedLineOf),
    remind: remind.length,
    counts: countsOf(all, on, days, { unitId: unit }),
  };
}

function taskOf({ plan, task }: { readonly plan: Plan; readonly task: Task }): AgendaTask {
  const { id, number, title } = task;
  return { plan: plan.id, planNumber: plan.issued?.number ?? '', task: id, taskNumber: number, title };
}

function lineOf(item: AgendaItem, on: CivilDate): AgendaLine {
  const { task, standing, heardOn } = item;
  const { obstacles, products } = openIn(task);
  const [expected, remindedOn] = [expectedOf(task, on), task.reminders.lastOn];
  return {
    ...taskOf(item),
    status: standing.status,
    percent: percentOf(task),
    period: task.period.text,
    obstacles: obstacles.length,
    products: products.length,
    ...(expected !== undefined && { expected }),
    ...(standing.dueOn !== undefined && { dueOn: standing.dueOn }),
    ...(heardOn !== undefined && { heardOn }),
    ...(remindedOn !== undefined && { remindedOn }),
    ...(task.inCharge !== undefined && { inCharge: task.inCharge }),
  };
}

function waitingLineOf(item: WaitingItem, on: CivilDate): WaitingLine {
  const { plan, kind, id, text, to, since, from, by } = item;
  const named = (unit: UnitId): NamedUnit => ({ id: unit, name: unitNameOn(plan, unit, on) });
  return {
    ...taskOf(item),
    kind,
    id,
    text,
    since,
    from: named(from),
    by: by.map(named),
    ...(to !== undefined && { to }),
  };
}

function returnedLineOf({ plan, nomination: { id, nominee, said } }: Agenda['returned'][number]): ReturnedLine {
  const last = said.at(-1);
  return {
    plan: plan.id,
    planNumber: plan.issued?.number ?? '',
    nomination: id,
    name: nominee.name,
    since: last?.occurredOn ?? '',
    reason: last?.type === 'NominationReturned' ? last.data.reason : '',
  };
}

/** By the first plan that knows it: who answers for the unit on that day. */
function nameIn(plans: readonly Plan[], unit: UnitId, on: CivilDate): string {
  const plan = plans.find((each) => unitById(each, unit) !== undefined);
  return plan === undefined ? unit : unitNameOn(plan, unitOn(plan, unit, on), on);
}
