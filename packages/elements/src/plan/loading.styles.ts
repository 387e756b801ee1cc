import { css, type CSSResult } from 'lit';

/** Lines where the plan will stand: it looks like something on its way, and like no refusal. */
export const loadingStyles: CSSResult = css`
  .loading .lines {
    display: grid;
    gap: 0.6em;
    inline-size: 100%;
  }
  .loading .lines i {
    block-size: 0.7em;
    inline-size: 62%;
    border-radius: 4px;
    background: var(--_line);
    opacity: 0.6;
  }
  .loading .lines i:first-child {
    inline-size: 38%;
  }
  .loading .lines i:last-child {
    inline-size: 51%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .loading .lines {
      animation: loading-breath 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes loading-breath {
    to {
      opacity: 0.55;
    }
  }
  @media (forced-colors: active) {
    .loading .lines i {
      background: GrayText;
    }
  }
`;
