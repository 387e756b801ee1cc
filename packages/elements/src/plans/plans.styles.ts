import { css, type CSSResult } from 'lit';

/** How several plans look: five large counts, tabs, tables as offices print them. */
export const plansStyles: CSSResult = css`
  .bar .day { width: 11em; }
  .bar .day input { width: 100%; }
  .bar .muted { margin-inline-end: auto; }
  .bar h2 { margin-inline-end: 0; font-size: 1.4286em; line-height: 1.4; }
  .cards { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); border-bottom: 1px solid var(--_line); }
  .cards li { padding: 12px 20px; }
  .cards li + li { border-inline-start: 1px solid var(--_line); }
  .figure { display: flex; align-items: center; }
  .figure b { font-size: 2em; line-height: 1.2857; font-weight: 600; }
  .word { font-weight: 500; }
  .told { font-size: max(13px, .9286em); color: var(--_quiet); }
  .cards [data-name='openLate']:not([data-zero]) :is(b, .word) { color: var(--_overdue); font-weight: 600; }
  .cards [data-zero] b { font-weight: 400; color: var(--_quiet); }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
    padding-inline: 20px;
    border-bottom: 1px solid var(--_line);
  }
  [role='tablist'] { display: flex; gap: 20px; overflow-x: auto; margin-inline-end: auto; }
  [role='tab'] {
    border: 0;
    border-radius: 0;
    background: none;
    padding: 0;
    min-height: 44px;
    white-space: nowrap;
  }
  [role='tab'][aria-selected='true'] { font-weight: 600; box-shadow: inset 0 -3px var(--_accent); }
  [role='tab']:focus-visible { outline-offset: -2px; }
  .report { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; padding-block: 6px; }
  .choices { display: flex; flex-wrap: wrap; gap: 8px 16px; padding-block: 6px; }
  .choices label { display: inline-flex; gap: 8px; align-items: center; color: var(--_muted); }
  table { border-collapse: collapse; width: 100%; }
  th, td { padding: 9px 10px; border-bottom: 1px solid var(--_line); text-align: start; font-weight: 400; }
  th:first-child, td:first-child { padding-inline-start: 20px; }
  th:last-child, td:last-child { padding-inline-end: 20px; }
  thead th { background: var(--_raised); color: var(--_muted); font-size: max(13px, .9286em); vertical-align: bottom; }
  thead th span { display: block; }
  :is(th, td).number { text-align: end; white-space: nowrap; }
  .pick select { color: var(--_text); }
  .day, .code, .place, thead th:first-child { white-space: nowrap; }
  .name { min-width: 11em; }
  .name.long { min-width: 20em; }
  .note { font-size: max(13px, .9286em); color: var(--_quiet); min-width: 8em; }
  td.number .glyph { width: 12px; height: 12px; }
  td[data-zero] { color: var(--_quiet); }
  td[data-status='overdue'] { color: var(--_c); font-weight: 600; }
  tfoot :is(th, td) { font-weight: 600; border-bottom: 0; border-top: 1px solid var(--_control); }
  .code button { border: 0; padding: 0; min-height: 24px; background: none; color: var(--_accent); font-weight: 500; }
  .code button:hover { text-decoration: underline; }
  .below { padding: 10px 20px; font-size: max(13px, .9286em); color: var(--_muted); border-top: 1px solid var(--_line); }
  .list { max-width: 44em; }
  .list [data-depth='0'] > * { font-weight: 600; }
  .list [data-depth='2'] th { padding-inline-start: 44px; }
  .list th span { color: var(--_quiet); font-size: max(13px, .9286em); }
  .fault { padding: 10px 20px; border-inline-start: 3px solid var(--_ask); background: var(--_ask-tint); }
  .scroll:focus-visible { outline-offset: -2px; }
  .week > .pick { padding: 12px 20px 0; }
  @container (max-width: 56em) {
    .cards { grid-template-columns: repeat(auto-fit, minmax(10em, 1fr)); }
    .cards li { padding: 8px 16px; border-inline-start: 0; }
    .tools { padding-inline: 16px; }
  }
  @container (max-width: 34em) {
    .cards { grid-template-columns: 1fr 1fr; }
    .cards .told { display: none; }
    .name { min-width: 9em; }
  }
  @media (pointer: coarse) {
    .code button { min-height: 44px; }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
  @media print {
    [role='tablist'], .choices { display: none; }
    .scroll { overflow: visible; }
    .code button { display: inline; color: inherit; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    table { font-size: 9pt; line-height: 1.3; }
    th, td { padding: 2pt 3pt; }
    :is(th, td):first-child { padding-inline-start: 0; }
    :is(th, td):last-child { padding-inline-end: 0; }
    thead th, .note, .code { font-size: 8pt; }
    .day, .code, .place, thead th:first-child { white-space: normal; }
    .name, .name.long { min-width: 34mm; }
    .note { min-width: 20mm; }
  }
`;
