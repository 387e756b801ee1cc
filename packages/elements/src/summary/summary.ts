import { countByStatus, statuses, tasksIn, type Status } from '@kehoach/core';
import { statusText, type Words } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { StatusFilterEvent } from '../plan/plan-events.js';
import { tokens } from '../shared/tokens.styles.js';

const vi = { title: 'Tổng hợp theo trạng thái', all: 'Tất cả' };

const words: Words<typeof vi> = { vi, en: { title: 'By status', all: 'All' } };

/**
 * How many tasks stand how; choosing one filters the other elements in the same `kh-plan`.
 *
 * @tag kh-summary
 * @fires {StatusFilterEvent} kh-status-filter - the reader chose a status, or all again
 */
export class SummaryElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      .counts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(7.75em, 1fr));
        gap: .6em;
        padding: .9em 1em;
      }
      .counts button {
        display: grid;
        gap: .1em;
        text-align: start;
        padding: .55em .8em;
        border-color: var(--_line);
        border-inline-start: 4px solid var(--_c, var(--_accent));
      }
      .counts button[aria-pressed='true'] {
        background: color-mix(in srgb, var(--_c, var(--_accent)) 12%, var(--_surface));
        color: inherit;
        border-color: var(--_c, var(--_accent));
      }
      @media (forced-colors: active) {
        .counts button[aria-pressed='true'] { background: Highlight; border-color: Highlight; color: HighlightText; }
        .counts [data-status='overdue'] { border: 4px double CanvasText; }
      }
      .counts b { font-size: 1.6em; line-height: 1.15; font-variant-numeric: tabular-nums; }
      @media print { .counts button { display: grid; } }
    `,
  ];

  protected override renderPlan(view: PlanView): TemplateResult {
    const counts = countByStatus(tasksIn(view.plan.tasks), view.today);
    const shown = statuses.filter((status) => counts[status] > 0 || status === view.status);
    const { title } = words[this.language];
    return html`<div class="bar"><h2>${title}</h2></div>
      <div class="counts" role="group" aria-label=${title}>
        ${this.#count(undefined, view.plan.tasks.count, view.status)}
        ${shown.map((status) => this.#count(status, counts[status], view.status))}
      </div>`;
  }

  #count(status: Status | undefined, count: number, chosen: Status | undefined): TemplateResult {
    const label = status === undefined ? words[this.language].all : statusText(status, this.language);
    return html`<button
      data-status=${status ?? nothing}
      aria-pressed=${status === chosen}
      @click=${() => this.#choose(status, chosen)}
    >
      <b>${count}</b><span>${label}</span>
    </button>`;
  }

  #choose(status: Status | undefined, chosen: Status | undefined): void {
    this.dispatchEvent(new StatusFilterEvent(status === chosen ? undefined : status));
  }
}
