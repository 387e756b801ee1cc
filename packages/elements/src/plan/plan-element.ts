import { replay, type CivilDate, type Plan } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { ContextConsumer } from '@lit/context';
import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOr, languageOf, sharedWords } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { tokens } from '../shared/tokens.styles.js';
import { TranslatedText } from '../shared/translated.js';
import { chainFailure } from './chain.js';
import { planContext, type PlanView } from './plan-context.js';
import { loadLog } from './source.js';

/**
 * What every element that shows a plan has in common: it takes the plan from the `kh-plan` around it,
 * from a log at `src`, or from `plan`; and it shows in words that it loads, failed or has nothing.
 *
 * @slot - shown while the plan cannot be; before the script has arrived, shown as it stands
 */
export abstract class PlanElement extends LitElement {
  static override styles: CSSResultGroup = tokens;

  /** Where the plan's log is, NDJSON. Not needed inside `kh-plan`. */
  @property() accessor src: string | undefined;

  /** A plan made elsewhere, instead of `src`. */
  @property({ attribute: false }) accessor plan: Plan | undefined;

  /** The day of which it speaks, `YYYY-MM-DD`; the day it is in Vietnam unless given. Not needed inside `kh-plan`. */
  @property() accessor today: CivilDate | undefined;

  #own: PlanView | undefined;

  readonly #context = new ContextConsumer(this, { context: planContext, subscribe: true });

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addController(new TranslatedText(this));
  }

  /** What to show now. */
  protected get view(): PlanView | undefined {
    return this.#own ?? this.#context.value;
  }

  protected get language(): Language {
    return languageOf(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An element may be defined before the kh-plan around it: it asks again once that can answer.
    const host = this.closest('kh-plan:not(:defined)');
    if (host !== null)
      void customElements.whenDefined('kh-plan').then(() => this.isConnected && this.#context.hostConnected());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('src') && !changed.has('plan') && !changed.has('today')) return;
    if (this.plan !== undefined) this.#own = this.#viewOf(this.plan, 'ready');
    else if (this.src === undefined) this.#own = undefined;
    else if (changed.has('src') || this.#own === undefined) void this.#load(this.src, false);
    else this.#own = { ...this.#own, today: this.#day() };
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const words = sharedWords[this.language];
    if (view === undefined) return html`<p class="state">${words.noSource}</p>`;
    if (view.state === 'loading') return html`<p class="state muted" role="status">${words.loading}</p>`;
    const { failure } = view;
    if (view.state === 'ready') return this.renderPlan(view);
    // The first of a plan's elements says what is wrong; once is enough.
    if (this.#own === undefined && this.#isFollower()) return html`<slot></slot>`;
    const { whole } = failure ?? {};
    return html`<div class="state" role="alert" part="failure">
      <p>${failure?.words[this.language]}</p>
      <div>
        <button class="main" @click=${() => view.reload()}>${words.retry}</button>
        ${whole ? html`<button @click=${() => view.reload(whole)}>${words.showUpTo(whole)}</button>` : ''}
      </div>
      <slot></slot>
    </div>`;
  }

  /** The plan as this element shows it. */
  protected abstract renderPlan(view: PlanView): TemplateResult;

  #isFollower(): boolean {
    const first = this.closest('kh-plan')?.querySelector(
      'kh-as-of, kh-awards, kh-history, kh-progress, kh-record, kh-summary, kh-task, kh-tasks, kh-timeline',
    );
    return first !== null && first !== undefined && first !== this;
  }

  #day(): CivilDate {
    return dayOr(this.today);
  }

  #viewOf(plan: Plan, state: PlanView['state']): PlanView {
    return {
      state,
      plan,
      today: this.#day(),
      log: async () => [],
      reload: (whole) => void this.#load(this.src ?? '', true, whole),
    };
  }

  async #load(src: string, isFresh: boolean, whole?: number): Promise<void> {
    this.#show(this.#viewOf(replay([]), 'loading'));
    const { entries, failure } = await loadLog(src, isFresh);
    if (this.src !== src) return;
    const shown = whole === undefined ? entries : entries.slice(0, whole);
    const view = { ...this.#viewOf(replay(shown), 'ready'), log: async () => shown };
    this.#show(failure !== undefined && whole === undefined ? { ...view, state: 'failed', failure } : view);
    const tampered = whole === undefined && failure === undefined ? await chainFailure(entries) : undefined;
    if (tampered !== undefined && this.src === src) this.#show({ ...view, state: 'failed', failure: tampered });
  }

  #show(view: PlanView): void {
    this.#own = view;
    this.requestUpdate();
  }
}
