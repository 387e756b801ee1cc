import type { Profile } from '@kehoach/core';
import { issuingUnitOf, missingIn, type Reading } from '@kehoach/importer';
import type { TokenProvider } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Publisher } from '../publish/post.js';
import type { IssuingOffice } from '../publish/publish.js';
import type { NoReading } from '../amending/paper-read.js';
import { askReader, readerFile } from '../reader/ask-reader.js';
import { GivenElement } from '../shared/given-element.js';
import { languageOf, type Sentence } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { readingWords } from '../shared/reading.messages.js';
import { ReadingWork } from '../shared/reading-work.js';
import { tokens } from '../shared/tokens.styles.js';
import { TranslatedText } from '../shared/translated.js';
import { focusOn } from './focus.js';
import { GivenFile, logIn } from './given-file.js';
import { words } from './import.messages.js';
import { importStyles } from './import.styles.js';
import { Issuance, issuing, type Issued } from './issuance.js';
import type { Issuer } from './issue.js';
import type { OnServer, TakingOver } from './issuing.js';
import { chooser, issuePanel, leavePanel } from './panels.js';
import { ReviewKeeper, type BegunReview } from './kept-review.js';
import { PlanIssueEvent } from './plan-issue-event.js';
import { reviewTools, type ReviewTools } from './review-tools.js';
import type { Reviewing } from './reviewing.js';

/** What the page asks and tells beside the document. */
interface Shown {
  readonly notice: Sentence | undefined;
  readonly isStopped: boolean;
  /** A file is held over the place for it. */
  readonly isOver: boolean;
  readonly isAsking: boolean;
  /** What waits until a person says that corrections may be dropped. */
  readonly leaving: (() => void) | undefined;
}

/**
 * An official document becomes the plan: read in the browser, looked over beside its words, put right, issued.
 *
 * Nothing is sent anywhere, but where an `endpoint` is given: then the plan is issued there, an old Word file is read
 * there, and a log that exists (NDJSON) is taken over. What a person changes is kept as a correction beside what was read, and goes into the log.
 *
 * @tag kh-import
 * @fires {PlanIssueEvent} kh-plan-issue - a person issued the plan; the event holds its log
 */
export class ImportElement extends GivenElement {
  static override styles: CSSResultGroup = [tokens, importStyles];

  /** Who issues the plan, as the portal knows them. Nothing is issued while it is not given. */
  @property({ attribute: 'actor-id' }) accessor actorId: string | undefined;

  /** Shown beside what they record. */
  @property({ attribute: 'actor-name' }) accessor actorName: string | undefined;

  /** The address of a server under which its plans stand: plans are issued there, and logs taken over. */
  @property() accessor endpoint: string | undefined;

  /** Gives the token of whoever is signed in, where the server asks for one. */
  @property({ attribute: false }) accessor tokenProvider: TokenProvider | undefined;

  /** Where a plan that the server has is shown; `{id}` stands for its id. The page goes there once it is issued. */
  @property({ attribute: 'plan-page' }) accessor planPage: string | undefined;

  /**
   * What a province replaces, for plans that are issued in this page: the address of its `profile.json`, or the value;
   * Vietnam's laws and days unless given. A server goes by its own.
   */
  @property() accessor profile: Profile | string | undefined;

  #shown: Shown = { notice: undefined, isStopped: false, isOver: false, isAsking: false, leaving: undefined };
  #review: Reviewing | undefined;
  #tools: ReviewTools | undefined;
  #work: ReadingWork | undefined;
  #takingOver: TakingOver | undefined;
  readonly #keeper = new ReviewKeeper();
  readonly #given = new GivenFile({
    onOver: (isOver) => this.#show({ isOver }),
    onRead: (bytes, name) => void this.read(bytes, name),
    onUnreadable: () => this.#show({ notice: (language) => words[language].unreadable }),
  });
  readonly #issuance = new Issuance(this, () => this.#keeper.drop());

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addController(new TranslatedText(this));
  }

  /**
   * The office that issues what is read, as it stands under review, for a portal that lets its staff choose for which
   * unit they act; nothing while nothing is read.
   */
  get issuer(): IssuingOffice | undefined {
    if (this.#takingOver !== undefined) return this.#takingOver.issuer;
    const draft = this.#review?.draft;
    return draft && { unit: issuingUnitOf(draft), name: draft.issuer ?? '' };
  }

  /**
   * Reads a document: the bytes of a file, or a text. Where corrections have not been issued, a person is
   * asked first whether they may be dropped.
   *
   * @param name of the file: a lock is known by it, and one that promises another format is told
   */
  async read(input: Uint8Array | string, name?: string): Promise<void> {
    if (this.#isAtRisk) {
      this.#show({ leaving: () => this.#leaveFor(() => void this.#read(input, name)) });
      void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
      return;
    }
    await this.#read(input, name);
  }

  async #read(input: Uint8Array | string, name?: string): Promise<void> {
    this.#endReading();
    const work = new ReadingWork(() => this.requestUpdate());
    this.#work = work;
    this.#show({ notice: undefined, isStopped: false });
    await this.updateComplete;
    // The words about waiting are painted before the reading begins.
    await new Promise((resolve) => setTimeout(resolve));
    // Of two documents that were given at once the last one counts.
    if (work !== this.#work) return;
    const server = this.#server;
    const log = server && logIn(input);
    if (server === undefined || log === undefined) await this.#readDocument(work, input, name);
    else await this.#offerLog(log, server);
    if (work === this.#work) this.#endReading();
  }

  async #readDocument(work: ReadingWork, input: Uint8Array | string, name?: string): Promise<void> {
    const server = this.#server;
    const asked = { input, ...(name !== undefined && { name }), hasOldWord: server !== undefined };
    const reading = await askReader('plan', asked, {
      signal: work.signal,
      onShare: work.onShare,
      // No page reads an old Word file; a server does.
      ...(server && { oldWord: async (bytes) => (await issuing()).oldWordText(bytes, server) }),
    });
    if (work !== this.#work) return;
    if (typeof reading === 'string') this.#show({ notice: noticeOf(reading) });
    else await this.#take(reading);
  }

  /** What is being read is wanted no more, if anything is. */
  #endReading(): void {
    this.#work?.end();
    this.#work = undefined;
    this.requestUpdate();
  }

  #onStop(): void {
    this.#endReading();
    this.#show({ isStopped: true });
    focusOn(this, 'input[type=file]');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only put elsewhere goes on reading.
    queueMicrotask(() => {
      if (!this.isConnected) this.#endReading();
    });
  }

  /** A log that exists goes to the server as it is. */
  async #offerLog(text: string, server: Publisher): Promise<void> {
    try {
      const { TakingOver: Offered } = await issuing();
      this.#takingOver = new Offered({
        text,
        publisher: () => this.#server ?? server,
        pageOf: (planId) => this.#pageOf(planId),
        onChange: () => this.requestUpdate(),
        onTaken: (taken) => this.#goTo(taken, new PlanIssueEvent(taken.planId, [])),
        onBack: () => {
          this.#takingOver = undefined;
          this.requestUpdate();
        },
      });
    } catch {
      this.#show({ notice: noticeOf('not-loaded') });
    }
  }

  /** Where plans are issued, and logs taken over; nothing where that is this page. */
  get #server(): Publisher | undefined {
    const { endpoint, tokenProvider } = this;
    return endpoint ? { endpoint, tokenProvider } : undefined;
  }

  #pageOf(planId: string): string | undefined {
    return this.planPage?.replaceAll('{id}', encodeURIComponent(planId));
  }

  /** Goes to the plan, unless the page keeps the event to itself or something is left to be seen here. */
  #goTo({ planId, unknownUnits }: OnServer, event: PlanIssueEvent, unrecorded = 0): void {
    const page = this.#pageOf(planId);
    if (this.dispatchEvent(event) && page && unknownUnits.length + unrecorded === 0) location.assign(page);
  }

  protected override willUpdate(): void {
    this.#keeper.meet(this.#actor);
  }

  protected override render(): TemplateResult | undefined {
    const review = this.#review;
    if (this.#takingOver !== undefined) return this.#takingOver.template(this.#language);
    return review === undefined ? this.#chooser() : this.#page(review);
  }

  get #language(): Language {
    return languageOf(this);
  }

  /** Whether there are corrections that no log holds, here or begun before, or a log that nobody has. */
  get #isAtRisk(): boolean {
    if (this.#review === undefined) return this.#keeper.offered !== undefined;
    return this.#issuance.isDone ? this.#issuance.isAtRisk : this.#review.isCorrected;
  }

  #show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.requestUpdate();
  }

  #chooser(): TemplateResult {
    const { notice, isOver, isStopped, leaving } = this.#shown;
    const { offered } = this.#keeper;
    return chooser({
      language: this.#language,
      notice: notice?.(this.#language),
      isOver,
      work: this.#work,
      isStopped,
      isForServer: this.#server !== undefined,
      kept: leaving === undefined ? offered?.title : undefined,
      leaving: this.#leavePanel(),
      onResume: () => void (offered && this.#take({ draft: offered.draft }, offered)),
      onForget: () => this.#onForget(),
      onDragOver: (event) => this.#given.heldOver(event),
      onDragLeave: () => this.#show({ isOver: false }),
      onDrop: (event) => this.#given.dropped(event),
      // While a person looks for the file, the reader comes.
      onMeant: () => void readerFile().catch(() => undefined),
      onFile: (event) => this.#given.chosen(event),
      onPaste: () => this.#onPaste(),
      onStop: () => this.#onStop(),
    });
  }

  #onForget(): void {
    this.#keeper.drop();
    this.requestUpdate();
    focusOn(this, 'input[type=file]');
  }

  #page(review: Reviewing): TemplateResult | undefined {
    return this.#tools?.reviewPage(review, {
      isIssued: this.#issuance.isDone,
      isAsking: this.#shown.isAsking,
      isKept: this.#keeper.isKept,
      panels: html`${this.#leavePanel()}
        ${this.#shown.isAsking ? this.#asking(review) : nothing}
        ${this.#issuance.template(this.#language, (planId) => this.#pageOf(planId))}`,
      onAnother: () => this.#onAnother(),
      onAsk: () => this.#show({ isAsking: true }),
    });
  }

  #leavePanel(): TemplateResult | typeof nothing {
    const { leaving } = this.#shown;
    if (leaving === undefined) return nothing;
    return leavePanel(this.#language, this.#issuance.isDone, leaving, () => this.#show({ leaving: undefined }));
  }

  #asking(review: Reviewing): TemplateResult {
    return issuePanel({
      language: this.#language,
      missing: missingIn(review.draft),
      open: review.openChecks,
      notes: review.openNotes,
      unread: review.unread.length,
      onUnread: () => review.toUnread(),
      notice: this.#shown.notice?.(this.#language),
      isActorKnown: this.#canIssue,
      isIssuing: this.#issuance.isUnderWay,
      onField: (field) => review.fill(`plan-${field}`),
      onIssue: () => void this.#onIssue(),
      onCancel: () => this.#onCancel(),
    });
  }

  async #take({ draft, refusal }: Partial<Reading>, begun?: BegunReview): Promise<void> {
    const work = this.#work;
    if (draft !== undefined && this.#tools === undefined) {
      this.#tools = await reviewTools().catch(() => undefined);
      if (work !== this.#work) return;
      if (this.#tools === undefined) {
        this.#show({ notice: noticeOf('not-loaded') });
        return;
      }
    }
    this.#issuance.forget();
    this.#review = draft && this.#reviewOf(begun ?? { draft, changes: [], seen: [] });
    this.#learnNames();
    const notice = refusal && ((language: Language): string => refusal[language]);
    this.#show({ notice, isAsking: false, leaving: undefined });
  }

  #reviewOf(begun: BegunReview): Reviewing | undefined {
    const tools = this.#tools;
    return (
      tools &&
      new tools.Reviewing(this, begun, {
        correct: tools.correct,
        onChanged: (now, isDraft) => {
          // A field that had the focus as its review went may tell of it later.
          if (now !== this.#review) return;
          this.#keeper.keep(now.begun, now.draft);
          if (isDraft) this.#onDraft();
        },
      })
    );
  }

  /** Asks the server which units it knows; a page may sign in for the office that issues what is under review. */
  #learnNames(): void {
    const [review, server] = [this.#review, this.#server];
    if (review === undefined || server === undefined) return;
    void this.#tools?.directoryNames(server).then((names) => review.knows(names));
  }

  get #actor(): string {
    return this.actorId?.trim() ?? '';
  }

  /** Who issues, where the page says it. */
  get #issuer(): Issuer | undefined {
    const id = this.#actor;
    return id === '' ? undefined : { id, name: this.actorName };
  }

  /** A server knows who issues. */
  get #canIssue(): boolean {
    return this.#issuer !== undefined || this.#server !== undefined;
  }

  #give(issued: Issued): void {
    const { planId, log } = issued;
    this.#show({ notice: undefined, isAsking: false });
    focusOn(this, '[data-done] a');
    const event = new PlanIssueEvent(planId, log);
    if ('version' in issued) this.#goTo(issued, event, issued.standings.unrecorded.length);
    else this.dispatchEvent(event);
  }

  #onDraft(): void {
    this.#issuance.forget();
    this.#show({ notice: undefined, leaving: undefined });
  }

  async #onIssue(): Promise<void> {
    const draft = this.#review?.draft;
    if (draft === undefined || !this.#canIssue || missingIn(draft).length > 0 || this.#issuance.isUnderWay) return;
    const issued = await this.#issuance.issue(draft, { by: this.#issuer, server: this.#server, profile: this.profile });
    if (issued === undefined) return;
    if (!('reason' in issued)) return this.#give(issued);
    this.#show({ notice: (language) => `${words[language].failed} ${issued.reason(language)}` });
  }

  #onCancel(): void {
    this.#issuance.stop();
    this.#show({ notice: undefined, isAsking: false });
  }

  #onAnother(): void {
    const leave = (): void => this.#leaveFor(() => void this.#take({}));
    if (this.#isAtRisk) this.#show({ leaving: leave });
    else leave();
  }

  /** What was put right is wanted no more. */
  #leaveFor(next: () => void): void {
    this.#keeper.drop();
    next();
  }

  #onPaste(): void {
    void this.read(this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  }
}

function noticeOf(why: NoReading): Sentence {
  return (language) => (why === 'broke-off' ? readingWords[language].brokeOff : words[language].notLoaded);
}
