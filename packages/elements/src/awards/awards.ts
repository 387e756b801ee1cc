import type { CommendationRules } from '@kehoach/core';
import type { Words } from '@kehoach/words';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { tokens } from '../shared/tokens.styles.js';
import type { AwardsBoard } from './board.js';

const notLoaded: Words<string> = {
  vi: 'Chưa tải được bảng thi đua, khen thưởng.',
  en: 'The board of commendations could not be loaded.',
};

/**
 * Emulation campaigns, and the board of nominations: how far each has come, whose turn it is, and what the reader may
 * do about it. The newest first; on paper, all.
 *
 * @tag kh-awards
 * @fires {RecordOpenEvent} kh-record-open - the reader wants to record something of a nomination or a campaign
 */
export class AwardsElement extends PlanElement {
  static override styles: CSSResultGroup = tokens;

  /** Rules that name forms and authorities; those of the plan's profile unless given. */
  @property({ attribute: false }) accessor commendation: CommendationRules | undefined;

  #board: AwardsBoard | undefined;
  #state: 'unasked' | 'asked' | 'failed' = 'unasked';

  protected override renderPlan(view: ReadyView): TemplateResult {
    if (this.#board !== undefined) return this.#board.template(view, this.commendation);
    if (this.#state === 'failed') return this.#failed();
    void this.#load();
    return this.renderLoading();
  }

  async #load(): Promise<void> {
    if (this.#state === 'asked') return;
    this.#state = 'asked';
    try {
      const part = await import('./board.js');
      this.#board = new part.AwardsBoard(this);
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }

  #failed(): TemplateResult {
    const again = (): void => {
      this.#state = 'unasked';
      this.requestUpdate();
    };
    return html`<div class="state" role="alert">
      <p>${notLoaded[this.language]}</p>
      <button class="main" @click=${again}>${sharedWords[this.language].retry}</button>
    </div>`;
  }
}
