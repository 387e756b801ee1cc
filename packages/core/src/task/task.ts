import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';
import type { Period } from '../period/period.js';
import type { UnitId } from '../unit/unit.js';
import type { taskEvents } from './task-events.js';

/** Names a task in events. */
export type TaskId = string;

/** The kinds of events that a task follows from. */
export type TaskEventType =
  keyof typeof taskEvents | 'ReminderSent' | 'ObstacleReported' | 'ObstacleResolved' | 'ReportSubmitted';

/** What one entry says about a task. */
export type TaskSaying = Saying<TaskEventType>;

/** One piece of work as it stands now. */
export interface Task {
  readonly id: TaskId;
  /** As in the document: `II.3.1`. */
  readonly number: string;
  readonly title: string;
  readonly kind: 'task' | 'responsibility';
  readonly sectionId?: string;
  /** What the document says beyond the title. */
  readonly text?: string;
  readonly lead: readonly UnitId[];
  readonly coordinating: readonly UnitId[];
  /** Who in the lead unit sees to it: the id by which a directory knows the person, or a name. */
  readonly inCharge?: string;
  /** As the document in force says it; extensions do not change it. */
  readonly period: Period;
  /** The deadline in force: the last one granted or amended, else the one that the document gives. */
  readonly due?: CivilDate;
  /** Where the document names several times for it: each of them. */
  readonly milestones?: readonly Period[];
  readonly products: readonly string[];
  readonly assignedOn: CivilDate;
  readonly startedOn?: CivilDate;
  readonly progress?: Progress;
  readonly delivered: readonly Delivery[];
  readonly completed?: { readonly on: CivilDate; readonly result?: string };
  readonly returned: readonly Dated[];
  readonly reassigned: readonly (Dated & { readonly from: readonly UnitId[] })[];
  readonly amended: readonly Amendment[];
  readonly suspended?: Dated;
  readonly cancelled?: Dated;
  readonly extensions: readonly Extension[];
  readonly obstacles: readonly Obstacle[];
  readonly reminders: { readonly count: number; readonly lastOn?: CivilDate };
  readonly lastReportOn?: CivilDate;
  /** The last day of which anything was said. */
  readonly lastOn: CivilDate;
  /** All that was said about it and stands, in the order of the days. */
  readonly said: readonly TaskSaying[];
}

/** How much was done, in percent, on a day. */
export interface Progress {
  readonly percent: number;
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly note?: string;
}

/** A product that was handed in; where its file is kept, and by which digest it is known again. */
export interface Delivery {
  readonly product: string;
  readonly on: CivilDate;
  readonly reference?: string;
  readonly link?: string;
  readonly sha256?: string;
}

/** Something with its day and the reason that was given for it. */
export interface Dated {
  readonly on: CivilDate;
  readonly reason: string;
}

/** A later paper that changed a task: its number, and the old words of what it changed. */
export interface Amendment extends Dated {
  readonly number: string;
  readonly title?: string;
  readonly period?: Period;
  readonly products?: readonly string[];
}

/** A deadline that was asked to move: the old one stays visible. */
export interface Extension {
  readonly id: string;
  readonly from?: CivilDate;
  readonly to: CivilDate;
  readonly state: 'requested' | 'granted' | 'refused';
  readonly reason?: string;
  readonly answer?: string;
  readonly requestedOn?: CivilDate;
  readonly decidedOn?: CivilDate;
}

/** What stands in the way, until `resolved`. */
export interface Obstacle {
  readonly id: string;
  readonly text: string;
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly resolved?: { readonly on: CivilDate; readonly text: string };
}

/** What of a task its standing on any day hangs on, and how it is counted. */
export interface CountedTask {
  readonly kind: Task['kind'];
  readonly period: Pick<Period, 'kind' | 'start'>;
  readonly due?: CivilDate | undefined;
  readonly assignedOn: CivilDate;
  readonly startedOn?: CivilDate | undefined;
  readonly progress?: Pick<Progress, 'percent'> | undefined;
  readonly completed?: Pick<Dated, 'on'> | undefined;
  readonly suspended?: Pick<Dated, 'on'> | undefined;
  readonly cancelled?: Pick<Dated, 'on'> | undefined;
}

/** How far the work is, whatever the calendar says. */
export type WorkState = 'not-started' | 'in-progress' | 'done' | 'suspended' | 'cancelled';

/** How far the work is, from what was recorded alone. */
export function workStateOf(task: CountedTask): WorkState {
  if (task.cancelled !== undefined) return 'cancelled';
  if (task.suspended !== undefined) return 'suspended';
  if (task.completed !== undefined) return 'done';
  return task.startedOn === undefined ? 'not-started' : 'in-progress';
}

/** The deadline in force, if there is any. */
export function dueOn(task: Task): CivilDate | undefined {
  return task.due;
}

/** Percent done: 100 once completed, 0 while nothing was said. */
export function percentOf(task: CountedTask): number {
  return task.completed === undefined ? (task.progress?.percent ?? 0) : 100;
}

/** What a task still has open: products promised and not delivered, obstacles, requests for an extension. */
export interface OpenThings {
  readonly products: readonly string[];
  readonly obstacles: readonly Obstacle[];
  readonly extensions: readonly Extension[];
}

/** What is open, whether or not the task is done: it stays to be decided. */
export function openIn({ products, delivered, obstacles, extensions }: Task): OpenThings {
  const brought = new Set(delivered.map(({ product }) => nameOf(product)));
  return {
    products: products.filter((product) => !brought.has(nameOf(product))),
    obstacles: obstacles.filter(({ resolved }) => resolved === undefined),
    extensions: extensions.filter(({ state }) => state === 'requested'),
  };
}

/** A product is the one that was promised though a capital or a blank differs. */
function nameOf(product: string): string {
  return product.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
