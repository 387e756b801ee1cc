import { countsOf, openIn, waitingOf, type Task } from '@kehoach/core';
import { dateText, numberText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import { waitingNominations } from '../shared/waiting-nominations.js';
import { recordWords } from './record.messages.js';

/** Whether a completion would leave something open. */
export function hasOpen(task: Task): boolean {
  const { products, obstacles, extensions } = openIn(task);
  return products.length + obstacles.length + extensions.length > 0;
}

/** What would be left open by a completion. */
export function stillOpen(task: Task, language: Language): TemplateResult | typeof nothing {
  if (!hasOpen(task)) return nothing;
  const words = recordWords[language];
  const { products, obstacles, extensions } = openIn(task);
  const open = [
    ...products.map((product) => words.openProduct(product)),
    ...obstacles.map(({ text }) => words.openObstacle(text)),
    ...extensions.map(({ to }) => words.openExtension(dateText(to, language))),
  ];
  return openTemplate(open, words.staysOpen, language);
}

/** What would be left open by the closing of a plan: tasks, requests, nominations; empty where nothing would. */
export function openInPlan({ plan, today, profile, language }: Context): readonly string[] {
  const words = recordWords[language];
  const { open, dated } = countsOf(plan, today, profile);
  const requests = waitingOf(plan, today).length;
  const nominations = waitingNominations(plan);
  const number = (count: number): string => numberText(count, language);
  return [
    ...(open === 0 ? [] : [words.openTasks(number(open), number(dated.openLate))]),
    ...(requests === 0 ? [] : [words.openRequests(number(requests))]),
    ...(nominations === 0 ? [] : [words.openNominations(number(nominations))]),
  ];
}

/** The same, to be read before it is closed. */
export function planOpen(context: Context): TemplateResult | typeof nothing {
  const open = openInPlan(context);
  return open.length === 0 ? nothing : openTemplate(open, recordWords[context.language].closedOpen, context.language);
}

function openTemplate(open: readonly string[], outcome: string, language: Language): TemplateResult {
  return html`<div class="wide open" role="status">
    <p>${recordWords[language].stillOpen}</p>
    <ul>${open.map((line) => html`<li>${line}</li>`)}</ul>
    <p class="muted">${outcome}</p>
  </div>`;
}
