import type { Immutable } from 'immer';
import type * as v from 'valibot';
import { awardEvents } from '../award/award-events.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import { fitting, type Fitting } from './fitting.js';
import type { Problem } from './problem.js';
import { followUpEvents } from '../follow-up/follow-up-events.js';
import { planEvents } from '../plan/plan-events.js';
import { targetEvents } from '../target/target-events.js';
import { taskEvents } from '../task/task-events.js';
import { unitEvents } from '../unit/unit-events.js';

/** Every kind of event with the schema of its data. Kinds and optional fields are added, never changed. */
export const catalogue = {
  ...planEvents,
  ...unitEvents,
  ...taskEvents,
  ...followUpEvents,
  ...targetEvents,
  ...awardEvents,
};

/** The name of an event: what happened, in the past tense. */
export type EventType = keyof typeof catalogue;

/** What an event of one type says. */
export type DataOf<T extends EventType> = Immutable<v.InferOutput<(typeof catalogue)[T]>>;

/** Who says it: a person or a program, for a unit. `name` is shown where the portal gives one. */
export interface Actor {
  readonly id: string;
  readonly unit: string;
  readonly name?: string;
}

/** Something that happened, before it has its place in a log. */
export type PlanEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly occurredOn: CivilDate;
    readonly by: Actor;
    readonly data: DataOf<T>;
  };
}[EventType];

/** The events of one type, or of several. */
export type EventOf<T extends EventType> = Extract<PlanEvent, { type: T }>;

const fittings = new Map<EventType, Fitting>();

/**
 * What is wrong with an event's data, as a log may hold it: fields that the schema does not name are let be,
 * since a newer version may have added them.
 *
 * @returns `undefined` where the data fits its schema
 */
export function dataProblem(type: EventType, data: unknown): Problem | undefined {
  let fits = fittings.get(type);
  if (fits === undefined) {
    fits = fitting(catalogue[type]);
    fittings.set(type, fits);
  }
  return fits(data);
}
