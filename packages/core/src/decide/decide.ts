import * as v from 'valibot';
import { awardRules } from '../award/award-rules.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import { dataProblem, type Actor, type EventType, type PlanEvent } from '../event/catalogue.js';
import { followUpRules } from '../follow-up/follow-up-rules.js';
import type { Plan } from '../plan/plan.js';
import { actorSchema, civilDateSchema } from '../event/fields.js';
import { problemOf } from '../event/problem-of.js';
import type { Problem } from '../event/problem.js';
import { planRules } from '../plan/plan-rules.js';
import type { Profile } from '../profile/profile.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { problemWording } from '../refusal/wording.js';
import { targetRules } from '../target/target-rules.js';
import { taskRules } from '../task/task-rules.js';
import type { Task } from '../task/task.js';
import { taskById } from '../task/task-list.js';
import { unitNameOn, unitOn } from '../unit/unit.js';
import { firstUnknownUnit, unitRules } from '../unit/unit-rules.js';
import { workStateOf } from '../view/status.js';
import { eventByCommand, type Command, type CommandType } from './command.js';
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

const rules: Rules<EventType> = {
  ...planRules,
  ...unitRules,
  ...taskRules,
  ...followUpRules,
  ...targetRules,
  ...awardRules,
};

/**
 * What a command leads to: events that may be recorded, or a refusal that tells the person why.
 *
 * Pure. Never throws, whatever `command` holds: bad data is a refusal with the code `invalid-data`.
 */
export function decide(plan: Plan, command: Command, options: DecideOptions): Decision {
  const unfit = optionsProblem(options);
  if (unfit !== undefined) return { refusal: refuse('invalid-data', problemWording(unfit)) };
  if (!Object.hasOwn(eventByCommand, (command as Command | null)?.type ?? ''))
    return { refusal: refuse('unknown-command', String((command as Command | null)?.type)) };
  const type = eventByCommand[command.type];
  const problem = dataProblem(type, command.data) ?? problemOf(daySchema, { on: command.on });
  if (problem !== undefined) return { refusal: refuse('invalid-data', problemWording(problem)) };
  const situation = situationOf(plan, command.on, options);
  const refusal = generalRefusal(situation, type) ?? ruleRefusal(situation, type, command.data);
  if (refusal !== undefined) return { refusal };
  return { events: [{ type, occurredOn: situation.on, by: options.by, data: command.data } as PlanEvent] };
}

/**
 * What this actor may say about a task now: who they are and how the task stands, before any data is
 * given. For offering only those actions that can succeed.
 */
export function commandsFor(plan: Plan, task: Task, options: DecideOptions): CommandType[] {
  const situation = situationOf(plan, undefined, options);
  const types = Object.keys(eventByCommand) as CommandType[];
  return types.filter((command) => {
    const type = eventByCommand[command];
    const rule = rules[type] as Rule<EventType>;
    if (rule.in === undefined && rule.who === 'anyone') return false;
    if (generalRefusal(situation, type) !== undefined) return false;
    return (whoRefusal(situation, rule.who, task) ?? stateRefusal(rule, task)) === undefined;
  });
}

function situationOf(plan: Plan, on: CivilDate | undefined, options: DecideOptions): Situation {
  const { by, today, profile } = options;
  return { plan, by, today, on: on ?? today, profile };
}

function optionsProblem({ by, today }: DecideOptions): Problem | undefined {
  return problemOf(askedSchema, { today, by });
}

const askedSchema = v.object({ today: civilDateSchema, by: actorSchema });
const daySchema = v.object({ on: v.optional(civilDateSchema) });

function generalRefusal({ plan, on, today, by }: Situation, type: EventType): Refusal | undefined {
  if (on > today) return refuse('in-the-future', on, today);
  if (type === 'PlanIssued') return undefined;
  if (plan.issued === undefined) return refuse('no-plan');
  // Work may have started before the plan was signed; that rule has a bound of its own.
  if (on < plan.issued.on && type !== 'TaskStarted') return refuse('before-the-plan', on, plan.issued.on);
  const rule = rules[type] as Rule<EventType>;
  if (plan.closed !== undefined && rule.afterClosing !== true) return refuse('plan-closed', plan.closed.on);
  return firstUnknownUnit(plan, [by.unit]);
}

function ruleRefusal(situation: Situation, type: EventType, data: object): Refusal | undefined {
  const rule = rules[type] as Rule<EventType>;
  const { taskId } = data as { readonly taskId?: string };
  const task = taskId === undefined || type === 'TaskAssigned' ? undefined : taskById(situation.plan.tasks, taskId);
  if (taskId !== undefined && task === undefined && type !== 'TaskAssigned') return refuse('unknown-task', taskId);
  return (
    whoRefusal(situation, rule.who, task) ??
    (task && stateRefusal(rule, task)) ??
    rule.check?.(situation, data as Parameters<NonNullable<typeof rule.check>>[1])
  );
}

function whoRefusal({ plan, by, today }: Situation, who: Who, task: Task | undefined): Refusal | undefined {
  const office = unitOn(plan, plan.issued?.issuer ?? '', today);
  if (who === 'anyone' || (who !== 'lead' && who !== 'participant' && by.unit === office)) return undefined;
  if (who === 'office' || task === undefined) return refuse('not-the-issuing-office', unitNameOn(plan, office, today));
  const isActor = (id: string): boolean => unitOn(plan, id, today) === by.unit;
  if (task.lead.some(isActor)) return undefined;
  if ((who === 'participant' || who === 'office-or-participant') && task.coordinating.some(isActor)) return undefined;
  if (who === 'participant' || who === 'office-or-participant') return refuse('not-a-participant');
  return refuse(
    'not-the-lead-unit',
    task.lead.map((id) => unitNameOn(plan, unitOn(plan, id, today), today)).join(', '),
  );
}

function stateRefusal(rule: Rule<EventType>, task: Task): Refusal | undefined {
  const state = workStateOf(task);
  if (rule.in === undefined || rule.in.includes(state)) return undefined;
  if (state === 'cancelled') return refuse('task-cancelled', task.cancelled?.on ?? '');
  if (state === 'suspended') return refuse('task-suspended', task.suspended?.on ?? '');
  if (state === 'done') return refuse('task-done', task.completed?.on ?? '');
  return refuse(rule.in.includes('done') ? 'task-not-done' : 'task-not-suspended');
}
