import type { correct, Change, Draft, DraftTask, Finding, Range } from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import type { LitElement } from 'lit';
import { languageOf } from '../shared/language.js';
import { focusOn } from './focus.js';
import type { BegunReview } from './kept-review.js';
import { fieldIdOf, findingKey, mayBeTask, type Review } from './review-of.js';
import { scrollToChosen } from './scroll.js';

/** How many steps can be undone after a reload. */
const keptSteps = 50;

export type Pane = 'document' | 'findings' | 'plan';

/** What a review rests on. */
export interface ReviewOptions {
  /** Puts right one thing; it comes with the reader of documents. */
  readonly correct: typeof correct;
  /** Something was put right, or that was undone: another draft stands; or only a finding was looked at. */
  readonly onChanged: (now: Reviewing, isDraft: boolean) => void;
}

/**
 * A document under review: what was read of it, what a person put right, chose and looked at. Choosing a piece, a
 * finding or a task shows the other two. After each step its element is drawn anew.
 */
export class Reviewing implements Review {
  readonly #host: LitElement;
  readonly #onChanged: ReviewOptions['onChanged'];
  readonly #correctDraft: ReviewOptions['correct'];
  #before: readonly Draft[] = [];
  /** What led from each draft to the next. */
  #changes: readonly Change[] = [];

  draft: Draft;
  place: Range | undefined;
  task: string | undefined;
  finding: Finding | undefined;
  seen: ReadonlySet<string>;
  known: readonly string[] = [];
  /** The pane that a narrow page shows. */
  pane: Pane;

  /** @param begun what was read of a document, or a review of it that was begun before */
  constructor(host: LitElement, begun: BegunReview, { correct: correctDraft, onChanged }: ReviewOptions) {
    this.#host = host;
    this.#onChanged = onChanged;
    this.#correctDraft = correctDraft;
    this.draft = begun.draft;
    for (const change of begun.changes) this.#correct(change);
    this.seen = new Set(begun.seen);
    this.pane = this.draft.findings.length > 0 ? 'findings' : 'plan';
  }

  get language(): Language {
    return languageOf(this.#host);
  }

  /** Whether there is anything that reading the document again would lose. */
  get isCorrected(): boolean {
    return this.draft.corrections.length > 0 || this.canUndo;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** What is kept of it over a reload: the last steps, and what they began from. */
  get begun(): BegunReview {
    const [draft = this.draft] = this.#before.slice(-keptSteps);
    return { draft, changes: this.#changes.slice(-keptSteps), seen: [...this.seen] };
  }

  /** How many findings ask to be looked at and have not been. */
  get openChecks(): number {
    return this.draft.findings.filter((finding) => this.#isOpen(finding)).length;
  }

  /** How many are only worth knowing, and nobody has said that they know. */
  get openNotes(): number {
    return this.draft.findings.filter((each) => each.severity === 'note' && !this.seen.has(findingKey(each))).length;
  }

  /** What is said of each paragraph that has no place, until somebody has given it one. */
  get unread(): readonly Finding[] {
    const { pieces, findings } = this.draft;
    const open = pieces.filter(({ role }) => role === 'unread' || role === 'unplaced');
    const isOfOne = ({ place }: Finding): boolean => open.some(({ from, to }) => from <= place.from && place.from < to);
    return findings.filter((each) => mayBeTask.has(each.code) && isOfOne(each));
  }

  /** How many paragraphs the document has, and how many of them have a place. */
  get placed(): { readonly all: number; readonly placed: number } {
    const all = this.draft.pieces.filter(({ text }) => /\p{L}/u.test(text)).length;
    return { all, placed: all - this.unread.length };
  }

  /** Goes on to the next paragraph that has no place, round and round. */
  toUnread(): void {
    const { unread } = this;
    const at = unread.findIndex((each) => this.finding !== undefined && findingKey(each) === findingKey(this.finding));
    const next = unread[(at + 1) % unread.length];
    if (next === undefined) return;
    this.pane = 'findings';
    this.onFinding(next);
    focusOn(this.#host, '.finding[data-chosen] .answers button');
  }

  /** Which piece is chosen, counted from 0; -1 where none is. */
  get pieceIndex(): number {
    const place = this.place;
    return place === undefined ? -1 : this.draft.pieces.findIndex(({ from, to }) => place.from < to && place.to > from);
  }

  /** Takes the names that an office's directory offers. */
  knows(names: readonly string[]): void {
    this.known = names;
    this.#host.requestUpdate();
  }

  turnTo(pane: Pane): void {
    this.pane = pane;
    this.#host.requestUpdate();
  }

  undo(): void {
    this.finding = undefined;
    this.draft = this.#before.at(-1) ?? this.draft;
    this.#before = this.#before.slice(0, -1);
    this.#changes = this.#changes.slice(0, -1);
    this.#onChanged(this, true);
    this.#host.requestUpdate();
  }

  /** Shows a field of the plan, to be filled in. */
  fill(id: string): void {
    this.turnTo('plan');
    focusOn(this.#host, `[id='${id}']`);
  }

  /** Goes on to the piece so many further, or to the first or the last. */
  step(by: number): void {
    const { pieces } = this.draft;
    const next = pieces[Math.min(pieces.length - 1, Math.max(0, this.pieceIndex + by))];
    if (next === undefined) return;
    this.onPiece(next.from);
    void this.#scroll('document');
  }

  onPiece(from: number): void {
    const piece = this.draft.pieces.find((each) => each.from === from);
    if (piece === undefined) return;
    const inside = (place: Range): boolean => place.from < piece.to && place.to > piece.from;
    this.place = { from: piece.from, to: piece.from + piece.text.trimEnd().length };
    this.finding = this.draft.findings.find(({ place }) => inside(place));
    this.task = this.draft.tasks.findLast(({ place }) => inside(place))?.id ?? this.finding?.of;
    void this.#scroll('plan', 'findings');
  }

  onFinding(finding: Finding): void {
    this.finding = finding;
    this.place = finding.place;
    this.task = finding.of;
    void this.#scroll('document', 'plan');
  }

  onTask(task: DraftTask): void {
    const isOpen = this.task === task.id;
    this.task = isOpen ? undefined : task.id;
    this.place = isOpen ? undefined : task.place;
    this.finding = isOpen ? undefined : this.draft.findings.find(({ of }) => of === task.id);
    if (isOpen) this.#host.requestUpdate();
    else void this.#scroll('document', 'findings');
  }

  onSeen(finding: Finding): void {
    this.seen = new Set([...this.seen, findingKey(finding)]);
    this.#onChanged(this, false);
    const next = this.draft.findings.find((each) => this.#isOpen(each));
    if (next !== undefined) this.onFinding(next);
    this.finding = next;
    this.#host.requestUpdate();
    // The button that was pressed is gone: what comes next takes its place.
    focusOn(this.#host, `[data-pane='findings'] ${next === undefined ? '.finding > button' : "[aria-pressed='true']"}`);
  }

  onShow(place: Range): void {
    this.place = place;
    this.pane = 'document';
    void this.#scroll('document');
  }

  onEdit(finding: Finding): void {
    const field = fieldIdOf(finding);
    if (field === undefined) return;
    this.task = finding.of;
    this.fill(field);
  }

  onChange(change: Change): void {
    const before = this.draft;
    // What cannot be (an empty title) shows again what stands.
    this.#host.requestUpdate();
    this.#correct(change);
    if (this.draft === before) return;
    this.#onChanged(this, true);
    this.#goOn(before);
  }

  /** What cannot be is none. */
  #correct(change: Change): void {
    const before = this.draft;
    this.draft = this.#correctDraft(before, change);
    if (this.draft === before) return;
    this.#before = [...this.#before, before];
    this.#changes = [...this.#changes, change];
  }

  /** What was pressed is gone with a finding or a task: the focus goes on to what stands in its place. */
  #goOn({ tasks }: Draft): void {
    const next = this.draft;
    const open = this.finding;
    const isAnswered = open !== undefined && !next.findings.some((each) => findingKey(each) === findingKey(open));
    if (isAnswered) this.finding = undefined;
    const wasInFindings = this.#host.shadowRoot?.activeElement?.closest("[data-pane='findings']") != null;
    if (next.tasks.length < tasks.length && !next.tasks.some(({ id }) => id === this.task)) {
      const at = tasks.findIndex((task) => !next.tasks.includes(task));
      const neighbour = next.tasks[Math.min(at, next.tasks.length - 1)];
      focusOn(this.#host, neighbour === undefined ? '.bar button' : `[data-task='${neighbour.id}'] > button`);
    } else if (isAnswered && wasInFindings) {
      focusOn(this.#host, next.findings.length > 0 ? '.finding > button' : '.bar button');
    }
  }

  #isOpen(finding: Finding): boolean {
    return finding.severity === 'check' && !this.seen.has(findingKey(finding));
  }

  async #scroll(...panes: readonly Pane[]): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    for (const name of panes) {
      const pane = this.#host.renderRoot.querySelector<HTMLElement>(`[data-pane='${name}']`);
      if (pane !== null) scrollToChosen(pane, name === this.pane);
    }
  }
}
