import { css, type CSSResult } from 'lit';

/** The frame of a desk: band of a past day, head, tabs, filters and the place of a view. */
export const deskStyles: CSSResult = css`
  :host { --_top: var(--kh-desk-sticky-top, 0px); min-inline-size: 0; }
  .surface, .past { --_inset: 20px; }
  h4 { margin: 0; font-size: 14px; line-height: 20px; font-weight: 600; }
  .icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4; }
  .icon .dots { stroke-width: 2.4; stroke-linecap: round; }
  .plain { display: inline-flex; align-items: center; gap: 6px; border-color: transparent; background: none; }
  .plain:hover { background: var(--_raised); }
  .round { display: inline-grid; place-items: center; inline-size: 32px; padding: 0; }
  .round[aria-disabled='true'] { opacity: .4; cursor: default; }
  .count, .mark {
    display: inline-block;
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 11px;
    font-size: 13px;
    font-weight: 500;
    text-align: center;
    background: var(--_upcoming-tint);
  }
  .mark.late { color: var(--_overdue); background: var(--_overdue-tint); }
  .mark.waiting { color: var(--_due-soon); background: var(--_due-soon-tint); }

  .past {
    position: sticky;
    inset-block-start: var(--_top);
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 44px;
    padding: 5px var(--_inset);
    border-inline-start: 3px solid var(--_due-soon);
    border-start-start-radius: var(--kh-radius, 8px);
    border-start-end-radius: var(--kh-radius, 8px);
    background: var(--_due-soon-tint, var(--_raised));
  }
  .past .icon { color: var(--_due-soon); }
  .past .days .icon { color: inherit; vertical-align: -3px; }
  .past p { flex: 1 1 16em; }
  .past .days { display: flex; flex-wrap: wrap; gap: 8px; }
  .past .day input { inline-size: 11em; }

  .head { display: flex; align-items: center; min-block-size: 72px; padding: 8px var(--_inset); }
  .plan { flex: none; max-inline-size: 20em; }
  .plan h2 { font-size: 20px; line-height: 28px; font-weight: 600; white-space: nowrap; }
  .closed { margin: 0; font-weight: 600; }
  .issue { font-size: 13px; line-height: 20px; color: var(--_muted); }
  .title {
    flex: 0 1 520px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    margin-inline: 20px auto;
    font-weight: 500;
  }
  .progress { flex: none; display: flex; align-items: center; gap: 10px; margin-inline: 12px; }
  .progress .said { display: grid; font-size: 13px; line-height: 20px; color: var(--_muted); white-space: nowrap; }
  .progress .said b { color: var(--_text); font-weight: 600; }
  .ring { inline-size: 48px; block-size: 48px; flex: none; }
  .ring circle { fill: none; stroke: var(--_line); stroke-width: 4; }
  .ring .reached { stroke: var(--_accent); }
  .ring .tick { stroke: var(--_text); stroke-width: 2; }
  .ring text {
    font-size: 13px;
    font-weight: 600;
    fill: var(--_text);
    text-anchor: middle;
    dominant-baseline: central;
  }
  .counts { flex: none; display: flex; }
  .counts button {
    display: grid;
    justify-items: start;
    min-block-size: 48px;
    padding: 0 14px;
    border: 0;
    border-inline-start: 1px solid var(--_line);
    border-radius: 0;
    background: none;
    box-shadow: none;
    text-align: start;
    color: inherit;
    font-weight: 400;
  }
  .counts button:last-child { padding-inline-end: 0; }
  .counts b { display: flex; align-items: center; font-size: 20px; line-height: 28px; font-weight: 600; }
  .counts span { font-size: 13px; line-height: 20px; color: var(--_muted); white-space: nowrap; }
  .counts .more { font-style: normal; }
  .counts button:hover span, .counts [aria-pressed='true'] span { text-decoration: underline; text-underline-offset: 3px; }
  .counts [aria-pressed='true'] { box-shadow: inset 0 -3px var(--_accent); }
  .counts .none b { color: var(--_muted); font-weight: 400; }
  .counts .none .glyph { display: none; }
  .counts [data-count='overdue']:not(.none) :is(b, span) { color: var(--_overdue); }

  .row {
    display: flex;
    align-items: stretch;
    min-block-size: 44px;
    padding-inline: calc(var(--_inset) - 2px);
    border-block: 1px solid var(--_line);
  }
  .tabs { position: relative; flex: 1 1 auto; display: flex; gap: 18px; min-inline-size: 0; overflow-x: auto; scrollbar-width: none; }
  .tabs button {
    flex: none;
    padding: 0 2px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--_muted);
    white-space: nowrap;
  }
  .tabs button:hover { color: var(--_text); }
  .tabs button[aria-selected='true'] { color: var(--_text); font-weight: 600; box-shadow: inset 0 -3px var(--_accent); }
  .tabs button:focus-visible { outline-offset: -2px; }
  .tools { flex: none; display: flex; align-items: center; gap: 4px; position: relative; }
  .tools .icon { color: inherit; }
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    color: var(--_text);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 15%);
  }
  .menu:popover-open { display: grid; }
  .menu button { border: 0; text-align: start; background: none; }
  .menu button:hover, .menu button:focus-visible { background: var(--_raised); }
  .menu button:focus-visible { outline-offset: -2px; }
  .in-menu { display: none; }

  .parts { display: flex; align-items: flex-start; position: relative; min-block-size: 20rem; }
  .view { flex: 1 1 0; min-inline-size: 0; }
  .filters {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px var(--_inset);
    border-block-end: 1px solid var(--_line);
  }
  .search { position: relative; flex: 0 1 220px; }
  .search .icon { position: absolute; inset: 0 auto 0 10px; margin-block: auto; color: var(--_muted); }
  .search input { inline-size: 100%; padding-inline-start: 34px; }
  .opener { display: none; align-items: center; gap: 6px; }
  .toolbar { flex: 1 1 auto; display: flex; flex-wrap: wrap; gap: 8px; }
  .toolbar .zoom { margin-inline-start: auto; }
  .pick {
    display: inline-flex;
    align-items: center;
    max-inline-size: 22em;
    padding-inline-start: 10px;
    border: 1px solid var(--_control, #7f8997);
    border-radius: 6px;
    background: var(--_surface);
  }
  .pick span { flex: none; }
  .pick:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .pick select {
    min-inline-size: 0;
    field-sizing: content;
    max-inline-size: 9em;
    min-block-size: 30px;
    padding: 0 6px;
    border: 0;
    outline: 0;
    background: none;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  .pick option { background: var(--_surface); color: var(--_text); font-weight: 400; }
  .whole { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; font-size: 13px; line-height: 20px; color: var(--_muted); }
  .whole code { padding: 2px 6px; border-radius: 4px; background: var(--_upcoming-tint); color: var(--_text); font-size: 13px; }
  .log { --kh-history-max-height: max(30em, 85vh); }
  .none-left { min-block-size: 24rem; align-content: start; }


  .surface.loading { padding: 0; }
  .skeleton > div {
    display: flex;
    align-items: center;
    gap: 20px;
    block-size: 40px;
    padding-inline: var(--_inset);
    border-block-end: 1px solid var(--_line);
  }
  .skeleton i { inline-size: 100px; block-size: 12px; border-radius: 4px; background: var(--_line); }
  .skeleton .s-head { block-size: 72px; }
  .s-head i:first-child { block-size: 22px; inline-size: 120px; }
  .s-head i:nth-child(2) { inline-size: 280px; margin-inline-end: auto; }
  .s-head i:nth-child(3) { flex: none; inline-size: 40px; block-size: 40px; border-radius: 50%; }
  .skeleton .s-axis { background: var(--_raised); }
  .skeleton .s-row { display: grid; grid-template-columns: 14px 34px minmax(0, 1fr) minmax(0, 1.1fr); }
  .s-row i { inline-size: auto; }
  .s-row i:first-child { block-size: 14px; border-radius: 50%; }
  .s-row i:nth-child(3) { margin-inline-end: 38%; }
  .s-row:nth-child(odd) i:nth-child(3) { margin-inline-end: 54%; }
  .s-row i:last-child { block-size: 22px; margin-inline-end: 12%; }
  .s-row:nth-last-child(2) i:last-child { margin-inline-end: 50%; }
  .s-row:last-child i:last-child { margin-inline: 62% 26%; }
  .late-words { position: absolute; padding: 0 var(--_inset); inset-block-start: 122px; font-weight: 500; }
  @media (prefers-reduced-motion: no-preference) {
    .late-words { animation: come 0s 3s both; }
  }
  @keyframes come { from { visibility: hidden; } }

  @container (max-width: 1000px) {
    .toolbar :is(.grouping, .density) { display: none; }
    .search { flex-basis: 200px; }
  }
  @container (max-width: 1240px) {
    .issue, .progress .said { display: none; }
    .title { font-size: 13px; }
  }
  @container (max-width: 1100px) {
    .in-row { display: none; }
    .in-menu { display: block; }
    .counts button { padding-inline: 10px; }
    .tabs { gap: 14px; }
  }
  @container (max-width: 860px) {
    .tools .plain:first-child span { display: none; }
    .plan { margin-inline-end: auto; }
  }
  @container (max-width: 640px) {
    .surface, .past { --_inset: 16px; }
    .head { display: grid; grid-template-columns: auto minmax(0, 1fr) 48px; gap: 2px 8px; padding-block: 8px; }
    .plan { margin: 0; }
    .title { display: block; margin: 0; align-self: end; line-height: 24px; white-space: nowrap; text-overflow: ellipsis; color: var(--_muted); }
    .progress { grid-area: 1 / 3 / 3; margin: 0; }
    .counts { grid-area: 2 / 1 / 3 / 3; gap: 4px 10px; flex-wrap: wrap; }
    .counts .glyph { margin-inline-end: 4px; }
    .counts.crowded { column-gap: 8px; }
    .counts.crowded [data-count='open'] span { position: absolute; inline-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .counts .more { display: none; }
    .counts button { display: flex; align-items: center; gap: 4px; min-block-size: 24px; padding: 0; border: 0; }
    .counts b, .counts span { font-size: 13px; line-height: 20px; }
    .counts [data-count='all'], .counts .none { display: none; }
    .row { padding-inline: 16px 8px; }
    .filters { padding-block: 8px; }
    .search { flex: 1 1 0; }
    .opener { display: inline-flex; }
    .filters:not(.open) .toolbar { display: none; }
    .toolbar, .whole { flex-basis: 100%; min-inline-size: 0; }
    .toolbar :is(.grouping, .density) { display: inline-flex; }
    .toolbar .pick, .toolbar .group { flex: 1 1 100%; max-inline-size: 100%; margin: 0; }
    .pick select { flex: 1 1 0; max-inline-size: none; }
    .toolbar .group button { flex: 1 1 0; }
  }
  @media (pointer: coarse) {
    .counts button, .pick select { min-block-size: 44px; }
    .round { inline-size: 44px; }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'], .counts [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .counts [aria-pressed='true'] :is(b, span) { color: HighlightText; }
    .past { border: 1px solid CanvasText; border-inline-start-width: 3px; }
    .skeleton i { background: GrayText; }
    .ring .reached { stroke: Highlight; }
  }
  @media print {
    .row, .filters, .past .days, .surface.screen, :host([on-paper]) :is(.past, .surface > .head) { display: none; }
    :host { border: 0; }
    .past { position: static; }
    .ring { print-color-adjust: exact; }
    .counts button { display: grid; }
  }
`;
