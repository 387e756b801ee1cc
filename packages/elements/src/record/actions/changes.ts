import { taskById, type Task } from '@kehoach/core';
import type { Context, TaskContext } from '../context.js';
import type { Values } from '../fields.js';

/** What a paper can change of a plan: a task it has, who does it, one task more, one less or one that rests, a heading, a target. */
export const changeKinds = ['amend', 'reassign', 'assign', 'cancel', 'suspend', 'section', 'target'] as const;

type ChangeKind = (typeof changeKinds)[number];
type NewKind = 'assign' | 'section' | 'target';

/** A change of a task of the plan: its fields stand under `key`, as `2.title`. */
export interface TaskChange {
  readonly key: string;
  readonly kind: Exclude<ChangeKind, NewKind>;
}

/** What the plan did not have. */
export interface NewThing {
  readonly key: string;
  readonly kind: NewKind;
}

/** One change. */
export type Change = TaskChange | NewThing;

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
  return (values[changesName] ?? '').split('\n').flatMap((line): Change[] => {
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

/** Whether the plan did not have it. */
export function isNew(change: Change): change is NewThing {
  return change.kind === 'assign' || change.kind === 'section' || change.kind === 'target';
}

/** Whether the paper changes tasks: then what it comes to is shown before it is recorded. */
export function hasChanges(values: Values): boolean {
  return changesIn(values).length > 0;
}

/** What was typed for one change, by the fields' own names. */
export function ownValues({ key }: Change, values: Values): Values {
  const own = Object.entries(values).filter(([name]) => name.startsWith(`${key}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(key.length + 1), value]));
}

/** The task that is changed, once it was chosen. */
export function contextOf(change: Change, context: Context, values: Values): TaskContext | undefined {
  const id = ownValues(change, values)['taskId'] ?? '';
  const task = taskById(context.plan.tasks, id);
  return task && { ...context, task };
}

/** A task as it is called: number and title. */
export function nameOf(task: Task | undefined): string {
  return `${task?.number ?? ''} ${task?.title ?? ''}`.trim();
}

/** A heading that the paper adds, and the key by which tasks below it name it until it has an id. */
export interface NewSection {
  readonly key: string;
  readonly number: string;
  readonly title: string;
}

/** The headings that a paper adds. */
export function newSections(values: Values): readonly NewSection[] {
  return changesIn(values).flatMap((change): NewSection[] => {
    const own = ownValues(change, values);
    if (change.kind !== 'section') return [];
    return [{ key: sectionKey(change, own), number: own['number'] ?? '', title: own['title'] ?? '' }];
  });
}

/** By which a heading is named; what was read from a file has a key of its own. */
export function sectionKey({ key }: Change, own: Values): string {
  return own['sectionId'] ?? `section-${key}`;
}

/** The plan with the headings that the paper adds, to choose from. */
export function withSections(context: Context, values: Values): Context {
  const added = newSections(values).map(({ key, number, title }) => ({ id: key, number, title, said: [] }));
  return { ...context, plan: { ...context.plan, sections: [...context.plan.sections, ...added] } };
}
