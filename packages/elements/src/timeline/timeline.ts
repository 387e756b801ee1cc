import {
  dayNumberOf,
  statusWordOf,
  timelineOf,
  type CivilDate,
  type Grouping,
  type Plan,
  type Status,
  type Task,
  type TimelineEntry,
  type TimelineView,
} from '@kehoach/core';
import { statusText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { headTemplate, isFirstWithHead } from '../shared/log-head.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { remember } from '../shared/remember.js';
import { RowHeights } from '../shared/row-heights.js';
import { RowWindow } from '../shared/row-window.js';
import { tokens } from '../shared/tokens.styles.js';
import { gridMove } from './grid-keys.js';
import { paged, positionOf, scaleOf, stretchText, zooms, type Scale, type Zoom } from './scale.js';
import { headingTemplate, taskRowTemplate } from './row.js';
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

  readonly #rows = new RowWindow<TimelineEntry>(this, {
    scroller: () => this.renderRoot.querySelector('.scroll'),
    heights: new RowHeights(({ key }) => key),
  });
  readonly #timelineOf = remember(timelineInSight);
  readonly #scaleOf = remember(scaleOf);
  readonly #emsOf = remember(rowEms);

  protected override renderPlan(view: ReadyView): TemplateResult {
    const timeline = this.#timeline(view);
    const { language } = this;
    if (timeline.rows.length === 0)
      return view.status === undefined
        ? html`<p class="state">${sharedWords[language].empty}</p>`
        : html`${this.#toolbar(view)}
            <p class="state" role="status">${timelineWords[language].noMatch}</p>`;
    const [from, to] = [timeline.from ?? view.today, timeline.to ?? view.today];
    const scale = this.#scaleOf(this.zoom, this.#day ?? view.today, from, to, language, this.#mostTicks());
    this.#rows.setRows(timeline.rows, this.#emsOf(this.#rows.isNarrow));
    return html`${guard([view, language, this.zoom, this.grouping, this.#day], () => this.#toolbar(view))}
      ${this.#leftOut(view, timeline)} ${this.#grid(view, timeline, scale)}
      ${guard([language], () => this.#legend())}
      ${isFirstWithHead(this) ? headTemplate(view, language, 'print foot') : nothing}`;
  }

  /** What a page gives as an attribute may be any word: one that we do not know counts as none. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!groupings.includes(this.grouping)) this.grouping = 'section';
    if (!zooms.includes(this.zoom)) this.zoom = 'plan';
  }

  #grid(view: ReadyView, timeline: TimelineView, scale: Scale): TemplateResult {
    const { em, isNarrow } = this.#rows;
    const isWhole = this.#rows.height <= em * 80;
    return html`<div
      class="grid ${isNarrow ? 'narrow' : ''} ${isWhole ? 'whole' : ''}"
      role="grid"
      aria-label=${timelineWords[this.language].title}
      aria-rowcount=${timeline.rows.length + 1}
      aria-colcount="2"
      @keydown=${this.#onKey}
      @click=${this.#onClick}
      @focusin=${this.#onFocus}
      ${place({ '--row': `${em * (isNarrow ? narrowRowEms : wideRowEms)}px`, '--section': `${em * headingEms}px` })}
    >
      ${guard([scale, this.language], () => this.#head(scale))}
      <div class="scroll" role="presentation" @scroll=${this.#rows.onScroll}>
        ${this.#body(view, timeline, scale)}
      </div>
    </div>`;
  }

  /** As many marks as have room for their words beside each other. */
  #mostTicks(): number {
    const { em, isNarrow, width } = this.#rows;
    const track = isNarrow ? width : width - Math.min(width * 0.46, em * 30);
    return Math.max(4, Math.min(13, Math.floor(track / (em * 3.6))));
  }

  #timeline({ plan, today, profile, status }: ReadyView): TimelineView {
    return this.#timelineOf(plan, today, profile.soonDays, status, this.grouping);
  }

  /** Paper cannot be asked which status was chosen. */
  #leftOut({ plan, status }: ReadyView, { rows }: TimelineView): TemplateResult | typeof nothing {
    if (status === undefined) return nothing;
    const shown = rows.filter((row) => 'task' in row).length;
    const { language } = this;
    const text = timelineWords[language].filtered(statusText(status, language), plan.tasks.count - shown);
    return html`<p class="state print">${text}</p>`;
  }

  #toolbar(view: ReadyView): TemplateResult {
    const words = timelineWords[this.language];
    return html`<div class="bar">
      <h2>${words.title}</h2>
      <label class="no-print">
        <span class="muted">${words.group}</span>
        <select .value=${this.grouping} @change=${this.#onGrouping}>
          ${groupings.map(
            (grouping) =>
              html`<option value=${grouping} ?selected=${grouping === this.grouping}>
                ${words.grouping[grouping]}
              </option>`,
          )}
        </select>
      </label>
      <div class="group" role="group" aria-label=${words.zoom}>
        ${zooms.map(
          (zoom) =>
            html`<button aria-pressed=${zoom === this.zoom} @click=${() => this.#setZoom(zoom)}>
              ${words.zooms[zoom]}
            </button>`,
        )}
      </div>
      ${this.zoom === 'plan' ? nothing : this.#pages(view)}
    </div>`;
  }

  #pages(view: ReadyView): TemplateResult {
    const words = timelineWords[this.language];
    return html`<div class="group" role="group" aria-label=${words.zoom}>
        <button aria-label=${words.before} aria-keyshortcuts="Alt+PageUp" @click=${() => this.#page(view, -1)}>
          ‹
        </button>
        <button @click=${() => this.#goTo(undefined)}>${words.today}</button>
        <button aria-label=${words.after} aria-keyshortcuts="Alt+PageDown" @click=${() => this.#page(view, 1)}>
          ›
        </button>
      </div>
      <strong aria-live="polite">${stretchText(this.zoom, this.#day ?? view.today, this.language)}</strong>`;
  }

  #head(scale: Scale): TemplateResult {
    return html`<div role="rowgroup">
      <div class="head" role="row" aria-rowindex="1">
        <div role="columnheader">${timelineWords[this.language].task}</div>
        <div class="axis" role="columnheader">
          <b class="hidden">${timelineWords[this.language].title}</b>
          ${scale.ticks.map(
            ({ at, label }) =>
              html`<span aria-hidden="true" ${place({ '--x': `${positionOf(scale, at)}%` })}>${label}</span>`,
          )}
        </div>
      </div>
    </div>`;
  }

  #body(view: ReadyView, { rows }: TimelineView, scale: Scale): TemplateResult {
    const drawn = this.#rows.takeDrawn();
    const tabStop = this.#tabStop(rows, drawn);
    const { em, isNarrow } = this.#rows;
    return html`<div class="all" role="rowgroup" ${place({ height: `${this.#rows.height}px` })}>
      ${guard([scale, view.today], () => this.#lines(scale, view.today))}
      <div class="rows" role="presentation">
        ${repeat(
          drawn,
          (index) => rows[index]?.key,
          (index) => {
            const row = rows[index] as TimelineEntry;
            const isTabStop = row.key === tabStop;
            return guard([row, view, scale, this.language, em, isNarrow, isTabStop], () => {
              const at = { index, top: this.#rows.topOf(index), isTabStop, language: this.language };
              return 'task' in row ? taskRowTemplate(view, row, scale, at) : headingTemplate(row, at);
            });
          },
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

  #legend(): TemplateResult {
    const words = timelineWords[this.language];
    return html`<div class="legend" aria-hidden="true">
      <span><i></i>${words.planned}</span>
      <span><i class="k-fuzzy"></i>${words.fuzzy}</span>
      <span><i class="k-actual"></i>${words.actual}</span>
      <span><i class="k-now"></i>${words.today}</span>
    </div>`;
  }

  /** One row takes part in the tab order: the active one, or the first task in sight. */
  #tabStop(rows: readonly TimelineEntry[], drawn: readonly number[]): string | undefined {
    if (drawn.some((index) => rows[index]?.key === this.#active)) return this.#active;
    const [first, end] = this.#rows.inSight();
    const seen = drawn.filter((index) => index >= first && index < end).map((index) => rows[index]);
    return (seen.find((row) => row !== undefined && 'task' in row) ?? seen[0])?.key;
  }

  #setZoom(zoom: Zoom): void {
    this.zoom = zoom;
    this.#goTo(undefined);
  }

  #page(view: ReadyView, count: number): void {
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
    this.#active = rowAt(event)?.dataset['row'] ?? this.#active;
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const { view } = this;
    const row = rowAt(event);
    if (view?.state !== 'ready' || row === null) return;
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const isPaging = event.altKey && (event.key === 'PageUp' || event.key === 'PageDown');
    if (isChoice) this.#onClick(event);
    else if (isPaging) this.#page(view, event.key === 'PageUp' ? -1 : 1);
    else if (event.altKey || event.metaKey || !this.#move(view, event, row)) return;
    event.preventDefault();
  }

  /** Goes where a key of the grid leads; tells whether it was one. */
  #move(view: ReadyView, event: KeyboardEvent, row: HTMLElement): boolean {
    const { rows } = this.#timeline(view);
    const cells = cellsOf(row);
    const cell = cells.indexOf(event.target as HTMLElement);
    const from = { row: Number(row.getAttribute('aria-rowindex')) - 2, cell: cell === -1 ? undefined : cell };
    const count = (at: number): number => (rows[at] !== undefined && 'task' in rows[at] ? 2 : 1);
    const to = gridMove(from, event.key, event.ctrlKey, rows.length, count);
    if (to !== undefined) void this.#focus(to.row, to.cell, rows[to.row]?.key);
    return to !== undefined;
  }

  async #focus(index: number, cell: number | undefined, key: string | undefined): Promise<void> {
    this.#active = key;
    this.#rows.reveal(index);
    this.requestUpdate();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`);
    const target = cell === undefined || row === null ? row : cellsOf(row)[cell];
    target?.focus({ preventScroll: true });
  }
}

const headingEms = 2.3;
const wideRowEms = 6.6;
const narrowRowEms = 9.5;

function rowEms(isNarrow: boolean): (row: TimelineEntry) => number {
  return (row) => ('heading' in row ? headingEms : isNarrow ? narrowRowEms : wideRowEms);
}

function timelineInSight(
  plan: Plan,
  today: CivilDate,
  soonDays: number,
  status: Status | undefined,
  grouping: Grouping,
): TimelineView {
  const keep = (task: Task): boolean => statusWordOf(task, today, { soonDays }) === status;
  return timelineOf(plan, today, { grouping, soonDays, ...(status !== undefined && { keep }) });
}

function rowAt({ target }: Event): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[data-row]');
}

function taskAt(event: Event): string | undefined {
  return rowAt(event)?.dataset['task'];
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(':scope > [role="rowheader"], :scope > [role="gridcell"]')];
}
