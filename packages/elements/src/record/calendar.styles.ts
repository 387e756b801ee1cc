import { css, type CSSResult } from 'lit';

/** The calendar that a field for a day opens. */
export const calendarStyles: CSSResult = css`
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
