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

/** The same, and the calendar that it opens. */
export const calendarStyles: CSSResult = css`
  ${dayStyles}
  .calendar {
    position: absolute;
    inset: auto;
    width: 19.5em;
    max-width: calc(100vw - 16px);
    margin: 0;
    padding: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--kh-radius, 6px);
    box-shadow: 0 8px 28px light-dark(rgb(0 0 0 / .15), rgb(0 0 0 / .6));
  }
  .calendar::backdrop { background: none; }
  .month { padding: .75em; display: grid; gap: .5em; }
  .steps { display: flex; justify-content: space-between; align-items: center; gap: .5em; }
  .steps p { font-weight: 650; }
  .steps button { min-width: 2.125em; }
  .steps [aria-label] { font-size: 1.25em; line-height: 1; min-width: 1.7em; min-height: 1.7em; padding: 0; }
  .steps [aria-disabled] { opacity: .45; cursor: default; }
  .calendar table { width: 100%; border-collapse: collapse; table-layout: fixed; font-variant-numeric: tabular-nums; }
  .calendar th { padding: .25em 0; font-size: .8125em; font-weight: 400; color: var(--_muted); }
  .calendar td { height: 2.375em; padding: 0; text-align: center; border-radius: 4px; }
  .calendar td[data-day] { cursor: pointer; }
  .calendar td[data-day]:hover { background: var(--_hover); }
  .calendar td:focus-visible { outline-offset: -2px; }
  .calendar td[aria-current] { font-weight: 650; color: var(--_accent); text-decoration: underline; text-underline-offset: .25em; }
  .calendar td[aria-selected='true'] { background: var(--_accent); color: var(--_surface); font-weight: 650; }
  .calendar td[aria-selected='true']:hover { background: var(--_accent); }
  .calendar td[aria-selected='true']:focus-visible { outline-color: var(--_text); }
  .calendar td[aria-disabled] { cursor: default; color: var(--_muted); opacity: .55; background: none; }
  @media (pointer: coarse) {
    .calendar { width: 22.5em; font-size: 16px; }
    .steps button, .steps [aria-label] { min-width: 44px; min-height: 44px; }
    .calendar td { height: 44px; }
  }
  @media (forced-colors: active) {
    .calendar td[aria-selected='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .calendar td[aria-current] { color: inherit; }
    .calendar td[aria-disabled] { opacity: 1; color: GrayText; }
  }
`;
