import type { Draft } from 'immer';
import type { Campaign, Nomination } from '../award/award.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { DataOf } from '../event/catalogue.js';
import type { Target } from '../target/target.js';
import { emptyTaskList, type TaskList } from '../task/task-list.js';
import type { Unit, UnitId } from '../unit/unit.js';

/** The plan as its log tells it up to `version`. Frozen; made by `replay` and `advance` alone. */
export interface Plan {
  /** Empty until the first event. */
  readonly id: string;
  /** How many events it holds. */
  readonly version: number;
  /** Digest of the last event it holds; 64 zeros for none. */
  readonly digest: string;
  /** The last day on which anything happened. */
  readonly lastOccurredOn?: CivilDate;
  /** The document; missing until it is issued. */
  readonly issued?: DataOf<'PlanIssued'> & { readonly on: CivilDate };
  readonly amendments: readonly { readonly on: CivilDate; readonly number: string; readonly reason: string }[];
  readonly closed?: { readonly on: CivilDate; readonly text: string };
  readonly sections: readonly Section[];
  readonly units: Readonly<Record<UnitId, Unit>>;
  readonly tasks: TaskList;
  readonly targets: readonly Target[];
  readonly campaigns: readonly Campaign[];
  readonly nominations: readonly Nomination[];
  /** The day on which guidance on commendations was first given. */
  readonly commendationGuidedOn?: CivilDate;
  readonly reports: readonly Report[];
}

/** A heading that groups tasks. */
export interface Section {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly parentId?: string;
}

/** A report that a unit handed in. */
export interface Report {
  readonly id: string;
  readonly kind: 'periodic' | 'interim' | 'final';
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly text: string;
  readonly taskId?: string;
}

/** Version of the shape of `Plan`: a snapshot of another one is made anew from the log. */
export const planShape = 2;

/** The digest that stands before the first event. */
export const noDigest: string = '0'.repeat(64);

/** A plan before its first event, not frozen. */
export function emptyPlan(): Draft<Plan> {
  return {
    id: '',
    version: 0,
    digest: noDigest,
    amendments: [],
    sections: [],
    units: {},
    tasks: emptyTaskList(),
    targets: [],
    campaigns: [],
    nominations: [],
    reports: [],
  };
}
