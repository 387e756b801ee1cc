import {
  advance,
  decide,
  isLogError,
  loadPlan,
  memoryStore,
  planAt,
  record,
  replay,
  uuidv7,
  writeLog,
  type Actor,
  type CivilDate,
  type Command,
  type Plan,
  type PlanStore,
  type Profile,
  type RecordedEvent,
  type Status,
  type TaskId,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { logErrorText, type Words } from '@kehoach/words';
import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayOr, languageOf } from '../shared/language.js';
import { colours, parts } from '../shared/tokens.styles.js';
import { chainFailure } from './chain.js';
import { knownPlanId, rememberPlanId } from './known-plans.js';
import { planContext, type Failure, type PlanView } from './plan-context.js';
import { AsOfEvent, CommandEvent, StatusFilterEvent, TaskSelectEvent, type Outcome } from './plan-events.js';
import { loadLog, type LoadedLog } from './source.js';
import { storeNamed } from './stores.js';

const words: Words<{
  readonly offline: string;
  readonly damaged: string;
  readonly parted: string;
  readonly download: string;
  readonly readOnly: string;
}> = {
  vi: {
    offline: 'Đang hiển thị bản lưu trên máy này vì chưa tải được bản mới.',
    damaged: 'Bản lưu trên máy này đã bị sửa ngoài hệ thống; trang chỉ hiển thị bản của cơ quan.',
    parted:
      'Nhật ký của cơ quan và những gì đã ghi trên máy này không còn khớp nhau. Trang đang hiển thị bản trên máy này; hãy tải về và gửi cho cơ quan.',
    download: 'Tải nhật ký trên máy này',
    readOnly: 'Trang này chỉ để xem.',
  },
  en: {
    offline: 'Showing the copy on this computer: the newest one could not be loaded.',
    damaged: 'The copy on this computer was changed from outside; only the office’s log is shown.',
    parted:
      'The office’s log and what was recorded on this computer no longer agree. This page shows the copy on this computer; download it and send it to the office.',
    download: 'Download the log of this computer',
    readOnly: 'This page only shows the plan.',
  },
};

/** Why the reader should know that this is not the office's newest log. */
type Notice = 'offline' | 'parted' | 'damaged' | Words<string>;

/**
 * Shows nothing itself: loads a plan's log, gives the plan to the elements inside, and records what
 * they ask for.
 *
 * With `src` alone the page only shows, unless it names an actor: then what is recorded lasts as long as
 * the page. With `store` too, the log is kept there: new entries at `src` are taken over, and what was
 * recorded here stays.
 *
 * @tag kh-plan
 * @slot - the elements that show the plan, and anything else
 * @csspart notice - says that the plan is an older copy, or has parted from the office's
 */
export class PlanHostElement extends LitElement {
  static override styles: CSSResultGroup = [
    colours,
    parts,
    css`
      :host { display: block; }
      .notice { padding: .6em 1em; margin-block-end: 1em; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_due-soon); background: var(--_surface); color: var(--_text); }
    `,
  ];

  /** Where the plan's log is, NDJSON, on this host. */
  @property() accessor src: string | undefined;

  /** The name under which the script registered a store (`indexeddb`), or a store. */
  @property() accessor store: string | PlanStore | undefined;

  /** The plan's id, where the store holds it and there is no `src`. */
  @property({ attribute: 'plan-id' }) accessor planId: string | undefined;

  /** The day of which the page speaks, `YYYY-MM-DD`; the day it is in Vietnam unless given. */
  @property() accessor today: CivilDate | undefined;

  /** Who is signed in, as the portal knows them. */
  @property({ attribute: 'actor-id' }) accessor actorId: string | undefined;

  /** Id of the unit for which they act. */
  @property({ attribute: 'actor-unit' }) accessor actorUnit: string | undefined;

  /** Shown beside what they record. */
  @property({ attribute: 'actor-name' }) accessor actorName: string | undefined;

  /** What a province replaces; Vietnam's laws and days unless given. */
  @property({ attribute: false }) accessor profile: Profile = vietnam;

  #notice: Notice | undefined;

  #plan: Plan = replay([]);
  #base: readonly RecordedEvent[] = [];
  #planId = '';
  #memory: PlanStore | undefined;
  #store: PlanStore | undefined;
  #failure: Failure | undefined;
  #state: PlanView['state'] = 'loading';
  #shownPlan: Plan | undefined;
  #asOf: CivilDate | undefined;
  #status: Status | undefined;
  #selected: TaskId | undefined;
  #unsubscribe: () => void = () => undefined;
  #round = 0;
  readonly #provider = new ContextProvider(this, { context: planContext, initialValue: this.#viewOf('loading') });

  constructor() {
    super();
    this.addEventListener(TaskSelectEvent.type, (event) => this.#onTaskSelect(event));
    this.addEventListener(StatusFilterEvent.type, (event) => this.#onStatusFilter(event));
    this.addEventListener(AsOfEvent.type, (event) => void this.#onAsOf(event));
    this.addEventListener(CommandEvent.type, (event) => this.#onCommand(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#round += 1;
    this.#unsubscribe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const needsStore = this.#store === undefined && this.#state === 'ready' && this.#actor() !== undefined;
    if (!this.hasUpdated || changed.has('src') || changed.has('store') || changed.has('planId')) void this.#load(false);
    else if (needsStore && (changed.has('actorId') || changed.has('actorUnit'))) void this.#load(false);
    else if (changed.size > 0) this.#show();
  }

  protected override render(): TemplateResult {
    const notice = this.#notice;
    const texts = words[languageOf(this)];
    return html`${
      notice === undefined
        ? nothing
        : html`<div class="notice" part="notice" role="status">
            <p>${typeof notice === 'string' ? texts[notice] : notice[languageOf(this)]}</p>
            ${notice === 'parted' ? html`<button @click=${this.download}>${texts.download}</button>` : nothing}
          </div>`
    }<slot></slot>`;
  }

  /**
   * Records what a command leads to, or says why not. Decides again when another tab was faster.
   *
   * @returns resolves in every case; failures are in the outcome
   */
  async send(command: Command): Promise<Outcome> {
    const by = this.#actor();
    if (by === undefined || this.#store === undefined || this.#state !== 'ready')
      return { failure: pick((text) => text.readOnly) };
    for (let attempt = 1; ; attempt += 1) {
      const plan = this.#plan;
      const options = { by, today: this.#day(), profile: this.profile };
      const decision = decide(plan, command, options);
      if (decision.refusal !== undefined) return { refusal: decision.refusal };
      try {
        const { version, digest } = plan;
        const planId = this.#planId;
        const recorded = record(decision.events, {
          planId,
          version,
          digest,
          now: new Date().toISOString(),
          newId,
        });
        await this.#store.append(planId, version, recorded);
        this.#take(recorded);
        return { recorded };
      } catch (error) {
        if (!isLogError(error, 'version-conflict') || attempt === 5) return { failure: failureOf(error) };
        this.#take(await this.#store.read(this.#planId, { after: this.#plan.version }));
      }
    }
  }

  /** Every entry of the log, the newest last. */
  async entries(): Promise<readonly RecordedEvent[]> {
    return this.#store === undefined ? this.#base : this.#store.read(this.#planId, { after: 0 });
  }

  /** Gives the log to the reader as an NDJSON file. */
  readonly download = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([writeLog(await this.entries())], { type: 'application/x-ndjson' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${this.#planId}.ndjson` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };

  async #load(isFresh: boolean, whole?: number): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.#unsubscribe();
    this.#unsubscribe = () => undefined;
    this.#tell(undefined);
    this.#asOf = undefined;
    this.#shownPlan = undefined;
    this.#store = undefined;
    this.#fail(undefined, 'loading');
    const loaded: LoadedLog = this.src === undefined ? { entries: [] } : await loadLog(this.src, isFresh);
    if (round === this.#round) await this.#open(loaded, round, whole);
  }

  async #open({ entries, failure }: LoadedLog, round: number, whole: number | undefined): Promise<void> {
    this.#base = whole === undefined ? entries : entries.slice(0, whole);
    this.#plan = replay(this.#base);
    this.#planId = entries[0]?.planId ?? this.planId ?? knownPlanId(this.src) ?? '';
    const isWhole = whole === undefined && failure === undefined;
    // A small log is checked before it may go into a store; nothing that was changed gets in there.
    if (isWhole) this.#fail(undefined, 'ready');
    const tampered = isWhole ? await chainFailure(entries) : undefined;
    if (round !== this.#round) return;
    if (tampered !== undefined) return this.#fail(tampered, 'failed');
    const isJoined =
      whole === undefined && failure?.code !== 'broken-line' && (await this.#join(entries, failure, round));
    if (round !== this.#round || isJoined) return;
    if (failure !== undefined && whole === undefined) return this.#fail(failure, 'failed');
    this.#fail(undefined, 'ready');
  }

  /**
   * Takes over what is new at `src`, keeps what was recorded here, and listens to the other tabs.
   *
   * @returns whether the plan is now the store's; where the store fails, what `src` gave is still shown
   */
  async #join(entries: readonly RecordedEvent[], failure: Failure | undefined, round: number): Promise<boolean> {
    const planId = this.#planId;
    try {
      const store = this.#namedStore();
      if (store === undefined || planId === '') return false;
      const kept = await store.read(planId, { after: 0 });
      if (failure !== undefined && kept.length === 0) return false;
      const common = Math.min(kept.length, entries.length);
      const hasParted = common > 0 && kept[common - 1]?.digest !== entries[common - 1]?.digest;
      if (!hasParted && entries.length > kept.length) {
        // Another tab may take them over at the same moment; the store records an id once.
        await store.append(planId, kept.length, entries.slice(kept.length)).catch(ignoreConflict);
      }
      const plan = await loadPlan(store, planId);
      const tampered = kept.length === 0 ? undefined : await chainFailure(await store.read(planId, { after: 0 }));
      if (round !== this.#round) return false;
      if (tampered !== undefined && entries.length > 0) return this.#warn('damaged');
      this.#tell(failure !== undefined ? 'offline' : hasParted ? 'parted' : this.#notice);
      this.#plan = plan;
      this.#store = store;
      this.#unsubscribe = store.subscribe(planId, plan.version, (news) => this.#take(news));
      rememberPlanId(this.src, planId);
      if (tampered === undefined) this.#fail(undefined, 'ready');
      else this.#fail(tampered, 'failed');
      return true;
    } catch (error) {
      if (round !== this.#round) return false;
      if (entries.length > 0) return this.#warn(failureOf(error));
      this.#fail({ code: 'store', words: failureOf(error) }, 'failed');
      return true;
    }
  }

  /** Says above the plan why it is only shown. */
  #warn(notice: Notice): false {
    this.#tell(notice);
    return false;
  }

  #tell(notice: Notice | undefined): void {
    this.#notice = notice;
    this.requestUpdate();
  }

  #namedStore(): PlanStore | undefined {
    if (typeof this.store === 'object') return this.store;
    if (this.store !== undefined && this.store !== '') return storeNamed(this.store);
    if (this.#actor() === undefined) return undefined;
    this.#memory ??= memoryStore();
    return this.#memory;
  }

  /** Takes entries that follow what the plan holds; those it has already are passed over. */
  #take(news: readonly RecordedEvent[]): void {
    const fresh = news.filter(({ version }) => version > this.#plan.version);
    if (fresh[0]?.version !== this.#plan.version + 1) return;
    this.#plan = advance(this.#plan, fresh);
    this.#show();
  }

  #fail(failure: Failure | undefined, state: PlanView['state']): void {
    this.#failure = failure;
    this.#state = state;
    this.#show();
  }

  #show(): void {
    this.#provider.setValue(this.#viewOf(this.#state));
  }

  #viewOf(state: PlanView['state']): PlanView {
    const actor = this.#asOf === undefined && this.#store !== undefined ? this.#actor() : undefined;
    return {
      state,
      plan: this.#shownPlan ?? this.#plan,
      today: this.#asOf ?? this.#day(),
      log: async () => this.#logShown(),
      reload: (whole) => void this.#load(true, whole),
      ...(this.#failure !== undefined && { failure: this.#failure }),
      ...(this.#asOf !== undefined && { asOf: this.#asOf }),
      ...(actor !== undefined && { actor }),
      ...(this.#status !== undefined && { status: this.#status }),
      ...(this.#selected !== undefined && { selected: this.#selected }),
    };
  }

  async #logShown(): Promise<readonly RecordedEvent[]> {
    const entries = await this.entries();
    const day = this.#asOf;
    return day === undefined ? entries : entries.filter(({ occurredOn }) => occurredOn <= day);
  }

  #day(): CivilDate {
    return dayOr(this.today);
  }

  #actor(): Actor | undefined {
    const { actorId: id, actorUnit: unit, actorName: name } = this;
    return id?.trim() && unit?.trim() ? { id, unit, ...(name && { name }) } : undefined;
  }

  #onTaskSelect({ taskId }: TaskSelectEvent): void {
    this.#selected = taskId;
    this.#show();
  }

  #onStatusFilter({ status }: StatusFilterEvent): void {
    this.#status = status;
    this.#show();
  }

  async #onAsOf({ day }: AsOfEvent): Promise<void> {
    this.#asOf = day;
    const plan = day === undefined ? undefined : planAt(await this.entries(), { occurredBy: day });
    if (this.#asOf !== day) return;
    this.#shownPlan = plan;
    this.#show();
  }

  /** After the listeners of the page, so that one that cancels the event comes first. */
  #onCommand(event: CommandEvent): void {
    if (!event.defaultPrevented) event.outcome ??= this.send(event.command);
  }
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function pick(of: (text: (typeof words)['vi']) => string): Words<string> {
  return { vi: of(words.vi), en: of(words.en) };
}

function failureOf(error: unknown): Words<string> {
  if (isLogError(error)) return { vi: logErrorText(error, 'vi'), en: logErrorText(error, 'en') };
  const detail = error instanceof Error ? error.message : String(error);
  return { vi: `Không ghi được: ${detail}`, en: `This could not be recorded: ${detail}` };
}

function ignoreConflict(error: unknown): void {
  if (!isLogError(error, 'version-conflict')) throw error;
}
