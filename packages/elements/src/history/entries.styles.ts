import { css, type CSSResult } from 'lit';

/** How a list of log entries looks. */
export const entriesStyles: CSSResult = css`
  .entries li {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: .75em;
    padding: .6em 1em;
    border-bottom: 1px solid var(--_line);
  }
  .unsent li { padding: .6em 1em; border-bottom: 1px dashed var(--_line); }
  .entries time { color: var(--_muted); font-variant-numeric: tabular-nums; }
  .about {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
    font-size: .875em;
  }
  .by { font-size: .8125em; }
  s { color: var(--_muted); }
  .withdrawn, .untold { border-inline-start: 3px solid var(--_due-soon); padding-inline-start: .6em; }
  .untold { grid-column: 1 / -1; }
  @container (max-width: 26em) { .entries li { grid-template-columns: minmax(0, 1fr); gap: 0; } }
  @media print {
    .entries li { break-inside: avoid; }
    .about { display: block; overflow: visible; -webkit-line-clamp: none; }
  }
`;
