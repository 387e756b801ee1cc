import type { Actor, CivilDate, Command, PlanStore, Profile, RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { openPlanWith, type Sent, type PlanSession, type Speaking, type Way } from '@kehoach/session';
import { ContextProvider } from '@lit/context';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GivenElement } from '../shared/given-element.js';
import { languageOf } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { colours, parts } from '../shared/tokens.styles.js';
import { addressOf, browser, lock } from './browser.js';
import { giveFile } from './give-file.js';
import { failureText } from './failure-text.js';
import { notices } from './notices.js';
import { planContext } from './plan-context.js';
import { answer, AsOfEvent, CommandEvent, StatusFilterEvent, TaskSelectEvent } from './plan-events.js';
import { planStyles } from './plan.styles.js';
import { bringForm, brought } from './brought.js';
import { storeFor } from './stores.js';
import { dayFrom, viewOf, type Around } from './view-of.js';

/**
 * Shows nothing itself: opens a plan, gives it to the elements inside, and records what they ask for.
 *
 * With `src` alone the page only shows, unless it names an actor: then what is recorded lasts as long as the page.
 * With `store` too, the log is kept there, and new entries at `src` are taken over. The form says which.
 *
 * @tag kh-plan
 * @slot - the elements that show the plan, and anything else
 * @csspart notice - what must be known of the plan: an older copy, one that has parted from the office's, …
 * @cssprop [--kh-plan-gap=1em] - between the elements of a plan that stand in it one after the other
 */
export class PlanHostElement extends GivenElement {
  static override styles: CSSResultGroup = [colours, parts, planStyles];

  /** Where the plan's log is, NDJSON, on this host. */
  @property() accessor src: string | undefined;

  /** The name under which the script registered a store (`indexeddb`), or a store. */
  @property() accessor store: string | PlanStore | undefined;

  /** The plan's id, where the store holds it and there is no `src`. */
  @property({ attribute: 'plan-id' }) accessor planId: string | undefined;

  /**
   * The day that is today for this page, `YYYY-MM-DD`: the plan is shown as of it, and what is recorded is recorded
   * on it. The day it is in the profile's zone unless given.
   */
  @property() accessor today: CivilDate | undefined;

  /** Who is signed in, as the portal knows them. */
  @property({ attribute: 'actor-id' }) accessor actorId: string | undefined;

  /** Id of the unit for which they act. */
  @property({ attribute: 'actor-unit' }) accessor actorUnit: string | undefined;

  /** Shown beside what they record. */
  @property({ attribute: 'actor-name' }) accessor actorName: string | undefined;

  /** What a province replaces; Vietnam's laws and days unless given. */
  @property({ attribute: false }) accessor profile: Profile = vietnam;

  #session: PlanSession | undefined;
  #chosen: Pick<Around, 'status' | 'selected'> = {};
  readonly #provider = new ContextProvider(this, { context: planContext, initialValue: { state: 'loading' } });

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addEventListener(TaskSelectEvent.type, ({ taskId }) => this.#choose({ selected: taskId }));
    this.addEventListener(StatusFilterEvent.type, ({ status }) => this.#choose({ status }));
    this.addEventListener(AsOfEvent.type, ({ day }) => this.#session?.at(day));
    this.addEventListener(CommandEvent.type, (event) => answer(event, (command) => this.send(command)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session?.reopen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved is back before this task ends.
    setTimeout(() => this.isConnected || this.#session?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('src') || changed.has('store') || changed.has('planId');
    if (this.#session === undefined || isOther) this.#open();
    else if (changed.size > 0) this.#session.speak(this.#speaking());
  }

  protected override render(): TemplateResult {
    const said = this.#session && notices(this.#session, languageOf(this), (way) => void this.#follow(way));
    return html`${said}<slot @slotchange=${() => bringForm(this)}></slot>`;
  }

  /** Records what a command leads to, or says why not. Never rejects; commands wait for one another. */
  async send(command: Command): Promise<Sent> {
    await this.updateComplete;
    return (this.#session ?? this.#open()).send(command);
  }

  /** Every entry that the page holds, the newest last. */
  async entries(): Promise<readonly RecordedEvent[]> {
    return this.#session?.entries() ?? [];
  }

  /** Gives all that the page holds to the reader as an NDJSON file, whatever became of the store. */
  readonly download = async (): Promise<void> => {
    if (this.#session !== undefined) giveFile(this.#session);
  };

  #open(): PlanSession {
    this.#session?.close();
    this.#chosen = {};
    const where = { source: addressOf(this.src), store: storeFor(this.store), planId: this.planId };
    const session = (this.#session = openPlanWith({ ...browser, lock, ...where, ...this.#speaking() }, brought));
    session.subscribe(() => session === this.#session && this.#show());
    this.#show();
    return session;
  }

  #speaking(): Speaking {
    return { profile: this.profile, by: this.#actor(), today: dayFrom(this.today) };
  }

  #actor(): Actor | undefined {
    const { actorId: id, actorUnit: unit, actorName: name } = this;
    return id?.trim() && unit?.trim() ? { id, unit, ...(name && { name }) } : undefined;
  }

  #choose(chosen: Pick<Around, 'status' | 'selected'>): void {
    this.#chosen = { ...this.#chosen, ...chosen };
    this.#show();
  }

  async #follow(way: Way): Promise<void> {
    await (way === 'download' ? this.download() : this.#session?.follow(way));
  }

  #show(): void {
    if (this.#session === undefined) return;
    this.#provider.setValue(
      viewOf(this.#session, { profile: this.profile, failureText, actor: this.#actor(), ...this.#chosen }),
    );
    this.requestUpdate();
  }
}
