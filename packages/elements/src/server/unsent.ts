import type { Plan, TaskId } from '@kehoach/core';
import type { Pending } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { saidText } from './said.js';
import { serverWords } from './server.messages.js';
import { commandsIn, isAboutTask } from './task-id-of.js';
import { viewsWords } from './views.messages.js';

/** Why it was refused, in the server's words where it has some. */
export function rejectionText({ rejection }: Pending, language: Language): string {
  const { refusal, status = 0, ...told } = rejection ?? {};
  if (refusal !== undefined) return told[language] ?? refusal.code;
  return serverWords[language].sentences['turned-down']({ status, ...told });
}

/** What is not recorded yet, or was refused, above a history: of one task, or all. */
export function unsentTemplate(
  { pending = [], plan }: { readonly pending?: readonly Pending[]; readonly plan: Plan },
  language: Language,
  taskId?: TaskId,
): TemplateResult | typeof nothing {
  const shown = taskId === undefined ? pending : pending.filter((one) => isAboutTask(one, taskId));
  if (shown.length === 0) return nothing;
  return html`<ul class="unsent" part="unsent">
    ${shown.map(
      (one) => html`<li data-standing=${one.standing}>
        ${chip(one.standing, language)}
        ${commandsIn(one).map((command) => html`<span class="verbatim">${saidText(command, plan, language)}</span>`)}
        ${one.standing === 'refused' ? html`<p>${rejectionText(one, language)}</p>` : nothing}
      </li>`,
    )}
  </ul>`;
}

/** How the last of what waits of a task stands, as a mark; nothing where nothing waits. */
export function markOf(pending: readonly Pending[], taskId: TaskId, language: Language): TemplateResult | undefined {
  const last = pending.findLast((one) => isAboutTask(one, taskId));
  return last && chip(last.standing, language);
}

/** How it stands, as a mark. */
export function chip(standing: Pending['standing'], language: Language): TemplateResult {
  return html`<span class="chip" data-status=${standing === 'refused' ? 'overdue' : 'due-soon'}>${
    viewsWords[language].standing[standing]
  }</span>`;
}
