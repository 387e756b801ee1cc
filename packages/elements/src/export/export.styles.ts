import { css, type CSSResult } from 'lit';

/** How the choice of papers looks: two fields, then a line of 56 px for each paper. */
export const exportStyles: CSSResult = css`
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); gap: 12px; padding: 12px 20px 4px; }
  /* Fields stand in one line, however long the words above them are. */
  .choices label { display: grid; gap: 4px; align-content: space-between; font-weight: 600; }
  .choices :is(select, input) { font-weight: 400; min-height: 40px; min-width: 0; padding-inline: 12px; text-overflow: ellipsis; }
  .choices + .means { padding-block-start: 4px; }
  .means { padding: 0 20px 8px; font-size: var(--_small); color: var(--_quiet); }
  .given { padding: 0 0 8px; }
  .given summary { padding: 8px 20px; min-height: 40px; font-weight: 600; cursor: pointer; }
  .papers { list-style: none; margin: 0; padding: 0 20px; }
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
  @media (pointer: coarse) {
    .choices :is(select, input), .given summary { min-height: 44px; }
  }
  .said { min-height: 20px; padding: 8px 20px 16px; font-size: var(--_small); }
  .said[data-kind='failed'] { color: var(--_ask); }
`;
