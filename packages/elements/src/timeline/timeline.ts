import {
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
import { axisOf, type Axis } from './axis.js';
import { axisTemplate, legendTemplate, linesTemplate } from './frame.js';
import { gridMove } from './grid-keys.js';
import { headingEms, isTight, leftOf, letterOf, mostTicks, rowEms, trackOf } from './measures.js';
import { openRows, outlineOf, type Outline } from './outline.js';
import { paged, scaleOf, zooms, type Scale, type Zoom } from './scale.js';
import { headingTemplate, taskRowTemplate, type RowPlace } from './row.js';
import { timelineWords } from './timeline.messages.js';
import { timelineStyles } from './timeline.styles.js';
import { densities, groupings, pagesTemplate, toolbarTemplate, type Density, type Look } from './toolbar.js';

/**
 * The plan over time: planned against actual, ends as fuzzy as the document names them, today,
 * progress and status, by section, unit or status.
 *
 * @tag kh-timeline
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task
 * @csspart bar - one task's planned period
 * @csspart actual - what really happened
 * @csspart extended - how long a task has gone on behind its deadline, or was given
 * @cssprop [--kh-timeline-max-height=max(30em, 85vh)] - how high the rows of a long plan get before they scroll
 */
export class TimelineElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, timelineStyles];

  /** By what tasks stand together: `section`, `unit` or `status`. */
  @property({ reflect: true }) accessor grouping: Grouping = 'section';

  /** How much time is in sight: `plan` (all of it), `year`, `quarter`, `month` or `week`. */
  @property({ reflect: true }) accessor zoom: Zoom = 'plan';

  /** `compact`, a row in one line; or `roomy`, in two. */
  @property({ reflect: true }) accessor density: Density = 'compact';

  /** Which tasks are shown; all unless given. */
  @property({ attribute: false }) accessor keep: ((task: Task) => boolean) | undefined;

  /** A day of the stretch in sight; today unless the reader has gone on. */
  #day: CivilDate | undefined;
  #active: string | undefined;
  /** Keys of the headings whose rows are put away. */
  #closed: ReadonlySet<string> = new Set();

  readonly #rows = new RowWindow<TimelineEntry>(this, {
    scroller: () => this.renderRoot.querySelector('.scroll'),
    heights: new RowHeights(({ key }) => key),
  });
  readonly #timelineOf = remember(timelineInSight);
  readonly #outlineOf = remember(outlineOf);
  readonly #openRows = remember(openRows);
  readonly #scaleOf = remember(scaleOf);
  readonly #axisOf = remember(axisOf);
  readonly #emsOf = remember(rowEms);

  protected override renderPlan(view: ReadyView): TemplateResult {
    const timeline = this.#timeline(view);
    const { language } = this;
    if (timeline.rows.length === 0)
      return view.status === undefined && this.keep === undefined
        ? html`<p class="state">${sharedWords[language].empty}</p>`
        : html`${this.#toolbar(view)}
            <p class="state" role="status">${timelineWords[language].noMatch}</p>`;
    const [from, to] = [timeline.from ?? view.today, timeline.to ?? view.today];
    const scale = this.#scaleOf(this.zoom, this.#day ?? view.today, from, to, language, mostTicks(this.#rows));
    const rows = this.#shown(timeline);
    this.#rows.setRows(rows, this.#emsOf(this.#rows.isNarrow, this.density));
    const { codes: drawn } = this.#outline(view, timeline);
    return html`${guard([view, language, this.zoom, this.grouping, this.density, this.#day], () => this.#toolbar(view))}
      ${this.#leftOut(view, timeline)} ${this.#grid(view, timeline, rows, scale)}
      ${guard([drawn, language], () => legendTemplate(drawn, language))}
      ${isFirstWithHead(this) ? headTemplate(view, language, 'print foot') : nothing}`;
  }

  /** What a page gives as an attribute may be any word: one that we do not know counts as none. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!groupings.includes(this.grouping)) this.grouping = 'section';
    if (!zooms.includes(this.zoom)) this.zoom = 'plan';
    if (!densities.includes(this.density)) this.density = 'compact';
  }

  #grid(view: ReadyView, timeline: TimelineView, rows: readonly TimelineEntry[], scale: Scale): TemplateResult {
    const { em, isNarrow } = this.#rows;
    const isWhole = this.#rows.height <= em * 80;
    const { number } = this.#outline(view, timeline);
    const axis = this.#axisOf(scale, view.today, trackOf(this.#rows), letterOf(this.#rows), this.language);
    const ems = this.#emsOf(isNarrow, this.density);
    return html`<div
      class="grid ${isNarrow ? 'narrow' : ''} ${isWhole ? 'whole' : ''} ${isTight(this.#rows) ? 'tight' : ''}"
      role="treegrid"
      aria-label=${timelineWords[this.language].title}
      aria-rowcount=${rows.length + 1}
      aria-colcount="2"
      @keydown=${this.#onKey}
      @click=${this.#onClick}
      @focusin=${this.#onFocus}
      ${place({
        '--row': `${em * ems()}px`,
        '--section': `${em * headingEms}px`,
        '--left': `${leftOf(this.#rows)}px`,
        '--n': `${em * Math.min(7, Math.max(3.2, number * 0.56))}px`,
      })}
    >
      ${guard([axis, this.language], () => axisTemplate(axis, this.language))}
      <div class="scroll" role="presentation" @scroll=${this.#rows.onScroll}>
        ${this.#body(view, timeline, rows, { scale, axis })}
      </div>
    </div>`;
  }

  #outline({ today, profile }: ReadyView, { rows }: TimelineView): Outline {
    return this.#outlineOf(rows, today, profile.soonDays);
  }

  #shown({ rows }: TimelineView): readonly TimelineEntry[] {
    return this.#openRows(rows, this.#closed);
  }

  #timeline({ plan, today, profile, status }: ReadyView): TimelineView {
    return this.#timelineOf(plan, today, profile.soonDays, status, this.grouping, this.keep);
  }

  /** Paper cannot be asked which status was chosen. */
  #leftOut({ plan, status }: ReadyView, { rows }: TimelineView): TemplateResult | typeof nothing {
    if (status === undefined) return nothing;
    const shown = rows.filter((row) => 'task' in row).length;
    const { language } = this;
    const text = timelineWords[language].filtered(statusText(status, language), plan.tasks.count - shown);
    return html`<p class="state print">${text}</p>`;
  }

  #toolbar(view: ReadyView): TemplateResult | typeof nothing {
    const controls = {
      onLook: this.#setLook,
      onPage: (count: number): void => this.#page(view, count),
      onToday: (): void => this.#goTo(undefined),
    };
    const day = this.#day ?? view.today;
    if (!this.hasAttribute('bare')) return toolbarTemplate(this, day, controls, this.language);
    const pages = pagesTemplate(this.zoom, day, controls, this.language);
    return pages === nothing ? pages : html`<div class="paging">${pages}</div>`;
  }

  #body(
    view: ReadyView,
    timeline: TimelineView,
    rows: readonly TimelineEntry[],
    { scale, axis }: { readonly scale: Scale; readonly axis: Axis },
  ): TemplateResult {
    const drawn = this.#rows.takeDrawn(view.selected);
    const tabStop = this.#tabStop(rows, drawn);
    const { isNarrow } = this.#rows;
    const em = letterOf(this.#rows);
    const { under } = this.#outline(view, timeline);
    const { language } = this;
    const width = trackOf(this.#rows);
    const [isRoomy, now] = [this.density === 'roomy', axis.now?.x ?? -1];
    const draw = (row: TimelineEntry, index: number, isTabStop: boolean): TemplateResult => {
      const top = this.#rows.topOf(index);
      const at: RowPlace = { index, top, isTabStop, language, scale, now, width, em, isNarrow, isRoomy };
      if ('task' in row) return taskRowTemplate(view, row, at);
      return headingTemplate(row, under.get(row.key), !this.#closed.has(row.key), at);
    };
    return html`<div class="all" role="rowgroup" ${place({ height: `${this.#rows.height}px` })}>
      ${guard([axis], () => linesTemplate(axis))}
      <div class="rows" role="presentation">
        ${repeat(
          drawn,
          (index) => rows[index]?.key,
          (index) => {
            const row = rows[index] as TimelineEntry;
            const isTabStop = row.key === tabStop;
            return guard([row, index, view, scale, language, em, width, isRoomy, this.#closed, isTabStop], () =>
              draw(row, index, isTabStop),
            );
          },
        )}
      </div>
    </div>`;
  }

  /** One row takes part in the tab order: the active one, or the first task in sight. */
  #tabStop(rows: readonly TimelineEntry[], drawn: readonly number[]): string | undefined {
    if (drawn.some((index) => rows[index]?.key === this.#active)) return this.#active;
    const [first, end] = this.#rows.inSight();
    const seen = drawn.filter((index) => index >= first && index < end).map((index) => rows[index]);
    return (seen.find((row) => row !== undefined && 'task' in row) ?? seen[0])?.key;
  }

  readonly #setLook = (look: Partial<Look>): void => {
    Object.assign(this, look);
    if (look.zoom !== undefined) this.#goTo(undefined);
  };

  #page(view: ReadyView, count: number): void {
    if (this.zoom !== 'plan') this.#goTo(paged(this.zoom, this.#day ?? view.today, count));
  }

  #goTo(day: CivilDate | undefined): void {
    this.#day = day;
    this.requestUpdate();
  }

  #onClick(event: Event): void {
    const taskId = taskAt(event);
    const row = rowAt(event);
    if (taskId !== undefined) this.dispatchEvent(new TaskSelectEvent(taskId));
    else if (row !== null) this.#toggle(row.dataset['row'] ?? '');
  }

  #toggle(key: string): void {
    const closed = new Set(this.#closed);
    if (!closed.delete(key)) closed.add(key);
    this.#closed = closed;
    this.requestUpdate();
  }

  #onFocus(event: Event): void {
    this.#active = rowAt(event)?.dataset['row'] ?? this.#active;
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const { view } = this;
    const row = rowAt(event);
    if (view?.state !== 'ready' || row === null) return;
    const isOpen = row.getAttribute('aria-expanded');
    const isTurned =
      row === event.target && isOpen === (event.key === 'ArrowRight' ? 'false' : event.key === 'ArrowLeft' && 'true');
    const isChoice = isTurned || event.key === 'Enter' || event.key === ' ';
    const isPaging = event.altKey && (event.key === 'PageUp' || event.key === 'PageDown');
    if (isChoice) this.#onClick(event);
    else if (isPaging) this.#page(view, event.key === 'PageUp' ? -1 : 1);
    else if (event.altKey || event.metaKey || !this.#move(view, event, row)) return;
    event.preventDefault();
  }

  /** Goes where a key of the grid leads; tells whether it was one. */
  #move(view: ReadyView, event: KeyboardEvent, row: HTMLElement): boolean {
    const rows = this.#shown(this.#timeline(view));
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

function timelineInSight(
  plan: Plan,
  today: CivilDate,
  soonDays: number,
  status: Status | undefined,
  grouping: Grouping,
  wanted: (task: Task) => boolean = () => true,
): TimelineView {
  const keep = (task: Task): boolean =>
    wanted(task) && (status === undefined || statusWordOf(task, today, { soonDays }) === status);
  return timelineOf(plan, today, { grouping, soonDays, keep });
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
