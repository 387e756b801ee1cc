import { percentOf, type Task } from '@kehoach/core';
import type { Pending } from '@kehoach/session';
import { countText, dateText, numberText, percentText, standingInDays, statusText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { serverViews } from '../plan/server-part.js';
import { isAboutTask } from '../server/task-id-of.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { remember } from '../shared/remember.js';
import { RowHeights } from '../shared/row-heights.js';
import { RowWindow } from '../shared/row-window.js';
import { prepareSearch } from '../shared/searched-text.js';
import { tokens } from '../shared/tokens.styles.js';
import { groupedRows, keyOf, type GroupRow, type ListGrouping, type ListRow } from './task-groups.js';
import { TaskRows, type TaskRow } from './task-rows.js';
import { columns, tasksWords, type Column } from './tasks.messages.js';
import { tasksStyles } from './tasks.styles.js';

/**
 * The tasks as a table: sort by a column, search without minding accents, filtered by status.
 *
 * @tag kh-tasks
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task
 * @cssprop [--kh-tasks-max-height=max(30em, 85vh)] - how high the rows of a long plan get before they scroll
 */
export class TasksElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, tasksStyles];

  /** Which tasks are shown; all unless given. */
  @property({ attribute: false }) accessor keep: ((task: Task) => boolean) | undefined;

  /** By what tasks stand together: `none`; or `status`, what is late first. */
  @property({ reflect: true }) accessor grouping: ListGrouping = 'none';

  #search = '';
  #sort: Column = 'number';
  #isDescending = false;

  readonly #list = new TaskRows();
  readonly #grouped = remember(groupedRows);
  readonly #rows = new RowWindow<ListRow>(this, {
    scroller: () => this.renderRoot.querySelector('.scroll'),
    heights: new RowHeights(keyOf),
    // Below that, the columns beside a title leave it no room.
    narrowEms: 64,
  });

  protected override renderPlan(view: ReadyView): TemplateResult {
    const texts = tasksWords[this.language];
    if (view.plan.tasks.count === 0) return html`<p class="state">${sharedWords[this.language].empty}</p>`;
    const { plan, today, profile, status } = view;
    const [search, sort, isDescending] = [this.#search, this.#sort, this.#isDescending];
    const rows = this.#list.of(plan, today, profile.soonDays, { search, status, sort, isDescending, keep: this.keep });
    return html`<div class="bar">
        <h2 id="heading">${texts.heading}</h2>
        <span class="muted" role="status">${this.#countOf(rows)}</span>
        <input
          type="search"
          aria-label=${texts.search}
          placeholder=${texts.search}
          .value=${this.#search}
          @focus=${() => prepareSearch(plan, today)}
          @input=${this.#onSearch}
        />
      </div>
      ${this.#leftOut(view, rows.length)}
      ${rows.length === 0 ? html`<p class="state">${texts.none}</p>` : this.#table(view, this.#grouped(rows, this.grouping === 'status' ? 'status' : 'none'))}`;
  }

  /** Duties are no tasks, and counted apart as the summary does. */
  #countOf(rows: readonly TaskRow[]): string {
    const tasks = rows.filter(({ task }) => task.kind === 'task').length;
    const others = rows.length - tasks;
    const said = countText(tasks, 'task', this.language);
    return others === 0 ? said : `${said}, ${countText(others, 'responsibility', this.language)}`;
  }

  /** Paper cannot be asked what was searched for. */
  #leftOut({ plan, status }: ReadyView, shown: number): TemplateResult | typeof nothing {
    const texts = tasksWords[this.language];
    const search = this.#search.trim();
    if (shown === plan.tasks.count || (search === '' && status === undefined)) return nothing;
    const by = [
      ...(search === '' ? [] : [texts.searched(search)]),
      ...(status === undefined ? [] : [texts.filtered(statusText(status, this.language))]),
    ];
    return html`<p class="state print">${texts.leftOut(by.join(', '), shown, plan.tasks.count)}</p>`;
  }

  #table(view: ReadyView, rows: readonly ListRow[]): TemplateResult {
    const { isNarrow, em } = this.#rows;
    const ems = isNarrow ? narrowEms : wideEms;
    this.#rows.setRows(rows, ems);
    const drawn = this.#rows.takeDrawn(view.selected);
    return html`<div class=${isNarrow ? 'narrow' : ''}>
      <div
        class="scroll ${rows.length <= 16 ? 'whole' : ''}"
        tabindex="0"
        role="region"
        aria-labelledby="heading"
        @scroll=${this.#rows.onScroll}
        ${place({ '--row': `${ems() * em}px` })}
      >
        <table role="table" aria-labelledby="heading" aria-rowcount=${rows.length + 1}>
          <thead role="rowgroup">
            <tr class="head" role="row" aria-rowindex="1">
              ${columns.map((column) => this.#columnHead(column))}
            </tr>
          </thead>
          <tbody role="rowgroup" ${place({ height: `${this.#rows.height}px` })}>
            ${repeat(
              drawn,
              (index) => keyOf(rows[index] as ListRow),
              (index) => this.#row(rows[index] as ListRow, view, index),
            )}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  #columnHead(column: Column): TemplateResult {
    const isSorted = column === this.#sort;
    const direction = this.#isDescending ? 'descending' : 'ascending';
    const arrow = this.#isDescending ? ' ▾' : ' ▴';
    return html`<th role="columnheader" class=${column} aria-sort=${isSorted ? direction : 'none'}>
      <button @click=${() => this.#sortBy(column)}>
        ${tasksWords[this.language][column]}<span aria-hidden="true">${isSorted ? arrow : ''}</span>
      </button>
    </th>`;
  }

  #row(row: ListRow, view: ReadyView, index: number): unknown {
    const top = this.#rows.topOf(index);
    if ('group' in row) return this.#drawGroup(row, index, top);
    const isSelected = row.task.id === view.selected;
    const waiting = view.pending?.findLast((one) => isAboutTask(one, row.task.id))?.standing;
    return guard([row, isSelected, index, top, waiting, this.language], () =>
      this.#drawRow(row, { isSelected, index, top, waiting }),
    );
  }

  #drawGroup({ group, count }: GroupRow, index: number, top: number): TemplateResult {
    return html`<tr
      class="heading"
      role="row"
      aria-rowindex=${index + 2}
      data-row=": ${group}"
      ${place({ top: `${top}px` })}
    >
      <th role="rowheader">
        ${tasksWords[this.language].groups[group]} · ${numberText(count, this.language)}
      </th>
    </tr>`;
  }

  #drawRow({ task, standing, lead }: TaskRow, { isSelected, index, top, waiting }: Drawn): TemplateResult {
    const { language } = this;
    const texts = tasksWords[language];
    const due = standing.dueOn === undefined ? texts.undated : dateText(standing.dueOn, language);
    const percent = percentOf(task);
    const isUntold = task.kind === 'responsibility' && percent === 0;
    const moved = task.extensions.filter(({ state }) => state === 'granted').length;
    return html`<tr
      class="row"
      role="row"
      aria-rowindex=${index + 2}
      data-row=${task.id}
      data-status=${standing.status}
      ?data-selected=${isSelected}
      ${place({ top: `${top}px` })}
    >
      <td class="number" role="cell">${task.number}</td>
      <th class="title" role="rowheader">
        <button data-task=${task.id} title=${task.title} @click=${this.#onTaskClick}>
          <span class="clip">${task.title}</span>
        </button>
      </th>
      <td class="lead" role="cell">
        <span class="label">${texts.lead}: </span>
        ${lead === '' ? nothing : html`<span class="clip" title=${lead}>${lead}</span>`}
      </td>
      <td class="due" role="cell" title=${task.period.text}>
        ${due} ${moved === 0 ? nothing : html`<span class="quiet">${texts.extended(moved)}</span>`}
      </td>
      <td class="percent" role="cell">
        ${isUntold ? nothing : html`<span class="label">${texts.percent}: </span>${percentText(percent, language)}`}
      </td>
      <td class="status" role="cell">
        <span class="chip" data-status=${standing.status}>${standingInDays(standing, language)}</span>
        ${waiting === undefined ? nothing : serverViews()?.chip(waiting, language)}
      </td>
    </tr>`;
  }

  #sortBy(column: Column): void {
    this.#isDescending = column === this.#sort && !this.#isDescending;
    this.#sort = column;
    this.requestUpdate();
  }

  #onSearch(event: Event): void {
    this.#search = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  }

  #onTaskClick(event: Event): void {
    const { task } = (event.currentTarget as HTMLElement).dataset;
    if (task !== undefined) this.dispatchEvent(new TaskSelectEvent(task));
  }
}

/** How a row is drawn, beside what it shows. */
interface Drawn {
  readonly isSelected: boolean;
  readonly index: number;
  readonly top: number;
  /** Of what was given last and is not recorded. */
  readonly waiting: Pending['standing'] | undefined;
}

/** One line of 40 px; on narrow screens four, in letters of 14 px. */
const wideEms = (row?: ListRow): number => (isGroup(row) ? 32 : 40) / 14;
const narrowEms = (row?: ListRow): number => (isGroup(row) ? 32 / 14 : 6.2);

function isGroup(row: ListRow | undefined): boolean {
  return row !== undefined && 'group' in row;
}
