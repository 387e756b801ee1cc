import {
  dayNumberOf,
  timelineRowOf,
  type CivilDate,
  type Extension,
  type Task,
  type TimelineEntry,
  type TimelineRow,
} from '@kehoach/core';
import { dateText, percentText, periodText, standingText, statusText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { place } from '../shared/place.js';
import { positionOf, type Scale } from './scale.js';
import { timelineWords } from './timeline.messages.js';

/** Where a row stands. */
export interface RowPlace {
  readonly index: number;
  /** In pixels from the first row. */
  readonly top: number;
  readonly isTabStop: boolean;
  readonly language: Language;
}

/** The row of a heading: a section, a unit or a status. */
export function headingTemplate(
  row: Extract<TimelineEntry, { readonly heading: string }>,
  { index, top, isTabStop, language }: RowPlace,
): TemplateResult {
  const text = row.status ? statusText(row.status, language) : row.heading;
  return html`<div
    class="section"
    role="row"
    aria-rowindex=${index + 2}
    tabindex=${isTabStop ? 0 : -1}
    data-row=${row.key}
    ${place({ '--d': String(row.depth), top: `${top}px` })}
  >
    <span role="gridcell" aria-colspan="2" tabindex="-1" .textContent=${text}></span>
  </div>`;
}

/** The row of a task: its words beside its bars. */
export function taskRowTemplate(
  view: ReadyView,
  { key, task, depth }: Extract<TimelineEntry, { readonly task: Task }>,
  scale: Scale,
  { index, top, isTabStop, language }: RowPlace,
): TemplateResult {
  const row = timelineRowOf(view.plan, task, view.today, view.profile);
  const { status } = row.standing;
  const label = spoken(task, row, language);
  return html`<div
    class="row"
    role="row"
    aria-rowindex=${index + 2}
    aria-selected=${task.id === view.selected}
    tabindex=${isTabStop ? 0 : -1}
    data-row=${key}
    data-task=${task.id}
    data-status=${status}
    ${place({ '--d': String(depth), top: `${top}px` })}
  >
    ${whatTemplate(task, row, language)}
    <div class="track ${row.planned ? '' : 'undated'} ${task.extensions.length > 0 ? 'extended' : ''}" role="gridcell" tabindex="-1" aria-label=${label}>
      ${row.planned === undefined ? nothing : barTemplate(row.planned, row.percent, label, scale)}
      <div
        class="actual"
        part="actual"
        ?hidden=${row.actual === undefined}
        ${place(row.actual === undefined ? {} : barOf(row.actual, scale))}
      ></div>
      <span class="said" .textContent=${saidText(task, language)}></span>
    </div>
  </div>`;
}

function whatTemplate(task: Task, row: TimelineRow, language: Language): TemplateResult {
  const words = timelineWords[language];
  const { status } = row.standing;
  const others = row.coordinating.length > 0 ? ` · ${words.coordinating}: ${row.coordinating.join('; ')}` : '';
  const units = `${words.lead}: ${row.lead.join(', ') || words.noLead}${others}`;
  return html`<div class="what" role="rowheader" tabindex="-1">
    <span class="title" .textContent=${`${task.number} ${task.title}`}></span>
    <span class="meta" title=${units} .textContent=${units}></span>
    <span class="meta">
      <span class="chip" data-status=${status} .textContent=${standingText(row.standing, language)}></span>
      <span .textContent=${reachedText(row, language)}></span>
    </span>
  </div>`;
}

/** How far it is and how far it should be. */
function reachedText({ percent, expected, standing }: TimelineRow, language: Language): string {
  const words = timelineWords[language];
  const said = expected === undefined ? '' : ` (${words.expected} ${percentText(expected, language)})`;
  const parts = [`${percentText(percent, language)}${said}`, ...(standing.isBehind ? [words.behind] : [])];
  return ` · ${parts.join(' · ')}`;
}

/** The document's words, and that the deadline was moved: they name the old one. */
function saidText(task: Task, language: Language): string {
  const extension = extensionText(task, language);
  return `${periodText(task.period, language)}${extension === '' ? '' : ` · ${extension}`}`;
}

function extensionText(task: Task, language: Language): string {
  const granted = task.extensions.filter(({ state }) => state === 'granted');
  const last: Extension | undefined = granted.at(-1);
  if (last === undefined) return '';
  const from = granted[0]?.from;
  return timelineWords[language].extended(from && dateText(from, language), dateText(last.to, language));
}

function barTemplate(
  planned: NonNullable<TimelineRow['planned']>,
  percent: number,
  label: string,
  scale: Scale,
): TemplateResult {
  return html`<div
    class="plan"
    part="bar"
    title=${label}
    ?data-start=${planned.start !== undefined && planned.startPrecision !== 'day'}
    ?data-end=${planned.end !== undefined && planned.endPrecision !== 'day'}
    ?data-open=${planned.start === undefined}
    ${place({ ...barOf(planned, scale), '--p': `${percent}%` })}
  ></div>`;
}

function spoken(task: Task, { planned, actual, percent, expected }: TimelineRow, language: Language): string {
  const words = timelineWords[language];
  const day = (date: CivilDate | undefined, word: string): string =>
    date === undefined ? '' : ` ${word} ${dateText(date, language)}`;
  const when = `${day(planned?.start, words.from)}${day(planned?.end, words.to)}`;
  const should = expected === undefined ? '' : `, ${words.expected} ${percentText(expected, language)}`;
  const parts = [
    `${words.planned}: ${saidText(task, language)}${when}`,
    ...(actual === undefined ? [] : [`${words.actual}:${day(actual.start, words.from)}${day(actual.end, words.to)}`]),
    `${words.reached} ${percentText(percent, language)}${should}`,
  ];
  return parts.join('. ');
}

function barOf(
  { start, end }: { readonly start?: CivilDate; readonly end?: CivilDate },
  scale: Scale,
): Record<string, string> {
  const until = end === undefined ? 100 : positionOf(scale, dayNumberOf(end) + 1);
  const from =
    start === undefined ? Math.min(until - 4, Math.max(0, until - 12)) : positionOf(scale, dayNumberOf(start));
  if (until <= 0 || from >= 100) return { '--x': '-999%', '--w': '0%' };
  const [left, right] = [Math.max(-1, from), Math.min(101, until)];
  return { '--x': `${left}%`, '--w': `${right - left}%` };
}
