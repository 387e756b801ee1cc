import { countsOf, statuses, type Counts, type Status } from '@kehoach/core';
import { countText, numberText, statusText } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { StatusFilterEvent } from '../plan/plan-events.js';
import { tokens } from '../shared/tokens.styles.js';
import { summaryWords } from './summary.messages.js';

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
      .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr)); gap: 8px; padding: 12px 20px; }
      .counts button { display: grid; text-align: start; padding: 6px 12px; border-color: var(--_line); }
      .counts b { font-size: 1.4286em; line-height: 1.4; font-weight: 600; }
      .counts [data-status='overdue'] { color: var(--_overdue); }
      .counts .chip { font-weight: 400; color: inherit; white-space: normal; }
      .beside { padding: 0 20px 12px; }
      @media print { .counts button { display: grid; } }
    `,
  ];

  protected override renderPlan(view: ReadyView): TemplateResult {
    const counts = countsOf(view.plan, view.today, view.profile);
    const { byStatus, assigned, suspended, cancelled } = counts;
    const shown = statuses.filter((status) => byStatus[status] > 0 || status === view.status);
    const { title } = summaryWords[this.language];
    return html`<div class="bar"><h2>${title}</h2></div>
      <div class="counts" role="group" aria-label=${title}>
        ${this.#count(undefined, assigned + suspended + cancelled, view.status)}
        ${shown.map((status) => this.#count(status, byStatus[status], view.status))}
      </div>
      ${this.#beside(counts)}`;
  }

  /** What the statuses do not say: no deadline, behind, and the duties that are no tasks. */
  #beside({ undated, behind, responsibilities }: Counts): TemplateResult | typeof nothing {
    const { language } = this;
    const texts = summaryWords[language];
    const said = [
      ...(behind === 0 ? [] : [texts.behind(countText(behind, 'task', language))]),
      ...(undated.total === 0 ? [] : [texts.undated(countText(undated.total, 'task', language))]),
    ];
    const { total } = responsibilities;
    const apart = total === 0 ? nothing : texts.apart(countText(total, 'responsibility', language));
    if (said.length === 0 && total === 0) return nothing;
    return html`<p class="beside muted">${said.length === 0 ? nothing : `${said.join('; ')}.`} ${apart}</p>`;
  }

  #count(status: Status | undefined, count: number, chosen: Status | undefined): TemplateResult {
    const label = status === undefined ? summaryWords[this.language].all : statusText(status, this.language);
    return html`<button
      data-status=${status ?? nothing}
      aria-pressed=${status === chosen}
      @click=${() => this.#choose(status, chosen)}
    >
      <b>${numberText(count, this.language)}</b>
      <span class=${status === undefined ? '' : 'chip'} data-status=${status ?? nothing}>${label}</span>
    </button>`;
  }

  #choose(status: Status | undefined, chosen: Status | undefined): void {
    this.dispatchEvent(new StatusFilterEvent(status === chosen ? undefined : status));
  }
}
