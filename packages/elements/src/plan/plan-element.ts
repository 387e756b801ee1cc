import { civilDateIn, type CivilDate, type Plan } from '@kehoach/core';
import { vietnamDays } from '@kehoach/profiles';
import { systemClock, systemTimer, watchDay, type Reading } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { ContextConsumer } from '@lit/context';
import { html, type CSSResultGroup, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GivenElement } from '../shared/given-element.js';
import { languageAround, languageOf, sharedWords, wordsFor } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { views } from '../shared/names.js';
import { tagOf, tagsOf } from '../shared/prefix.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { TranslatedText } from '../shared/translated.js';
import { wordsMissingTemplate } from '../shared/words-missing.js';
import { browser, foldedAddressOf } from './browser.js';
import { loadingStyles } from './loading.styles.js';
import { planContextHere, type FailedView, type PlanView, type ReadyView } from './plan-context.js';
import { readingFailureText } from './reading.messages.js';
import { useReading } from './shared-reading.js';
import { dayFrom, pastOf, viewOf } from './view-of.js';

/**
 * What every element that shows a plan has in common: it takes the plan from the `kh-plan` around it,
 * from a log at `src`, or from `plan`; and it shows in words that it loads, failed or has nothing.
 *
 * @slot - shown while the plan cannot be; before the script has arrived, shown as it stands
 * @csspart failure - why there is nothing to show
 * @csspart unread - that nothing is checked: a folded plan’s log was not read, or what checks a log did not come
 */
export abstract class PlanElement extends GivenElement {
  static override styles: CSSResultGroup = tokens;

  /** Where the plan's log is, NDJSON. Not needed inside `kh-plan`. */
  @property() accessor src: string | undefined;

  /**
   * Shows the plan at `src` before its log was read, as `kehoach fold` or a server has folded it: from this address, or,
   * where it is empty, from beside the log (`my-plan.plan.json` beside `my-plan.ndjson`).
   */
  @property() accessor folded: string | undefined;

  /** A plan made elsewhere, instead of `src`. */
  @property({ attribute: false }) accessor plan: Plan | undefined;

  /**
   * The day of which it speaks, `YYYY-MM-DD`: the plan of `src` is shown as of it. The day it is in Vietnam unless
   * given. Not needed inside `kh-plan`.
   */
  @property() accessor today: CivilDate | undefined;

  #own: PlanView | undefined;
  #release: () => void = nothing;
  readonly #pastOf = remember(pastOf);

  readonly #context = new ContextConsumer(this, { context: planContextHere(), subscribe: true });

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addController(new TranslatedText(this));
  }

  /** Every element shows in the same way that it loads, whatever styles it has. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [...super.finalizeStyles(styles), loadingStyles];
  }

  /** Where the one plan is that it reads itself. */
  protected get source(): string | undefined {
    return this.src;
  }

  /** What to show now. */
  protected get view(): PlanView | undefined {
    return this.#own ?? this.#context.value;
  }

  /** What to show, where there is a plan. */
  protected get readyView(): ReadyView | undefined {
    return this.view?.state === 'ready' ? this.view : undefined;
  }

  protected get language(): Language {
    return languageOf(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#release === nothing) this.#use();
    // An element may be defined before the kh-plan around it: it asks again once that can answer.
    const host = this.closest(`${tagOf('plan')}:not(:defined)`);
    if (host !== null)
      void customElements.whenDefined(host.localName).then(() => this.isConnected && this.#context.hostConnected());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved is back before this task ends.
    setTimeout(() => {
      if (!this.isConnected) this.#letGo();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (watched.some((name) => changed.has(name))) this.#use();
  }

  protected override render(): TemplateResult {
    const words = wordsFor(this);
    if (words === 'coming') return this.renderLoading();
    return words === 'missing' && !this.#isPart() ? html`${wordsMissingTemplate()}${this.#shown()}` : this.#shown();
  }

  #shown(): TemplateResult {
    const { view } = this;
    const words = sharedWords[this.language];
    if (view === undefined) return html`<p class="state">${words.noSource()}</p>`;
    switch (view.state) {
      case 'loading':
        return this.renderLoading();
      case 'ready':
        return this.#drawn(view);
      default:
        return this.#isFollower() ? html`<slot></slot>` : this.#failure(view);
    }
  }

  /** What cannot be drawn of a log that nobody has read closely yet is for the check to name. */
  #drawn(view: ReadyView): TemplateResult {
    try {
      const drawn = this.renderPlan(view);
      return this.#own === undefined || view.readLog === undefined
        ? drawn
        : html`${this.#unread(view.readLog)}${drawn}`;
    } catch (error) {
      if (view.checked !== 'checking' && view.drop === undefined) throw error;
      view.drop?.();
      return this.renderLoading();
    }
  }

  #unread(readLog: () => void): TemplateResult {
    const words = sharedWords[this.language];
    return html`<p class="state muted" role="status" part="unread">
      ${words.unread} <button @click=${readLog}>${words.readLog}</button>
    </p>`;
  }

  /** Something is on its way: never like a refusal. */
  protected renderLoading(): TemplateResult {
    return html`<div class="state muted loading" role="status">
      <span class="hidden">${sharedWords[languageAround(this)].loading}</span>
      <span class="lines" aria-hidden="true"><i></i><i></i><i></i></span>
    </div>`;
  }

  /** The plan as this element shows it. */
  protected abstract renderPlan(view: ReadyView): TemplateResult;

  #failure({ text, whole, reload }: FailedView): TemplateResult {
    const words = sharedWords[this.language];
    return html`<div class="state" role="alert" part="failure">
      <p>${text(this.language)}</p>
      <div>
        <button class="main" @click=${() => reload()}>${words.retry}</button>
        ${whole > 0 ? html`<button @click=${() => reload(whole)}>${words.showUpTo(whole)}</button>` : ''}
      </div>
      <slot></slot>
    </div>`;
  }

  /** The first of a plan's elements that could be loaded says what is wrong; once is enough. */
  #isFollower(): boolean {
    if (this.#own !== undefined) return false;
    const first = this.closest(tagOf('plan'))?.querySelector(`:is(${tagsOf(...views)}):defined`);
    return first !== null && first !== undefined && first !== this;
  }

  /** What the desk draws leaves it to the desk to say what concerns all of it; what follows in a plan, to the first. */
  #isPart(): boolean {
    const root = this.getRootNode();
    return (root instanceof ShadowRoot && root.host.localName === tagOf('desk-views')) || this.#isFollower();
  }

  #use(): void {
    this.#letGo();
    const { plan, source: src } = this;
    if (plan !== undefined) this.#showGiven(plan);
    else if (src === undefined || src.trim() === '') this.#own = undefined;
    else {
      const address = foldedAddressOf(this.folded, src);
      const folded = address === undefined ? undefined : { address, today: dayFrom(this.today) };
      const { reading, release } = useReading(src, folded);
      const show = (): void => {
        this.#own = this.#viewOf(reading);
        this.requestUpdate();
      };
      const stop = reading.subscribe(show);
      this.#release = () => {
        stop();
        release();
      };
      show();
    }
  }

  /** Where `today` is given, as of that day: it means here what it means to `kh-plan`. */
  #viewOf(reading: Reading): PlanView {
    const around = { profile: vietnamDays, failureText: readingFailureText };
    const today = dayFrom(this.today);
    if (reading.state.state !== 'ready' || today === undefined) return viewOf(reading, around);
    const past = this.#pastOf(reading.state.log, today);
    if (past !== undefined) return viewOf(reading, around, past);
    const view = viewOf(reading, around);
    return view.state === 'ready' ? { ...view, today } : view;
  }

  #showGiven(plan: Plan): void {
    const { version, digest } = plan;
    const show = (): void => {
      const today = dayFrom(this.today) ?? civilDateIn(vietnamDays.timeZone, systemClock.now());
      const rest = { head: { version, digest }, checked: 'unchecked', log: async () => [] } as const;
      this.#own = { state: 'ready', plan, today, profile: vietnamDays, ...rest };
      this.requestUpdate();
    };
    const days = watchDay({ timeZone: vietnamDays.timeZone, clock: systemClock, timer: systemTimer }, show);
    const wakes = browser.wakes?.(show) ?? nothing;
    this.#release = () => {
      days();
      wakes();
    };
    show();
  }

  #letGo(): void {
    this.#release();
    this.#release = nothing;
  }
}

const watched: readonly string[] = ['src', 'folded', 'plan', 'today'];

const nothing = (): void => undefined;
