import { taskById, tasksIn, workStateOf, type Command, type Task } from '@kehoach/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filled } from '../action.js';
import type { Context, TaskContext } from '../context.js';
import { filledIn } from '../filled.js';
import type { Choice, Field, Group, Values } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { differencesOf, unitDifferences } from './differences.js';
import { amendTask, cancelTask, reassignTask } from './of-assignment.js';
import { assignTask } from './of-plan.js';

/** What a paper can change of a plan: a task it has, who does it, one task more, one less. */
export const changeKinds = ['amend', 'reassign', 'assign', 'cancel'] as const;

type ChangeKind = (typeof changeKinds)[number];

/** One change: its fields stand under `key`, as `2.title`. */
interface Change {
  readonly key: string;
  readonly kind: ChangeKind;
}

/** The name under which is kept which changes a paper makes: one a line, `2 amend`. */
export const changesName = 'changes';

/** The name under which is kept from which file a form was filled in. */
export const paperName = 'paper';

/** Whether the form was filled in from a file: then what it comes to is shown at once. */
export function isFromPaper(values: Values): boolean {
  return values[paperName] !== undefined;
}

/** What a paper changes, in the order in which it was filled in. */
export function changesIn(values: Values): readonly Change[] {
  return (values[changesName] ?? '').split('\n').flatMap((line) => {
    const [key = '', name] = line.split(' ');
    const kind = changeKinds.find((each) => each === name);
    return kind === undefined ? [] : [{ key, kind }];
  });
}

/** The same and one more. */
export function withChange(values: Values, kind: ChangeKind): string {
  const known = changesIn(values);
  const next = 1 + Math.max(0, ...known.map(({ key }) => Number(key)));
  return [...known, { key: String(next), kind }].map((each) => `${each.key} ${each.kind}`).join('\n');
}

/** The same without one. */
export function withoutChange(values: Values, key: string): string {
  const rest = changesIn(values).filter((each) => each.key !== key);
  return rest.map((each) => `${each.key} ${each.kind}`).join('\n');
}

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
  return changesIn(values).flatMap((change): readonly Command[] => {
    const own = ownValues(change, values);
    const filled = filledIn({ ...own, number: change.kind === 'assign' ? (own['number'] ?? '') : number, reason });
    const about = contextOf(change, context, values);
    if (change.kind === 'assign') return [assignTask.commandFrom(filled, context, newId)];
    if (about === undefined) return [];
    return [actionOf[change.kind].commandFrom(filled, about, newId)];
  });
}

const actionOf = { amend: amendTask, reassign: reassignTask, cancel: cancelTask } as const;

const commandOf = {
  amend: 'AmendTask',
  reassign: 'ReassignTask',
  assign: 'AssignTask',
  cancel: 'CancelTask',
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

/** Old and new words of each change, before they are recorded. @param isAsked the person is asked once more */
export function changesTemplate(context: Context, values: Values, isAsked: boolean): TemplateResult | typeof nothing {
  const changes = changesIn(values);
  if (changes.length === 0) return nothing;
  const words = recordWords[context.language];
  return html`<div class="wide open" role=${isAsked ? 'status' : nothing}>
    <p>${words.willChange}</p>
    <ul class="changes">
      ${changes.map((change) => html`<li>${changeTemplate(change, context, values)}</li>`)}
    </ul>
  </div>`;
}

function changeTemplate(change: Change, context: Context, values: Values): TemplateResult {
  const words = recordWords[context.language];
  const own = ownValues(change, values);
  const task = contextOf(change, context, values)?.task;
  if (change.kind === 'assign')
    return html`<b>${words.changes.assign}</b> <ins>${`${own['number'] ?? ''} ${own['title'] ?? ''}`.trim()}</ins>`;
  const title = nameOf(task);
  if (change.kind === 'cancel') return html`<b>${words.changes.cancel}</b> <del>${title}</del>`;
  const differences =
    change.kind === 'amend' ? differencesOf(task, filledIn(own), context) : unitDifferences(task, own, context);
  return html`<b>${words.changes[change.kind]}</b> ${title}
    ${differences.map(
      ({ label, before, after }) => html`<span class="difference">
        ${label}: <del>${before}</del> <span aria-hidden="true">→</span> <ins>${after}</ins>
      </span>`,
    )}`;
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
  if (change.kind === 'assign') return assignTask.fields.map((field) => under(group, field, context, own));
  const first = under(group, choice, context, own);
  if (change.kind === 'cancel' || about === undefined) return [first];
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

function ownValues({ key }: Change, values: Values): Values {
  const own = Object.entries(values).filter(([name]) => name.startsWith(`${key}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(key.length + 1), value]));
}

/** The task that is changed, once it was chosen. */
function contextOf(change: Change, context: Context, values: Values): TaskContext | undefined {
  const id = ownValues(change, values)['taskId'] ?? '';
  const task = taskById(context.plan.tasks, id);
  return task && { ...context, task };
}

/** What is done can still be amended, and no longer cancelled or given to others. */
function tasksOf({ kind }: Change, { plan }: Context): readonly Choice[] {
  const alive = [...tasksIn(plan.tasks)].filter((task) => {
    const state = workStateOf(task);
    return state !== 'cancelled' && (kind === 'amend' || state !== 'done');
  });
  return alive.map((task) => ({ value: task.id, label: nameOf(task) }));
}

function nameOf(task: Task | undefined): string {
  return `${task?.number ?? ''} ${task?.title ?? ''}`.trim();
}

/** Whether the paper changes tasks: then what it comes to is shown before it is recorded. */
export function hasChanges(values: Values): boolean {
  return changesIn(values).length > 0;
}
