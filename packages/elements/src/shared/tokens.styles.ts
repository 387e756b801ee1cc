import { css, type CSSResult } from 'lit';

/** The colours of every element. Each `--_x` is set from outside by `--kh-x`. */
export const colours: CSSResult = css`
  :host {
    --_text: var(--kh-color-text, light-dark(#1a2430, #e9eef4));
    --_muted: var(--kh-color-muted, light-dark(#55626f, #a9b5c2));
    --_surface: var(--kh-color-surface, light-dark(#fff, #161c23));
    --_raised: var(--kh-color-raised, light-dark(#f3f6f9, #202932));
    --_line: var(--kh-color-line, light-dark(#d3dbe3, #394653));
    --_accent: var(--kh-color-accent, light-dark(#0a4f8c, #86bdf2));
    --_overdue: var(--kh-color-overdue, light-dark(#b3261e, #ff9a91));
    --_due-soon: var(--kh-color-due-soon, light-dark(#8a5200, #f2bb5c));
    --_ongoing: var(--kh-color-ongoing, light-dark(#0a5ba8, #86bdf2));
    --_upcoming: var(--kh-color-upcoming, light-dark(#55626f, #a9b5c2));
    --_done: var(--kh-color-done, light-dark(#1a6b3a, #79d29c));
    --_stopped: var(--kh-color-stopped, light-dark(#674a8e, #c9b0f5));
    --_chosen: color-mix(in srgb, var(--_accent) 11%, transparent);
    --_hover: color-mix(in srgb, var(--_accent) 6%, transparent);
  }
`;

/**
 * Nothing that an article or an old portal sets comes in (indents, spacing, hyphens, shadows, quotes, no selecting …)
 * but font, size, colour scheme and what belongs to the reader or to where the element stands.
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
  font-family: var(--kh-font, inherit);
  font-size: var(--kh-font-size, inherit);
  line-height: 1.45;
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
    border-radius: var(--kh-radius, 6px);
  }
`;

/** The parts that elements share. */
export const parts: CSSResult = css`
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h2 { font-size: 1.0625em; line-height: 1.3; font-weight: 650; min-width: 0; }
  h3 { font-size: .9375em; font-weight: 650; }
  button, select, input, textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid #7d8a97;
    border-radius: 4px;
    padding: .25em .65em;
    min-height: 2.125em;
  }
  button, select { overflow-wrap: normal; -webkit-user-select: none; user-select: none; }
  button { cursor: pointer; }
  button:hover { background: var(--_raised); }
  button[aria-pressed='true'], button.main {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_surface);
  }
  button:disabled { opacity: .45; cursor: default; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: .5em .75em;
    align-items: center;
    padding: .7em 1em;
    border-bottom: 1px solid var(--_line);
  }
  .bar h2 { margin-inline-end: auto; }
  .group { display: inline-flex; flex-wrap: wrap; }
  .group button { border-radius: 0; margin-inline-start: -1px; }
  .group button:first-child { border-start-start-radius: 4px; border-end-start-radius: 4px; }
  .group button:last-child { border-start-end-radius: 4px; border-end-end-radius: 4px; }
  .group button:focus-visible { z-index: 1; }
  .muted { color: var(--_muted); }
  .state { padding: 1.5em 1em; display: grid; gap: .75em; justify-items: start; }
  .state[role='alert'] { border-inline-start: 4px solid var(--_overdue); }
  .chip { color: var(--_c, var(--_ongoing)); font-weight: 600; white-space: nowrap; }
  .chip::before { content: '●' / ''; font-size: .8em; margin-inline-end: .35em; }
  [data-status] { --_c: var(--_ongoing); }
  [data-status='overdue'] { --_c: var(--_overdue); }
  [data-status='due-soon'] { --_c: var(--_due-soon); }
  [data-status='upcoming'] { --_c: var(--_upcoming); }
  [data-status^='done'] { --_c: var(--_done); }
  [data-status='done-late'] { --_c: var(--_due-soon); }
  [data-status='suspended'], [data-status='cancelled'] { --_c: var(--_stopped); }
  .chip[data-status='overdue']::before { content: '▲' / ''; }
  .chip[data-status='due-soon']::before { content: '◆' / ''; }
  .chip[data-status='upcoming']::before { content: '○' / ''; }
  .chip[data-status^='done']::before { content: '✓' / ''; }
  .chip[data-status='suspended']::before { content: '❙❙' / ''; }
  .chip[data-status='cancelled']::before { content: '✕' / ''; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .verbatim { white-space: pre-line; }
  .print { display: none; }
  .scroll { overflow: auto; overflow-anchor: none; position: relative; }
  @media (forced-colors: active) {
    button[aria-pressed='true'], button.main {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .chip[data-status='overdue'] { border: 3px double CanvasText; padding-inline: .35em; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
  }
  @media print {
    .print { display: revert; }
    :host { color-scheme: light; border-color: #999; break-inside: auto; font-size: 9pt; }
    button, select, input, .no-print { display: none; }
    .bar, h2, h3 { break-after: avoid; }
  }
`;

/** What every element that shows a plan looks like. */
export const tokens: CSSResult = css`${colours}${reset}${parts}`;
