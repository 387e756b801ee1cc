import type { CivilDate } from '../civil-date/civil-date.js';
import type { Actor, DataOf, EventType } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import type { Refusal } from '../refusal/refusal.js';
import type { Task, WorkState } from '../task/task.js';

/** What a rule may look at. `on` is the day on which it happened, `today` the day it is recorded. */
export interface Situation {
  readonly plan: Plan;
  readonly by: Actor;
  readonly today: CivilDate;
  readonly on: CivilDate;
  readonly profile: Profile;
  /** Finds an entry of the log by its id, where the log is at hand: else the whole plan is looked through. */
  readonly entryOf?: ((entryId: string) => RecordedEvent | undefined) | undefined;
}

/**
 * `office` runs the plan; `lead` leads the task, which is the office where the document names nobody;
 * `participant` leads or coordinates; `anyone` is any registered unit.
 */
export type Who = 'office' | 'lead' | 'participant' | 'office-or-lead' | 'office-or-participant' | 'anyone';

/** When an event of one type may be recorded. */
export interface Rule<T extends EventType> {
  readonly who: Who;
  /** In which states the task that it speaks of may be on the day on which it happened; any unless given. */
  readonly in?: readonly WorkState[];
  /**
   * It may have been said without knowing what is recorded late about an earlier day (a reminder, though the
   * work was done): it contradicts nothing.
   */
  readonly isUnknowing?: true;
  /** It stays allowed after the plan was closed. */
  readonly afterClosing?: true;
  /** Whether it can follow what was said of the task up to its day. */
  readonly follows?: (task: Task, data: DataOf<T>) => Refusal | undefined;
  /** What else speaks against it; `task` as it stood on the day on which it happened. */
  readonly check?: (situation: Situation, data: DataOf<T>, task: Task | undefined) => Refusal | undefined;
  /** What else is asked of a command. An entry may be older than this, so `audit` does not ask it. */
  readonly checkNew?: (data: DataOf<T>, situation: Pick<Situation, 'plan' | 'on'>) => Refusal | undefined;
}

/** One rule for each of some event types. */
export type Rules<T extends EventType> = { readonly [K in T]: Rule<K> };
