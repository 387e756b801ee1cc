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
      minmax(0, 4.6em) minmax(0, 1fr) minmax(0, 13.5em) minmax(0, 11.5em) minmax(0, 4.2em) minmax(0, 12.5em);
    column-gap: 10px;
    padding-inline: 20px;
    align-items: center;
    text-align: start;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 2.571em;
    background: var(--_raised);
    box-shadow: inset 0 -1px var(--_line);
  }
  .head > * { font-size: var(--_small); padding: 0; text-align: start; font-weight: 400; }
  .head button { border: 0; background: none; padding: 0; color: var(--_muted); min-height: 24px; white-space: nowrap; }
  .head [aria-sort='ascending'] button, .head [aria-sort='descending'] button { font-weight: 600; color: var(--_text); }
  .row {
    position: absolute;
    inset-inline: 0;
    height: var(--row);
    overflow: clip;
    border-bottom: 1px solid var(--_line);
  }
  .row > * {
    min-width: 0;
    max-height: 100%;
    overflow: clip;
    padding: 0;
    font-weight: inherit;
    text-align: start;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .heading {
    position: absolute;
    inset-inline: 0;
    height: 2.286em;
    display: flex;
    align-items: center;
    padding-inline: 20px;
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
  }
  .heading th { padding: 0; font-size: var(--_small); font-weight: 600; }
  .row:hover { background: var(--_hover); }
  .row[data-selected] { background: var(--_chosen); box-shadow: inset 3px 0 var(--_accent); }
  .row[data-recorded] { background: var(--_done-tint); box-shadow: inset 3px 0 var(--_done); }
  .row .chip { font-weight: 400; color: var(--_text); }
  [data-status='overdue'] > :is(.title, .percent), [data-status='overdue'] .chip { font-weight: 600; }
  [data-status='overdue'] > .due, .row [data-status='overdue'].chip { color: var(--_overdue); }
  .clip { display: block; min-width: 0; overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .lead .clip::first-letter { text-transform: uppercase; }
  .lead .clip {
    width: fit-content;
    max-width: 100%;
    padding: 1px 8px;
    border-radius: 4px;
    background: var(--_upcoming-tint);
    font-size: var(--_small);
  }
  .number { color: var(--_muted); }
  .row button {
    border: 0;
    font-weight: inherit;
    background: none;
    padding: 0;
    text-align: start;
    display: block;
    width: 100%;
    min-height: 24px;
    -webkit-user-select: text;
    user-select: text;
  }
  .row button:hover { text-decoration: underline; background: none; }
  .row button:focus-visible { outline-offset: -2px; }
  .row > .percent, .head > .percent { text-align: end; }
  input { flex: 0 1 20em; min-width: 0; }
  .label { display: none; }
  .narrow .head { display: none; }
  .narrow .scroll { scroll-padding-block-start: 0; }
  .narrow .heading { padding-inline: 16px; }
  .narrow .row { grid-template-columns: auto minmax(0, 1fr) auto 5.6em; align-content: center; padding: 0 16px; gap: 2px 8px; }
  .narrow .status { grid-area: 2 / 1 / auto / 3; }
  .narrow .due { grid-area: 2 / 3 / auto / 5; justify-self: end; }
  .narrow .title { grid-area: 1 / 2 / auto / 4; }
  .narrow .percent { grid-area: 1 / 4; }
  .narrow .number { grid-area: 1 / 1; }
  .narrow .lead { grid-area: 3 / 1 / auto / 5; }
  .narrow .label { display: inline; color: var(--_muted); }
  .narrow .lead { display: flex; gap: 4px; font-size: var(--_small); }
  @container (max-width: 30em) {
    .narrow .due .quiet { display: none; }
  }
  @media (pointer: coarse) {
    .head { height: 44px; }
    .head button { min-height: 44px; }
    /* The whole row is what a finger opens. */
    .row button::after { content: ''; position: absolute; inset: 0; }
  }
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
    .row, .narrow .row, .heading { display: table-row; position: static; height: auto; break-inside: avoid; }
    .heading { break-after: avoid; }
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
    .label { display: none; }
    .row button { display: inline; color: inherit; }
    .clip, .row .lead .clip { overflow: visible; white-space: normal; padding: 0; }
  }
`;
