import {
  attentionOf,
  statusOf,
  taskAt,
  taskById,
  type AttentionItem,
  type Plan,
  type RecordedEvent,
  type Task,
} from '@kehoach/core';
import { countText, dateText, standingInDays } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { entriesStyles } from '../history/entries.styles.js';
import { entryTemplate } from '../history/entry.js';
import { notesOf } from '../history/log-notes.js';
import { serverViews } from '../plan/server-part.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { LogEntries } from '../shared/log-entries.js';
import { PrintWatch } from '../shared/print-watch.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { factsOf, type Fact } from './facts.js';
import { taskWords } from './task.messages.js';

/** How many tasks that want attention, or entries of a task, are shown before the reader asks for more. */
const pageSize = 20;

/**
 * One task: units, period, products, obstacles and its history. Inside `kh-plan` it follows what the
 * reader chooses; `task` sets it to one.
 *
 * @tag kh-task
 * @fires {TaskSelectEvent} kh-task-select - the reader chose one of the tasks that want attention
 */
export class TaskElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    entriesStyles,
    css`
      .facts {
        display: grid;
        grid-template-columns: minmax(7em, 11em) minmax(0, 1fr);
        gap: .5em 1em;
        padding: 1em;
      }
      .agenda li { display: grid; gap: .1em; padding: .7em 1em; border-bottom: 1px solid var(--_line); }
      .agenda button {
        border: 0;
        padding: 0;
        text-align: start;
        color: var(--_accent);
        font-weight: 550;
        background: none;
        overflow-wrap: anywhere;
      }
      @media print { .agenda button { display: inline; color: inherit; } }
      dt { color: var(--_muted); }
      dd li + li { margin-top: .25em; }
      h3 { padding: .6em 1em; background: var(--_raised); border-block: 1px solid var(--_line); }
      .bar h2 { flex: 1 1 100%; }
      .text { padding: 1em 1em 0; color: var(--_muted); }
      @container (max-width: 30em) {
        .facts { grid-template-columns: minmax(0, 1fr); gap: .1em; }
        dd { margin-bottom: .6em; }
      }
    `,
  ];

  /** Id of the task; the one that the reader chose unless given. */
  @property() accessor task: string | undefined;

  #count = pageSize;
  #shown: string | undefined;
  readonly #entries = new LogEntries(this);
  readonly #attentionOf = remember(attentionOf);
  readonly #print = new PrintWatch(this);

  protected override renderPlan(view: ReadyView): TemplateResult {
    const id = this.task || view.selected;
    if (id !== this.#shown) this.#count = pageSize;
    this.#shown = id;
    if (id === undefined) return this.#agenda(view);
    const task = taskById(view.plan.tasks, id);
    return task === undefined ? this.#unknown(id, view.plan) : this.#task(view, task);
  }

  #unknown(id: string, { tasks }: Plan): TemplateResult {
    const some = [0, 1, 2].flatMap((place) => taskAt(tasks, place)?.id ?? []);
    return html`<p class="state" role="status">${taskWords[this.language].unknown(id, some.join(', ') || '–')}</p>`;
  }

  #task(view: ReadyView, task: Task): TemplateResult {
    const { language } = this;
    const standing = statusOf(task, view.today, view.profile);
    const facts = factsOf(task, { plan: view.plan, today: view.today, language, people: view.people });
    return html`<div class="bar">
        <h2>${task.number} ${task.title}</h2>
        <span class="chip" data-status=${standing.status}>${standingInDays(standing, language)}</span>
      </div>
      ${task.text === undefined ? nothing : html`<p class="text verbatim">${task.text}</p>`}
      <dl class="facts">${facts.map((fact) => this.#fact(fact))}</dl>
      <h3>${taskWords[language].history}</h3>
      ${serverViews()?.unsentTemplate(view, language, task.id)}
      ${this.#history(view, task)}`;
  }

  #fact({ label, values }: Fact): TemplateResult {
    const [first = taskWords[this.language].none] = values;
    const list = html`<ul>
      ${values.map((value) => html`<li class="verbatim">${value}</li>`)}
    </ul>`;
    return html`<dt>${label}</dt>
      <dd>${values.length > 1 ? list : html`<span class="verbatim">${first}</span>`}</dd>`;
  }

  #history(view: ReadyView, { id }: Task): TemplateResult {
    const log = this.#entries.for(view);
    const notes = notesOf(log);
    const entries = notes.about(id);
    const { language } = this;
    const { timeZone } = view.profile;
    const context = { plan: view.plan, timeZone, language, hasTask: false, notes };
    const row = (entry: RecordedEvent): TemplateResult =>
      html`<li>${guard([entry, log, view.plan, language], () => entryTemplate(entry, context))}</li>`;
    return html`<ol class="entries">
        ${repeat(this.#cut(entries), (entry) => entry.id, row)}
      </ol>
      ${this.#more(entries.length, 'entry')}`;
  }

  /** While no task is chosen: what wants attention. */
  #agenda({ plan, today, profile }: ReadyView): TemplateResult {
    const texts = taskWords[this.language];
    const { late, due } = this.#attentionOf(plan, today, profile);
    const items = [...late, ...due];
    return html`<div class="bar"><h2>${texts.attention}</h2></div>
      <ul class="agenda">
        ${repeat(
          this.#cut(items),
          ({ task }) => task.id,
          (item) => this.#item(item),
        )}
      </ul>
      ${this.#more(items.length, 'task')}
      ${items.length === 0 ? html`<p class="state muted">${texts.calm}</p>` : nothing}
      <p class="state muted no-print">${texts.choose}</p>`;
  }

  #item({ task, standing }: AttentionItem): TemplateResult {
    const due = standing.dueOn === undefined ? '' : dateText(standing.dueOn, this.language);
    return html`<li>
      <button data-task=${task.id} @click=${this.#onChoose}>${task.number} ${task.title}</button>
      <span class="chip" data-status=${standing.status}>${standingInDays(standing, this.language)}</span>
      <span class="muted">${due}</span>
    </li>`;
  }

  /** Those to show; on paper, where nobody can ask for more, all. */
  #cut<Item>(items: readonly Item[]): readonly Item[] {
    return this.#print.isPrinting ? items : items.slice(0, this.#count);
  }

  #more(count: number, what: 'entry' | 'task'): TemplateResult | typeof nothing {
    const rest = count - this.#count;
    if (rest <= 0) return nothing;
    const label = taskWords[this.language].more(countText(Math.min(rest, pageSize), what, this.language));
    return html`<div class="bar no-print"><button @click=${this.#onMore}>${label}</button></div>`;
  }

  #onMore(): void {
    this.#count += pageSize;
    this.requestUpdate();
  }

  #onChoose(event: Event): void {
    const { task } = (event.currentTarget as HTMLElement).dataset;
    if (task !== undefined) this.dispatchEvent(new TaskSelectEvent(task));
  }
}
