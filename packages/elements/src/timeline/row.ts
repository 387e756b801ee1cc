import {
  dayNumberOf,
  timelineRowOf,
  unitOn,
  type CivilDate,
  type Task,
  type TimelineEntry,
  type TimelineRow,
} from '@kehoach/core';
import { countText, dateText, percentText, periodText, statusText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { place } from '../shared/place.js';
import { barsOf, oldDue, type Bars, type Span } from './bars.js';
import { labelOf, placedLabel, shortDay, widthOf } from './label.js';
import type { Under } from './outline.js';
import { positionOf, type Scale } from './scale.js';
import { timelineWords } from './timeline.messages.js';

/** Where a row stands. */
export interface RowPlace {
  readonly index: number;
  /** In pixels from the first row. */
  readonly top: number;
  readonly isTabStop: boolean;
  readonly language: Language;
  readonly scale: Scale;
  /** Where today is, in percent of the track. */
  readonly now: number;
  /** Of the track, in pixels; a narrow one has its label below. */
  readonly width: number;
  readonly em: number;
  readonly isNarrow: boolean;
  readonly isRoomy: boolean;
}

/** The row of a heading: a section, a unit or a status; a closed one shows what is late or due soon in it. */
export function headingTemplate(
  row: Extract<TimelineEntry, { readonly heading: string }>,
  under: Under | undefined,
  isOpen: boolean,
  { index, top, isTabStop, language, scale, now }: RowPlace,
): TemplateResult {
  const text = row.status ? statusText(row.status, language) : row.heading;
  return html`<div
    class="section"
    role="row"
    aria-rowindex=${index + 2}
    aria-level=${row.depth + 1}
    aria-expanded=${isOpen}
    tabindex=${isTabStop ? 0 : -1}
    data-row=${row.key}
    ${place({ '--d': String(row.depth), top: `${top}px` })}
  >
    <div class="what" role="rowheader" aria-colspan="2" tabindex="-1" title=${text}>
      <span class="title" .textContent=${text}></span>
      <span class="count">${under && countOf(under, language)}</span>
    </div>
    <div class="track" role="presentation">
      ${now < 0 ? nothing : html`<i class="now" ${place({ '--x': `${now}%` })}></i>`}
      ${isOpen || under === undefined ? nothing : closedTemplate(under, scale)}
    </div>
  </div>`;
}

function countOf({ tasks, duties, overdue, soon }: Under, language: Language): unknown[] {
  const words = timelineWords[language];
  const apart = duties === 0 ? '' : words.apart(countText(duties, 'responsibility', language));
  const counted = tasks === 0 ? apart : countText(tasks, 'task', language);
  return [
    counted,
    overdue === 0 ? '' : html` · <b data-status="overdue">${words.overdue(overdue)}</b>`,
    soon === 0 ? '' : ` · ${words.soon(soon)}`,
  ];
}

function closedTemplate({ marks }: Under, scale: Scale): TemplateResult {
  return html`<i class="closed"></i>${marks.map(({ on, status }) => markTemplate(positionOf(scale, dayNumberOf(on) + 1), status))}`;
}

/** The row of a task: its words beside its bars. */
export function taskRowTemplate(
  view: ReadyView,
  { key, task, depth }: Extract<TimelineEntry, { readonly task: Task }>,
  at: RowPlace,
): TemplateResult {
  const row = timelineRowOf(view.plan, task, view.today, view.profile);
  const bars = barsOf(task, row, at.scale);
  return html`<div
    class="row"
    role="row"
    aria-rowindex=${at.index + 2}
    aria-level=${depth + 1}
    aria-selected=${task.id === view.selected}
    tabindex=${at.isTabStop ? 0 : -1}
    data-row=${key}
    data-task=${task.id}
    data-status=${row.standing.status}
    ${place({ top: `${at.top}px` })}
  >
    ${whatTemplate(task, row, view, at)}
    <div class="track ${row.planned ? '' : 'undated'}" role="gridcell" tabindex="-1">
      <span class="hidden" .textContent=${spoken(task, row, at.language)}></span>
      ${barsTemplate(bars, row, view.today, at)} ${labelTemplate(bars, labelOf(task, row, view.today, at.language), at)}
    </div>
  </div>`;
}

function whatTemplate(task: Task, row: TimelineRow, view: ReadyView, { language, isRoomy }: RowPlace): TemplateResult {
  const words = timelineWords[language];
  const { standing, percent, lead, coordinating } = row;
  const others = coordinating.length > 0 ? ` · ${words.coordinating}: ${coordinating.join('; ')}` : '';
  const units = `${words.lead}: ${lead.join(', ') || words.noLead}${others}`;
  const isSaid = percent > 0 || /^(overdue|due-soon|ongoing)$/.test(standing.status);
  return html`<div class="what" role="rowheader" tabindex="-1">
    <i
      class="glyph ${row.planned || standing.work !== 'not-started' ? '' : 'dotted'}"
      role="img"
      aria-label=${statusText(standing.status, language)}
    ></i>
    <span class="number">${task.number}</span>
    <span class="title" title=${task.title} .textContent=${task.title}></span>
    ${view.markOf?.(task.id, language)}
    <span class="lead" title=${units}>
      ${lead.length === 0 ? nothing : html`<span .textContent=${shortLead(task, view) ?? lead[0]}></span>${lead.length > 1 ? ` +${lead.length - 1}` : ''}`}
    </span>
    <span class="percent">${isSaid ? percentText(percent, language) : ''}</span>
    ${isRoomy ? html`<span class="more" .textContent=${`${units} · ${periodText(task.period, language)}`}></span>` : nothing}
  </div>`;
}

/** Where there is no room for the name of the first unit that leads. */
function shortLead({ lead: [first] }: Task, { plan, today, shortUnits }: ReadyView): string | undefined {
  return first && shortUnits?.get(unitOn(plan, first, today));
}

function barsTemplate(
  { plan, extended, mark, actual, isFuzzyStart, isFuzzyEnd }: Bars,
  { percent, standing }: TimelineRow,
  today: CivilDate,
  { language, width, em, isNarrow }: RowPlace,
): unknown {
  const ofPlan = inSight(plan);
  const old = extended && timelineWords[language].oldDue(shortDay(extended.old, today, language));
  const hasRoom =
    !isNarrow &&
    old !== undefined &&
    ofPlan !== undefined &&
    ((ofPlan.to - Math.max(0, ofPlan.from)) * width) / 100 > widthOf(old, em) + 16;
  const isDone = standing.work === 'done';
  return [
    ofPlan &&
      html`<div
        class="plan"
        part="bar"
        ?data-start=${isFuzzyStart}
        ?data-end=${isFuzzyEnd && extended === undefined}
        ${place({ ...placeOf(ofPlan), '--p': `${percent}%` })}
      >
        ${hasRoom ? html`<span class="old" aria-hidden="true" .textContent=${old}></span>` : nothing}
      </div>`,
    spanTemplate('extended', extended),
    mark !== undefined && markTemplate(mark, standing.status, isDone || standing.deadline === 'late' || percent > 0),
    spanTemplate(isDone ? 'actual ended' : standing.work === 'in-progress' ? 'actual going' : 'actual', actual),
  ].map((part) => part || nothing);
}

function spanTemplate(classes: string, span: Span | undefined): TemplateResult | undefined {
  const shown = inSight(span);
  return shown && html`<div class=${classes} part=${classes.split(' ')[0]} ${place(placeOf(shown))}></div>`;
}

function markTemplate(x: number, status: string, isFilled = true): TemplateResult | undefined {
  if (x < 0 || x > 101) return undefined;
  return html`<i class="mark" data-status=${status} ?data-hollow=${!isFilled} ${place({ '--x': `${x}%` })}></i>`;
}

function labelTemplate(bars: Bars, texts: readonly string[], at: RowPlace): TemplateResult | typeof nothing {
  const placed = at.isNarrow
    ? ({ text: texts[0], side: 'right', share: 0, at: 0 } as const)
    : placedLabel(texts, bars, at.now, at.width, at.em);
  if (placed === undefined) return nothing;
  const x = `calc(${placed.share}% + ${placed.at}px)`;
  return html`<span
    class="label ${placed.side}"
    aria-hidden="true"
    .textContent=${placed.text}
    ${place({ 'inset-inline': placed.side === 'right' ? `${x} auto` : `auto ${x}` })}
  ></span>`;
}

/** What of it is in sight, with a little beyond the edges; `undefined` where nothing is. */
function inSight(span: Span | undefined): Span | undefined {
  if (span === undefined || span.to <= 0 || span.from >= 100) return undefined;
  return { from: Math.max(-4, span.from), to: Math.min(104, span.to) };
}

function placeOf({ from, to }: Span): Record<string, string> {
  return { '--x': `${from}%`, '--w': `${to - from}%` };
}

function spoken(task: Task, { planned, actual, percent, expected, standing }: TimelineRow, language: Language): string {
  const words = timelineWords[language];
  const day = (date: CivilDate | undefined, word: string): string =>
    date === undefined ? '' : ` ${word} ${dateText(date, language)}`;
  // Words that name the last day need not be told it.
  const dated = (said: string, { start, end }: NonNullable<TimelineRow['planned' | 'actual']> = {}): string =>
    end !== undefined && names(said, end) ? said : said + day(start, words.from) + day(end, words.to);
  const should = expected === undefined ? '' : `, ${words.expected} ${percentText(expected, language)}`;
  const old = oldDue(task);
  const parts = [
    statusText(standing.status, language),
    dated(`${words.planned}: ${periodText(task.period, language)}`, planned),
    ...(old === undefined ? [] : [words.oldDue(dateText(old, language))]),
    ...(actual === undefined ? [] : [dated(`${words.actual}:`, actual)]),
    `${words.reached} ${percentText(percent, language)}${should}`,
    ...(standing.isBehind ? [statusText('behind', language)] : []),
  ];
  return parts.join('. ');
}

/** Whether words name a day, as "15/9/2026", "15/09" or "15 tháng 9". */
function names(said: string, date: CivilDate): boolean {
  const [, month, day] = date.split('-').map(Number);
  return new RegExp(`(?<!\\d)0?${day}(?:[/.-]| tháng )0?${month}(?!\\d)`).test(said);
}
