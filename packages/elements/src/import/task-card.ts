import { fieldText, reportText, type DraftTask, type TaskField } from '@kehoach/importer';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { arrangement } from './arrange-pane.js';
import { datesText } from './dates-text.js';
import { words } from './import.messages.js';
import { correctionHint, isAsked, linesOf, onPaper } from './plan-field.js';
import { findingKey, type Review } from './review-of.js';

/** A task as it was read; the open one with its fields. */
export function taskCard(review: Review, task: DraftTask): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  const isOpen = review.task === task.id;
  const isAsked = draft.findings.some(
    (finding) => finding.of === task.id && finding.severity === 'check' && !review.seen.has(findingKey(finding)),
  );
  const number = task.number === '' ? nothing : html`<span>${task.number}</span>`;
  const lead = fieldText(draft, task, 'lead') || texts.nothing;
  const time = task.period === undefined ? '' : ` ${task.period.text} (${datesText(task.period, language)})`.trim();
  const hasTime = task.kind === 'task' || task.period !== undefined;
  return html`<article
    class="task"
    ?data-open=${isOpen}
    ?data-asked=${isAsked}
    data-task=${task.id}
  >
    <button aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => review.onTask(task)}>
      <h4>${number}${isOpen ? shortened(task.title) : task.title}</h4>
      ${
        isOpen
          ? nothing
          : html`<p class="brief">
              <span data-kind="unit">${lead}</span>
              ${hasTime ? html`<span data-kind="time">${time || texts.nothing}</span>` : nothing}
            </p>`
      }
    </button>
    ${reportLine(review, task)}
    ${isOpen ? taskForm(review, task) : nothing}
  </article>`;
}

/** What the sheet tells of it; nothing for most. */
function reportLine({ draft, language }: Review, { id }: DraftTask): TemplateResult | typeof nothing {
  const report = draft.reports?.find(({ taskId }) => taskId === id);
  if (report === undefined) return nothing;
  return html`<p class="hint" data-report>${reportText(report, language, (day) => dateText(day, language))}</p>`;
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 58).trimEnd()}…` : title;
}

function taskForm(review: Review, task: DraftTask): TemplateResult {
  const { draft, language } = review;
  const texts = words[language];
  const isAdded = draft.corrections.some(({ of, field }) => of === task.id && field === 'tasks');
  const readAs =
    task.period === undefined
      ? nothing
      : html`<span class="hint">${texts.readAs}: ${datesText(task.period, language)}</span>`;
  return html`${taskField(review, task, 'title')}
    ${taskField(review, task, 'lead', html`<span class="hint">${texts.unitsHint}</span>`)}
    ${taskField(review, task, 'coordinating')}
    ${taskField(review, task, 'period', readAs)}
    ${task.milestones.length === 0 ? nothing : milestones(task, language)}
    ${taskField(review, task, 'products')}
    <div class="buttons">
      <button @click=${() => review.onShow(task.place)}>${texts.show}</button>
      <button @click=${() => review.onChange({ task: task.id, field: 'removed' })}>${texts.remove}</button>
    </div>
    ${arrangement(review, task)}
    ${isAdded ? html`<span class="hint changed">${texts.corrected('')}</span>` : nothing}`;
}

function milestones(task: DraftTask, language: Language): TemplateResult {
  const lines = task.milestones.map((each) => html`<li class="hint">${each.text} (${datesText(each, language)})</li>`);
  return html`<div class="field"><span>${words[language].milestones}</span><ul>${lines}</ul></div>`;
}

function taskField(review: Review, task: DraftTask, field: TaskField, hint: unknown = nothing): TemplateResult {
  const { draft, language } = review;
  const value = fieldText(draft, task, field);
  const id = `${task.id}-${field}`;
  const change = (event: Event): void =>
    review.onChange({ task: task.id, field, value: (event.target as HTMLTextAreaElement).value });
  const label = field === 'title' ? words[language].kind[task.kind] : words[language].fields[field];
  return html`<div class="field" ?data-asked=${isAsked(review, task.id, field)}>
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      rows=${linesOf(value)}
      data-field=${field}
      .value=${live(value)}
      @change=${change}
    ></textarea>
    ${onPaper(value, language)}${hint}${correctionHint(draft, task.id, field, language)}
  </div>`;
}
