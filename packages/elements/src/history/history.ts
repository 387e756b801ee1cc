import { historyOf } from '@kehoach/core';
import type { Words } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { LogEntries } from '../shared/log-entries.js';
import { tokens } from '../shared/tokens.styles.js';
import { entriesStyles } from './entries.styles.js';
import { entryTemplate } from './entry.js';

const words: Words<{ readonly title: string; readonly more: (count: number) => string }> = {
  vi: { title: 'Nhật ký', more: (count) => `Xem thêm ${count} bản ghi` },
  en: { title: 'History', more: (count) => `Show ${count} more entries` },
};

const pageSize = 10;

/**
 * Who said what, when; newest first.
 *
 * @tag kh-history
 */
export class HistoryElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, entriesStyles];

  /** Id of a task, for its history alone. */
  @property() accessor task: string | undefined;

  #count = pageSize;
  readonly #entries = new LogEntries(this);

  protected override renderPlan(view: PlanView): TemplateResult {
    const scope = this.task === undefined ? {} : { taskId: this.task };
    const entries = historyOf(this.#entries.for(view), scope);
    const rest = entries.length - this.#count;
    return html`<div class="bar"><h2>${words[this.language].title}</h2></div>
      ${entries.length === 0 ? html`<p class="state muted">${sharedWords[this.language].empty}</p>` : nothing}
      <ol class="entries">
        ${entries.slice(0, this.#count).map((entry) => entryTemplate(entry, view.plan, this.language, this.task === undefined))}
      </ol>
      ${
        rest > 0
          ? html`<div class="bar no-print"><button @click=${this.#onMore}>${words[this.language].more(Math.min(rest, pageSize))}</button></div>`
          : nothing
      }`;
  }

  #onMore(): void {
    this.#count += pageSize;
    this.requestUpdate();
  }
}
