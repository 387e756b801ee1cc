import { css, type CSSResult } from 'lit';

/** The mark before what is wrong with a field: drawn, since not every font has it. */
export const wrongStyles: CSSResult = css`
  .wrong::before {
    content: 'i' / '';
    display: inline-grid;
    place-content: center;
    inline-size: 1.25em;
    margin-inline-end: .4em;
    border: 1px solid;
    border-radius: 50%;
    font-size: .8em;
    line-height: 1.15;
  }
`;
