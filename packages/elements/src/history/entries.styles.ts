import { css, type CSSResult } from 'lit';

/** How a list of log entries looks. */
export const entriesStyles: CSSResult = css`
  .entries li {
    display: grid;
    grid-template-columns: 6.6em 16px minmax(0, 1fr) 16.4em auto;
    column-gap: 12px;
    align-items: baseline;
    padding: 9px 20px;
    border-bottom: 1px solid var(--_line);
  }
  .unsent li { padding: .6em 1em; border-bottom: 1px dashed var(--_line); }
  .entries time { color: var(--_muted); }
  .kind { width: 16px; height: 16px; align-self: start; margin-top: 2px; fill: none; stroke: var(--_muted); stroke-width: 1.4; }
  .kind[data-kind='done'] { stroke: var(--_done); }
  .kind[data-kind='progress'] { stroke: var(--_accent); }
  .kind[data-kind='obstacle'] { stroke: var(--_ask); }
  .what b { font-weight: 400; }
  .what .number { font-weight: 600; }
  .by { overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .by, .entry { font-size: var(--_small); color: var(--_muted); }
  .entry { min-width: 5em; text-align: end; color: var(--_quiet); }
  s { color: var(--_quiet); }
  .withdrawn, .untold { border-inline-start: 3px solid var(--_due-soon); padding-inline-start: .6em; }
  .untold { grid-column: 1 / -1; }
  @container (max-width: 60em) {
    .entries li { grid-template-columns: 6.6em 16px minmax(0, 1fr) auto; }
    .entries li > .what { grid-column: 3 / -1; }
    .entries li > .by { grid-column: 3; }
  }
  @container (max-width: 30em) {
    .entries li { grid-template-columns: 16px minmax(0, 1fr) auto; }
    .entries time { grid-column: 2 / -1; }
    .entries :is(.kind, .month) { order: -1; }
    .entries li > .what { grid-column: 2 / -1; }
    .entries li > .by { grid-column: 2; }
  }
  @media print {
    .entries li { break-inside: avoid; }
    .by { white-space: normal; }
  }
`;
