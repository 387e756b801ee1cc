import { css, type CSSResult } from 'lit';

/**
 * The colours of every element. Each `--_x` is set from outside by `--kh-color-x`; `-tint` is a ground under text of
 * the same colour, `-fill` the share that is reached, under `--_text` alone. Where a colour means two things, the second
 * follows the first: `ongoing` the accent, `ask` due soon, `stopped` upcoming.
 *
 * What a page may set, with what it is, is told here for all elements.
 *
 * @cssprop --kh-color-surface - ground of the element
 * @cssprop --kh-color-raised - ground of what stands out a little: axis, rows of a section, heads of tables
 * @cssprop --kh-color-text - words and figures
 * @cssprop --kh-color-muted - labels, units and days
 * @cssprop --kh-color-quiet - hints, and what a field says while it is empty
 * @cssprop --kh-color-line - hairlines between things
 * @cssprop --kh-color-control - edge of fields and buttons
 * @cssprop --kh-color-accent - what can be pressed, what is chosen, today
 * @cssprop --kh-color-accent-tint - ground of what is chosen
 * @cssprop --kh-color-accent-fill - share that is reached, in the accent
 * @cssprop --kh-color-on-accent - text on the accent
 * @cssprop --kh-color-overdue - late, and nothing else
 * @cssprop --kh-color-overdue-tint - ground under words of what is late
 * @cssprop --kh-color-overdue-fill - share that is reached of what is late
 * @cssprop --kh-color-done - what is completed
 * @cssprop --kh-color-done-tint - ground under words of what is completed
 * @cssprop --kh-color-done-fill - share that is reached of what is completed
 * @cssprop --kh-color-due-soon - due soon, and all that asks something of the reader
 * @cssprop --kh-color-due-soon-tint - ground under words of what is due soon
 * @cssprop --kh-color-due-soon-fill - share that is reached of what is due soon
 * @cssprop --kh-color-upcoming - not begun yet
 * @cssprop --kh-color-upcoming-tint - ground under words of what has not begun
 * @cssprop --kh-color-upcoming-fill - track of what has not begun, and of shares that are not reached
 * @cssprop --kh-color-ongoing - under way; the accent unless set
 * @cssprop --kh-color-ongoing-tint - ground under words of what is under way
 * @cssprop --kh-color-ongoing-fill - share that is reached of what is under way
 * @cssprop --kh-color-stopped - suspended or cancelled; as not begun unless set
 * @cssprop --kh-font - family of letters; Be Vietnam Pro, else that of the system without serifs, unless set
 * @cssprop --kh-font-size - height of letters, never under 13 px; 14 px unless set, 16 px for fingers
 * @cssprop --kh-radius - corners of what is framed; 8 px unless set
 */
export const colours: CSSResult = css`
  :host {
    --_surface: var(--kh-color-surface, light-dark(#fff, #181b20));
    --_raised: var(--kh-color-raised, light-dark(#f7f8fa, #1e2228));
    --_text: var(--kh-color-text, light-dark(#19202a, #e9ecf0));
    --_muted: var(--kh-color-muted, light-dark(#465160, #b7bfca));
    --_quiet: var(--kh-color-quiet, light-dark(#5d6878, #9aa4b1));
    --_line: var(--kh-color-line, light-dark(#e2e5ea, #2e343c));
    --_control: var(--kh-color-control, #7f8997);
    --_accent: var(--kh-color-accent, light-dark(#0b569f, #86baf4));
    --_accent-tint: var(--kh-color-accent-tint, light-dark(#e9f1f9, #1b2a3c));
    --_accent-fill: var(--kh-color-accent-fill, light-dark(#c9def2, #284565));
    --_on-accent: var(--kh-color-on-accent, light-dark(#fff, #0d1520));
    --_overdue: var(--kh-color-overdue, light-dark(#b3221a, #ff9d93));
    --_overdue-tint: var(--kh-color-overdue-tint, light-dark(#fcebe9, #3a2220));
    --_overdue-fill: var(--kh-color-overdue-fill, light-dark(#f3c7c3, #60322e));
    --_done: var(--kh-color-done, light-dark(#1a6a3d, #82d0a0));
    --_done-tint: var(--kh-color-done-tint, light-dark(#e7f3ec, #1a3025));
    --_done-fill: var(--kh-color-done-fill, light-dark(#c4e2d0, #28503b));
    --_due-soon: var(--kh-color-due-soon, light-dark(#805000, #f0bc66));
    --_due-soon-tint: var(--kh-color-due-soon-tint, light-dark(#fdf3e0, #362a15));
    --_due-soon-fill: var(--kh-color-due-soon-fill, light-dark(#f3dcae, #574420));
    --_upcoming: var(--kh-color-upcoming, light-dark(#5d6878, #9aa4b1));
    --_upcoming-tint: var(--kh-color-upcoming-tint, light-dark(#eef0f3, #252a31));
    --_upcoming-fill: var(--kh-color-upcoming-fill, light-dark(#d9dde3, #363d46));
    --_ongoing: var(--kh-color-ongoing, var(--_accent));
    --_ongoing-tint: var(--kh-color-ongoing-tint, var(--_accent-tint));
    --_ongoing-fill: var(--kh-color-ongoing-fill, var(--_accent-fill));
    --_stopped: var(--kh-color-stopped, var(--_upcoming));
    --_ask: var(--_due-soon);
    --_ask-tint: var(--_due-soon-tint);
    --_chosen: var(--_accent-tint);
    --_hover: var(--_raised);
    --_small: max(13px, .9286em);
  }
  @media (pointer: coarse) {
    :host { --_letter: 16px; }
  }
  @media (prefers-contrast: more) {
    :host { --_quiet: var(--_muted); --_line: var(--_control); }
  }
`;

/**
 * Nothing that an article or an old portal sets comes in (indents, spacing, hyphens, shadows, quotes, no selecting …)
 * but colour scheme and what belongs to the reader or to where the element stands. Letters are as high as the reader
 * wants them, never under 13 px, however small the page around writes.
 */
export const uninherited: CSSResult = css`
  all: initial;
  display: block;
  color-scheme: inherit;
  visibility: inherit;
  pointer-events: inherit;
  accent-color: inherit;
  scrollbar-color: inherit;
  forced-color-adjust: inherit;
  print-color-adjust: inherit;
  -webkit-text-size-adjust: inherit;
  text-size-adjust: inherit;
  color: var(--_text);
  font-family: var(--kh-font, 'Be Vietnam Pro', sans-serif);
  font-size: max(13px, var(--kh-font-size, max(var(--_letter, 14px), .875rem)));
  font-variant-numeric: tabular-nums lining-nums;
  line-height: 1.4286;
  overflow-wrap: anywhere;
  -webkit-user-select: text;
  user-select: text;
`;

/** How an element stands in the page. */
export const reset: CSSResult = css`
  :host {
    ${uninherited}
    container-type: inline-size;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--kh-radius, 8px);
    box-shadow: 0 1px 2px light-dark(#19202a14, #0000);
  }
`;

/** The parts that elements share. A glyph tells a status without its colour. */
export const parts: CSSResult = css`
  :host([hidden]) { display: none; }
  :host([bare]) { border: 0; border-radius: 0; }
  :host([bare]) .bar { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h2, h3 { font-size: 1.1429em; line-height: 1.5; font-weight: 600; min-width: 0; }
  h3 { font-size: 1em; }
  button, select, input, textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 6px;
    padding: 4px 12px;
    min-height: 32px;
  }
  ::placeholder { color: var(--_quiet); opacity: 1; }
  button, select { overflow-wrap: normal; -webkit-user-select: none; user-select: none; }
  /* WebKit would make the page as wide as a long name that is cut off in it. */
  select { contain: paint; }
  button { cursor: pointer; }
  button:hover { background: var(--_raised); }
  button.main { font-weight: 600; background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  button[aria-pressed='true'] {
    font-weight: 600;
    background: var(--_accent-tint);
    color: var(--_accent);
    box-shadow: inset 0 -3px var(--_accent);
  }
  button:disabled { opacity: .45; cursor: default; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 8px 20px;
    border-bottom: 1px solid var(--_line);
  }
  .bar h2 { margin-inline-end: auto; }
  .group { display: inline-flex; flex-wrap: wrap; }
  .group button { border-radius: 0; margin-inline-start: -1px; }
  .group button:first-child { border-start-start-radius: 6px; border-end-start-radius: 6px; }
  .group button:last-child { border-start-end-radius: 6px; border-end-end-radius: 6px; }
  .group button:focus-visible { z-index: 1; }
  .muted { color: var(--_muted); }
  .quiet { color: var(--_quiet); }
  .state { padding: 20px; display: grid; gap: 12px; justify-items: start; }
  .state[role='alert'] { border-inline-start: 3px solid var(--_ask); background: var(--_ask-tint); }
  [data-status] {
    --_c: var(--_upcoming);
    --_t: var(--_upcoming-tint);
    --_f: var(--_upcoming-fill);
    --_g: 'M7 1a6 6 0 1 1 0 12A6 6 0 1 1 7 1zM7 2.4a4.6 4.6 0 1 1 0 9.2A4.6 4.6 0 1 1 7 2.4z';
  }
  [data-status='overdue'] {
    --_c: var(--_overdue);
    --_t: var(--_overdue-tint);
    --_f: var(--_overdue-fill);
    --_g: 'M7 .8l6.6 12H.4zM6.3 5h1.4v4.2H6.3zM6.3 10.2h1.4v1.4H6.3z';
  }
  [data-status='due-soon'] {
    --_c: var(--_due-soon);
    --_t: var(--_due-soon-tint);
    --_f: var(--_due-soon-fill);
    --_g: 'M7 1l6 6-6 6-6-6z';
  }
  [data-status='ongoing'] {
    --_c: var(--_ongoing);
    --_t: var(--_ongoing-tint);
    --_f: var(--_ongoing-fill);
    --_g: 'M7 1a6 6 0 1 1 0 12A6 6 0 1 1 7 1zM7 2.4a4.6 4.6 0 1 0 0 9.2z';
  }
  [data-status='continuous'] { --_g: 'M7 0v1.7A5.3 5.3 0 1 0 12.3 7h-1.4A3.9 3.9 0 1 1 7 3.1v1.8l3.4-2.4z'; }
  [data-status^='done'] {
    --_c: var(--_done);
    --_t: var(--_done-tint);
    --_f: var(--_done-fill);
    --_g: 'M7 1a6 6 0 1 1 0 12A6 6 0 1 1 7 1zM3.8 7.3l1-1 1.5 1.5 3-3 1 1-4 4z';
  }
  [data-status='done-late'] {
    --_g: 'M7 1a6 6 0 1 1 0 12A6 6 0 1 1 7 1zM7 2.4a4.6 4.6 0 1 1 0 9.2A4.6 4.6 0 1 1 7 2.4zM3.8 7.3l1-1 1.5 1.5 3-3 1 1-4 4z';
  }
  [data-status='suspended'] { --_g: 'M3.5 2h2.4v10H3.5zM8.1 2h2.4v10H8.1z'; }
  [data-status='cancelled'] { --_g: 'M3 1.8l4 4 4-4L12.2 3l-4 4 4 4L11 12.2l-4-4-4 4L1.8 11l4-4-4-4z'; }
  .chip { color: var(--_c); font-weight: 600; white-space: nowrap; }
  .chip::before, .glyph {
    content: '';
    display: inline-block;
    width: 14px;
    height: 14px;
    vertical-align: -2px;
    margin-inline-end: 6px;
    background: var(--_c);
    clip-path: path(evenodd, var(--_g));
  }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .verbatim { white-space: pre-line; }
  .print { display: none; }
  .scroll { overflow: auto; overflow-anchor: none; position: relative; }
  @media (pointer: coarse) {
    button, select, input, textarea { min-height: 44px; font-size: max(16px, 1em); }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'], button.main {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
    .chip::before, .glyph { forced-color-adjust: none; background: CanvasText; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
  }
  @media print {
    .print { display: revert; }
    :host { color-scheme: light; border-color: #999; break-inside: auto; font-size: 9pt; box-shadow: none; }
    button, select, input, .no-print { display: none; }
    .bar, h2, h3 { break-after: avoid; }
  }
`;

/** What every element that shows a plan looks like. */
export const tokens: CSSResult = css`${colours}${reset}${parts}`;
