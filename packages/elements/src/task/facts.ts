import { dueOn, unitNameOn, unitsOn, type CivilDate, type Plan, type Task } from '@kehoach/core';
import { dateText, percentText, periodText, quantityText, type Language } from '@kehoach/words';
import type { Names } from '@kehoach/session';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../shared/capital.js';
import { fileLink } from '../shared/file-link.js';
import { taskWords } from './task.messages.js';

/** What is known of a task under one label; without values where the reader must know that it is missing. */
export interface Fact {
  readonly label: string;
  readonly values: readonly (string | TemplateResult)[];
}

interface FactContext {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly language: Language;
  /** Who is meant by ids in the log. */
  readonly people?: Names | undefined;
}

type Words = (typeof taskWords)['vi'];
type FactRow = readonly [
  label: Exclude<keyof Words, 'more' | 'unknown'>,
  values: (task: Task, context: FactContext) => Fact['values'],
  isNeeded?: (task: Task) => boolean,
];

/** What to say of a task, in order: nothing where there is nothing, unless the reader must know that it is missing. */
export function factsOf(task: Task, context: FactContext): readonly Fact[] {
  const words = taskWords[context.language];
  return rows.flatMap(([label, valuesOf, isNeeded]) => {
    const values = valuesOf(task, context);
    return values.length === 0 && isNeeded?.(task) !== true ? [] : [{ label: words[label], values }];
  });
}

const rows: readonly FactRow[] = [
  ['lead', ({ lead }, context) => names(lead, context), () => true],
  ['inCharge', ({ inCharge: id = '' }, { people }) => given(people?.get(id) ?? (id || undefined))],
  ['coordinating', ({ coordinating }, context) => names(coordinating, context)],
  ['period', periods],
  ['due', due, ({ kind }) => kind === 'task'],
  ['target', targets],
  ['products', products],
  ['progress', progress],
  ['result', result],
  ['reason', ({ cancelled, suspended }) => given((cancelled ?? suspended)?.reason)],
  ['obstacles', obstacles],
  ['extensions', extensions],
  ['reminders', ({ reminders }) => (reminders.count === 0 ? [] : [String(reminders.count)])],
];

function names(ids: readonly string[], { plan, today }: FactContext): string[] {
  return unitsOn(plan, ids, today).map(({ name }) => capital(name));
}

function given(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** What was said beside it, after a colon. */
function told(what: string, note: string | undefined): string {
  return note === undefined ? what : `${what}: ${note}`;
}

function periods({ period, milestones = [] }: Task, { language }: FactContext): string[] {
  return [period, ...milestones].map((each) => periodText(each, language));
}

function due(task: Task, { language }: FactContext): string[] {
  const day = dueOn(task);
  return day === undefined ? [] : [dateText(day, language)];
}

function targets({ id }: Task, { plan, language }: FactContext): string[] {
  return plan.targets
    .filter(({ taskId }) => taskId === id)
    .map(({ text, value, unit, measured }) => {
      const reached = measured === undefined ? '…' : quantityText(measured.value, unit, language);
      return `${text} (${reached} / ${quantityText(value, unit, language)})`;
    });
}

function products({ products: promised, delivered }: Task, { language }: FactContext): Fact['values'] {
  const handed = delivered.map(({ product, on, reference, link, sha256 }) => {
    const paper = reference === undefined ? '' : `, ${reference}`;
    const text = `✓ ${product} (${taskWords[language].delivered} ${dateText(on, language)}${paper})`;
    const digest = sha256 === undefined ? nothing : html` <code title=${sha256}>SHA-256 ${sha256.slice(0, 8)}…</code>`;
    return link === undefined && sha256 === undefined
      ? text
      : html`${text}${link === undefined ? nothing : fileLink(link)}${digest}`;
  });
  return [...handed, ...promised.filter((product) => !delivered.some((one) => one.product === product))];
}

function progress({ progress: last }: Task, { plan, today, language }: FactContext): string[] {
  if (last === undefined) return [];
  const saidBy = `${dateText(last.on, language)}, ${unitNameOn(plan, last.unit, today)}`;
  return [told(`${percentText(last.percent, language)} (${saidBy})`, last.note)];
}

function result({ completed }: Task, { language }: FactContext): string[] {
  return completed === undefined ? [] : [told(dateText(completed.on, language), completed.result)];
}

function obstacles({ obstacles: all }: Task, { language }: FactContext): string[] {
  const words = taskWords[language];
  return all.map(({ text, on, resolved }) => {
    const state =
      resolved === undefined ? words.open : told(`${words.resolved} ${dateText(resolved.on, language)}`, resolved.text);
    return `${dateText(on, language)}: ${text} (${state})`;
  });
}

function extensions({ extensions: all }: Task, { language }: FactContext): string[] {
  return all.map(({ from, to, state, reason }) => {
    const move =
      from === undefined ? dateText(to, language) : `${dateText(from, language)} → ${dateText(to, language)}`;
    return told(`${move} (${taskWords[language][state]})`, reason);
  });
}
