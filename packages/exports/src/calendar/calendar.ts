import { made, mapping, partOf, unitOn, type Making, type Plan, type Task, type UnitId } from '@kehoach/core';
import { periodText, type Language } from '@kehoach/words';
import ical, {
  ICalCalendarMethod,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import type { PaperOptions } from '../options.js';
import { makingRows, tasksOf, type TaskRow } from '../row/rows.js';
import { fileText, lineText } from '../text/file-text.js';
import { calendarWords } from './calendar.messages.js';
import {
  dayBehind,
  deadlinesOf,
  revisionOf,
  tasksGiven,
  withdrawnDeadlines,
  type Deadline,
  type GoneDeadline,
} from './deadlines.js';
import { foldedLines } from './fold.js';
import { uidsOf } from './uids.js';

type TaskSaying = Task['said'][number];

/** How a calendar is made. */
export interface CalendarOptions extends PaperOptions {
  /** Where a task is shown, as an address; none unless given. */
  readonly linkTo?: (plan: Plan, task: Task) => string;
  /** Units of whose work it is, where each plan names others of one office; `unitId` counts for all unless given. */
  readonly unitsIn?: (plan: Plan) => readonly UnitId[];
  /** The name of that unit, by which the calendar is called. */
  readonly unitName?: string;
}

/**
 * The deadlines of a plan, or of several, as iCalendar: an all-day event each, that takes up nobody's time.
 *
 * An event keeps its UID whatever becomes of its deadline; SEQUENCE rises with each change, and what fell away is
 * CANCELLED. The same plan makes the same text: no clock is asked.
 *
 * @returns lines that end in CR LF, none above 75 octets
 * @see RFC 5545
 */
export function calendarText(plans: Plan | readonly Plan[], options: CalendarOptions): string {
  return made(makingCalendar(plans, options));
}

/** The same in slices. */
export function* makingCalendar(plans: Plan | readonly Plan[], options: CalendarOptions): Making<string> {
  const all = [plans].flat() as readonly Plan[];
  const { language = 'vi' } = options;
  const name = nameFor(all, options);
  const calendar = ical({
    prodId: { company: 'kehoach', product: 'exports', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: nameText(name),
    ttl: 6 * 3600,
  });
  const events: string[] = [];
  for (const [at, plan] of all.entries()) {
    const [from, until] = [at / all.length, (at + 1) / all.length];
    events.push((yield* partOf(makingEvents(plan, calendar, options), from, until)).join(''));
  }
  const end = 'END:VCALENDAR';
  const frame = calendar.toString();
  const head = frame.slice(0, frame.lastIndexOf(end));
  return `${head}${events.join('')}${end}\r\n`;
}

function nameFor(plans: readonly Plan[], { language = 'vi', unitName }: CalendarOptions): string {
  const words = calendarWords[language];
  if (unitName !== undefined) return words.ofUnit(unitName);
  const [first] = plans;
  return plans.length === 1 ? words.name(first?.issued?.number ?? first?.id ?? '') : words.names(plans.length);
}

/** ical-generator 10.2 escapes every text but the name of a calendar and of an event. */
function nameText(name: string): string {
  return lineText(name).replaceAll(/[\\;,]/g, String.raw`\$&`);
}

/** Each event as the calendar holds it: written one by one, since the library writes a calendar at one go. */
function* makingEvents(plan: Plan, calendar: ICalCalendar, options: CalendarOptions): Making<readonly string[]> {
  const uidOf = uidsOf(plan);
  const { unitId: ofAll, on, ...whole } = options;
  const own = (options.unitsIn?.(plan) ?? (ofAll === undefined ? [] : [ofAll])).map((id) => unitOn(plan, id, on));
  const isOfUnit = (units: readonly string[]): boolean =>
    own.length === 0 || units.some((id) => own.includes(unitOn(plan, id, on)));
  const former = tasksGiven(plan.withdrawn, isOfUnit);
  const making = makingRows(plan, { ...whole, on }, ({ id, said }) => former.has(id) || said.some(isFor(isOfUnit)));
  const rows = tasksOf(yield* partOf(making, 0, 0.3));
  const events = mapping(rows, (row) => {
    const isLeft = !isOfUnit([...row.task.lead, ...row.task.coordinating]);
    return deadlinesOf(plan, row.task, uidOf).map((deadline) =>
      eventOf(plan, row, { ...deadline, isVoid: deadline.isVoid || isLeft }, options),
    );
  });
  // What was assigned again, or withdrawn twice, is told once.
  const told = new Map((yield* partOf(events, 0.3, 0.5)).flat().map((event) => [event.id, event]));
  for (const gone of withdrawnDeadlines(plan, uidOf, { on, isMeant: isOfUnit }).toReversed())
    if (!told.has(nameText(gone.uid))) told.set(nameText(gone.uid), goneEvent(plan, gone, options));
  const written = mapping([...told.values()], (event) => foldedLines(new ICalEvent(event, calendar).toString()));
  return yield* partOf(written, 0.5, 1);
}

/** Whether an entry gives its task to such units. */
function isFor(isMeant: (units: readonly string[]) => boolean): (saying: TaskSaying) => boolean {
  return ({ type, data }) =>
    (type === 'TaskAssigned' || type === 'TaskReassigned') && isMeant([...data.lead, ...(data.coordinating ?? [])]);
}

function eventOf(plan: Plan, row: TaskRow, deadline: Deadline, options: CalendarOptions): ICalEventData {
  const { language = 'vi', linkTo } = options;
  const { task } = row;
  const told = task.said.reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
  return {
    ...dayEvent(plan, deadline, told),
    sequence: revisionOf(plan, task, options.on),
    summary: fileText(summaryOf(row, language)),
    description: fileText(descriptionOf(plan, row, deadline, language)),
    status: statusOf(row, deadline),
    ...(linkTo !== undefined && { url: linkTo(plan, task) }),
  };
}

/** Of what was withdrawn its words are not told again. */
function goneEvent(plan: Plan, gone: GoneDeadline, { language = 'vi' }: CalendarOptions): ICalEventData {
  return {
    ...dayEvent(plan, gone, `${gone.withdrawnOn}T00:00:00.000Z`),
    sequence: gone.revision,
    summary: calendarWords[language].withdrawn(fileText(plan.issued?.number ?? plan.id)),
    status: ICalEventStatus.CANCELLED,
  };
}

/** An all-day event, which takes up nobody's time. */
function dayEvent(plan: Plan, { uid, on }: Deadline, told: string): ICalEventData {
  const number = fileText(plan.issued?.number ?? '');
  return {
    id: nameText(uid),
    allDay: true,
    // A day without a zone: it is the same day wherever the calendar is read.
    start: on,
    end: dayBehind(on),
    stamp: told,
    lastModified: told,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    categories: number === '' ? [] : [{ name: number }],
  };
}

function statusOf({ standing }: TaskRow, { isVoid }: Deadline): ICalEventStatus {
  if (isVoid) return ICalEventStatus.CANCELLED;
  return standing.work === 'suspended' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function summaryOf({ task, standing }: TaskRow, language: Language): string {
  const words = calendarWords[language];
  const summary = words.due(task.number, task.title);
  if (standing.work === 'done') return words.done(summary);
  return standing.work === 'suspended' ? words.suspended(summary) : summary;
}

function descriptionOf(plan: Plan, row: TaskRow, { words: own }: Deadline, language: Language): string {
  const words = calendarWords[language];
  const { task, lead, coordinating } = row;
  const parts = [
    [words.lead, lead.join('; ')],
    [words.coordinating, coordinating.join('; ')],
    [words.period, own ?? periodText(task.period, language)],
    [words.plan, plan.issued?.number ?? ''],
  ] as const;
  return parts.flatMap(([name, said]) => (said === '' ? [] : [`${name}: ${said}`])).join('\n');
}
