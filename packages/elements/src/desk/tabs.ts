import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { deskWords } from './desk.messages.js';
import { icon } from './icons.js';
import type { Marks } from './marks.js';
import type { Subject, ViewName } from './place.js';
import { rove } from './roving.js';

/** The views as tabs, in this order. */
export function tabsTemplate(
  names: readonly ViewName[],
  chosen: ViewName,
  { late, asked, waiting }: Marks,
  language: Language,
  onView: (view: ViewName) => void,
): TemplateResult {
  const words = deskWords[language];
  const mark = (count: number, kind: 'late' | 'waiting'): TemplateResult | typeof nothing =>
    count === 0
      ? nothing
      : html` <span class="mark ${kind}" aria-hidden="true">${count}</span
          ><span class="hidden">${words[kind](String(count))}</span>`;
  return html`<div class="tabs" role="tablist" aria-label=${words.viewsLabel} data-stop @keydown=${rove}>
    ${names.map(
      (name) =>
        html`<button
          id="tab-${name}"
          role="tab"
          aria-selected=${name === chosen}
          aria-controls=${name === chosen ? 'view' : nothing}
          @click=${() => onView(name)}
        >${words.views[name]}${name === 'unit' ? html`${mark(late, 'late')}${mark(asked, 'waiting')}` : nothing}${
          name === 'awards' ? mark(waiting, 'waiting') : nothing
        }</button>`,
    )}
  </div>`;
}

/** What can be done with the whole page. */
export interface Tools {
  readonly onDay: (opener: HTMLElement) => void;
  readonly onSubject: (subject: Subject) => void;
  /** What this person may open. */
  readonly subjects: readonly Subject[];
}

/** The day of which the page speaks, paper, and what is done less often. */
export function toolsTemplate(
  { today }: ReadyView,
  { onDay, onSubject, subjects }: Tools,
  language: Language,
): TemplateResult {
  const words = deskWords[language];
  const open = ({ currentTarget }: Event): void => onDay(currentTarget as HTMLElement);
  const day = words.day(dateText(today, language));
  const print = (): void => globalThis.print();
  return html`<div class="tools" role="toolbar" aria-label=${words.tools} data-stop @keydown=${rove}>
    <button class="plain" aria-haspopup="dialog" aria-label="${day}: ${words.chooseDay}" @click=${open}>
      ${icon('calendar')}<span>${day}</span>
    </button>
    <button class="plain in-row" @click=${print}>${icon('print')}<span>${words.print}</span></button>
    <button
      class="plain round"
      aria-label=${words.more}
      aria-haspopup="menu"
      popovertarget="menu"
      @click=${({ currentTarget }: Event) => placeMenu(currentTarget as HTMLElement)}
    >
      ${icon('more')}
    </button>
    <div id="menu" class="menu" popover role="menu" aria-label=${words.more} @keydown=${onMenuKey} @toggle=${onToggle}>
      <button role="menuitem" class="in-menu" @click=${closing(print)}>${words.print}</button>
      ${subjects.map(
        (subject) =>
          html`<button role="menuitem" @click=${closing(() => onSubject(subject))}>${words.subjects[subject]}</button>`,
      )}
    </div>
  </div>`;
}

function closing(act: () => void): (event: Event) => void {
  return (event) => {
    closeMenu(event);
    act();
  };
}

/** The focus goes back to the button that opened it. */
function closeMenu({ currentTarget }: Event): void {
  const menu = (currentTarget as HTMLElement).closest<HTMLElement>('[popover]');
  menu?.hidePopover();
  (menu?.previousElementSibling as HTMLElement | null)?.focus();
}

/** Below its button, to the left: a popover stands in the window, not in its parent. */
function placeMenu(button: HTMLElement): void {
  const { right, bottom } = button.getBoundingClientRect();
  const { style } = button.nextElementSibling as HTMLElement;
  style.setProperty('top', `${bottom + 4}px`);
  style.setProperty('right', `${document.documentElement.clientWidth - right}px`);
}

function onToggle({ target, newState }: ToggleEvent): void {
  if (newState === 'open') itemsOf(target as HTMLElement)[0]?.focus();
}

function onMenuKey(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  event.stopPropagation();
  if (event.key === 'Escape') return closeMenu(event);
  if (step === undefined) return;
  event.preventDefault();
  items.at((items.indexOf(event.target as HTMLElement) + step) % items.length)?.focus();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')].filter((item) => item.offsetParent !== null);
}
