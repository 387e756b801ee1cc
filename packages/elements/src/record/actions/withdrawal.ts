import { isCivilDate, unitNameOn, unitOn, type Plan, type Saying } from '@kehoach/core';
import { dateText, eventText, percentText, quantityText } from '@kehoach/words';
import type { Action } from '../action.js';
import type { Context } from '../context.js';
import type { Choice } from '../fields.js';
import { officeOf, reason } from './common.js';

/** Takes back what was said of that which the form is about: a unit what it said itself, the office everything. */
export function withdrawEntry(saidOf: (context: Context) => readonly Saying[]): Action {
  const entries = (context: Context): readonly Choice[] => entriesOf(saidOf(context), context);
  return {
    command: 'WithdrawEntry',
    fields: [
      { name: 'entryId', label: 'entry', kind: 'choice', isRequired: true, isOpen: true, choices: entries },
      reason,
    ],
    isFor: (context) => entries(context).length > 0,
    commandFrom: ({ text }) => ({
      type: 'WithdrawEntry',
      data: { entryId: text('entryId'), reason: text('reason') },
    }),
  };
}

/** What was said of the task; that it was assigned is taken back by cancelling it. */
export function saidOfTask({ task }: Context): readonly Saying[] {
  return task?.said.filter(({ type }) => type !== 'TaskAssigned') ?? [];
}

/** What was said of the plan as a whole, its parts and its guidance, but that it was issued. */
export function saidOfPlan({ plan }: Context): readonly Saying[] {
  const about = [...plan.said, ...of(plan.sections), ...of(plan.reports.filter(({ taskId }) => taskId === undefined))];
  return about.filter(({ type }) => type !== 'PlanIssued');
}

/** What was said of the units. */
export function saidOfUnits({ plan }: Context): readonly Saying[] {
  return of(Object.values(plan.units));
}

/** What was said of the targets. */
export function saidOfTargets({ plan }: Context): readonly Saying[] {
  return of(plan.targets);
}

/** What was said of campaigns, and the guidance on the plan. */
export function saidOfEmulation({ plan }: Context): readonly Saying[] {
  return [...of(plan.campaigns), ...plan.guidance.filter(({ data }) => data.taskId === undefined)];
}

/** The steps that a nomination took. */
export function saidOfNomination({ nomination }: Context): readonly Saying[] {
  return nomination?.said ?? [];
}

function of(things: readonly { readonly said: readonly Saying[] }[]): readonly Saying[] {
  return things.flatMap(({ said }) => said);
}

/** The newest first; one that stands in several things is one. */
function entriesOf(said: readonly Saying[], context: Context): readonly Choice[] {
  const isOffice = context.by.unit === officeOf(context);
  const mine = said.filter(({ by }) => isOffice || isOf(context.plan, by.unit, context));
  const byId = new Map(mine.map((saying) => [saying.id, saying]));
  return [...byId.values()]
    .toSorted((one, other) => other.version - one.version)
    .map((saying) => ({ value: saying.id, label: labelOf(saying, context) }));
}

/** Which entry it is, when and what, and what it says: two of a day and kind are told apart. */
function labelOf(saying: Saying, context: Context): string {
  const { version, type, occurredOn, by } = saying;
  const { language } = context;
  const parts = [
    `#${version}`,
    dateText(occurredOn, language),
    eventText(type, language),
    figureOf(saying, context),
    shortened(wordsOf(saying, context)),
    by.name ?? by.id,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** How much was reached or is to be reached, or the day that is asked for. */
function figureOf({ data }: Saying, { plan, language }: Context): string | undefined {
  const { percent, value, to, unit, targetId } = data as Readonly<Record<string, unknown>>;
  if (typeof percent === 'number') return percentText(percent, language);
  const measure = typeof unit === 'string' ? unit : (plan.targets.find(({ id }) => id === targetId)?.unit ?? '');
  if (typeof value === 'number') return quantityText(value, measure, language);
  return typeof to === 'string' && isCivilDate(to) ? dateText(to, language) : undefined;
}

function wordsOf({ data }: Saying, { plan, today }: Context): string | undefined {
  const said = data as Readonly<Record<string, unknown>>;
  const words = telling.map((name) => said[name]).find((each) => typeof each === 'string');
  const units = said['unitIds'];
  if (Array.isArray(units)) return units.map((id) => unitNameOn(plan, String(id), today)).join(', ');
  return typeof words === 'string' ? words : plan.targets.find(({ id }) => id === said['targetId'])?.text;
}

function shortened(words = ''): string {
  return words.length <= longestSaid ? words : `${words.slice(0, longestSaid)}…`;
}

/** What an entry says in words, the most telling first. */
const telling = ['title', 'text', 'product', 'result', 'decision', 'note', 'reason', 'name', 'theme', 'merit'];

const longestSaid = 60;

function isOf(plan: Plan, unit: string, { by, today }: Context): boolean {
  return by.unit === unit || unitOn(plan, unit, today) === by.unit;
}
