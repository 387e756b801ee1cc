import { css, type CSSResult } from 'lit';

/** The form, its fields and what is said about them. */
export const recordStyles: CSSResult = css`
  form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: .8em 1em; padding: 1em; }
  .field { display: grid; gap: .25em; align-content: start; min-width: 0; margin: 0; padding: 0; border: 0; }
  .field > label, .field > legend, label.field > span { font-size: .875em; font-weight: 600; padding: 0; }
  .wide { grid-column: 1 / -1; }
  input, select, textarea { width: 100%; min-width: 0; }
  select { text-overflow: ellipsis; }
  textarea { resize: vertical; min-height: 4.5em; }
  .radio { display: grid; grid-template-columns: auto 1fr; gap: .25em .6em; align-items: baseline; }
  .radio input { width: auto; min-height: auto; }
  .end { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; }
  .wrong, .refused { color: var(--_overdue); font-weight: 600; }
  .wrong { font-size: .875em; }
  .before { font-size: .875em; }
  [aria-invalid='true'] { border-color: var(--_overdue); }
  .keeps:empty { display: none; }
  .sent { color: var(--_done); font-weight: 600; }
  .open { padding: .6em .9em; border-inline-start: 3px solid var(--_due-soon); background: var(--_raised); display: grid; gap: .25em; }
  .open ul { list-style: disc; padding-inline-start: 1.2em; }
  @media (pointer: coarse) {
    input, select, textarea, button { min-height: 44px; font-size: max(16px, 1em); }
    .radio { min-height: 44px; align-items: center; }
    .radio input { min-height: 24px; min-width: 24px; }
  }
  @media print { :host { display: none; } }
`;
