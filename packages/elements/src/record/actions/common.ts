import { capital } from '../../shared/capital.js';
import { openIn, tasksIn, unitNameOn, unitOn, type Plan } from '@kehoach/core';
import { dateText, reportText, type Language } from '@kehoach/words';
import type { Filled } from '../action.js';
import type { Context, TaskContext } from '../context.js';
import type { Choice, Field } from '../fields.js';

export const note: Field = { name: 'note', label: 'note', kind: 'text' };
export const reason: Field = { name: 'reason', label: 'reason', kind: 'text', isRequired: true };
export const text: Field = { name: 'text', label: 'text', kind: 'text', isRequired: true };
export const reference: Field = { name: 'reference', label: 'reference', kind: 'line' };
export const newDeadline: Field = { name: 'to', label: 'to', kind: 'day', isRequired: true };

/** Of which task, where the form is not about one. */
export const ofTask: Field = {
  name: 'taskId',
  label: 'ofTask',
  kind: 'choice',
  choices: ({ plan }) =>
    noneOr(
      [...tasksIn(plan.tasks)].map(({ id, number, title }) => ({ value: id, label: `${number} ${title}`.trim() })),
    ),
  isShown: (_values, { task }) => task === undefined,
};

/** Names to choose from, each once. */
export function namesOf(...lists: readonly (Iterable<string> | undefined)[]): readonly Choice[] {
  const names = new Set(lists.flatMap((list) => [...(list ?? [])]));
  return [...names].map((name) => ({ value: name, label: name }));
}

/** Who in the unit sees to it; names that the page knows, and those of the staff, are offered. */
export const inCharge: Field = {
  name: 'inCharge',
  label: 'inCharge',
  kind: 'line',
  choices: ({ people, choosable }) => namesOf(people?.values(), choosable?.people.values()),
  initial: ({ task, people }) => (task?.inCharge && people?.get(task.inCharge)) ?? task?.inCharge ?? '',
};

/** Who sees to it from now on, where that is somebody else than before. */
export function newCharge(words: Filled['words'], { task, people }: TaskContext): string | undefined {
  const typed = words('inCharge');
  const now = task.inCharge && (people?.get(task.inCharge) ?? task.inCharge);
  return typed === now ? undefined : typed;
}

/** The kinds of reports, and of reviews of a campaign. */
export const reportKinds = ['periodic', 'interim', 'final'] as const;

/** Kinds of reports to choose from. */
export function reportChoices(kinds: readonly (typeof reportKinds)[number][], language: Language): readonly Choice[] {
  return kinds.map((kind) => ({ value: kind, label: reportText(kind, language) }));
}

/** Units that answer for themselves on that day, by name. */
export function unitChoices({ plan, today, language }: Context): readonly Choice[] {
  return Object.keys(plan.units)
    .filter((id) => unitOn(plan, id, today) === id)
    .map((id) => ({ value: id, label: capital(unitNameOn(plan, id, today)) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}

/** Nothing, before what may be left out. */
export function noneOr(choices: readonly Choice[]): readonly Choice[] {
  return [{ value: '', label: '–' }, ...choices];
}

/** The office that runs the plan today. */
export function officeOf({ plan, today }: { readonly plan: Plan; readonly today: string }): string {
  return unitOn(plan, plan.issued?.issuer ?? '', today);
}

/** Requests for a later deadline that nobody has answered. */
export const openExtension: Field<TaskContext> = {
  name: 'extensionId',
  label: 'extension',
  kind: 'choice',
  isRequired: true,
  isOpen: true,
  initial: ({ task, answering }) => openIn(task).extensions.find(({ id }) => id === answering)?.id,
  choices: ({ task, language }) =>
    openIn(task).extensions.map(({ id, to, reason: why }) => ({
      value: id,
      label: [dateText(to, language), why].filter(Boolean).join(' · '),
    })),
};
