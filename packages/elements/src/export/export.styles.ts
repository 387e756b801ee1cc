import { css, type CSSResult } from 'lit';

/** How the choice of papers looks: two fields, then a line of 56 px for each paper. */
export const exportStyles: CSSResult = css`
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); gap: 4px 12px; padding: 12px var(--_inset, 20px) 0; }
  /* Fields stand in one line, however long the words above them are; what is wrong stands below. */
  .field { display: grid; grid-row: span 3; grid-template-rows: subgrid; margin-block-end: 8px; align-items: start; }
  .field label { font-weight: 600; align-self: end; }
  .field [aria-invalid] { border: 2px solid var(--_ask); }
  .wrong { color: var(--_ask); font-size: var(--_small); font-weight: 600; }
  .choices :is(select, input) { min-height: 40px; min-width: 0; padding-inline: 12px; text-overflow: ellipsis; }
  .choices + .means { padding-block-start: 4px; }
  .means { padding: 0 var(--_inset, 20px) 8px; font-size: var(--_small); color: var(--_quiet); }
  .given { padding: 0 0 8px; }
  .given summary { padding: 8px var(--_inset, 20px); min-height: 40px; font-weight: 600; cursor: pointer; }
  .papers { list-style: none; margin: 0; padding: 0 var(--_inset, 20px); }
  .papers li { border-top: 1px solid var(--_line); }
  .papers button {
    display: grid;
    width: 100%;
    min-height: 56px;
    align-content: center;
    padding: 7px 0;
    border: 0;
    border-radius: 0;
    text-align: start;
    white-space: normal;
  }
  .papers b { font-weight: 500; color: var(--_accent); }
  .papers span { font-size: var(--_small); color: var(--_quiet); }
  .papers button:hover b { text-decoration: underline; }
  .sharing { padding: 8px var(--_inset, 20px) 20px; border-top: 1px solid var(--_line); }
  .sharing h3 { margin: 8px 0; }
  .shared { padding: 8px 0; }
  .shared .means { padding: 0 0 4px; max-width: 80ch; }
  .ways { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 4px 0; }
  .ways :is(button, select, input) { min-height: 40px; }
  .ways input { flex: 1 1 16rem; min-width: 0; padding-inline: 12px; font: inherit; }
  .ways select { min-width: 0; max-width: 100%; }
  [data-kind='failed'] { color: var(--_ask); }
  @media (pointer: coarse) {
    .ways :is(button, select, input) { min-height: 44px; }
    .choices :is(select, input), .given summary, .stop { min-height: 44px; }
  }
  .end { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; min-height: 44px; padding: 8px var(--_inset, 20px) 16px; }
  .said { font-size: var(--_small); }
  .end span { font-size: var(--_small); min-width: 4ch; text-align: end; }
  .end progress { accent-color: var(--_accent); width: 160px; max-width: 100%; }
  .said[data-kind='failed'] { color: var(--_ask); }
`;
