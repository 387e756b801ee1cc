import {
  dayNumberOf,
  timelineOf,
  timelineRowOf,
  statusOf,
  type CivilDate,
  type Grouping,
  type Plan,
  type Status,
  type Task,
  type TimelineEntry,
  type TimelineRow,
  type TimelineView,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, percentText, periodText, standingText, statusText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { remember } from '../shared/remember.js';
import { RowWindow } from '../shared/row-window.js';
import { tokens } from '../shared/tokens.styles.js';
import { paged, positionOf, scaleOf, stretchText, zooms, type Scale, type Zoom } from './scale.js';
import { timelineWords } from './timeline.messages.js';
import { timelineStyles } from './timeline.styles.js';

const groupings: readonly Grouping[] = ['section', 'unit', 'status'];

/**
 * The plan over time: planned against actual, ends as fuzzy as the document names them, today,
 * progress and status, by section, unit or status.
 *
 * @tag kh-timeline
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task
 * @csspart bar - one task's planned period
 * @csspart actual - what really happened
 * @cssprop [--kh-timeline-max-height=max(30em, 85vh)] - how high the rows of a long plan get before they scroll
 */
export class TimelineElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, timelineStyles];

  /** By what tasks stand together: `section`, `unit` or `status`. */
  @property({ reflect: true }) accessor grouping: Grouping = 'section';

  /** How much time is in sight: `plan` (all of it), `year`, `quarter`, `month` or `week`. */
  @property({ reflect: true }) accessor zoom: Zoom = 'plan';

  /** A day of the stretch in sight; today unless the reader has gone on. */
  #day: CivilDate | undefined;
  #active: string | undefined;

  readonly #rows = new RowWindow(this, () => this.renderRoot.querySelector('.scroll'));
  readonly #timelineOf = remember(timelineInSight);
  readonly #scaleOf = remember(scaleOf);
  readonly #emsOf = remember(rowEms);

  protected override renderPlan(view: PlanView): TemplateResult {
    const timeline = this.#timeline(view);
    const { language } = this;
    if (timeline.rows.length === 0)
      return view.status === undefined
        ? html`<p class="state">${sharedWords[language].empty}</p>`
        : html`${this.#toolbar(view)}<p class="state" role="status">${timelineWords[language].noMatch}</p>`;
    const { em, isNarrow } = this.#rows;
    const [from, to] = [timeline.from ?? view.today, timeline.to ?? view.today];
    const scale = this.#scaleOf(this.zoom, this.#day ?? view.today, from, to, language, this.#mostTicks());
    const emsOf = this.#emsOf(isNarrow);
    this.#rows.setRows(timeline.rows, emsOf);
    return html`${guard([view, language, this.zoom, this.grouping, this.#day], () => this.#toolbar(view))}
      <div class="grid ${isNarrow ? 'narrow' : ''} ${this.#rows.height <= em * 80 ? 'whole' : ''}" role="grid" aria-label=${timelineWords[language].title}
        aria-rowcount=${timeline.rows.length + 1} @keydown=${this.#onKey} @click=${this.#onClick} @focusin=${this.#onFocus}
        ${place({ '--row': `${em * (isNarrow ? narrowRowEms : wideRowEms)}px`, '--section': `${em * headingEms}px` })}>
        ${guard([scale, language], () => this.#head(scale))}
        <div class="scroll" role="presentation" @scroll=${this.#rows.onScroll}>${this.#body(view, timeline, scale)}</div>
      </div>
      ${guard([language], () => this.#legend())}`;
  }

  /** What a page gives as an attribute may be any word: one that we do not know counts as none. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!groupings.includes(this.grouping)) this.grouping = 'section';
    if (!zooms.includes(this.zoom)) this.zoom = 'plan';
  }

  /** As many marks as have room for their words beside each other. */
  #mostTicks(): number {
    const { em, isNarrow, width } = this.#rows;
    const track = isNarrow ? width : width - Math.min(width * 0.46, em * 30);
    return Math.max(4, Math.min(13, Math.floor(track / (em * 3.6))));
  }

  #timeline({ plan, today, status }: PlanView): TimelineView {
    return this.#timelineOf(plan, today, status, this.grouping);
  }

  #toolbar(view: PlanView): TemplateResult {
    const words = timelineWords[this.language];
    const day = this.#day ?? view.today;
    return html`<div class="bar">
      <h2>${words.title}</h2>
      <label class="no-print"><span class="muted">${words.group}</span>
        <select @change=${this.#onGrouping}>
          ${groupings.map((grouping) => html`<option value=${grouping} ?selected=${grouping === this.grouping}>${words.grouping[grouping]}</option>`)}
        </select>
      </label>
      <div class="group" role="group" aria-label=${words.zoom}>
        ${zooms.map((zoom) => html`<button aria-pressed=${zoom === this.zoom} @click=${() => this.#setZoom(zoom)}>${words.zooms[zoom]}</button>`)}
      </div>
      ${
        this.zoom === 'plan'
          ? nothing
          : html`<div class="group" role="group" aria-label=${words.zoom}>
            <button aria-label=${words.before} @click=${() => this.#page(view, -1)}>‹</button>
            <button @click=${() => this.#goTo(undefined)}>${words.today}</button>
            <button aria-label=${words.after} @click=${() => this.#page(view, 1)}>›</button>
          </div>
          <strong aria-live="polite">${stretchText(this.zoom, day, this.language)}</strong>`
      }
    </div>`;
  }

  #head(scale: Scale): TemplateResult {
    return html`<div role="rowgroup"><div class="head" role="row" aria-rowindex="1">
      <div role="columnheader">${timelineWords[this.language].task}</div>
      <div class="axis" role="columnheader"><b class="hidden">${timelineWords[this.language].title}</b>
        ${scale.ticks.map(({ at, label }) => html`<span aria-hidden="true" ${place({ '--x': `${positionOf(scale, at)}%` })}>${label}</span>`)}
      </div>
    </div></div>`;
  }

  #body(view: PlanView, { rows }: TimelineView, scale: Scale): TemplateResult {
    const { first, end } = this.#rows.range;
    const tabStop = this.#tabStop(rows, first, end);
    const { em, isNarrow } = this.#rows;
    return html`<div class="all" role="rowgroup" ${place({ height: `${this.#rows.height}px` })}>
      ${guard([scale, view.today], () => this.#lines(scale, view.today))}
      <div class="rows" role="presentation">
        ${repeat(
          rows.slice(first, end),
          ({ key }) => key,
          (row, index) =>
            guard([row, view, scale, this.language, em, isNarrow, row.key === tabStop], () =>
              'task' in row
                ? this.#taskRow(view, row, scale, first + index, tabStop)
                : this.#heading(row, first + index),
            ),
        )}
      </div>
    </div>`;
  }

  #lines(scale: Scale, today: CivilDate): TemplateResult {
    const now = positionOf(scale, dayNumberOf(today) + 0.5);
    return html`<div class="lines" role="presentation">
      ${scale.ticks.map(({ at }) => html`<i ${place({ '--x': `${positionOf(scale, at)}%` })}></i>`)}
      ${now >= 0 && now <= 100 ? html`<i class="now" ${place({ '--x': `${now}%` })}></i>` : nothing}
    </div>`;
  }

  #heading(row: Extract<TimelineEntry, { readonly heading: string }>, index: number): TemplateResult {
    const text = row.status ? statusText(row.status, this.language) : row.heading;
    return html`<div class="section" role="row" aria-rowindex=${index + 2} ${place({ '--d': String(row.depth), top: `${this.#rows.topOf(index)}px` })}><span role="gridcell" aria-colspan="2" .textContent=${text}></span></div>`;
  }

  /** Written without blanks between the tags: each would be a node, and rows come and go with every frame. */
  #taskRow(
    view: PlanView,
    { task, depth }: Extract<TimelineEntry, { readonly task: Task }>,
    scale: Scale,
    index: number,
    tabStop: string | undefined,
  ): TemplateResult {
    const row = timelineRowOf(view.plan, task, view.today, vietnam);
    const { planned, actual, standing, percent, expected } = row;
    const words = timelineWords[this.language];
    const others = row.coordinating.length > 0 ? ` · ${words.coordinating}: ${row.coordinating.join('; ')}` : '';
    const units = `${words.lead}: ${row.lead.join(', ') || words.noLead}${others}`;
    const label = this.#spoken(task, row);
    const reached = ` · ${percentText(percent, this.language)}${expected === undefined ? '' : ` (${words.expected} ${percentText(expected, this.language)})`}`;
    return html`<div class="row" role="row" aria-rowindex=${index + 2} aria-selected=${task.id === view.selected} tabindex=${task.id === tabStop ? 0 : -1} data-task=${task.id} data-status=${standing.status} ${place({ '--d': String(depth), top: `${this.#rows.topOf(index)}px` })}><div class="what" role="rowheader"><span class="title" .textContent=${`${task.number} ${task.title}`}></span><span class="meta" title=${units} .textContent=${units}></span><span class="meta"><span class="chip" data-status=${standing.status} .textContent=${standingText(standing, this.language)}></span><span .textContent=${reached}></span></span></div><div class="track ${planned ? '' : 'undated'}" role="gridcell" aria-label=${label}>${
      planned
        ? html`<div class="plan" part="bar" title=${label} ?data-start=${planned.start !== undefined && planned.startPrecision !== 'day'} ?data-end=${planned.end !== undefined && planned.endPrecision !== 'day'} ?data-open=${planned.start === undefined} ${place({ ...barOf(planned, scale), '--p': `${percent}%` })}></div>`
        : nothing
    }<div class="actual" part="actual" ?hidden=${actual === undefined} ${place(actual ? barOf(actual, scale) : {})}></div><span class="said" .textContent=${periodText(task.period, this.language)}></span></div></div>`;
  }

  #spoken(task: Task, { planned, actual, percent, expected }: TimelineRow): string {
    const words = timelineWords[this.language];
    const day = (date: CivilDate | undefined, word: string): string =>
      date === undefined ? '' : ` ${word} ${dateText(date, this.language)}`;
    const parts = [
      `${words.planned}: ${periodText(task.period, this.language)}${day(planned?.start, words.from)}${day(planned?.end, words.to)}`,
    ];
    if (actual) parts.push(`${words.actual}:${day(actual.start, words.from)}${day(actual.end, words.to)}`);
    parts.push(
      `${words.reached} ${percentText(percent, this.language)}${expected === undefined ? '' : `, ${words.expected} ${percentText(expected, this.language)}`}`,
    );
    return parts.join('. ');
  }

  #legend(): TemplateResult {
    const words = timelineWords[this.language];
    return html`<div class="legend" aria-hidden="true">
      <span><i></i>${words.planned}</span><span><i class="k-fuzzy"></i>${words.fuzzy}</span>
      <span><i class="k-actual"></i>${words.actual}</span><span><i class="k-now"></i>${words.today}</span>
    </div>`;
  }

  /** One row takes part in the tab order: the active one, or the first in sight. */
  #tabStop(rows: readonly TimelineEntry[], first: number, end: number): string | undefined {
    const seen = rows.slice(first, end).filter((row) => 'task' in row);
    return (seen.find(({ key }) => key === this.#active) ?? seen[0])?.key;
  }

  #setZoom(zoom: Zoom): void {
    this.zoom = zoom;
    this.#goTo(undefined);
  }

  #page(view: PlanView, count: number): void {
    if (this.zoom !== 'plan') this.#goTo(paged(this.zoom, this.#day ?? view.today, count));
  }

  #goTo(day: CivilDate | undefined): void {
    this.#day = day;
    this.requestUpdate();
  }

  #onGrouping(event: Event): void {
    this.grouping = (event.target as HTMLSelectElement).value as Grouping;
  }

  #onClick(event: Event): void {
    const taskId = taskAt(event);
    if (taskId !== undefined) this.dispatchEvent(new TaskSelectEvent(taskId));
  }

  #onFocus(event: Event): void {
    this.#active = taskAt(event) ?? this.#active;
    this.requestUpdate();
  }

  async #onKey(event: KeyboardEvent): Promise<void> {
    const { view } = this;
    if (view === undefined || !(event.target as HTMLElement).matches('.row')) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      return this.#page(view, event.key === 'ArrowLeft' ? -1 : 1);
    const tasks = this.#timeline(view).rows;
    const current = taskAt(event);
    const at = tasks.findIndex(({ key }) => key === current);
    const to = nextRow(tasks, at, event.key);
    if (to === undefined) {
      if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
      if ((event.key === 'Enter' || event.key === ' ') && current !== undefined)
        this.dispatchEvent(new TaskSelectEvent(current));
      return;
    }
    event.preventDefault();
    this.#active = tasks[to]?.key;
    this.#rows.reveal(to);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true });
  }
}

const headingEms = 2.3;
const wideRowEms = 6.6;
const narrowRowEms = 9.5;

function rowEms(isNarrow: boolean): (row: TimelineEntry) => number {
  return (row) => ('heading' in row ? headingEms : isNarrow ? narrowRowEms : wideRowEms);
}

function timelineInSight(plan: Plan, today: CivilDate, status: Status | undefined, grouping: Grouping): TimelineView {
  const keep =
    status === undefined ? undefined : (task: Task): boolean => statusOf(task, today, vietnam).status === status;
  return timelineOf(plan, today, { ...vietnam, grouping, ...(keep && { keep }) });
}

function taskAt({ target }: Event): string | undefined {
  return (target as Element).closest<HTMLElement>('.row')?.dataset['task'];
}

function nextRow(rows: readonly TimelineEntry[], at: number, key: string): number | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length }[key];
  if (step === undefined) return undefined;
  const direction = step > 0 ? 1 : -1;
  let to = Math.min(rows.length - 1, Math.max(0, at + step));
  while (rows[to] !== undefined && !('task' in (rows[to] ?? {}))) to += direction;
  if (rows[to] !== undefined) return to;
  return rows.findIndex((row) => 'task' in row) >= 0 && direction < 0 ? rows.findIndex((row) => 'task' in row) : at;
}

function barOf(
  { start, end }: { readonly start?: CivilDate; readonly end?: CivilDate },
  scale: Scale,
): Record<string, string> {
  const until = end === undefined ? 100 : positionOf(scale, dayNumberOf(end) + 1);
  const from =
    start === undefined ? Math.min(until - 4, Math.max(0, until - 12)) : positionOf(scale, dayNumberOf(start));
  if (until <= 0 || from >= 100) return { '--x': '-999%', '--w': '0%' };
  const [left, right] = [Math.max(-1, from), Math.min(101, until)];
  return { '--x': `${left}%`, '--w': `${right - left}%` };
}
