import type { CivilDate } from '../civil-date/civil-date.js';
import { deadlineOf, type Period } from '../period/period.js';
import type { UnitId } from '../unit/unit.js';

/** Names a task in events. */
export type TaskId = string;

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
  /** As the document says it; extensions do not change it. */
  readonly period: Period;
  /** Where the document names several times for it: each of them. */
  readonly milestones?: readonly Period[];
  readonly products: readonly string[];
  readonly assignedOn: CivilDate;
  readonly startedOn?: CivilDate;
  readonly progress?: Progress;
  readonly delivered: readonly { readonly product: string; readonly on: CivilDate; readonly reference?: string }[];
  readonly completed?: { readonly on: CivilDate; readonly result?: string };
  readonly returned: readonly Dated[];
  readonly reassigned: readonly (Dated & { readonly from: readonly UnitId[] })[];
  readonly suspended?: Dated;
  readonly cancelled?: Dated;
  readonly extensions: readonly Extension[];
  readonly obstacles: readonly Obstacle[];
  readonly reminders: { readonly count: number; readonly lastOn?: CivilDate };
  readonly lastReportOn?: CivilDate;
}

/** How much was done, in percent, on a day. */
export interface Progress {
  readonly percent: number;
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly note?: string;
}

/** Something with its day and the reason that was given for it. */
export interface Dated {
  readonly on: CivilDate;
  readonly reason: string;
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

/** The deadline in force: the last one granted, else the one that the document gives, else none. */
export function dueOn(task: Task): CivilDate | undefined {
  return task.extensions.findLast(({ state }) => state === 'granted')?.to ?? deadlineOf(task.period);
}

/** Percent done: 100 once completed, 0 while nothing was said. */
export function percentOf(task: Task): number {
  return task.completed === undefined ? (task.progress?.percent ?? 0) : 100;
}
