import {
  percentOf,
  statuses,
  statusOf,
  tasksIn,
  unitsOn,
  type CivilDate,
  type Plan,
  type Standing,
  type Status,
  type Task,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, percentText, periodText, plainText, standingText, type Words } from '@kehoach/words';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { remember } from '../shared/remember.js';
import { RowWindow } from '../shared/row-window.js';
import { tokens } from '../shared/tokens.styles.js';

type Column = 'number' | 'title' | 'lead' | 'due' | 'percent' | 'status';
const columns: readonly Column[] = ['number', 'title', 'lead', 'due', 'percent', 'status'];

const words: Words<
  Readonly<Record<Column | 'heading' | 'search' | 'none' | 'period', string>> & {
    readonly found: (count: number) => string;
  }
> = {
  vi: {
    heading: 'Danh sách nhiệm vụ',
    search: 'Tìm theo nội dung, đơn vị, số',
    none: 'Không có nhiệm vụ phù hợp.',
    number: 'Số',
    title: 'Nội dung',
    lead: 'Chủ trì',
    due: 'Thời hạn',
    percent: 'Tiến độ',
    status: 'Trạng thái',
    period: 'Thời gian',
    found: (count) => `${count} nhiệm vụ`,
  },
  en: {
    heading: 'Tasks',
    search: 'Search by content, unit, number',
    none: 'No task fits.',
    number: 'No.',
    title: 'Task',
    lead: 'Lead',
    due: 'Deadline',
    percent: 'Progress',
    status: 'Status',
    period: 'Period',
    found: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  },
};

interface Row {
  readonly task: Task;
  readonly standing: Standing;
  readonly lead: string;
  readonly plain: string;
}

/**
 * The tasks as a table: sort by a column, search without minding accents, filtered by status.
 *
 * @tag kh-tasks
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task
 * @cssprop [--kh-tasks-max-height=max(30em, 85vh)] - how high the rows of a long plan get before they scroll
 */
export class TasksElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      .scroll { overflow: auto; max-height: var(--kh-tasks-max-height, max(30em, 85vh)); position: relative; }
      .whole { max-height: none; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; }
      th, td { text-align: start; padding: .5em .75em; vertical-align: middle; overflow: hidden; }
      thead th { position: sticky; top: 0; z-index: 1; background: var(--_raised); font-size: .8125em; padding: .2em .35em; box-shadow: inset 0 -1px var(--_line); }
      thead button { border: 0; background: none; font-weight: 650; padding: .3em .4em; }
      tbody tr { height: var(--row); border-bottom: 1px solid var(--_line); }
      tbody tr.gap { height: var(--h); border: 0; }
      .row:hover { background: color-mix(in srgb, var(--_accent) 6%, transparent); }
      .row[data-selected] { background: color-mix(in srgb, var(--_accent) 11%, transparent); }
      .number { width: 5em; } .lead { width: 22%; } .due { width: 12.5em; } .percent { width: 6.5em; } .status { width: 11em; }
      .status .chip { white-space: normal; }
      .clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
      tbody button { border: 0; font-weight: 550; background: none; padding: 0; text-align: start; color: var(--_accent); min-height: 1.5em; }
      tbody button:hover { text-decoration: underline; background: none; }
      td.percent { font-variant-numeric: tabular-nums; }
      input { flex: 0 1 20em; min-width: 0; }
      .label { display: none; }
      @container (max-width: 44em) {
        thead { display: none; }
        table, tbody { display: block; }
        tbody tr { display: grid; grid-template-columns: 1fr auto; align-content: center; padding: .5em 1em; gap: .15em 1em; }
        tbody tr.gap { padding: 0; }
        td, th { padding: 0; width: auto !important; }
        .title { grid-column: 1 / -1; font-weight: 550; }
        .title .clip { -webkit-line-clamp: 2; }
        .lead, .due { grid-column: 1 / -1; font-size: .875em; color: var(--_muted); display: flex; gap: .4em; white-space: nowrap; }
        .lead .clip, .due .clip { -webkit-line-clamp: 1; white-space: normal; }
        .status .chip { white-space: nowrap; }
        .number { display: none; }
        .label { display: inline; }
      }
      @media print {
        .scroll { max-height: none; overflow: visible; }
        thead button { display: contents; }
        tbody tr { height: auto; break-inside: avoid; }
        tbody button { display: inline; color: inherit; }
        .clip { display: block; overflow: visible; }
        thead { display: table-header-group; }
        thead th { position: static; }
      }
    `,
  ];

  #search = '';
  #sort: Column = 'number';
  #isDescending = false;

  readonly #rows = new RowWindow(this, () => this.renderRoot.querySelector('.scroll'));
  readonly #rowsOf = remember(rowsOf);

  protected override renderPlan(view: PlanView): TemplateResult {
    const texts = words[this.language];
    if (view.plan.tasks.count === 0) return html`<p class="state">${sharedWords[this.language].empty}</p>`;
    const { plan, today, status } = view;
    const rows = this.#rowsOf(plan, today, status, this.#search, this.#sort, this.#isDescending);
    const ems = this.#rows.isNarrow ? narrowEms : wideEms;
    this.#rows.setRows(rows, ems);
    const { first, end } = this.#rows.range;
    return html`<div class="bar">
        <h2 id="heading">${texts.heading}</h2>
        <span class="muted" role="status">${texts.found(rows.length)}</span>
        <input type="search" aria-label=${texts.search} placeholder=${texts.search} .value=${this.#search} @input=${this.#onSearch} />
      </div>
      ${
        rows.length === 0
          ? html`<p class="state">${texts.none}</p>`
          : html`<div class="scroll ${rows.length <= 12 ? 'whole' : ''}" tabindex="0" role="region" aria-labelledby="heading" @scroll=${this.#rows.onScroll} ${place({ '--row': `${ems() * this.#rows.em}px` })}>
            <table aria-rowcount=${rows.length + 1}>
              <thead><tr aria-rowindex="1">${columns.map((column) => this.#columnHead(column))}</tr></thead>
              <tbody>
                <tr class="gap" aria-hidden="true" ${place({ '--h': `${this.#rows.topOf(first)}px` })}></tr>
                ${rows.slice(first, end).map((row, index) => this.#row(row, view, first + index))}
                <tr class="gap" aria-hidden="true" ${place({ '--h': `${this.#rows.height - this.#rows.topOf(end)}px` })}></tr>
              </tbody>
            </table>
          </div>`
      }`;
  }

  #columnHead(column: Column): TemplateResult {
    const isSorted = column === this.#sort;
    const direction = this.#isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${column} aria-sort=${isSorted ? direction : 'none'}>
      <button @click=${() => this.#sortBy(column)}>${words[this.language][column]}<span aria-hidden="true">${isSorted ? (this.#isDescending ? ' ▾' : ' ▴') : ''}</span></button>
    </th>`;
  }

  #row({ task, standing, lead }: Row, view: PlanView, index: number): TemplateResult {
    const period = periodText(task.period, this.language);
    const due = standing.dueOn === undefined ? '' : dateText(standing.dueOn, this.language);
    const texts = words[this.language];
    return html`<tr class="row" aria-rowindex=${index + 2} ?data-selected=${task.id === view.selected}>
      <td class="number">${task.number}</td>
      <th scope="row" class="title"><button data-task=${task.id} @click=${this.#onTaskClick}><span class="clip">${task.title}</span></button></th>
      <td class="lead"><span class="label">${texts.lead}: </span><span class="clip" title=${lead}>${lead}</span></td>
      <td class="due">${due}<div class="muted clip" title=${period}>${period}</div></td>
      <td class="percent"><span class="label">${texts.percent}: </span>${percentText(percentOf(task), this.language)}</td>
      <td class="status"><span class="chip" data-status=${standing.status}>${standingText(standing, this.language)}</span></td>
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

const wideEms = (): number => 5.2;
const narrowEms = (): number => 9.8;

/** The tasks that fit a status and the words of a search, by a column. */
function rowsOf(
  plan: Plan,
  today: CivilDate,
  status: Status | undefined,
  search: string,
  sort: Column,
  isDescending: boolean,
): readonly Row[] {
  const wanted = plainText(search).split(/\s+/).filter(Boolean);
  const rows = [...tasksIn(plan.tasks)]
    .map((task) => rowOf(task, plan, today))
    .filter(
      (row) =>
        (status === undefined || row.standing.status === status) && wanted.every((word) => row.plain.includes(word)),
    );
  const compare = comparisons[sort];
  if (sort !== 'number') rows.sort((one, other) => (isDescending ? -1 : 1) * compare(one, other));
  else if (isDescending) rows.reverse();
  return rows;
}

const text = new Intl.Collator('vi', { numeric: true });
/** The order of the document stands for its numbers; tasks without a deadline come last. */
const comparisons: Readonly<Record<Column, (one: Row, other: Row) => number>> = {
  number: () => 0,
  title: (one, other) => text.compare(one.task.title, other.task.title),
  lead: (one, other) => text.compare(one.lead, other.lead),
  due: (one, other) => text.compare(one.standing.dueOn ?? '9', other.standing.dueOn ?? '9'),
  percent: (one, other) => percentOf(one.task) - percentOf(other.task),
  status: (one, other) => statuses.indexOf(one.standing.status) - statuses.indexOf(other.standing.status),
};

function rowOf(task: Task, plan: Plan, today: string): Row {
  const lead = unitsOn(plan, task.lead, today)
    .map(({ name }) => name)
    .join(', ');
  const others = unitsOn(plan, task.coordinating, today)
    .map(({ name }) => name)
    .join(' ');
  return {
    task,
    lead,
    standing: statusOf(task, today, vietnam),
    plain: plainText(`${task.number} ${task.title} ${lead} ${others} ${task.period.text}`),
  };
}
