import type { Actor, Command, RecordedEvent } from '@kehoach/core';
import type { Pending, PlanSession, Sent, Way } from '@kehoach/session';
import { ContextProvider } from '@lit/context';
import { html, type CSSResultGroup, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { leaveDrafts } from '../shared/drafts-left.js';
import { languageOf, wordsFor } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { colours, parts } from '../shared/tokens.styles.js';
import { giveFile } from './give-file.js';
import { failureText } from './failure-text.js';
import { laterSession } from './later-session.js';
import { notices } from './notices.js';
import { PlanAttributes } from './plan-attributes.js';
import { planContextHere, type ReadyView } from './plan-context.js';
import { answer, AsOfEvent, CommandEvent, StatusFilterEvent, TaskSelectEvent } from './plan-events.js';
import { besideStyles, planStyles } from './plan.styles.js';
import { bringForm } from './brought.js';
import { addressOf, browser } from './browser.js';
import { openSession } from './open-session.js';
import { taskIdOf } from '../server/task-id-of.js';
import { serverViews } from './server-part.js';
import { viewOf, type Around } from './view-of.js';

type Chosen = Pick<Around, 'status' | 'selected'> & { readonly draft?: Pending | undefined };

/**
 * Shows nothing itself: opens a plan, gives it to the elements inside, and records what they ask for.
 *
 * With `src` alone the page only shows, unless it names an actor: then what is recorded lasts as long as the page.
 * With `store` too, the log is kept there, and new entries at `src` are taken over. With `endpoint` and `plan-id` a
 * server keeps it: what others record comes by itself, and what is recorded without a line is sent once it is there.
 * The form says which.
 *
 * @tag kh-plan
 * @slot - the elements that show the plan, and anything else
 * @csspart notice - what must be known of the plan: an older copy, one that has parted from the office's, …
 * @csspart unsent - what was recorded here and waits to be sent
 * @cssprop [--kh-plan-gap=16px] - between the elements of a plan that stand in it one after the other
 */
export class PlanHostElement extends PlanAttributes {
  static override styles: CSSResultGroup = [colours, parts, planStyles];

  #session: PlanSession | undefined;
  #chosen: Chosen = {};
  #by: Actor | undefined;
  readonly #provider = new ContextProvider(this, { context: planContextHere(), initialValue: { state: 'loading' } });

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addEventListener(TaskSelectEvent.type, ({ taskId }) => this.#choose({ selected: taskId }));
    this.addEventListener(StatusFilterEvent.type, ({ status }) => this.#choose({ status }));
    this.addEventListener(AsOfEvent.type, ({ day }) => this.#session?.at(day));
    this.addEventListener(CommandEvent.type, (event) => answer(event, () => this.#sendInPlace(event)));
  }

  /** Under which prefix its elements are is known once it is registered. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [...super.finalizeStyles(styles), besideStyles()];
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
    this.#by = leaveDrafts(this.#by, this.speaking().by);
    const isOther = (['src', 'folded', 'store', 'planId', 'endpoint', 'headKey'] as const).some((name) =>
      changed.has(name),
    );
    const isUnread = changed.has('profile') && typeof this.profile === 'string';
    if (this.#session === undefined || isOther || isUnread) this.#open();
    else if (changed.size > 0) this.#session.speak(this.speaking());
  }

  protected override render(): TemplateResult {
    const [session, language] = [this.#session, languageOf(this)];
    const isSaid = wordsFor(this) !== 'coming';
    const said = isSaid && session && notices(session, language, (way) => void this.#follow(way));
    const ways = { host: this, onEdit: this.#onEdit, onDrop: this.#onDrop };
    const refused = isSaid && session && serverViews()?.refusedNotices(session.state, language, ways);
    return html`${said || ''}${refused || ''}<slot
        class=${session?.state.state ?? ''}
        @slotchange=${() => bringForm(this)}
      ></slot>`;
  }

  /**
   * Records what a command leads to, or says why not; with `more` of them, all or none. Never rejects; commands wait
   * for one another.
   */
  async send(command: Command, more?: readonly Command[]): Promise<Sent> {
    await this.updateComplete;
    return (this.#session ?? this.#open()).send(command, more);
  }

  /** Every entry that the page holds, the newest last. */
  async entries(): Promise<readonly RecordedEvent[]> {
    await this.#whole();
    return this.#session?.entries() ?? [];
  }

  /** Gives all that the page holds to the reader as an NDJSON file, whatever became of the store. */
  readonly download = async (): Promise<void> => {
    await this.#whole();
    // Of a plan of which no log could be read there is nothing to give.
    if (this.#session !== undefined && this.#session.file() !== '') giveFile(this.#session);
  };

  /** Of a plan that was folded elsewhere the log is read first, where it can be. */
  async #whole(): Promise<void> {
    await this.#session?.whole?.().catch(() => undefined);
  }

  readonly #token = async (): Promise<string | undefined> => this.tokenProvider?.();

  #open(): PlanSession {
    this.#session?.close();
    this.#chosen = {};
    const { src, folded, store, planId, endpoint, headKey } = this;
    const tokenProvider = this.#token;
    const open = (): PlanSession =>
      openSession({ src, folded, store, planId, endpoint, tokenProvider, headKey }, this.speaking());
    const profile = typeof this.profile === 'string' ? addressOf(this.profile) : undefined;
    const session = profile === undefined ? open() : this.#openUnder(profile, open);
    this.#session = session;
    session.subscribe(() => session === this.#session && this.#show());
    this.#show();
    return session;
  }

  /** By which rules a plan is shown has to be known first: a wrong figure looks like a right one. */
  #openUnder(address: string, open: () => PlanSession): PlanSession {
    const session: PlanSession = laterSession(async () => {
      const { profileAt } = await import('./profile-file.js');
      const answer = await profileAt(address, browser.fetch);
      if ('failure' in answer) return answer.failure;
      this.readProfile = answer.profile;
      session.speak(this.speaking());
      return open();
    }, this.speaking());
    return session;
  }

  #choose(chosen: Chosen): void {
    this.#chosen = { ...this.#chosen, ...chosen };
    this.#show();
  }

  async #follow(way: Way): Promise<void> {
    await (way === 'download' ? this.download() : this.#session?.follow(way));
  }

  #show(): void {
    if (this.#session === undefined) return;
    const { draft, ...chosen } = this.#chosen;
    const { state } = this.#session;
    const { profile, by: actor } = this.speaking();
    const view = viewOf(this.#session, { profile, failureText, actor, ...chosen });
    if (view.state === 'ready' && state.state === 'ready' && state.keeps === 'server') {
      const { pending, signature, takenOver, people, shortUnits } = state;
      const { directory } = this.#session;
      const server = { endpoint: addressOf(this.endpoint) ?? '', token: this.#token };
      const markOf: ReadyView['markOf'] = (id, language) => serverViews()?.markOf(pending, id, language);
      const called = { people, shortUnits };
      this.#provider.setValue({ ...view, ...called, markOf, pending, draft, signature, takenOver, directory, server });
    } else this.#provider.setValue(view);
    this.requestUpdate();
  }

  /** Each press is one of its own: a form takes up the same thing once. */
  readonly #onEdit = (one: Pending): void => this.#choose({ draft: { ...one }, selected: taskIdOf(one.command) });

  readonly #onDrop = ({ id }: Pending): void => {
    this.#choose({ draft: undefined });
    void this.#session?.dismiss(id);
  };

  async #sendInPlace({ command, more, replaces }: CommandEvent): Promise<Sent> {
    const sent = await this.send(command, more);
    if (replaces !== undefined && ('recorded' in sent || 'pending' in sent)) await this.#session?.dismiss(replaces);
    return sent;
  }
}
