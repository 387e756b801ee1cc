import type { CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, render, type TemplateResult } from 'lit';
import { dayByKey, weeksOf } from './calendar-days.js';
import { calendarWords, dayName, weekdays } from './calendar.messages.js';
import { calendarStyles } from './calendar.styles.js';

/** What a calendar is opened for. */
export interface CalendarUse {
  /** What the field is for. */
  readonly label: string;
  readonly chosen: CivilDate | undefined;
  readonly today: CivilDate;
  /** The last day that can be chosen; any where there is none. */
  readonly max: CivilDate | undefined;
  readonly language: Language;
  readonly onChosen: (day: CivilDate) => void;
}

/** Between the calendar and the edge of the window in px; half of it between the field and the calendar. */
const gap = 8;

/**
 * Opens a calendar at a field; it is there only as long as it is open. However it is closed, the focus goes back.
 *
 * @param opener the button in the field
 */
export function openCalendar(opener: HTMLElement, use: CalendarUse): void {
  dress(opener.getRootNode() as ShadowRoot);
  const dialog = document.createElement('dialog');
  dialog.className = 'calendar';
  // What it says is in the language of the page already.
  dialog.translate = false;
  dialog.setAttribute('aria-label', `${calendarWords[use.language].open}: ${use.label}`);
  const leave = (): void => {
    dialog.remove();
    opener.focus();
  };
  const choose = (day: CivilDate): void => {
    leave();
    use.onChosen(day);
  };
  const show = (day: CivilDate): void => {
    render(calendarTemplate(upTo(use.max, day), use, { show, moveTo, choose, leave }), dialog);
  };
  const moveTo = (day: CivilDate): void => {
    show(day);
    dialog.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  dialog.addEventListener('cancel', leave);
  // All that it shows lies within its one child: what hits the dialog itself is outside.
  dialog.addEventListener('click', ({ target }) => target === dialog && leave());
  opener.after(dialog);
  show(use.chosen ?? use.today);
  dialog.showModal();
  placeAt(opener.parentElement ?? opener, dialog);
  moveTo(use.chosen ?? use.today);
}

/** Styles come with the calendar, and not before. */
function dress(root: ShadowRoot): void {
  const { styleSheet } = calendarStyles;
  if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}

function upTo(max: CivilDate | undefined, day: CivilDate): CivilDate {
  return max !== undefined && day > max ? max : day;
}

/** What can be done in a calendar. */
interface Handlers {
  /** Shows the month of this day. */
  readonly show: (day: CivilDate) => void;
  /** The same, and the focus goes to the day. */
  readonly moveTo: (day: CivilDate) => void;
  readonly choose: (day: CivilDate) => void;
  readonly leave: () => void;
}

function calendarTemplate(at: CivilDate, use: CalendarUse, handlers: Handlers): TemplateResult {
  const { language, today, max } = use;
  const words = calendarWords[language];
  const isLast = max !== undefined && max.slice(0, 7) <= at.slice(0, 7);
  const step = (key: 'PageUp' | 'PageDown', name: string, sign: string): TemplateResult =>
    html`<button
      type="button"
      aria-label=${name}
      aria-disabled=${isLast && key === 'PageDown' ? 'true' : nothing}
      @click=${() => handlers.show(dayByKey(key, false, at) ?? at)}
    >${sign}</button>`;
  return html`<div class="month" @keydown=${(event: KeyboardEvent) => onKey(event, at, handlers)}>
    <div class="steps">
      ${step('PageUp', words.before, '‹')}
      <p id="month" aria-live="polite">${words.month(at)}</p>
      ${step('PageDown', words.after, '›')}
    </div>
    <table role="grid" aria-labelledby="month" @click=${(event: Event) => onDay(event, handlers)}>
      <thead>
        <tr>
          ${weekdays(language).map(({ short, name }) => html`<th scope="col" abbr=${name}>${short}</th>`)}
        </tr>
      </thead>
      <tbody>${weeksOf(at).map((week) => html`<tr>${week.map((day) => dayCell(day, at, use))}</tr>`)}</tbody>
    </table>
    <div class="steps">
      <button type="button" @click=${() => handlers.choose(today)}>${words.today}</button>
      <button type="button" @click=${handlers.leave}>${words.close}</button>
    </div>
  </div>`;
}

function dayCell(day: CivilDate | undefined, at: CivilDate, use: CalendarUse): TemplateResult {
  if (day === undefined) return html`<td></td>`;
  const { chosen, today, max, language } = use;
  return html`<td
    data-day=${day}
    tabindex=${day === at ? '0' : '-1'}
    aria-label=${dayName(day, language)}
    aria-selected=${day === chosen ? 'true' : 'false'}
    aria-current=${day === today ? 'date' : nothing}
    aria-disabled=${max !== undefined && day > max ? 'true' : nothing}
  >${Number(day.slice(8))}</td>`;
}

/** A key of the calendar is none of the page's around it. */
function onKey(event: KeyboardEvent, at: CivilDate, { moveTo, choose, leave }: Handlers): void {
  const isOnDay = (event.target as Element).localName === 'td';
  const { key, shiftKey } = event;
  const to = isOnDay ? dayByKey(key, shiftKey, at) : undefined;
  if (to !== undefined) moveTo(to);
  else if (isOnDay && (key === 'Enter' || key === ' ')) choose(at);
  else if (key === 'Escape') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function onDay({ target }: Event, { choose }: Handlers): void {
  const cell = (target as Element).closest<HTMLElement>('td[data-day]:not([aria-disabled])');
  const day = cell?.dataset['day'];
  if (day !== undefined) choose(day);
}

/** Below the field, above it where there is more room; always within the window, and scrolled with the page. */
function placeAt(field: HTMLElement, dialog: HTMLElement): void {
  const { left, top, bottom } = field.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const above = top - height - gap / 2;
  const below = bottom + gap / 2;
  const wanted = below + height + gap > clientHeight && above >= gap ? above : below;
  const within = (at: number, room: number): number => Math.max(gap, Math.min(at, room - gap));
  dialog.style.left = `${within(left, clientWidth - width) + scrollX}px`;
  dialog.style.top = `${within(wanted, clientHeight - height) + scrollY}px`;
}
