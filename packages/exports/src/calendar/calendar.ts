import type { Plan, Task, UnitId } from '@kehoach/core';
import { periodText, type Language } from '@kehoach/words';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { PaperOptions } from '../options.js';
import { rowsOf, tasksOf, type TaskRow } from '../row/rows.js';
import { fileText, lineText } from '../text/file-text.js';
import { calendarWords } from './calendar.messages.js';
import { dayBehind, deadlinesOf, revisionOf, type Deadline } from './deadlines.js';

/** How a calendar is made. */
export interface CalendarOptions extends PaperOptions {
  /** Where a task is shown, as an address; none unless given. */
  readonly linkTo?: (plan: Plan, task: Task) => string;
  /** The unit of whose work it is, where several plans name it by different ids; `unitId` counts for all unless given. */
  readonly unitIn?: (plan: Plan) => UnitId | undefined;
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
  const all = [plans].flat() as readonly Plan[];
  const { language = 'vi' } = options;
  const calendar = ical({
    prodId: { company: 'kehoach', product: 'exports', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: nameText(nameFor(all, options)),
    ttl: 6 * 3600,
    events: all.flatMap((plan) => eventsOf(plan, options)),
  });
  return calendar.toString().replace(/(?:\r\n)?$/, '\r\n');
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

function eventsOf(plan: Plan, options: CalendarOptions): readonly ICalEventData[] {
  const unitId = options.unitIn?.(plan) ?? options.unitId;
  return tasksOf(rowsOf(plan, { ...options, ...(unitId !== undefined && { unitId }) })).flatMap((row) =>
    deadlinesOf(plan, row.task).map((deadline) => eventOf(plan, row, deadline, options)),
  );
}

function eventOf(plan: Plan, row: TaskRow, deadline: Deadline, options: CalendarOptions): ICalEventData {
  const { language = 'vi', linkTo } = options;
  const { task } = row;
  const number = fileText(plan.issued?.number ?? '');
  const told = task.said.reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
  return {
    id: nameText(deadline.uid),
    sequence: revisionOf(plan, task),
    allDay: true,
    // A day without a zone: it is the same day wherever the calendar is read.
    start: deadline.on,
    end: dayBehind(deadline.on),
    stamp: told,
    lastModified: told,
    summary: fileText(summaryOf(row, language)),
    description: fileText(descriptionOf(plan, row, deadline, language)),
    status: statusOf(row, deadline),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    categories: number === '' ? [] : [{ name: number }],
    ...(linkTo !== undefined && { url: linkTo(plan, task) }),
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
