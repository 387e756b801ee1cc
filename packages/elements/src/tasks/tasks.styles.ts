import { css, type CSSResult } from 'lit';

/** How the list of tasks looks; places and heights come from the script. */
export const tasksStyles: CSSResult = css`
  .scroll { max-height: var(--kh-tasks-max-height, max(30em, 85vh)); scroll-padding-block-start: 2.5em; }
  .whole { max-height: none; }
  table, thead { display: block; }
  tbody { display: block; position: relative; }
  .head, .row {
    display: grid;
    grid-template-columns:
      minmax(0, 5em) minmax(0, 1fr) minmax(0, 22%) minmax(0, 12.5em) minmax(0, 6.5em) minmax(0, 11em);
    align-items: center;
    text-align: start;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    min-height: 2.25em;
    background: var(--_raised);
    box-shadow: inset 0 -1px var(--_line);
  }
  .head > * { font-size: .8125em; padding: 0 .35em; text-align: start; }
  .head button { border: 0; background: none; font-weight: 650; padding: .3em .4em; }
  .row {
    position: absolute;
    inset-inline: 0;
    height: var(--row);
    overflow: clip;
    border-bottom: 1px solid var(--_line);
  }
  .row > * { min-width: 0; max-height: 100%; overflow: clip; padding: 0 .75em; font-weight: inherit; text-align: start; }
  .row:hover { background: var(--_hover); }
  .row[data-selected] { background: var(--_chosen); }
  .status .chip { white-space: normal; }
  .clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .due .clip { -webkit-line-clamp: 2; }
  .row button {
    border: 0;
    font-weight: 550;
    background: none;
    padding: 0;
    text-align: start;
    color: var(--_accent);
    min-height: 1.5em;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
  .row button:hover { text-decoration: underline; background: none; }
  .row button:focus-visible { outline-offset: -2px; }
  .percent { font-variant-numeric: tabular-nums; }
  input { flex: 0 1 20em; min-width: 0; }
  .label { display: none; }
  .narrow .head { display: none; }
  .narrow .scroll { scroll-padding-block-start: 0; }
  .narrow .row { grid-template-columns: minmax(0, 1fr) auto; align-content: center; padding: 0 1em; gap: .15em 1em; }
  .narrow .row > * { padding: 0; }
  .narrow .number { display: none; }
  .narrow .title, .narrow .lead, .narrow .due { grid-column: 1 / -1; }
  .narrow .title .clip { -webkit-line-clamp: 2; }
  .narrow .lead, .narrow .due { font-size: .875em; color: var(--_muted); display: flex; gap: .4em; white-space: nowrap; }
  .narrow .lead .clip, .narrow .due .clip { -webkit-line-clamp: 1; white-space: normal; }
  .narrow .status .chip { white-space: nowrap; }
  .narrow .label { display: inline; }
  @media (forced-colors: active) {
    .row[data-selected] { outline: 3px solid Highlight; outline-offset: -3px; }
  }
  @media print {
    .scroll { max-height: none; overflow: visible; }
    .head, .narrow .head { display: table-row; position: static; }
    .head button { display: contents; }
    table { display: table; table-layout: fixed; width: 100%; border-collapse: collapse; }
    thead { display: table-header-group; }
    tbody { display: table-row-group; height: auto !important; }
    .row, .narrow .row { display: table-row; position: static; height: auto; break-inside: avoid; }
    .head > *, .row > *, .narrow .row > *, .narrow .number {
      display: table-cell;
      padding: .3em .6em;
      vertical-align: top;
      font-size: inherit;
      color: inherit;
      white-space: normal;
      max-height: none;
      border-bottom: 1px solid var(--_line);
    }
    .head > .number { width: 9%; }
    .head > .lead { width: 22%; }
    .head > .due { width: 19%; }
    .head > .percent { width: 9%; }
    .head > .status { width: 14%; }
    .label, .narrow .label { display: none; }
    .row button { display: inline; color: inherit; }
    .clip, .narrow .clip { display: block; overflow: visible; -webkit-line-clamp: none; }
  }
`;
