import { css, type CSSResult } from 'lit';

/** What opens beside a view: 420 px at its side, over it where there is less room, a sheet on a phone. */
export const panelStyles: CSSResult = css`
  .panel {
    flex: none;
    position: sticky;
    inset: var(--_top) auto auto;
    display: flex;
    flex-direction: column;
    inline-size: 420px;
    block-size: clamp(min(26rem, 100dvh), 100dvh - 14rem, 60rem);
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_line);
    color: var(--_text);
    background: var(--_surface);
  }
  .panel:not([open]) { display: none; }
  .panel-head {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 4px 8px 4px var(--_inset);
    border-block-end: 1px solid var(--_line);
  }
  .panel-lead, .panel-head h3 { margin: 0; margin-inline-end: auto; min-inline-size: 0; }
  .panel-head .said { font-size: 13px; color: var(--_muted); }
  .panel-body { flex: 1 1 auto; min-block-size: 0; overflow: auto; container-type: inline-size; padding: 16px var(--_inset) 20px; }
  #panel-title { font-size: 16px; line-height: 24px; font-weight: 600; }
  #panel-title:focus-visible { outline-offset: 4px; border-radius: 2px; }
  /* Nobody pressed a key where an address led here. */
  #panel-title:not([data-asked]) { outline: 0; }
  /* The panel names what it shows. */
  .panel-body .exports { margin-inline: calc(-1 * var(--_inset)); }
  .panel-body .exports::part(head) { display: none; }
  .ask {
    margin-block-start: 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_due-soon);
    background: var(--_due-soon-tint, var(--_raised));
  }
  .ask p { font-size: 13px; line-height: 20px; }
  .facts { display: grid; grid-template-columns: minmax(92px, max-content) minmax(0, 1fr); gap: 6px 12px; margin-block: 14px; }
  .known { list-style: none; padding: 0; margin-block: 14px; display: grid; gap: 10px; }
  .known p { margin: 2px 0 0; }
  .facts dt { font-size: 13px; line-height: 20px; color: var(--_muted); }
  .panel details { margin-block-start: 12px; }
  .panel summary { min-block-size: 24px; font-weight: 600; color: var(--_muted); cursor: pointer; }
  .panel blockquote {
    margin: 8px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    font: 16px/24px 'Times New Roman', 'Liberation Serif', serif;
  }
  .panel .entries li { padding-inline: 0; }
  .panel-foot {
    flex: none;
    max-block-size: 62%;
    overflow: auto;
    margin-block-start: -1px;
    border-block-start: 1px solid var(--_line);
  }
  .panel-foot > p { padding: 12px var(--_inset); }
  /* While something is being recorded the facts make room for it; where nothing is told there is none to make. */
  .panel[data-recording] .panel-foot, .panel-body.empty + .panel-foot { flex: 1 1 auto; max-block-size: none; display: grid; }
  .panel[data-recording] .panel-body { flex: none; padding-block-end: 12px; }
  .panel[data-recording] .panel-body > :not(h3), .panel[data-recording] .panel-body:not(:has(> h3)),
  .panel-body.empty { display: none; }
  @media (prefers-reduced-motion: no-preference) {
    .panel[open] { animation: slide 160ms ease-out; }
  }
  @keyframes slide { from { opacity: 0; transform: translateX(16px); } }
  @container (max-width: 1100px) {
    .panel {
      position: absolute;
      inset: 0 0 auto auto;
      z-index: 4;
      box-shadow: 0 8px 28px light-dark(rgb(0 0 0 / 15%), rgb(0 0 0 / 60%));
    }
    .split .parts { min-block-size: clamp(min(26rem, 100dvh), 100dvh - 14rem, 60rem); }
  }
  .panel:modal {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 91dvh;
    border: 0;
    border-start-start-radius: 16px;
    border-start-end-radius: 16px;
  }
  .panel:modal .panel-head { position: relative; padding-block-start: 12px; touch-action: none; }
  .panel:modal:not([data-recording]) .panel-head::before {
    content: '';
    position: absolute;
    inset: 6px 0 auto;
    margin-inline: auto;
    inline-size: 36px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_control);
  }
  .panel:modal::backdrop { background: rgb(0 0 0 / 55%); }
  .panel:modal:not([data-recording]) .panel-foot { max-block-size: 70%; }
  .panel:modal[data-recording] { block-size: 100dvh; max-block-size: none; border-radius: 0; }
  @media (pointer: coarse) {
    .panel summary { padding-block: 12px; }
  }
  @media (forced-colors: active) {
    .panel { border: 1px solid CanvasText; }
    .panel:modal .panel-head::before { forced-color-adjust: none; background: CanvasText; }
  }
  @media print {
    .panel { display: none; }
  }
`;
