import { civilDateOf, dayNumberOf, type CivilDate } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { AsOfEvent } from '../plan/plan-events.js';
import { dayStyles } from '../shared/day.styles.js';
import { dayInput } from '../shared/day-input.js';
import { tokens } from '../shared/tokens.styles.js';
import { asOfWords } from './as-of.messages.js';

/**
 * Sets the page back to a day; on paper, says of which day it speaks.
 *
 * @tag kh-as-of
 * @fires {AsOfEvent} kh-as-of-change - the reader chose a day, or today again
 */
export class AsOfElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    dayStyles,
    css`
      .all { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 6px 20px; border-radius: inherit; }
      .past { background: var(--_ask-tint); box-shadow: inset 3px 0 var(--_ask); }
      .past [role='status'] { color: var(--_text); font-weight: 600; }
      .day { width: 11em; }
      .day input { width: 100%; }
      input[type='range'] {
        flex: 1 1 12em;
        min-width: 6em;
        padding: 0;
        accent-color: var(--_accent);
        border: 0;
        background: none;
      }
      .printed { display: none; }
      @media print { .all > :not(.printed) { display: none; } .printed { display: block; font-weight: 600; } }
    `,
  ];

  /** Where the log begins, kept while the page is set back and knows a shorter one. */
  #firstDay: CivilDate | undefined;
  #lastDay: CivilDate | undefined;

  protected override renderPlan(view: ReadyView): TemplateResult {
    const texts = asOfWords[this.language];
    if (view.asOf === undefined) {
      this.#firstDay = view.plan.issued?.on ?? view.today;
      this.#lastDay = view.today;
    }
    const [first, last] = [this.#firstDay ?? view.today, this.#lastDay ?? view.today];
    const { today, asOf } = view;
    const day = dateText(today, this.language);
    return html`<div class="all ${asOf === undefined ? '' : 'past'}" role="group" aria-label=${texts.day}>
      <span>${texts.day}</span>
      ${dayInput({
        label: texts.day,
        value: today,
        today: last,
        min: first,
        max: last,
        language: this.language,
        onDay: this.#set,
      })}
      <input
        type="range"
        aria-label=${texts.slide}
        aria-valuetext=${day}
        min=${dayNumberOf(first)}
        max=${dayNumberOf(last)}
        .value=${String(dayNumberOf(today))}
        @input=${this.#onSlide}
      />
      ${asOf === undefined ? nothing : html`<button class="back" @click=${() => this.#set(undefined)}>${texts.back}</button>`}
      <span class="printed">${texts.printed(day)}</span>
      <span class="muted" role="status">${asOf === undefined ? texts.now : texts.past(day)}</span>
    </div>`;
  }

  #onSlide(event: Event): void {
    this.#set(civilDateOf(Number((event.target as HTMLInputElement).value)));
  }

  readonly #set = (day: CivilDate | undefined): void => {
    this.dispatchEvent(new AsOfEvent(day === undefined || day >= (this.#lastDay ?? day) ? undefined : day));
  };
}
