import type { Draft } from 'immer';
import type { Campaign, Nomination } from '../award/award.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { DataOf } from '../event/catalogue.js';
import type { Saying } from '../event/saying.js';
import type { Report } from '../follow-up/report.js';
import type { Target } from '../target/target.js';
import { emptyTaskList, type TaskList } from '../task/task-list.js';
import type { TaskId } from '../task/task.js';
import type { UnitId, Units } from '../unit/unit.js';

/** What one entry says about the plan as a whole. */
export type PlanSaying = Saying<'PlanIssued' | 'PlanAmended' | 'PlanClosed'>;

/** The plan as its log tells it up to `version`. Frozen; made by `replay` and `advance` alone. */
export interface Plan extends Units {
  /** Empty until the first event. */
  readonly id: string;
  /** How many events it holds. */
  readonly version: number;
  /** Digest of the last event it holds; 64 zeros for none. */
  readonly digest: string;
  /** The document in force; missing until it is issued. */
  readonly issued?: DataOf<'PlanIssued'> & { readonly on: CivilDate };
  readonly amendments: readonly { readonly on: CivilDate; readonly number: string; readonly reason: string }[];
  readonly closed?: { readonly on: CivilDate; readonly text: string };
  /** All that was said about the plan as a whole and stands, in the order of the days. */
  readonly said: readonly PlanSaying[];
  readonly sections: readonly Section[];
  readonly tasks: TaskList;
  readonly targets: readonly Target[];
  readonly campaigns: readonly Campaign[];
  readonly nominations: readonly Nomination[];
  /** Guidance that was given, in the order of the days. */
  readonly guidance: readonly Saying<'GuidanceGiven'>[];
  /** The first day on which guidance on commendations was given. */
  readonly commendationGuidedOn?: CivilDate;
  /** In the order of the days. */
  readonly reports: readonly Report[];
  readonly withdrawn: readonly Withdrawal[];
}

/** A heading that groups tasks. */
export interface Section {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly parentId?: string;
  readonly said: readonly Saying<'SectionAdded'>[];
}

/** An entry that counts no more, though it stands in the log. */
export interface Withdrawal {
  readonly entryId: string;
  readonly on: CivilDate;
  readonly unit: string;
  readonly reason: string;
  /** Which deadlines it had given to whom: whoever has noted them can drop them. Days and ids alone, no words. */
  readonly gave: GivenDeadlines | null;
}

/** The deadlines that one entry gives a task, or the units to which it gives the task. */
export interface GivenDeadlines {
  readonly taskId: TaskId;
  /** That of the entry. */
  readonly version: number;
  /**
   * The task's own, then each of several times that the document names for it; `null` for one without a deadline. None
   * of an entry that left them as they were.
   */
  readonly days: readonly (CivilDate | null)[];
  /** Of an assignment, the first or a later one: the units that were to lead the task and to take part in it. */
  readonly units: readonly UnitId[];
}

/** The digest that stands before the first event. */
export const noDigest: string = '0'.repeat(64);

/** A plan before its first event, not frozen. */
export function emptyPlan(): Draft<Plan> {
  return {
    id: '',
    version: 0,
    digest: noDigest,
    amendments: [],
    said: [],
    sections: [],
    units: {},
    tasks: emptyTaskList(),
    targets: [],
    campaigns: [],
    nominations: [],
    guidance: [],
    reports: [],
    withdrawn: [],
  };
}
