import {
  awardBoardOf,
  lawOn,
  type Campaign,
  type CommendationRules,
  type Nomination,
  type NominationState,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, periodText, type Words } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { tokens } from '../shared/tokens.styles.js';

const words: Words<
  Readonly<Record<'title' | 'campaigns' | 'granted' | 'underway' | 'closed' | 'interim' | 'final' | 'by', string>> & {
    readonly states: Readonly<Record<NominationState, string>>;
  }
> = {
  vi: {
    title: 'Thi đua, khen thưởng',
    campaigns: 'Phong trào thi đua',
    granted: 'Đã khen thưởng',
    underway: 'Đang xét',
    closed: 'Không khen thưởng hoặc đã thu hồi',
    interim: 'Sơ kết',
    final: 'Tổng kết',
    by: 'thẩm quyền',
    states: {
      nominated: 'Đề nghị',
      supported: 'Hội đồng đồng ý',
      'not-supported': 'Hội đồng không đồng ý',
      forwarded: 'Trình cấp trên',
      returned: 'Trả lại hồ sơ',
      granted: 'Khen thưởng',
      declined: 'Không khen thưởng',
      revoked: 'Thu hồi',
    },
  },
  en: {
    title: 'Emulation and commendations',
    campaigns: 'Emulation campaigns',
    granted: 'Granted',
    underway: 'Under review',
    closed: 'Declined or revoked',
    interim: 'Interim review',
    final: 'Final review',
    by: 'decided by',
    states: {
      nominated: 'Nominated',
      supported: 'Supported by the council',
      'not-supported': 'Not supported by the council',
      forwarded: 'Forwarded',
      returned: 'Returned',
      granted: 'Granted',
      declined: 'Declined',
      revoked: 'Revoked',
    },
  },
};

/**
 * Emulation campaigns, nominations on their way and commendations granted.
 *
 * @tag kh-awards
 */
export class AwardsElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      section { padding: .8em 1em; border-bottom: 1px solid var(--_line); }
      section:last-child { border-bottom: 0; }
      h3 { color: var(--_muted); margin-bottom: .4em; }
      li { padding: .4em 0 .4em .85em; border-inline-start: 3px solid var(--_line); margin-block: .4em; overflow-wrap: anywhere; }
      .granted li { border-color: var(--_done); }
      .underway li { border-color: var(--_due-soon); }
      .steps { font-size: .8125em; display: flex; flex-wrap: wrap; gap: .1em .45em; }
      .steps span + span::before { content: '→ ' / ''; }
    `,
  ];

  /** Rules that name forms and authorities; Vietnam's laws unless given. */
  @property({ attribute: false }) accessor commendation: CommendationRules = vietnam.commendation;

  protected override renderPlan({ plan }: PlanView): TemplateResult {
    const texts = words[this.language];
    const board = awardBoardOf(plan);
    const isEmpty = board.campaigns.length + plan.nominations.length === 0;
    return html`<div class="bar"><h2>${texts.title}</h2></div>
      ${isEmpty ? html`<p class="state muted">${sharedWords[this.language].empty}</p>` : nothing}
      ${this.#part('campaigns', board.campaigns, (campaign) => this.#campaign(campaign))}
      ${(['granted', 'underway', 'closed'] as const).map((part) => this.#part(part, board[part], (nomination) => this.#nomination(nomination)))}`;
  }

  #part<T>(
    name: 'campaigns' | 'granted' | 'underway' | 'closed',
    items: readonly T[],
    show: (item: T) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section class=${name}><h3>${words[this.language][name]} (${items.length})</h3><ul>${items.map((item) => html`<li>${show(item)}</li>`)}</ul></section>`;
  }

  #campaign({ theme, period, launchedOn, reviews }: Campaign): TemplateResult {
    const texts = words[this.language];
    return html`<p><b>${theme}</b></p>
      <p class="muted">${periodText(period, this.language)} · ${dateText(launchedOn, this.language)}</p>
      ${reviews.map(({ on, kind, text }) => html`<p>${texts[kind]} ${dateText(on, this.language)}: ${text}</p>`)}`;
  }

  #nomination({ form, nominee, merit, title, steps, authority, decision }: Nomination): TemplateResult {
    const texts = words[this.language];
    const law = lawOn(this.commendation, steps.at(-1)?.on ?? '');
    const formName = law?.forms.find(({ code }) => code === form)?.[this.language] ?? form;
    const decides = this.commendation.authorities.find(({ code }) => code === authority)?.[this.language];
    return html`<p><b>${nominee.name}</b> · ${title ?? formName}</p>
      <p>${merit}</p>
      ${decides === undefined ? nothing : html`<p class="muted">${texts.by}: ${decides}${decision === undefined ? '' : ` · ${decision}`}</p>`}
      <p class="steps muted">${steps.map(({ state, on }) => html`<span>${texts.states[state]} ${dateText(on, this.language)}</span>`)}</p>`;
  }
}
