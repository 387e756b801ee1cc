import { css, unsafeCSS, type CSSResult } from 'lit';
import { views } from '../shared/names.js';
import { tagsOf } from '../shared/prefix.js';
import { uninherited } from '../shared/tokens.styles.js';

/**
 * The host itself shows nothing but what must be said of the plan; its elements follow one another as the page flows.
 */
export const planStyles: CSSResult = css`
  :host {
    display: block;
  }
  /* One element says why there is nothing to show: the others leave no empty frames behind. */
  .failed::slotted(*) {
    --kh-color-line: transparent;
  }
  .notice {
    ${uninherited}
    padding: 0.6em 1em;
    margin-block-end: 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_due-soon);
    background: var(--_surface);
    color: var(--_text);
  }
  .notice div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
`;

/** What parts those that show the plan, where they stand in it one after the other. */
export function besideStyles(): CSSResult {
  return css`
    ::slotted(:is(${unsafeCSS(tagsOf(...views))}):not(:first-child)) {
      margin-block-start: var(--kh-plan-gap, 16px);
    }
  `;
}
