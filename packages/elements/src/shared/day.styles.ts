import { css, type CSSResult } from 'lit';

/** A field for a day and its button. */
export const dayStyles: CSSResult = css`
  span.day { position: relative; display: block; max-width: 15em; }
  .day input { padding-inline-end: 2.5em; font-variant-numeric: tabular-nums; }
  .day > button {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    display: grid;
    place-items: center;
    min-width: 2.25em;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
  }
  .day > button:hover { color: var(--_text); }
  .day > button:focus-visible { outline-offset: -3px; }
  .day > button::before {
    content: '';
    width: .95em;
    height: .9em;
    border: 1.5px solid;
    border-top-width: 4px;
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    .day input { padding-inline-end: 48px; }
    .day > button { inset-block: 0; min-width: 44px; }
  }
`;
