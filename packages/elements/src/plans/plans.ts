import { civilDateIn, type AgendaLines, type CivilDate, type Profile } from '@kehoach/core';
import { systemClock, type TokenProvider } from '@kehoach/session';
import { dateText, numberText, type Language } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { groupsTemplate, unitOptions } from '../agenda/agenda-view.js';
import { agendaStyles } from '../agenda/agenda.styles.js';
import { RecordOpenEvent, type RecordOpening } from '../agenda/record-open-event.js';
import { Reminders, standingTemplate } from '../agenda/reminders.js';
import { addressOf } from '../plan/browser.js';
import { loadingStyles } from '../plan/loading.styles.js';
import { dayFrom } from '../plan/view-of.js';
import type { ServerPlace } from '../plan/server-place.js';
import { readingFailureText } from '../plan/reading.messages.js';
import { dayStyles } from '../shared/day.styles.js';
import { dayInput } from '../shared/day-input.js';
import { GivenElement } from '../shared/given-element.js';
import { languageAround, languageOf, sharedWords, wordsFor } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { wordsMissingTemplate } from '../shared/words-missing.js';
import { tokens } from '../shared/tokens.styles.js';
import { TranslatedText } from '../shared/translated.js';
import { denominators, type Denominator } from './columns.js';
import { plansTable, unitsTable, type TableWays } from './counts-table.js';
import { cardsTemplate, overviewTemplate } from './overview.js';
import { PlansReport } from './plans-report.js';
import { PlanChoiceEvent } from './plan-choice-event.js';
import { plansViews, plansWords, type PlansView } from './plans.messages.js';
import { plansStyles } from './plans.styles.js';
import { PortfolioSource } from './portfolio-source.js';
import type { Portfolio } from './portfolio.js';

/**
 * Several plans: the counts, by unit, by plan, and what a unit has to do this week; as of any day.
 *
 * @tag kh-plans
 * @fires {PlanChoiceEvent} kh-plan-select - the reader chose a plan
 * @fires {RecordOpenEvent} kh-record-open - the reader wants to record something of a task
 */
export class PlansElement extends GivenElement {
  static override styles: CSSResultGroup = [tokens, loadingStyles, agendaStyles, dayStyles, plansStyles];

  /** The address of a server under which its plans stand. */
  @property() accessor endpoint: string | undefined;

  /** Addresses of logs, NDJSON, with blanks between them, instead of `endpoint`. */
  @property() accessor src: string | undefined;

  /** Gives the token of whoever is signed in, where the server asks for one. */
  @property({ attribute: false }) accessor tokenProvider: TokenProvider | undefined;

  /** The day of which it speaks, `YYYY-MM-DD`; today unless given. */
  @property() accessor today: CivilDate | undefined;

  /** Id of the unit whose week is shown first; that of the reader unless given. */
  @property() accessor unit: string | undefined;

  /** What is shown: `overview`, `units`, `plans` or `week`. */
  @property() accessor view: PlansView = 'overview';

  #day: CivilDate | undefined;
  #denominator: Denominator = 'assigned';
  #isByRate = false;
  #unit: string | undefined;
  #week: { readonly of: Portfolio; readonly unit: string | undefined; lines?: AgendaLines } | undefined;
  readonly #source = new PortfolioSource(this);
  readonly #reminders = new Reminders(this);
  readonly #report = new PlansReport(this);

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addController(new TranslatedText(this));
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { endpoint, src, tokenProvider: token } = this;
    this.#source.show({ endpoint, src, today: this.#day ?? this.today, token });
  }

  protected override render(): TemplateResult {
    const english = wordsFor(this);
    if (english === 'coming') return this.#loading();
    return english === 'missing' ? html`${wordsMissingTemplate()}${this.#shown()}` : this.#shown();
  }

  #loading(): TemplateResult {
    return html`<div class="state muted loading" role="status">
      <span class="hidden">${sharedWords[languageAround(this)].loading}</span>
      <span class="lines" aria-hidden="true"><i></i><i></i><i></i></span>
    </div>`;
  }

  #shown(): TemplateResult {
    const language = languageOf(this);
    const words = plansWords[language];
    const { state } = this.#source;
    switch (state.state) {
      case 'nowhere':
        return html`<p class="state">${words.noSource}</p>`;
      case 'loading':
        return this.#loading();
      case 'failed':
        return html`<div class="state" role="alert">
          <p>${readingFailureText(state.failure, language)}</p>
          <button class="main" @click=${this.#source.reload}>${sharedWords[language].retry}</button>
        </div>`;
      default:
        return html`${state.failures.map(
          (failure) => html`<p class="fault" role="status">${readingFailureText(failure, language)}</p>`,
        )}
        ${this.#drawn(state.portfolio, language)}`;
    }
  }

  #drawn(portfolio: Portfolio, language: Language): TemplateResult {
    const words = plansWords[language];
    const count = numberText(portfolio.plans.length, language);
    return html`<div class="bar">
        <h2>${words.heading}</h2>
        <span class="muted">${words.count(count)}</span>
        <span class="on">${words.asOf}</span>
        ${dayInput({ label: words.asOf, value: portfolio.on, today: this.#now(portfolio.days), language, onDay: this.#onDay })}
        ${this.#day === undefined ? nothing : html`<button class="now" @click=${this.#onToday}>${words.today}</button>`}
      </div>
      ${
        portfolio.total === undefined
          ? html`<p class="state">${words.none}</p>`
          : html`${cardsTemplate(portfolio, language)}${this.#tools(portfolio, language)}
            <div role="tabpanel" aria-label=${words.views[this.view]}>${this.#body(portfolio, language)}</div>
            <p class="below">${this.#below(portfolio, language)}</p>`
      }`;
  }

  #now({ timeZone }: Pick<Profile, 'timeZone'>): CivilDate {
    return dayFrom(this.today) ?? civilDateIn(timeZone, systemClock.now());
  }

  #tools({ on }: Portfolio, language: Language): TemplateResult {
    const words = plansWords[language];
    const server = this.#server;
    return html`<div class="tools no-print">
      <div role="tablist" aria-label=${words.heading} @keydown=${this.#onTabKey}>
        ${plansViews.map(
          (view) =>
            html`<button
              role="tab"
              aria-selected=${view === this.view}
              tabindex=${view === this.view ? 0 : -1}
              @click=${() => this.#choose(view)}
            >
              ${words.views[view]}
            </button>`,
        )}
      </div>
      ${this.view === 'units' ? this.#choices(language) : nothing}
      ${server && this.#report.template(server, on, language)}
    </div>`;
  }

  #choices(language: Language): TemplateResult {
    const words = plansWords[language];
    return html`<div class="choices">
      <label>
        ${words.of}
        <select @change=${this.#onDenominator}>
          ${denominators.map(
            (each) =>
              html`<option value=${each} ?selected=${each === this.#denominator}>${words.denominators[each]}</option>`,
          )}
        </select>
      </label>
      <label>
        ${words.order}
        <select @change=${this.#onOrder}>
          <option value="name">${words.byName}</option>
          <option value="rate" ?selected=${this.#isByRate}>${words.byRate}</option>
        </select>
      </label>
    </div>`;
  }

  #body(portfolio: Portfolio, language: Language): unknown {
    const ways: TableWays = {
      language,
      denominator: this.#denominator,
      isByRate: this.#isByRate,
      onPlan: (planId) => this.dispatchEvent(new PlanChoiceEvent(planId)),
    };
    if (this.view === 'units') return unitsTable(portfolio, ways);
    if (this.view === 'plans') return plansTable(portfolio, ways);
    return this.view === 'week' ? this.#weekOf(portfolio, language) : overviewTemplate(portfolio, language);
  }

  /** What is asked of a server comes a moment later; until then the week before stays. */
  #weekOf(portfolio: Portfolio, language: Language): TemplateResult {
    const unit = this.#unit ?? this.unit;
    if (this.#week?.of !== portfolio || this.#week.unit !== unit) void this.#askWeek(portfolio, unit);
    const lines = this.#week?.lines;
    const words = plansWords[language];
    const { units } = portfolio;
    return html`<div class="week">
      <label class="pick">
        <span>${words.whose}</span>
        <select @change=${this.#onUnit}>
          ${unitOptions(units, lines)}
        </select>
      </label>
      ${
        lines === undefined
          ? html`<p class="state muted" role="status">${sharedWords[language].loading}</p>`
          : html`<div class="parts">
            ${groupsTemplate(lines, {
              language,
              hasPlans: true,
              recorder: lines.records === true ? lines.unit : undefined,
              onRecord: this.#onRecord,
              nameOf: (person) => person,
              onTask: undefined,
            })}
            ${standingTemplate(this.#reminders.of(this.#server, lines.unit), portfolio.days.timeZone, language)}
          </div>`
      }
    </div>`;
  }

  get #server(): ServerPlace | undefined {
    const endpoint = addressOf(this.endpoint);
    return endpoint === undefined ? undefined : { endpoint, token: async () => this.tokenProvider?.() };
  }

  async #askWeek(of: Portfolio, unit: string | undefined): Promise<void> {
    const before = this.#week?.lines;
    const asked = { of, unit, ...(before !== undefined && { lines: before }) };
    this.#week = asked;
    const lines = await of.agenda(unit).catch(() => before);
    if (this.#week !== asked) return;
    this.#week = { of, unit, ...(lines !== undefined && { lines }) };
    this.requestUpdate();
  }

  #below(portfolio: Portfolio, language: Language): string {
    const words = plansWords[language];
    const of =
      this.view === 'units' ? words.denominatorSentence[this.#denominator] : words.denominatorSentence.assigned;
    const parts = [
      ...(this.view === 'overview' || this.view === 'units' ? [of] : []),
      ...(this.view === 'week' ? [] : [words.shared]),
      words.counted(dateText(portfolio.on, language)),
    ];
    return parts.join(' ');
  }

  #choose(view: PlansView): void {
    this.view = view;
  }

  #onTabKey(event: KeyboardEvent): void {
    const at = plansViews.indexOf(this.view);
    const last = plansViews.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const view = plansViews[to < 0 ? last : to > last ? 0 : to];
    if (view !== undefined) this.#choose(view);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  }

  readonly #onDay = (day: CivilDate): void => {
    this.#day = day;
    this.requestUpdate();
  };

  #onToday(): void {
    this.#day = undefined;
    this.requestUpdate();
  }

  #onDenominator(event: Event): void {
    this.#denominator = (event.target as HTMLSelectElement).value as Denominator;
    this.requestUpdate();
  }

  #onOrder(event: Event): void {
    this.#isByRate = (event.target as HTMLSelectElement).value === 'rate';
    this.requestUpdate();
  }

  #onUnit(event: Event): void {
    this.#unit = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  readonly #onRecord = (opening: RecordOpening): void => {
    this.dispatchEvent(new RecordOpenEvent(opening));
  };
}
