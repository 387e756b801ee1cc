import { agendaOf, dueOn, percentOf, statusOf, workloadOf, type Task } from '@kehoach/core';
import { dateText, percentText, standingText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { partsWords } from './parts.messages.js';
import type { listingUnits } from './filters.js';

/** What the work of a unit leads to. */
export interface UnitWays {
  readonly unit: string | undefined;
  readonly units: ReturnType<ReturnType<typeof listingUnits>>;
  readonly onUnit: (unit: string) => void;
  /** Opens a task; to record where asked. */
  readonly onTask: (taskId: string) => void;
}

/** What a unit has to do in this plan, the late first. */
export function unitWorkTemplate(view: ReadyView, ways: UnitWays, language: Language): TemplateResult {
  const words = partsWords[language];
  const { plan, today, profile } = view;
  const { unit, units, onUnit } = ways;
  if (unit === undefined) return html`<p class="state">${words.noUnit}</p>`;
  const { leading, coordinating } = workloadOf(plan, unit, today);
  const own = new Set([...leading, ...coordinating]);
  const { late, due } = agendaOf(plan, today, profile);
  const urgent = [...late, ...due].map(({ task }) => task).filter((task) => own.has(task));
  const rest = [...own].filter((task) => !urgent.includes(task));
  return html`<div class="unit-head">
      <h3>${units.find(({ id }) => id === unit)?.name ?? unit}</h3>
      <label class="pick">
        <span>${words.unitOfPage}:</span>
        <select @change=${({ target }: Event) => onUnit((target as HTMLSelectElement).value)}>
          ${units.map(({ id, name }) => html`<option value=${id} ?selected=${id === unit}>${name}</option>`)}
        </select>
      </label>
    </div>
    ${group(words.attention, urgent, words.unitCalm)} ${group(words.rest, rest, undefined)}`;

  function group(title: string, tasks: readonly Task[], none: string | undefined): TemplateResult | typeof nothing {
    if (tasks.length === 0) return none === undefined ? nothing : html`<p class="state muted">${none}</p>`;
    return html`<h4>${title} <span class="count">${tasks.length}</span></h4>
      <ul class="work">
        ${tasks.map((task, at) => item(task, at === 0 && task === urgent[0]))}
      </ul>`;
  }

  function item(task: Task, isFirst: boolean): TemplateResult {
    const standing = statusOf(task, today, profile);
    const day = dueOn(task);
    return html`<li data-status=${standing.status}>
      <p class="when">
        <span class="chip" data-status=${standing.status}>${standingText(standing, language)}</span>
        ${day === undefined ? nothing : dateText(day, language)}
      </p>
      <p class="what"><b>${task.number}</b> ${task.title} <span>${percentText(percentOf(task), language)}</span></p>
      <button
        class=${isFirst && view.actor !== undefined ? 'main' : ''}
        aria-label="${words.record}: ${task.number}"
        data-task=${task.id}
        @click=${() => ways.onTask(task.id)}
      >${words.record}</button>
    </li>`;
  }
}
