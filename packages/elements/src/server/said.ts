import { eventByCommand, isCivilDate, taskById, type Command, type Period, type Plan } from '@kehoach/core';
import { dateText, eventText, percentText, periodText, quantityText, type Language } from '@kehoach/words';
import { taskIdOf } from './task-id-of.js';

/** What a command says, in one line: kind, what was filled in, task and day. */
export function saidText(command: Command, plan: Plan, language: Language): string {
  const { type, on = '', data } = command;
  const task = taskById(plan.tasks, taskIdOf(command) ?? '');
  const kind = eventText(eventByCommand[type], language);
  const filled = filledText(data, language);
  return [
    filled === '' ? kind : `${kind}: ${filled}`,
    task && `${task.number} ${task.title}`,
    on && dateText(on, language),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Texts that people write, in the order in which they are read. */
const written = [
  'number',
  'name',
  'title',
  'theme',
  'product',
  'result',
  'text',
  'merit',
  'decision',
  'note',
  'reason',
  'reference',
  'inCharge',
  'basis',
  'metAt',
  'chair',
  'secretary',
] as const;

/** What a council concludes is a code, no text of anybody's. */
const codes: ReadonlySet<unknown> = new Set(['for', 'against']);

function filledText(data: object, language: Language): string {
  const { percent, to, period, products, value, unit, nominee, ...others } = data as Readonly<Record<string, unknown>>;
  const texts: Readonly<Record<string, unknown>> = { ...others, ...(typeof nominee === 'object' && nominee) };
  const parts = [
    typeof percent === 'number' ? percentText(percent, language) : '',
    typeof to === 'string' && isCivilDate(to) ? dateText(to, language) : '',
    ...written.map((name) => texts[name]),
    typeof value === 'number' && typeof unit === 'string' ? quantityText(value, unit, language) : '',
    typeof period === 'object' && period !== null ? periodText(period as Period, language) : '',
    Array.isArray(products) ? products.join('; ') : '',
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '' && !codes.has(part)).join(' · ');
}
