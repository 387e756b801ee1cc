import { openIn, statusOf, unitNameOn, type RecordedEvent, type Task } from '@kehoach/core';
import { countText, dateText, numberText, standingInDays, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { entryTemplate, type EntryContext } from '../history/entry.js';
import type { ReadyView } from '../plan/plan-context.js';
import { serverViews } from '../plan/server-part.js';
import { factsOf, type Fact } from '../task/facts.js';
import { taskWords } from '../task/task.messages.js';
import { partsWords } from './parts.messages.js';
import type { PanelParts } from './panel.js';

/** What a task's panel shows beside the task. */
export interface TaskPanel {
  readonly log: readonly RecordedEvent[];
  readonly context: EntryContext;
  /** How many entries are wanted. */
  readonly entries: number;
  readonly onMore: () => void;
  /** Long parts are closed at first: on a phone. */
  readonly isFolded: boolean;
  readonly form: TemplateResult | typeof nothing;
}

/** A task: how it stands, what is open, facts, the words of the document, what was said of it, and the form. */
export function taskPanel(view: ReadyView, task: Task, panel: TaskPanel, language: Language): PanelParts {
  const standing = statusOf(task, view.today, view.profile);
  return {
    lead: html`<span class="chip" data-status=${standing.status}>${standingInDays(standing, language)}</span>`,
    title: `${task.number} ${task.title}`.trim(),
    body: html`${openTemplate(view, task, language)}
      <dl class="facts">
        ${factsOf(task, { plan: view.plan, today: view.today, language, people: view.people }).map((fact) => factTemplate(fact, language))}
      </dl>
      ${textTemplate(task, panel.isFolded, language)} ${entriesTemplate(view, task, panel, language)}`,
    foot: panel.form,
  };
}

function openTemplate({ plan, today }: ReadyView, task: Task, language: Language): TemplateResult | typeof nothing {
  const words = partsWords[language];
  const { obstacles, products, extensions } = openIn(task);
  const count = obstacles.length + products.length + extensions.length;
  if (count === 0) return nothing;
  const said = [
    ...obstacles.map(({ on, unit, text }) =>
      words.openObstacle(dateText(on, language), unitNameOn(plan, unit, today), text),
    ),
    ...(products.length === 0 ? [] : [words.openProducts(products.join('; '))]),
    ...extensions.map(({ to }) => words.openExtension(dateText(to, language))),
  ];
  return html`<section class="ask">
    <h4>${words.stillOpen(numberText(count, language))}</h4>
    ${said.map((line) => html`<p class="verbatim">${line}</p>`)}
  </section>`;
}

function factTemplate({ label, values }: Fact, language: Language): TemplateResult {
  const [first = taskWords[language].none] = values;
  return html`<dt>${label}</dt>
    <dd>
      ${
        values.length > 1
          ? html`<ul>
              ${values.map((value) => html`<li class="verbatim">${value}</li>`)}
            </ul>`
          : html`<span class="verbatim">${first}</span>`
      }
    </dd>`;
}

function textTemplate({ text }: Task, isFolded: boolean, language: Language): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<details ?open=${!isFolded}>
    <summary>${partsWords[language].text}</summary>
    <blockquote class="verbatim">${text}</blockquote>
  </details>`;
}

function entriesTemplate(view: ReadyView, task: Task, panel: TaskPanel, language: Language): TemplateResult {
  const all = panel.context.notes.about(task.id);
  const rest = all.length - panel.entries;
  const more = taskWords[language].more(countText(Math.max(rest, 0), 'entry', language));
  return html`<details ?open=${!panel.isFolded}>
    <summary>${partsWords[language].history} <span class="count">${numberText(all.length, language)}</span></summary>
    ${serverViews()?.unsentTemplate(view, language, task.id)}
    <ol class="entries">
      ${all.slice(0, panel.entries).map((entry) => html`<li>${entryTemplate(entry, panel.context)}</li>`)}
    </ol>
    ${rest <= 0 ? nothing : html`<button class="plain" @click=${panel.onMore}>${more}</button>`}
  </details>`;
}
