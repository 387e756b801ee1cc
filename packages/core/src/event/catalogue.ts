import type { Immutable } from 'immer';
import * as v from 'valibot';
import { awardEvents } from '../award/award-events.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Wording } from '../refusal/wording.js';
import { checks } from './fields.js';
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

/** Whether `type` is in the catalogue. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(catalogue, type);
}

/**
 * What is wrong with an event's data: the field and what was expected there.
 *
 * @returns `undefined` where the data fits its schema; fields that the schema does not name are let be
 */
export function dataProblem(type: EventType, data: unknown): Wording | undefined {
  const schema: v.GenericSchema = catalogue[type];
  return problemOf(schema, data);
}

/** The first thing in which `value` does not fit `schema`. */
export function problemOf(schema: v.GenericSchema, value: unknown): Wording | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return undefined;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const { vi, en } = wordingOf(issue);
  return path === null ? { vi, en } : { vi: `${path}: ${vi}`, en: `${path}: ${en}` };
}

const expectations: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  string: ['chữ', 'text'],
  number: ['số', 'a number'],
  Array: ['danh sách', 'a list'],
  Object: ['nhóm trường', 'an object'],
};

function wordingOf({ type, expected, received, message }: v.BaseIssue<unknown>): Wording {
  const check = type === 'check' ? checks[message] : undefined;
  if (check !== undefined) return check;
  if (received === 'undefined') return { vi: 'còn thiếu', en: 'is missing' };
  const got = received.length > 60 ? `${received.slice(0, 58)}…` : received;
  const [vi, en] = expectations[expected ?? ''] ?? [expected, expected];
  return vi === null || en === null || type === 'regex'
    ? { vi: `không dùng được ${got}`, en: `${got} cannot be used` }
    : { vi: `cần ${vi}, không phải ${got}`, en: `${en} is expected, not ${got}` };
}
