import { memoryStore, writeLog } from '@kehoach/core';
import {
  correct,
  missingIn,
  readPlan,
  type Change,
  type Draft,
  type DraftTask,
  type Finding,
  type Range,
  type Reading,
} from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { GivenElement } from '../shared/given-element.js';
import { languageOf } from '../shared/language.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { tokens } from '../shared/tokens.styles.js';
import { words } from './import.messages.js';
import { importStyles } from './import.styles.js';
import { issue, type IssuedPlan, type Issuer, type Sentence } from './issue.js';
import { OfferedFile } from './offered-file.js';
import { chooser, issuedPanel, issuePanel, leavePanel } from './panels.js';
import { documentPane, fieldIdOf, findingKey, findingsPane, planPane, type Review } from './panes.js';
import { scrollToChosen } from './scroll.js';
import { PlanIssueEvent } from './plan-issue-event.js';

type Pane = 'document' | 'findings' | 'plan';

/**
 * An official document becomes the plan: read in the browser, looked over beside its words, put right, issued.
 *
 * Nothing is sent anywhere. Choosing a piece, a finding or a task shows the other two. What a person
 * changes is kept as a correction beside what was read, and goes into the log.
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

  @state() accessor #draft: Draft | undefined;
  @state() accessor #before: readonly Draft[] = [];
  @state() accessor #notice: Sentence | undefined;
  @state() accessor #isReading = false;
  #round = 0;
  /** The log that was issued has been downloaded. */
  #isSaved = false;
  @state() accessor #isOver = false;
  @state() accessor #pane: Pane = 'document';
  @state() accessor #place: Range | undefined;
  @state() accessor #task: string | undefined;
  @state() accessor #finding: Finding | undefined;
  @state() accessor #seen: ReadonlySet<string> = new Set();
  @state() accessor #isAsking = false;
  /** Stops the issue that is under way. */
  @state() accessor #issuing: AbortController | undefined;
  /** What waits until a person says that corrections may be dropped. */
  @state() accessor #leaving: (() => void) | undefined;
  @state() accessor #issued: IssuedPlan | undefined;
  readonly #file = new OfferedFile(this);

  constructor() {
    super();
    this.addController(new LanguageWatch(this));
    this.addController(this.#file);
  }

  /**
   * Reads a document: the bytes of a file, or a text. Where corrections have not been issued, a person is
   * asked first whether they may be dropped.
   */
  async read(input: Uint8Array | string): Promise<void> {
    if (this.#isAtRisk) {
      this.#leaving = () => void this.#read(input);
      this.#scrollToTop();
      return;
    }
    await this.#read(input);
  }

  async #read(input: Uint8Array | string): Promise<void> {
    this.#isReading = true;
    this.#notice = undefined;
    this.#round += 1;
    const round = this.#round;
    await this.updateComplete;
    // The words about waiting are painted before the reading begins.
    await new Promise((resolve) => setTimeout(resolve));
    // Of two documents that were given at once the last one counts.
    if (round !== this.#round) return;
    this.#take(readPlan(input));
    this.#isReading = false;
  }

  protected override render(): TemplateResult {
    const draft = this.#draft;
    return draft === undefined ? this.#chooser() : this.#review(draft);
  }

  get #language(): Language {
    return languageOf(this);
  }

  /** Whether there are corrections that no log holds, or a log that nobody has. */
  get #isAtRisk(): boolean {
    return this.#issued === undefined ? this.#before.length > 0 : !this.#isSaved;
  }

  #chooser(): TemplateResult {
    return chooser({
      language: this.#language,
      notice: this.#notice?.(this.#language),
      isOver: this.#isOver,
      isReading: this.#isReading,
      onDragOver: (event) => this.#onDragOver(event),
      onDragLeave: () => (this.#isOver = false),
      onDrop: (event) => this.#onDrop(event),
      onFile: (event) => this.#onFile(event),
      onPaste: () => this.#onPaste(),
    });
  }

  #review(draft: Draft): TemplateResult {
    const texts = words[this.#language];
    const review = this.#reviewOf(draft);
    const open = this.#openChecks(draft);
    const duties = draft.tasks.filter(({ kind }) => kind === 'responsibility').length;
    const counts: Readonly<Record<Pane, string>> = {
      document: '',
      findings: ` (${draft.findings.length})`,
      plan: ` (${draft.tasks.length})`,
    };
    return html`${this.#bar(`${texts.summary(draft.tasks.length - duties, duties)} · ${texts.open(open)}`)}
      ${this.#leavePanel()}
      ${this.#isAsking ? this.#asking(draft, open) : nothing}
      ${this.#issuedPanel()}
      <div class="tabs group" role="group" aria-label=${texts.title}>
        ${(['document', 'findings', 'plan'] as const).map((name) => this.#tab(name, counts[name]))}
      </div>
      <div class="panes">
        ${this.#paneOf('document', counts.document, this.#pieces(draft, documentPane(review)))}
        ${this.#paneOf('findings', counts.findings, findingsPane(review))}
        ${this.#paneOf('plan', counts.plan, planPane(review))}
      </div>`;
  }

  #bar(summary: string): TemplateResult {
    const texts = words[this.#language];
    const ask = (): boolean => (this.#isAsking = true);
    const isAsking = this.#isAsking ? 'true' : 'false';
    return html`<div class="bar">
      <h2>${summary}</h2>
      <div class="buttons no-print">
        <button
          ?disabled=${this.#before.length === 0 || this.#issued !== undefined}
          @click=${this.#onUndo}
        >${texts.undo}</button>
        <button @click=${this.#onAnother}>${texts.another}</button>
        ${
          this.#issued === undefined
            ? html`<button class="main" aria-expanded=${isAsking} @click=${ask}>${texts.issue}</button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #tab(name: Pane, count: string): TemplateResult {
    return html`<button
      aria-pressed=${this.#pane === name ? 'true' : 'false'}
      @click=${() => (this.#pane = name)}
    >${words[this.#language][name]}${count}</button>`;
  }

  #paneOf(name: Pane, count: string, content: TemplateResult): TemplateResult {
    return html`<section
      class="pane"
      ?data-current=${this.#pane === name}
      data-pane=${name}
      aria-labelledby=${`title-${name}`}
    >
      <h3 id=${`title-${name}`}>${words[this.#language][name]}${count}</h3>
      <div ?inert=${this.#issued !== undefined && name !== 'document'}>${content}</div>
    </section>`;
  }

  #pieces(draft: Draft, content: TemplateResult): TemplateResult {
    return html`<div
      class="pieces"
      role="listbox"
      tabindex="0"
      aria-multiselectable="true"
      aria-labelledby="title-document"
      aria-activedescendant=${this.#activePiece(draft)}
      @keydown=${this.#onPieceKey}
    >${content}</div>`;
  }

  #leavePanel(): TemplateResult | typeof nothing {
    const leave = this.#leaving;
    if (leave === undefined) return nothing;
    return leavePanel(this.#language, this.#issued !== undefined, leave, () => (this.#leaving = undefined));
  }

  #issuedPanel(): TemplateResult | typeof nothing {
    if (this.#issued === undefined) return nothing;
    const { planId, log } = this.#issued;
    const file = { url: this.#file.url, name: `${planId}.ndjson`, entries: log.length };
    return issuedPanel(this.#language, file, () => (this.#isSaved = true));
  }

  #asking(draft: Draft, open: number): TemplateResult {
    return issuePanel({
      language: this.#language,
      missing: missingIn(draft),
      open,
      notice: this.#notice?.(this.#language),
      isActorKnown: this.#issuer !== undefined,
      isIssuing: this.#issuing !== undefined,
      onField: (field) => this.#focusField(`plan-${field}`),
      onIssue: () => this.#onIssue(),
      onCancel: () => this.#onCancel(),
    });
  }

  #reviewOf(draft: Draft): Review {
    return {
      draft,
      language: this.#language,
      place: this.#place,
      task: this.#task,
      finding: this.#finding,
      seen: this.#seen,
      onPiece: (from) => this.#choosePiece(draft, from),
      onFinding: (finding) => this.#chooseFinding(finding),
      onSeen: (finding) => this.#markSeen(finding),
      onTask: (task) => this.#chooseTask(task),
      onShow: (place) => this.#show('document', place),
      onEdit: (finding) => this.#edit(finding),
      onChange: (change) => this.#change(draft, change),
    };
  }

  /** The piece that the arrow keys stand on. */
  #activePiece({ pieces }: Draft): string | typeof nothing {
    const place = this.#place;
    const at = place === undefined ? -1 : pieces.findIndex(({ from, to }) => place.from < to && place.to > from);
    return at < 0 ? nothing : `p${at}`;
  }

  #openChecks({ findings }: Draft): number {
    return findings.filter((finding) => finding.severity === 'check' && !this.#seen.has(findingKey(finding))).length;
  }

  #take({ draft, refusal }: Partial<Reading>): void {
    this.#forgetIssue();
    this.#draft = draft;
    this.#before = [];
    this.#seen = new Set();
    this.#notice = refusal && ((language) => refusal[language]);
    this.#place = this.#finding = this.#task = undefined;
    this.#isAsking = false;
    this.#leaving = undefined;
    this.#pane = draft !== undefined && draft.findings.length > 0 ? 'findings' : 'plan';
  }

  #change(draft: Draft, change: Change): void {
    const next = correct(draft, change);
    if (next === draft) {
      // What cannot be (an empty title) shows again what stands.
      this.requestUpdate();
      return;
    }
    this.#before = [...this.#before, draft];
    this.#draft = next;
    this.#notice = undefined;
    this.#leaving = undefined;
    this.#forgetIssue();
    const open = this.#finding;
    const isAnswered = open !== undefined && !next.findings.some((each) => findingKey(each) === findingKey(open));
    if (isAnswered) this.#finding = undefined;
    const wasInFindings = this.shadowRoot?.activeElement?.closest("[data-pane='findings']") != null;
    // What was pressed is gone: the focus goes on to what stands in its place.
    if (next.tasks.length < draft.tasks.length) {
      const at = draft.tasks.findIndex((task) => !next.tasks.includes(task));
      const neighbour = next.tasks[Math.min(at, next.tasks.length - 1)];
      this.#focus(neighbour === undefined ? '.bar button' : `[data-task='${neighbour.id}'] > button`);
    } else if (isAnswered && wasInFindings) {
      this.#focus(next.findings.length > 0 ? '.finding > button' : '.bar button');
    }
  }

  #choosePiece(draft: Draft, from: number): void {
    const piece = draft.pieces.find((each) => each.from === from);
    if (piece === undefined) return;
    const inside = (place: Range): boolean => place.from < piece.to && place.to > piece.from;
    this.#place = { from: piece.from, to: piece.from + piece.text.trimEnd().length };
    this.#finding = draft.findings.find(({ place }) => inside(place));
    this.#task = draft.tasks.findLast(({ place }) => inside(place))?.id ?? this.#finding?.of;
    void this.#scroll('plan', 'findings');
  }

  #chooseFinding(finding: Finding): void {
    this.#finding = finding;
    this.#place = finding.place;
    this.#task = finding.of;
    void this.#scroll('document', 'plan');
  }

  #chooseTask(task: DraftTask): void {
    const isOpen = this.#task === task.id;
    this.#task = isOpen ? undefined : task.id;
    this.#place = isOpen ? undefined : task.place;
    this.#finding = isOpen ? undefined : this.#draft?.findings.find(({ of }) => of === task.id);
    if (!isOpen) void this.#scroll('document', 'findings');
  }

  #markSeen(finding: Finding): void {
    this.#seen = new Set([...this.#seen, findingKey(finding)]);
    const next = this.#draft?.findings.find((each) => each.severity === 'check' && !this.#seen.has(findingKey(each)));
    if (next === undefined) this.#finding = undefined;
    else this.#chooseFinding(next);
    // The button that was pressed is gone: what comes next takes its place.
    this.#focus(`[data-pane='findings'] ${next === undefined ? '.finding > button' : "[aria-pressed='true']"}`);
  }

  #show(pane: Pane, place: Range): void {
    this.#place = place;
    this.#pane = pane;
    void this.#scroll(pane);
  }

  #edit(finding: Finding): void {
    const field = fieldIdOf(finding);
    if (field === undefined) return;
    this.#task = finding.of;
    this.#focusField(field);
  }

  async #scroll(...panes: readonly Pane[]): Promise<void> {
    await this.updateComplete;
    for (const name of panes) {
      const pane = this.renderRoot.querySelector<HTMLElement>(`[data-pane='${name}']`);
      if (pane !== null) scrollToChosen(pane, name === this.#pane);
    }
  }

  #focusField(id: string): void {
    this.#pane = 'plan';
    this.#focus(`[id='${id}']`);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #scrollToTop(): void {
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  /** What is issued, or is being issued, is that of another draft. */
  #forgetIssue(): void {
    this.#stopIssuing();
    this.#file.offer(undefined);
    this.#issued = undefined;
  }

  #stopIssuing(): void {
    this.#issuing?.abort();
    this.#issuing = undefined;
  }

  /** Who issues, where the page says it. */
  get #issuer(): Issuer | undefined {
    const id = this.actorId?.trim() ?? '';
    return id === '' ? undefined : { id, name: this.actorName };
  }

  async #issue(draft: Draft, by: Issuer): Promise<void> {
    const stop = new AbortController();
    this.#issuing = stop;
    const issued = await issue(draft, memoryStore(), by, stop.signal);
    if (issued === undefined || stop.signal.aborted) return;
    this.#issuing = undefined;
    if ('reason' in issued) this.#notice = (language) => `${words[language].failed} ${issued.reason(language)}`;
    // Off the page nobody hears of it: it is asked for again.
    else if (this.isConnected) this.#give(issued);
  }

  #give(issued: IssuedPlan): void {
    const { planId, log } = issued;
    this.#file.offer(new Blob([writeLog(log)], { type: 'application/x-ndjson' }));
    this.#issued = issued;
    this.#notice = undefined;
    this.#isAsking = false;
    this.#isSaved = false;
    this.#focus('[data-done] a');
    this.dispatchEvent(new PlanIssueEvent(planId, log));
  }

  #onIssue(): void {
    const [draft, by] = [this.#draft, this.#issuer];
    if (draft === undefined || by === undefined || missingIn(draft).length > 0 || this.#issuing !== undefined) return;
    void this.#issue(draft, by);
  }

  #onCancel(): void {
    this.#stopIssuing();
    this.#notice = undefined;
    this.#isAsking = false;
  }

  #onUndo(): void {
    this.#notice = undefined;
    this.#finding = undefined;
    this.#draft = this.#before.at(-1) ?? this.#draft;
    this.#before = this.#before.slice(0, -1);
    this.#forgetIssue();
  }

  #onAnother(): void {
    if (this.#isAtRisk) this.#leaving = () => this.#take({});
    else this.#take({});
  }

  #onPaste(): void {
    void this.read(this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  }

  #onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.#readFile(input.files?.[0]);
    input.value = '';
  }

  #onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.#isOver = true;
  }

  #onDrop(event: DragEvent): void {
    event.preventDefault();
    this.#isOver = false;
    void this.#readFile(event.dataTransfer?.files[0]);
  }

  async #readFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) this.#notice = (language) => words[language].unreadable;
    else await this.read(new Uint8Array(bytes));
  }

  /** The arrows go from piece to piece. */
  #onPieceKey(event: KeyboardEvent): void {
    const pieces = this.#draft?.pieces ?? [];
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const draft = this.#draft;
    if (step === undefined || draft === undefined) return;
    event.preventDefault();
    const place = this.#place;
    const now = place === undefined ? -1 : pieces.findIndex(({ from, to }) => place.from < to && place.to > from);
    const next = pieces[Math.min(pieces.length - 1, Math.max(0, now + step))];
    if (next === undefined) return;
    this.#choosePiece(draft, next.from);
    void this.#scroll('document');
  }
}
