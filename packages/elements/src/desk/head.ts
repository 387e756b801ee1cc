import { countsOf, progressOf, type Counts, type Plan, type ProgressView, type Status } from '@kehoach/core';
import { dateText, numberText, percentText, type Language } from '@kehoach/words';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { remember } from '../shared/remember.js';
import { deskWords } from './desk.messages.js';
import type { Wanted } from './place.js';
import { rove } from './roving.js';

/** The count that is chosen, whether there is little room, and who hears of a choice; `undefined` is all. */
export interface Counting {
  readonly chosen: Wanted | undefined;
  readonly isPhone: boolean;
  readonly onCount: (wanted: Wanted | undefined) => void;
}

/** How a plan stands on a day, made anew only when one of them changes. */
export interface Figures {
  readonly counts: Counts;
  readonly progress: ProgressView;
}

/** @see Figures */
export function figuring(): (plan: Plan, today: string, profile: ReadyView['profile']) => Figures {
  return remember((plan: Plan, today: string, profile: ReadyView['profile']) => ({
    counts: countsOf(plan, today, profile),
    progress: progressOf(plan, today),
  }));
}

/** Which plan it is, how far it has come, and how many tasks stand how; each count is a filter. */
export function headTemplate(
  { plan }: ReadyView,
  { counts, progress }: Figures,
  { chosen, isPhone, onCount }: Counting,
  language: Language,
): TemplateResult {
  const { issued, closed } = plan;
  const issue = issued && `${issued.issuerName} · ${dateText(issued.on, language)}`;
  return html`<header class="head">
    <div class="plan">
      <h2 id="plan">${issued?.number ?? plan.id}</h2>
      <p class="issue">${issue}</p>
      ${closed === undefined ? nothing : html`<p class="closed">${deskWords[language].closedOn(dateText(closed.on, language))}</p>`}
    </div>
    <p class="title" title=${issued?.title ?? nothing}>${issued?.title}</p>
    ${progress.tasks === 0 ? nothing : progressTemplate(progress, language)}
    ${countsTemplate(counts, { chosen, isPhone, onCount }, language)}
  </header>`;
}

function progressTemplate({ reached, expected }: ProgressView, language: Language): TemplateResult {
  const words = deskWords[language];
  const [now, hoped] = [percentText(reached, language), expected !== undefined && percentText(expected, language)];
  const label = `${words.progress} ${now}${hoped === false ? '' : `. ${words.expected} ${hoped}`}`;
  return html`<div class="progress" role="img" aria-label=${label}>
    ${ringTemplate(reached, expected, now)}
    <div class="said" aria-hidden="true">
      <b>${words.progress} ${now}</b>
      ${hoped === false ? nothing : html`<span>${words.expected} ${hoped}</span>`}
    </div>
  </div>`;
}

function ringTemplate(reached: number, expected: number | undefined, text: string): TemplateResult {
  const tick =
    expected === undefined
      ? nothing
      : svg`<path class="tick" d="M24 1v8" transform="rotate(${expected * 3.6} 24 24)"></path>`;
  const arc =
    reached === 0
      ? nothing
      : svg`<circle class="reached" cx="24" cy="24" r="21" pathLength="100" stroke-dasharray="${reached} 100"
          transform="rotate(-90 24 24)"></circle>`;
  return html`<svg class="ring" viewBox="0 0 48 48">
    <circle cx="24" cy="24" r="21"></circle>
    ${arc}${tick}<text x="24" y="24.5">${text}</text>
  </svg>`;
}

function countsTemplate(
  { dated, byStatus, open, done, assigned }: Counts,
  { chosen, isPhone, onCount }: Counting,
  language: Language,
): TemplateResult {
  const { counts, shortCounts } = deskWords[language];
  const words = { ...counts, ...(isPhone && shortCounts) };
  const soon = byStatus['due-soon'];
  const told: readonly (readonly [Wanted | undefined, number, string])[] = [
    ['overdue', dated.openLate, words.overdue],
    ...(soon === 0 ? [] : [['due-soon', soon, words.soon] as const]),
    ['open', open - dated.openLate - soon, words.open],
    ['done-all', done, words.done],
    [undefined, assigned, words.assigned],
  ];
  const late =
    dated.doneLate === 0 ? nothing : html`<i class="more">${words.doneLate(numberText(dated.doneLate, language))}</i>`;
  return html`<div class="counts ${soon === 0 ? '' : 'crowded'}" role="group" aria-label=${words.label} data-stop @keydown=${rove}>
    ${told.map(([wanted, count, label]) => {
      const isChosen = wanted !== undefined && wanted === chosen;
      return html`<button
        class=${count === 0 ? 'none' : ''}
        data-count=${wanted ?? 'all'}
        aria-pressed=${wanted === undefined ? nothing : isChosen}
        @click=${() => onCount(isChosen ? undefined : wanted)}
      >
        <b>${wanted && html`<i class="glyph" data-status=${glyphs[wanted]}></i>`}${numberText(count, language)}</b>
        <span>${label}${wanted === 'done-all' ? late : nothing}</span>
      </button>`;
    })}
  </div>`;
}

/** The status whose glyph stands for a count; the sum has none. */
const glyphs: Readonly<Partial<Record<Wanted, Status>>> = {
  overdue: 'overdue',
  'due-soon': 'due-soon',
  open: 'ongoing',
  'done-all': 'done-on-time',
};
