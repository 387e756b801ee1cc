import { civilDateIn, type RecordedEvent } from '@kehoach/core';
import { countText, dateText } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { serverViews } from '../plan/server-part.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { LogEntries } from '../shared/log-entries.js';
import { headTemplate } from '../shared/log-head.js';
import { place } from '../shared/place.js';
import { remember, rememberOf } from '../shared/remember.js';
import { MeasuredHeights } from '../shared/measured-heights.js';
import { RowWindow } from '../shared/row-window.js';
import { tokens } from '../shared/tokens.styles.js';
import { entriesStyles } from './entries.styles.js';
import { entryTemplate, type EntryContext } from './entry.js';
import { historyWords } from './history.messages.js';
import { notesOf } from './log-notes.js';

/**
 * Who said what, when; newest first. On paper, every entry.
 *
 * @tag kh-history
 * @cssprop [--kh-history-max-height=max(24em, 60vh)] - how high the entries of a long log get before they scroll
 */
export class HistoryElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    entriesStyles,
    css`
      .scroll { max-height: var(--kh-history-max-height, max(24em, 60vh)); }
      .entries { position: relative; }
      .entries li { position: absolute; inset-inline: 0; }
      .month {
        grid-column: 1 / -1;
        padding: 0 20px 9px;
        margin: 0 -20px 9px;
        border-bottom: 1px solid var(--_line);
        font-size: var(--_small);
        color: var(--_muted);
      }
      .foot { padding: 9px 20px; font-size: var(--_small); }
      @media print {
        .scroll { max-height: none; overflow: visible; }
        .entries { height: auto !important; }
        .entries li { position: static; }
      }
    `,
  ];

  /** Id of a task, for its history alone. */
  @property() accessor task: string | undefined;

  /** Which entries are shown; all unless given. */
  @property({ attribute: false }) accessor keep: ((entry: RecordedEvent) => boolean) | undefined;

  readonly #entries = new LogEntries(this);
  readonly #historyOf = remember(historyAbout);
  readonly #contextOf = remember(contextOf);
  readonly #rows = new RowWindow<RecordedEvent>(this, {
    scroller: () => this.renderRoot.querySelector('.scroll'),
    heights: new MeasuredHeights(({ id }) => id),
  });

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const words = historyWords[language];
    const log = this.#entries.for(view);
    const entries = this.#historyOf(log, this.task || undefined, this.keep);
    return html`<div class="bar">
        <h2 id="heading">${words.title}</h2>
        <span class="muted">${isUnread(view) ? '' : countText(entries.length, 'entry', language)}</span>
      </div>
      ${serverViews()?.unsentTemplate(view, language, this.task || undefined)}
      ${entries.length === 0 ? this.#nothing(view) : this.#list(view, log, entries)}
      ${headTemplate(view, language, this.hasAttribute('bare') ? 'print' : 'muted foot')}
      ${serverViews()?.signatureTemplate(view.signature, language, 'muted foot')}`;
  }

  /** Of a plan that was folded elsewhere nobody knows its entries before its log was read. */
  #nothing(view: ReadyView): TemplateResult {
    if (!isUnread(view)) return nothingToTell(this.language);
    if (view.readLog === undefined) return this.renderLoading();
    return html`<p class="state muted">${historyWords[this.language].unread}</p>`;
  }

  #list(view: ReadyView, log: readonly RecordedEvent[], entries: readonly RecordedEvent[]): TemplateResult {
    const { plan, profile, people, takenOver } = view;
    const lastTaken = serverViews()?.lastTakenOver(log, entries, takenOver);
    const around = [profile.timeZone, this.language, !this.task, people, takenOver, lastTaken] as const;
    const context = this.#contextOf(log, plan, ...around);
    this.#rows.setRows(entries, reckonedEms);
    const drawn = this.#rows.takeDrawn();
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="heading" @scroll=${this.#rows.onScroll}>
      <ol class="entries" ${place({ height: `${this.#rows.height}px` })}>
        ${repeat(
          drawn,
          (index) => entries[index]?.id,
          (index) => this.#row(entries[index] as RecordedEvent, { entries, index, context }),
        )}
      </ol>
    </div>`;
  }

  #row(entry: RecordedEvent, { entries, index, context }: RowOf): unknown {
    const top = `${this.#rows.topOf(index)}px`;
    const month = monthOf(entry, context.timeZone);
    const above = entries[index - 1];
    const isFirst = month !== undefined && (above === undefined || month !== monthOf(above, context.timeZone));
    return html`<li data-row=${entry.id} aria-posinset=${index + 1} aria-setsize=${entries.length} ${place({ top })}>
      ${isFirst ? html`<h3 class="month">${monthText(month, this.language)}</h3>` : nothing}
      ${guard([entry, context], () => entryTemplate(entry, context))}
    </li>`;
  }
}

function isUnread({ drop }: ReadyView): boolean {
  return drop !== undefined;
}

/** Where a row stands among the others, and how it is told. */
interface RowOf {
  readonly entries: readonly RecordedEvent[];
  readonly index: number;
  readonly context: EntryContext;
}

/** The month, `2022-09`, in which an entry was written down; none for an instant that is none. */
const monthOf = rememberOf(({ recordedAt }: RecordedEvent, timeZone: string): string | undefined => {
  const at = Date.parse(recordedAt);
  return Number.isNaN(at) ? undefined : civilDateIn(timeZone, at).slice(0, 7);
});

function monthText(month: string, language: EntryContext['language']): string {
  return language === 'vi'
    ? `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`
    : dateText(`${month}-01`, 'en').replace(/^\d+ /, '');
}

function nothingToTell(language: EntryContext['language']): TemplateResult {
  return html`<p class="state muted">${historyWords[language].none}</p>`;
}

/** How high an entry is before it was drawn. */
const reckonedEms = (): number => 39 / 14;

function historyAbout(
  log: readonly RecordedEvent[],
  taskId: string | undefined,
  keep: (entry: RecordedEvent) => boolean = () => true,
): readonly RecordedEvent[] {
  return (taskId === undefined ? log.toReversed() : notesOf(log).about(taskId)).filter(keep);
}

function contextOf(
  log: readonly RecordedEvent[],
  plan: ReadyView['plan'],
  timeZone: string,
  language: EntryContext['language'],
  hasTask: boolean,
  people: ReadyView['people'],
  takenOver: ReadyView['takenOver'],
  lastTaken: RecordedEvent | undefined,
): EntryContext {
  return { plan, timeZone, language, hasTask, people, takenOver, lastTaken, notes: notesOf(log) };
}
