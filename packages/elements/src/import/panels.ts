import type { MissingField } from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { readingWords } from '../shared/reading.messages.js';
import type { ReadingWork } from '../shared/reading-work.js';
import { workLine } from '../shared/work-line.js';
import { words } from './import.messages.js';

/** The log that was issued, as a file to take along. */
export interface IssuedFile {
  /** Nothing while the element is not on the page. */
  readonly url: string | undefined;
  readonly name: string;
  readonly entries: number;
}

/** What stands before the plan is issued, and whom it tells. */
export interface Asking {
  readonly language: Language;
  readonly missing: readonly MissingField[];
  /** Findings that a person has not looked at. */
  readonly open: number;
  readonly notes: number;
  /** Paragraphs without a place in the plan. */
  readonly unread: number;
  readonly notice: string | undefined;
  /** The page says who issues. */
  readonly isActorKnown: boolean;
  readonly isIssuing: boolean;
  readonly onField: (field: MissingField) => void;
  readonly onUnread: () => void;
  readonly onIssue: () => void;
  readonly onCancel: () => void;
}

/** What stands where no document is read yet, and whom it tells. */
export interface Choosing {
  readonly language: Language;
  readonly notice: string | undefined;
  /** A file is held over the place for it. */
  readonly isOver: boolean;
  /** The reading of a document that is under way. */
  readonly work: ReadingWork | undefined;
  /** Somebody stopped the last one. */
  readonly isStopped: boolean;
  /** Logs are taken too: a server takes them over. */
  readonly isForServer: boolean;
  /** What a review that was begun and not ended is of. */
  readonly kept: string | undefined;
  /** Asks before that is dropped. */
  readonly leaving: unknown;
  readonly onResume: () => void;
  readonly onForget: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
  /** A person is about to choose a file. */
  readonly onMeant: () => void;
  readonly onFile: (event: Event) => void;
  readonly onPaste: () => void;
  readonly onStop: () => void;
}

/** Takes a document: chosen, dropped or pasted. */
export function chooser(choosing: Choosing): TemplateResult {
  const { language, notice, isOver, isForServer, onDragOver, onDragLeave, onDrop, onMeant, onFile, onPaste } = choosing;
  const texts = words[language];
  return html`<div class="choose">
    <h2>${texts.title}</h2>
    <p>${texts.intro}${isForServer ? ` ${texts.orLog}` : ''}</p>
    ${notice === undefined ? nothing : html`<p class="state" role="alert">${notice}</p>`}
    ${choosing.leaving}${keptPanel(choosing)}
    <div
      class="drop"
      ?data-over=${isOver}
      @dragover=${onDragOver}
      @dragleave=${onDragLeave}
      @drop=${onDrop}
    >
      <label>${texts.choose}<input
        class="hidden"
        type="file"
        accept=${`.docx,.xlsx,.txt,.doc,.rtf,.pdf,text/plain,image/*${isForServer ? ',.ndjson' : ''}`}
        @click=${onMeant}
        @change=${onFile}
      /></label>
      <span class="muted">${texts.drop}</span>
      ${readingState(choosing)}
    </div>
    <details>
      <summary>${texts.paste}</summary>
      <label>${texts.pasted}<textarea id="pasted" rows="10"></textarea></label>
      <button @click=${onPaste}>${texts.read}</button>
    </details>
    <p class="muted">${isForServer ? texts.privacyServer : texts.privacy}</p>
  </div>`;
}

/** How far the reading is; what is said of it alone is read out. */
function readingState({ language, work, isStopped, onStop }: Choosing): TemplateResult {
  const { reading } = words[language];
  const { stop, stopped } = readingWords[language];
  const said = work === undefined ? (isStopped ? stopped : '') : reading;
  return html`<span role="status">${said}</span>${
    work?.share === undefined
      ? nothing
      : html`<div class="work">${workLine({ language, share: work.share, label: reading, stop, onStop })}</div>`
  }`;
}

/** Offers to go on with what was begun before the page was loaded again. */
function keptPanel({ language, kept, onResume, onForget }: Choosing): TemplateResult | typeof nothing {
  const texts = words[language];
  if (kept === undefined) return nothing;
  return html`<div class="panel kept" role="group" aria-label=${texts.resume}>
    <p>${texts.kept(kept)}</p>
    <div class="buttons">
      <button class="main" @click=${onResume}>${texts.resume}</button>
      <button @click=${onForget}>${texts.forget}</button>
    </div>
  </div>`;
}

/** How much of the document has a place in the plan. @param onUnread leads to what has none, where there is any */
export function meter(
  language: Language,
  { all, placed }: { readonly all: number; readonly placed: number },
  onUnread: (() => void) | undefined,
): TemplateResult {
  const texts = words[language];
  return html`<div class="meter">
    <progress max=${all} .value=${placed} aria-hidden="true"></progress>
    <span>${texts.placed(placed, all)}</span>
    ${
      onUnread === undefined
        ? nothing
        : html`<button class="ask no-print" @click=${onUnread}>${texts.unread(all - placed)}</button>`
    }
  </div>`;
}

/** Asks before corrections that no log holds are dropped, or a log that nobody has. */
export function leavePanel(language: Language, isIssued: boolean, leave: () => void, stay: () => void): TemplateResult {
  const texts = words[language];
  return html`<div class="panel" role="alert"><p>${isIssued ? texts.logAtRisk : texts.atRisk}</p>
    <div class="buttons">
      <button @click=${leave}>${isIssued ? texts.leaveLog : texts.leave}</button>
      <button class="main" @click=${stay}>${isIssued ? texts.stayLog : texts.stay}</button>
    </div>
  </div>`;
}

/** Asks whether the plan is to be issued, and leads to what it still lacks. */
export function issuePanel(asking: Asking): TemplateResult {
  const {
    language,
    missing,
    open,
    notes,
    unread,
    onUnread,
    notice,
    isActorKnown,
    isIssuing,
    onField,
    onIssue,
    onCancel,
  } = asking;
  const texts = words[language];
  const field = (name: MissingField): TemplateResult =>
    html`<button @click=${() => onField(name)}>${texts.fields[name]}</button>`;
  return html`<div class="panel" role="group" aria-label=${texts.issue}>
    ${notice === undefined ? nothing : html`<p role="alert">${notice}</p>`}
    ${
      missing.length === 0
        ? html`<p>${texts.ready(texts.open(open, notes))}</p>`
        : html`<p>${texts.missing}</p><div class="buttons">${missing.map(field)}</div>`
    }
    ${
      unread === 0
        ? nothing
        : html`<p class="asked" role="alert">${texts.sure(unread)}</p><button @click=${onUnread}>${texts.unread(unread)}</button>`
    }
    ${isActorKnown ? nothing : html`<p role="alert">${texts.noActor()}</p>`}
    <div class="buttons">
      <button
        class="main"
        ?disabled=${missing.length > 0 || !isActorKnown || isIssuing}
        aria-busy=${isIssuing}
        @click=${onIssue}
      >${texts.confirm}</button>
      <button @click=${onCancel}>${texts.cancel}</button>
    </div>
  </div>`;
}

/** Tells that the plan is issued, and offers its log. */
export function issuedPanel(
  language: Language,
  { url, name, entries }: IssuedFile,
  onSave: () => void,
): TemplateResult {
  const texts = words[language];
  return html`<div class="panel" data-done role="status">
    <p>${texts.issued(entries)}</p>
    <a
      href=${url ?? nothing}
      download=${name}
      @click=${onSave}
    >${texts.download}</a>
  </div>`;
}
