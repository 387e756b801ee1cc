import { eventByCommand, taskById, type Period, type Plan } from '@kehoach/core';
import type { Pending } from '@kehoach/session';
import { dateText, eventText, percentText, periodText, type Language } from '@kehoach/words';
import { taskIdOf } from './task-id-of.js';

/** What a command says, in one line: kind, what was filled in, task and day. */
export function saidText(pending: Pending, plan: Plan, language: Language): string {
  const { type, on = '', data } = pending.command;
  const task = taskById(plan.tasks, taskIdOf(pending) ?? '');
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
const written = ['number', 'title', 'product', 'result', 'text', 'note', 'reason', 'reference'] as const;

function filledText(data: object, language: Language): string {
  const { percent, to, period, products, ...others } = data as Readonly<Record<string, unknown>>;
  const parts = [
    typeof percent === 'number' ? percentText(percent, language) : '',
    typeof to === 'string' ? dateText(to, language) : '',
    ...written.map((name) => others[name]),
    typeof period === 'object' && period !== null ? periodText(period as Period, language) : '',
    Array.isArray(products) ? products.join('; ') : '',
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
