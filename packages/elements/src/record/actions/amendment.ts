import { tasksIn, workStateOf, type Command } from '@kehoach/core';
import type { Filled } from '../action.js';
import type { Context, TaskContext } from '../context.js';
import { filledIn } from '../filled.js';
import type { Choice, Field, Group, Values } from '../fields.js';
import {
  changeKinds,
  changesIn,
  changesName,
  contextOf,
  isNew,
  nameOf,
  newSections,
  ownValues,
  sectionKey,
  withChange,
  withSections,
  type Change,
} from './changes.js';
import { amendTask, cancelTask, reassignTask, suspendTask } from './of-assignment.js';
import { addSection, assignTask } from './of-plan.js';
import { setTarget } from './of-targets.js';

/** The fields of all changes. */
export function changeFields(context: Context, values: Values): readonly Field[] {
  return changesIn(values).flatMap((change) => fieldsOf(change, context, values));
}

/** What the changes come to; the number and the reason are those of the paper. */
export function changeCommands(
  paper: Filled,
  values: Values,
  context: Context,
  newId: () => string,
): readonly Command[] {
  const [number, reason] = [paper.text('number'), paper.text('reason')];
  const idOf = new Map(newSections(values).map(({ key }) => [key, newId()]));
  return changesIn(values).flatMap((change): readonly Command[] => {
    const own = ownValues(change, values);
    if (isNew(change)) {
      const { sectionId = '' } = own;
      const filled = filledIn({ ...own, sectionId: idOf.get(sectionId) ?? sectionId }, context.language);
      const makesId = change.kind === 'section' ? (): string => idOf.get(sectionKey(change, own)) ?? newId() : newId;
      return [newOf[change.kind].commandFrom(filled, context, makesId)];
    }
    const filled = filledIn({ ...own, number, reason }, context.language);
    const about = contextOf(change, context, values);
    return about === undefined ? [] : [actionOf[change.kind].commandFrom(filled, about, newId)];
  });
}

/** What speaks of a task of the plan. */
const actionOf = { amend: amendTask, reassign: reassignTask, cancel: cancelTask, suspend: suspendTask } as const;
/** What the plan did not have. */
const newOf = { assign: assignTask, section: addSection, target: setTarget } as const;

const commandOf = {
  amend: 'AmendTask',
  reassign: 'ReassignTask',
  assign: 'AssignTask',
  cancel: 'CancelTask',
  suspend: 'SuspendTask',
  section: 'AddSection',
  target: 'SetTarget',
} as const;

/**
 * What must have been filled in for changes that were given, each with what was typed for it alone.
 *
 * @param before changes that were filled in already: they stay, and come first
 */
export function changeValues(given: readonly (readonly [Command, Values])[], before: Values = {}): Values {
  const values: Record<string, string> = {};
  let changes: Values = { [changesName]: before[changesName] ?? '' };
  for (const [{ type }, own] of given) {
    const kind = changeKinds.find((each) => commandOf[each] === type);
    if (kind === undefined) continue;
    changes = { [changesName]: withChange(changes, kind) };
    const { key } = changesIn(changes).at(-1) as Change;
    for (const [name, value] of Object.entries(own)) values[`${key}.${name}`] = value;
  }
  return { ...values, ...changes };
}

function fieldsOf(change: Change, context: Context, values: Values): readonly Field[] {
  const own = ownValues(change, values);
  const about = contextOf(change, context, values);
  const group = { key: change.key, kind: change.kind };
  const choice: Field = {
    name: 'taskId',
    label: 'task',
    kind: 'choice',
    isRequired: true,
    isOpen: true,
    choices: () => tasksOf(change, context),
  };
  if (isNew(change)) {
    // A heading that the paper adds cannot stand below itself.
    const open = change.kind === 'section' ? context : withSections(context, values);
    return newOf[change.kind].fields.map((field) => under(group, field, open, own));
  }
  const first = under(group, choice, context, own);
  if (change.kind === 'cancel' || change.kind === 'suspend' || about === undefined) return [first];
  const rest = actionOf[change.kind].fields.filter(({ name }) => name !== 'number' && name !== 'reason');
  return [first, ...rest.map((field) => under<TaskContext>(group, field, about, own))];
}

/** A field as one of a change: by its own name it sees the others of its change alone. */
function under<C extends Context>(group: Group, field: Field<C>, context: C, own: Values): Field {
  return {
    ...field,
    name: `${group.key}.${field.name}`,
    group,
    ...(field.choices && { choices: () => field.choices?.(context, own) ?? [] }),
    ...(field.initial && { initial: () => field.initial?.(context, own) ?? '' }),
    before: () => field.before?.(context) ?? '',
    hint: () => field.hint?.(context, own) ?? '',
    last: () => field.last?.(context),
    isShown: () => field.isShown?.(own, context) ?? true,
  };
}

/** What is done can still be amended, and no longer cancelled or given to others; what rests is not suspended again. */
function tasksOf({ kind }: Change, { plan }: Context): readonly Choice[] {
  const alive = [...tasksIn(plan.tasks)].filter((task) => {
    const state = workStateOf(task);
    return (
      state !== 'cancelled' && (kind === 'amend' || state !== 'done') && (kind !== 'suspend' || state !== 'suspended')
    );
  });
  return alive.map((task) => ({ value: task.id, label: nameOf(task) }));
}
