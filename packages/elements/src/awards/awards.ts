import { awardBoardOf, type Campaign, type CommendationRules, type Nomination } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { authorityText, dateText, formText, nominationText, numberText, periodText, type Words } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { nomineeName } from '../shared/nominee-name.js';
import { PrintWatch } from '../shared/print-watch.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';

const vi = {
  title: 'Thi đua, khen thưởng',
  campaigns: 'Phong trào thi đua',
  granted: 'Đã khen thưởng',
  underway: 'Đang xét',
  closed: 'Không khen thưởng hoặc đã thu hồi',
  interim: 'Sơ kết',
  final: 'Tổng kết',
  by: 'Thẩm quyền',
  more: (count: string): string => `Xem thêm ${count}`,
};

const words: Words<typeof vi> = {
  vi,
  en: {
    title: 'Emulation and commendations',
    campaigns: 'Emulation campaigns',
    granted: 'Granted',
    underway: 'Under review',
    closed: 'Declined or revoked',
    interim: 'Interim review',
    final: 'Final review',
    by: 'Decided by',
    more: (count) => `Show ${count} more`,
  },
};

/** How many of each kind are shown before the reader asks for more. */
const pageSize = 50;

type Part = 'campaigns' | 'granted' | 'underway' | 'closed';

/**
 * Emulation campaigns, nominations on their way and commendations granted, the newest first. On paper, all.
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
      li { padding: .4em 0 .4em .85em; border-inline-start: 3px solid var(--_line); margin-block: .4em; }
      .granted li { border-color: var(--_done); }
      .underway li { border-color: var(--_due-soon); }
      .steps { font-size: .8125em; display: flex; flex-wrap: wrap; gap: .1em .45em; }
      .steps span + span::before { content: '→ ' / ''; }
    `,
  ];

  /** Rules that name forms and authorities; those of the plan's profile unless given. */
  @property({ attribute: false }) accessor commendation: CommendationRules | undefined;

  readonly #counts = new Map<Part, number>();
  readonly #boardOf = remember(awardBoardOf);
  readonly #print = new PrintWatch(this);

  protected override renderPlan({ plan }: ReadyView): TemplateResult {
    const board = this.#boardOf(plan);
    const isEmpty = board.campaigns.length + plan.nominations.length === 0;
    const kinds = ['granted', 'underway', 'closed'] as const;
    return html`<div class="bar"><h2>${words[this.language].title}</h2></div>
      ${isEmpty ? html`<p class="state muted">${sharedWords[this.language].empty}</p>` : nothing}
      ${this.#part('campaigns', board.campaigns, (campaign) => this.#campaign(campaign))}
      ${kinds.map((kind) => this.#part(kind, board[kind], (nomination) => this.#nomination(nomination)))}`;
  }

  #part<T>(name: Part, items: readonly T[], show: (item: T) => TemplateResult): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const count = this.#print.isPrinting ? items.length : (this.#counts.get(name) ?? pageSize);
    return html`<section class=${name}>
      <h3>${words[this.language][name]} (${numberText(items.length, this.language)})</h3>
      <ul>
        ${items.slice(0, count).map((item) => html`<li>${show(item)}</li>`)}
      </ul>
      ${this.#more(name, count, items.length - count)}
    </section>`;
  }

  #more(name: Part, count: number, rest: number): TemplateResult | typeof nothing {
    if (rest <= 0) return nothing;
    const onMore = (): void => {
      this.#counts.set(name, count + pageSize);
      this.requestUpdate();
    };
    const label = words[this.language].more(numberText(Math.min(rest, pageSize), this.language));
    return html`<button class="no-print" @click=${onMore}>${label}</button>`;
  }

  #campaign({ theme, period, launchedOn, reviews }: Campaign): TemplateResult {
    const { language } = this;
    const texts = words[language];
    return html`<p><b>${theme}</b></p>
      <p class="muted">${periodText(period, language)} · ${dateText(launchedOn, language)}</p>
      ${reviews.map(
        ({ on, kind, text }) => html`<p class="verbatim">${texts[kind]} ${dateText(on, language)}: ${text}</p>`,
      )}`;
  }

  /** An element that stands alone is given no laws: it takes Vietnam's. */
  #commendation(): CommendationRules {
    const given = this.readyView?.profile.commendation;
    return given === undefined || given.laws.length === 0 ? vietnam.commendation : given;
  }

  #nomination({ form, nominee, merit, title, steps, authority, decision }: Nomination): TemplateResult {
    const { language } = this;
    const profile = { commendation: this.commendation ?? this.#commendation() };
    const by = authority === undefined ? undefined : authorityText(authority, language, profile);
    const paper = decision === undefined ? '' : ` · ${decision}`;
    return html`<p><b>${nomineeName(nominee, this.readyView?.people)}</b> · ${title ?? formText(form, language, profile)}</p>
      <p class="verbatim">${merit}</p>
      ${by === undefined ? nothing : html`<p class="muted">${words[language].by}: ${by}${paper}</p>`}
      <p class="steps muted">
        ${steps.map(({ state, on }) => html`<span>${nominationText(state, language)} ${dateText(on, language)}</span>`)}
      </p>`;
  }
}
