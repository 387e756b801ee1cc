import { css, type CSSResult } from 'lit';

/** How an agenda looks: lines of 56 px, the unit's figures beside them where there is room. */
export const agendaStyles: CSSResult = css`
  @media screen {
    :host([bare]) .bar:has(label, button) { display: flex; }
  }
  .pick { min-width: 0; max-width: 100%; display: inline-flex; align-items: center; gap: 8px; color: var(--_accent); }
  .pick select { min-width: 0; max-width: 22em; text-overflow: ellipsis; }
  .columns { display: grid; }
  .parts { padding: 8px 20px 20px; min-width: 0; }
  .part { margin-top: 16px; }
  .part h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; font-size: 1.1429em; }
  .part h3 .glyph { margin-inline-end: 0; }
  .part[data-group='late'] h3 { color: var(--_c); }
  .count {
    font-size: max(13px, .8125em);
    font-weight: 500;
    line-height: 20px;
    padding: 0 7px;
    border-radius: 11px;
    background: var(--_t);
    color: var(--_c);
  }
  .part:not([data-group='late'], [data-group='waiting']) .count { color: var(--_muted); }
  .none { font-size: max(13px, .8125em); font-weight: 400; color: var(--_quiet); }
  .part ul { margin-top: 4px; border-top: 1px solid var(--_line); }
  .item {
    display: grid;
    grid-template-columns: 14px 132px 56px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    min-height: 56px;
    padding-block: 7px;
  }
  .item + .item { border-top: 1px solid var(--_line); }
  .item .glyph { margin-inline-end: 0; }
  .when, .what { display: grid; min-width: 0; }
  .when b { font-weight: 600; }
  .when span, .facts { font-size: max(13px, .9286em); color: var(--_quiet); }
  .item[data-status='overdue'] .when *, .part[data-group='waiting'] .when b { color: var(--_c); }
  .item .number { color: var(--_muted); }
  .title, .facts { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .title { font-weight: 500; }
  button.title {
    border: 0;
    padding: 0;
    min-height: 24px;
    text-align: start;
    color: inherit;
    background: none;
    -webkit-user-select: text;
    user-select: text;
  }
  button.title:hover { color: var(--_accent); text-decoration: underline; }
  button.title:focus-visible { outline-offset: -2px; }
  .side { padding: 20px; border-top: 1px solid var(--_line); display: grid; gap: 8px; align-content: start; }
  .side h3 { font-size: 1em; }
  .side h3:not(:first-child) { margin-top: 16px; }
  .figures > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 10px;
    padding-block: 6px;
    border-top: 1px solid var(--_line);
  }
  .figures dd { display: grid; grid-template-columns: auto 3.75em; text-align: end; }
  .figures dd > * { font-weight: 600; }
  .figures dd span { font-weight: 400; color: var(--_muted); }
  .figures [data-zero] * { font-weight: 400; color: var(--_quiet); }
  .figures [data-name='openLate']:not([data-zero]) * { font-weight: 600; color: var(--_overdue); }
  .small { font-size: max(13px, .9286em); color: var(--_quiet); }
  .fails { white-space: normal; }
  @container (min-width: 68em) {
    .columns { grid-template-columns: minmax(0, 1fr) 320px; }
    .side { border-top: 0; border-inline-start: 1px solid var(--_line); }
  }
  @container (max-width: 40em) {
    :host([bare]) .bar h2 { display: none; }
    .parts { padding-inline: 16px; }
    .item { grid-template-columns: 14px minmax(0, 1fr) auto; gap: 2px 10px; padding-block: 10px; }
    .item .glyph { grid-row: 1; }
    .when { display: block; grid-column: 2; }
    .item .number { grid-area: 1 / 3; justify-self: end; }
    .what { grid-column: 2; }
    .title { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
    .facts { white-space: normal; }
    .record { grid-column: 3; align-self: center; min-height: 44px; }
  }
  @media (pointer: coarse) {
    .item { position: relative; }
    /* The whole line is what a finger opens. */
    button.title::after { content: ''; position: absolute; inset: 0; }
    .record { position: relative; z-index: 1; }
  }
  @media print {
    .item { break-inside: avoid; grid-template-columns: 14px 132px 56px minmax(0, 1fr); }
    button.title { display: block; }
    .title, .facts { white-space: normal; }
    .side { break-inside: avoid; }
  }
`;
