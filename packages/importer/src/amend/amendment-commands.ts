import { taskById, type Command, type Plan } from '@kehoach/core';
import type { AddedTarget, AddedTask, Amendment, AmendmentChange, CancelledTask, TaskChange } from './amendment.js';

/**
 * The commands by which an amendment is recorded, all or none: the paper, then what it changes, in its order.
 *
 * They are those that a person gives who fills in the form for an amending paper.
 *
 * @param plan the one that the paper was read against
 * @param newId makes the ids of new tasks
 */
export function amendmentCommands(
  amendment: Amendment,
  plan: Plan,
  newId: () => string,
): readonly [Command, ...Command[]] {
  const { number = '', reason = '', issuedOn, ofPlan, changes } = amendment;
  const on = issuedOn === undefined ? {} : { on: issuedOn };
  const itself = Object.fromEntries(ofPlan.map(({ part, after }) => [part, after]));
  const first: Command = { type: 'AmendPlan', data: { number, reason, ...itself }, ...on };
  const paper = { number, reason };
  const idOf = new Map(changes.flatMap((change) => (change.kind === 'section' ? [[change.key, newId()]] : [])));
  return [
    first,
    ...changes
      .flatMap((change) => commandsOf(change, { plan, paper, newId, idOf }))
      .map((each) => ({ ...each, ...on })),
  ];
}

interface PaperData {
  readonly number: string;
  readonly reason: string;
}

interface Making {
  readonly plan: Plan;
  readonly paper: PaperData;
  readonly newId: () => string;
  /** Ids of the headings that the paper adds, by their keys. */
  readonly idOf: ReadonlyMap<string, string>;
}

function commandsOf(change: AmendmentChange, { plan, paper, newId, idOf }: Making): Command[] {
  switch (change.kind) {
    case 'assign':
      return [assigning(change, newId(), idOf)];
    case 'section': {
      const { key, number, title } = change;
      return [{ type: 'AddSection', data: { sectionId: idOf.get(key) ?? key, number, title } }];
    }
    case 'target':
      return [settingTarget(change, newId())];
    case 'amend':
      return amending(change, plan, paper);
    default:
      return [stopping(change, paper)];
  }
}

function amending({ taskId, to }: TaskChange, plan: Plan, { number, reason }: PaperData): Command[] {
  const { title, period, products, lead, coordinating } = to;
  const words = {
    ...(title !== undefined && { title }),
    ...(period !== undefined && { period }),
    ...(products !== undefined && { products: [...products] }),
  };
  const task = taskById(plan.tasks, taskId);
  const commands: Command[] = [];
  if (Object.keys(words).length > 0) commands.push({ type: 'AmendTask', data: { taskId, number, reason, ...words } });
  if (lead !== undefined || coordinating !== undefined) {
    const units = {
      lead: [...(lead ?? task?.lead ?? [])],
      coordinating: [...(coordinating ?? task?.coordinating ?? [])],
    };
    commands.push({ type: 'ReassignTask', data: { taskId, ...units, reason } });
  }
  return commands;
}

function assigning(task: AddedTask, taskId: string, idOf: Making['idOf']): Command {
  const { number, title, isDuty, sectionId, lead, coordinating, period, products, text } = task;
  return {
    type: 'AssignTask',
    data: {
      taskId,
      number,
      title,
      lead: [...lead],
      coordinating: [...coordinating],
      period,
      ...(isDuty && { kind: 'responsibility' as const }),
      ...(sectionId !== undefined && { sectionId: idOf.get(sectionId) ?? sectionId }),
      ...(products.length > 0 && { products: [...products] }),
      ...(text !== undefined && { text }),
    },
  };
}

function settingTarget({ text, value, unit, taskId }: AddedTarget, targetId: string): Command {
  return { type: 'SetTarget', data: { targetId, text, value, unit, ...(taskId !== undefined && { taskId }) } };
}

function stopping({ kind, taskId }: CancelledTask, { reason }: PaperData): Command {
  return { type: kind === 'cancel' ? 'CancelTask' : 'SuspendTask', data: { taskId, reason } };
}
