import { html, nothing, type TemplateResult } from 'lit';
import { findingsPane } from './findings-pane.js';
import { words } from './import.messages.js';
import { meter } from './panels.js';
import { documentPane, legend } from './paper.js';
import { useOfPiece } from './piece-use.js';
import { planPane } from './plan-pane.js';
import { reviewWords } from './review.messages.js';
import type { Pane, Reviewing } from './reviewing.js';

/** How the page of a document under review stands, and whom it tells. */
export interface ReviewPage {
  readonly isIssued: boolean;
  /** It asks whether the plan is to be issued. */
  readonly isAsking: boolean;
  /** Whether what was put right outlives a reload. */
  readonly isKept: boolean;
  /** What it asks and tells above the document. */
  readonly panels: unknown;
  readonly onAnother: () => void;
  readonly onAsk: () => void;
}

/** A document under review: its words, what is doubtful, and its plan, beside each other or one at a time. */
export function reviewPage(review: Reviewing, page: ReviewPage): TemplateResult {
  const texts = words[review.language];
  const { tasks, findings } = review.draft;
  const counts: Readonly<Record<Pane, string>> = {
    document: '',
    findings: ` (${findings.length})`,
    plan: ` (${tasks.length})`,
  };
  const contents: readonly (readonly [Pane, TemplateResult])[] = [
    ['document', html`${pieces(review)}${legend(review)}${useOfPiece(review)}`],
    ['findings', findingsPane(review)],
    ['plan', planPane(review)],
  ];
  return html`${bar(review, page)}${page.panels}
    <div class="tabs group" role="group" aria-label=${texts.title}>
      ${contents.map(
        ([name]) => html`<button
          aria-pressed=${review.pane === name ? 'true' : 'false'}
          @click=${() => review.turnTo(name)}
        >${texts[name]}${counts[name]}</button>`,
      )}
    </div>
    <div class="panes">
      ${contents.map(
        ([name, content]) => html`<section
          class="pane"
          ?data-current=${review.pane === name}
          data-pane=${name}
          aria-labelledby=${`title-${name}`}
        >
          <h3 id=${`title-${name}`}>${texts[name]}${counts[name]}</h3>
          <div ?inert=${page.isIssued && name !== 'document'}>${content}</div>
        </section>`,
      )}
    </div>`;
}

function bar(review: Reviewing, { isIssued, isAsking, isKept, onAnother, onAsk }: ReviewPage): TemplateResult {
  const texts = words[review.language];
  const { tasks, reports = [] } = review.draft;
  const duties = tasks.filter(({ kind }) => kind === 'responsibility').length;
  const toUnread = isIssued || review.unread.length === 0 ? undefined : (): void => review.toUnread();
  return html`<div class="bar">
      <h2>${texts.summary(tasks.length - duties, duties)} · ${texts.open(review.openChecks, review.openNotes)}</h2>
      ${meter(review.language, review.placed, toUnread)}
      <div class="buttons no-print">
        <button ?disabled=${!review.canUndo || isIssued} @click=${() => review.undo()}>${texts.undo}</button>
        <button @click=${onAnother}>${texts.another}</button>
        ${
          isIssued
            ? nothing
            : html`<button
                class="main"
                aria-expanded=${isAsking ? 'true' : 'false'}
                @click=${onAsk}
              >${texts.issue}</button>`
        }
      </div>
    </div>
    ${reports.length === 0 ? nothing : html`<p class="state">${reviewWords[review.language].reported(reports.length)}</p>`}
    ${isKept ? nothing : html`<p class="state no-print" role="alert">${reviewWords[review.language].notKept}</p>`}`;
}

/** The words of the document; the arrows go from piece to piece. */
function pieces(review: Reviewing): TemplateResult {
  const at = review.pieceIndex;
  return html`<div
    class="pieces"
    role="listbox"
    tabindex="0"
    aria-multiselectable="true"
    aria-labelledby="title-document"
    aria-activedescendant=${at < 0 ? nothing : `p${at}`}
    @keydown=${(event: KeyboardEvent) => onPieceKey(review, event)}
  >${documentPane(review)}</div>`;
}

function onPieceKey(review: Reviewing, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  review.step(step);
}
