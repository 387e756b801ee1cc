import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What is drawn. */
export type IconName =
  'calendar' | 'print' | 'more' | 'search' | 'link' | 'before' | 'after' | 'back' | 'on' | 'close' | 'filter' | 'clock';

/** Strokes of 16 by 16, in the colour of the words beside them. */
const shapes: Readonly<Record<IconName, SVGTemplateResult>> = {
  calendar: svg`<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z" />`,
  more: svg`<path d="M3 8h.01M8 8h.01M13 8h.01" class="dots" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5 14 14" />`,
  link: svg`<path d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.5L4.5 7" />`,
  before: svg`<path d="M3.5 10 8 5.5 12.5 10" />`,
  after: svg`<path d="M3.5 6 8 10.5 12.5 6" />`,
  back: svg`<path d="M10 3.5 5.5 8 10 12.5" />`,
  on: svg`<path d="M6 3.5 10.5 8 6 12.5" />`,
  close: svg`<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />`,
  filter: svg`<path d="M2.5 4h11M4.5 8h7M6.5 12h3" />`,
  clock: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 4.5V8l2.5 1.5" />`,
};

/** What is drawn beside words, or for what has its name elsewhere. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`;
}
