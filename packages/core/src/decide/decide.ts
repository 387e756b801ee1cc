import * as v from 'valibot';
import { awardRules } from '../award/award-rules.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Actor, DataOf, EventType, PlanEvent } from '../event/catalogue.js';
import { actorSchema, civilDateSchema, strictChecks } from '../event/fields.js';
import { cut, fitting } from '../event/fitting.js';
import { parseData } from '../event/parse-data.js';
import { plainCopy } from '../event/plain-copy.js';
import type { Problem } from '../event/problem.js';
import { put } from '../event/saying.js';
import { followUpRules } from '../follow-up/follow-up-rules.js';
import { planRules } from '../plan/plan-rules.js';
import { thingIn } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { targetRules } from '../target/target-rules.js';
import { taskRules } from '../task/task-rules.js';
import { workStateOf, type Task, type TaskSaying } from '../task/task.js';
import { taskById } from '../task/task-list.js';
import { apply, taskOn, tellTask } from '../task/tell-task.js';
import { unitNameOn, unitOn } from '../unit/unit.js';
import { unitRules, unknownActor } from '../unit/unit-rules.js';
import { closingRules } from './closing-rules.js';
import { eventByCommand, type Command, type CommandType } from './command.js';
import { contradictedBy } from './life.js';
import type { Rule, Rules, Situation, Who } from './rule.js';

/** Events to record, or why not. */
export type Decision =
  | { readonly events: readonly PlanEvent[]; readonly refusal?: undefined }
  | { readonly events?: undefined; readonly refusal: Refusal };

/** Who asks, on which day, and under which profile. */
export interface DecideOptions {
  readonly by: Actor;
  readonly today: CivilDate;
  readonly profile: Profile;
}

type DecideKnowing = DecideOptions & Pick<Situation, 'entryOf'>;

const rules: Rules<EventType> = {
  ...planRules,
  ...unitRules,
  ...taskRules,
  ...followUpRules,
  ...targetRules,
  ...awardRules,
  ...closingRules((type) => rules[type].afterClosing === true),
};

/**
 * What a command leads to: events that may be recorded, or a refusal that tells the person why.
 *
 * Pure. Never throws, whatever `command` holds: bad data is a refusal with the code `invalid-data`. What it
 * lets through can be recorded: the events hold what their schema names, and nothing else.
 */
export function decide(plan: Plan, command: Command, options: DecideOptions): Decision {
  const decision = decideKnowing(plan, command, options);
  const refusal = decision.events?.map(({ type, data, occurredOn: on }) =>
    (rules[type] as Rule<EventType>).checkNew?.(data, { plan, on }),
  )[0];
  return refusal === undefined ? decision : { refusal };
}

/** What would let an entry through that is recorded already, for who has the log at hand. */
export function decideKnowing(plan: Plan, command: Command, options: DecideKnowing): Decision {
  const asked = askedFrom(command, options);
  if (asked.problem !== undefined) return { refusal: refuse('invalid-data', { problem: asked.problem }) };
  const { type: name, data, on, by, today } = asked;
  const type = eventTypeOf(name);
  if (type === undefined) return { refusal: refuse('unknown-command', { command: nameOf(name) }) };
  const parsed = parseData(type, data);
  if (parsed.problem !== undefined) return { refusal: refuse('invalid-data', { problem: parsed.problem }) };
  const event = { type, occurredOn: on ?? today, by, data: parsed.data } as PlanEvent;
  const refusal = refusalOf(plan, event, { ...options, by, today });
  return refusal === undefined ? { events: [event] } : { refusal };
}

/**
 * What this actor may say about a task now: who they are and how the task stands, before any data is
 * given. For offering only those actions that can succeed.
 */
export function commandsFor(plan: Plan, task: Task, options: DecideOptions): CommandType[] {
  const situation: Situation = { plan, ...options, on: options.today };
  const types = Object.keys(eventByCommand) as CommandType[];
  return types.filter((command) => {
    const type = eventByCommand[command];
    const rule = rules[type] as Rule<EventType>;
    if (rule.in === undefined && rule.who === 'anyone') return false;
    const refusal =
      generalRefusal(situation, type) ?? whoRefusal(situation, rule.who, task) ?? stateRefusal(rule, task);
    return refusal === undefined;
  });
}

const askedProblem = fitting(
  v.object({ today: civilDateSchema, by: actorSchema, on: v.optional(civilDateSchema) }),
  strictChecks,
);

interface Asked {
  readonly type: unknown;
  readonly data: unknown;
  readonly on?: CivilDate;
  readonly by: Actor;
  readonly today: CivilDate;
  readonly problem?: undefined;
}

/** Reads each field once, so that nothing changes while it is looked at. */
function askedFrom(command: unknown, options: DecideOptions): Asked | { readonly problem: Problem } {
  try {
    const { type, data, on } = (command ?? {}) as { readonly [key in keyof Command]?: unknown };
    const { id, unit, name } = (options.by as Partial<Actor> | null) ?? {};
    const by = { id, unit, ...(name !== undefined && { name }) };
    const copy = plainCopy({ today: options.today, by, on });
    const problem = copy.problem ?? askedProblem(copy.value);
    return problem === undefined ? ({ ...(copy.value as object), type, data } as Asked) : { problem };
  } catch {
    // A getter or a proxy that throws.
    return { problem: { code: 'not-json' } };
  }
}

/** How a refusal calls a command that nobody knows. */
function nameOf(command: unknown): string {
  return typeof command === 'string' ? cut(command) : typeof command;
}

function eventTypeOf(command: unknown): EventType | undefined {
  return typeof command === 'string' && Object.hasOwn(eventByCommand, command)
    ? eventByCommand[command as CommandType]
    : undefined;
}

function refusalOf(plan: Plan, event: PlanEvent, options: DecideKnowing): Refusal | undefined {
  const { type, data, occurredOn: on } = event;
  const situation: Situation = { plan, ...options, on };
  const rule = rules[type] as Rule<EventType>;
  const taskId = taskIdOf(plan, type, data);
  const task = taskId === undefined ? undefined : taskById(plan.tasks, taskId);
  const general = generalRefusal(situation, type);
  if (general !== undefined) return general;
  if (taskId !== undefined && task === undefined) return refuse('unknown-task', { task: taskId });
  const then = task && taskOn(task, on);
  return (
    whoRefusal(situation, rule.who, task) ??
    (task && then && orderRefusal(situation, type, task, then)) ??
    (then && rule.follows?.(then, data)) ??
    rule.check?.(situation, data, then) ??
    (task && contradiction(plan, task, event))
  );
}

/** The task of which an event speaks: of a measured target, the one whose target it is. */
function taskIdOf(plan: Plan, type: EventType, data: PlanEvent['data']): string | undefined {
  if (type === 'TaskAssigned') return undefined;
  if (type !== 'TargetMeasured') return (data as { readonly taskId?: string }).taskId;
  const { targetId } = data as DataOf<'TargetMeasured'>;
  return thingIn(plan.targets, targetId)?.taskId;
}

function generalRefusal({ plan, on, today, by, profile }: Situation, type: EventType): Refusal | undefined {
  if (on > today) return refuse('in-the-future', { on, today });
  if (type === 'PlanIssued') return undefined;
  const { issued, closed } = plan;
  if (issued === undefined) return refuse('no-plan', {});
  const needed = issued.profile?.id ?? profile.id;
  if (needed !== profile.id) return refuse('other-profile', { profile: profile.id, needed });
  // Work may have started before the plan was signed; that rule has a bound of its own.
  if (on < issued.on && type !== 'TaskStarted') return refuse('before-the-plan', { on, first: issued.on });
  if (closed !== undefined && rules[type].afterClosing !== true) return refuse('plan-closed', { on: closed.on });
  return unknownActor(plan, by, today);
}

function whoRefusal({ plan, by, today }: Situation, who: Who, task: Task | undefined): Refusal | undefined {
  if (who === 'anyone') return undefined;
  const office = unitOn(plan, plan.issued?.issuer ?? '', today);
  const isOffice = by.unit === office;
  // Where the document names nobody, the office that issued it answers for the work.
  const mayBeOffice = who.startsWith('office') || task?.lead.length === 0;
  if (isOffice && mayBeOffice) return undefined;
  if (who === 'office' || task === undefined)
    return refuse('not-the-issuing-office', { office: unitNameOn(plan, office, today) });
  const isActor = (id: string): boolean => unitOn(plan, id, today) === by.unit;
  if (task.lead.some(isActor)) return undefined;
  const isForAll = who === 'participant' || who === 'office-or-participant';
  if (isForAll) return task.coordinating.some(isActor) ? undefined : refuse('not-a-participant', {});
  const lead = task.lead.map((id) => unitNameOn(plan, unitOn(plan, id, today), today));
  return refuse('not-the-lead-unit', { lead: lead.length > 0 ? lead : [unitNameOn(plan, office, today)] });
}

/** Refuses what cannot be said of the task as it stood `then`; where it could only later, it says so. */
function orderRefusal({ on }: Situation, type: EventType, task: Task, then: Task): Refusal | undefined {
  const rule = rules[type] as Rule<EventType>;
  if (on < task.assignedOn && type !== 'TaskStarted') return refuse('before-the-start', { on, start: task.assignedOn });
  const refusal = stateRefusal(rule, then);
  if (refusal === undefined || then === task) return refusal;
  const start = fitFrom(rule, task, on);
  return start === undefined ? refusal : refuse('before-the-start', { on, start });
}

/** The first later day on which the task came into a state in which it can be said. */
function fitFrom({ in: states }: Rule<EventType>, { said }: Task, on: CivilDate): CivilDate | undefined {
  const task = tellTask(said.filter((saying) => saying.occurredOn <= on || saying.type === 'TaskAssigned'));
  if (task === undefined) return undefined;
  for (let at = 0; at < said.length; at += 1) {
    const saying = said[at] as TaskSaying;
    const day = saying.occurredOn;
    if (day <= on) continue;
    apply(task, saying);
    if (said[at + 1]?.occurredOn !== day && states?.includes(workStateOf(task)) === true) return day;
  }
  return undefined;
}

function stateRefusal(rule: Rule<EventType>, task: Task): Refusal | undefined {
  const state = workStateOf(task);
  if (rule.in === undefined || rule.in.includes(state)) return undefined;
  if (state === 'cancelled') return refuse('task-cancelled', { on: task.cancelled?.on ?? '' });
  if (state === 'suspended') return refuse('task-suspended', { on: task.suspended?.on ?? '' });
  if (state === 'done') return refuse('task-done', { on: task.completed?.on ?? '' });
  return refuse(rule.in.includes('done') ? 'task-not-done' : 'task-not-suspended', {});
}

/** Refuses what leaves no place for something that happened later. */
function contradiction(plan: Plan, task: Task, event: PlanEvent): Refusal | undefined {
  // Beside the task, its targets and campaigns may have been spoken of later by who had part in it.
  if (event.occurredOn >= task.lastOn && event.type !== 'TaskReassigned') return undefined;
  const late = { ...event, version: plan.version + 1 } as TaskSaying;
  const said = [...task.said];
  put(said, late);
  const later = contradictedBy(plan, said, late);
  return later && refuse('contradicted', { on: event.occurredOn, by: later.type, later: later.occurredOn });
}
