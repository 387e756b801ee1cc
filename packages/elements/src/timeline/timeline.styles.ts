import { css, type CSSResult } from 'lit';

/** How the timeline looks; places come from the script. Lengths in em are those of 14 px letters. */
export const timelineStyles: CSSResult = css`
  /* By classes, not by a container: of that a browser styles every row anew whenever the width changes. */
  :host { container-type: normal; }
  .paging { display: flex; align-items: center; gap: 12px; padding: 6px 20px; border-bottom: 1px solid var(--_line); }
  .grid { position: relative; }
  .head, .row, .section { display: flex; }
  .what {
    flex: 0 0 var(--left);
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
    align-content: center;
    padding: 0 12px 0 20px;
    min-width: 0;
    border-inline-end: 1px solid var(--_line);
  }
  .head {
    height: 2.571em;
    border-bottom: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_muted);
    overflow: hidden;
    scrollbar-gutter: stable;
    white-space: nowrap;
  }
  .head, .count, .lead span, .label, .old, .more, .legend { font-size: var(--_small); }
  .head .number { margin-inline-start: 24px; }
  .percent { flex: 0 0 2.857em; text-align: end; }
  .axis { flex: 1; position: relative; overflow: clip; }
  .axis span { position: absolute; inset-inline-start: var(--x); padding: 0 6px; line-height: 2.7; }
  .axis i, .lines i, .now { position: absolute; inset-block: 0; inset-inline-start: var(--x); border-inline-start: 1px solid var(--_line); }
  .axis .pill {
    transform: translate(-50%, 7px);
    padding: 0 10px;
    line-height: 22px;
    border-radius: 11px;
    background: var(--_text);
    color: var(--_surface);
    font-weight: 600;
  }
  .scroll {
    max-height: var(--kh-timeline-max-height, max(30em, 85vh));
    contain: content;
    background: var(--_surface);
    will-change: transform;
    scrollbar-gutter: stable;
  }
  .whole .scroll { max-height: none; scrollbar-gutter: auto; }
  .whole .head { scrollbar-gutter: auto; }
  .all { position: relative; }
  .row, .section { position: absolute; inset-inline: 0; cursor: pointer; border-bottom: 1px solid var(--_line); }
  .lines { position: absolute; inset-block: 0; inset-inline: var(--left) 0; overflow: clip; pointer-events: none; }
  .track .now, .lines i.now, .legend i.now { border-inline-start: 2px solid var(--_text); }
  .foot { padding: 8px 20px; }
  .row { height: var(--row); contain: layout; }
  .row:hover { --_b: var(--_hover); }
  .row[aria-selected='true'] { --_b: var(--_chosen); }
  .row > .what { background: var(--_b); }
  .row > .track { background: color-mix(in srgb, var(--_b, #0000) 55%, #0000); }
  .row[aria-selected='true'] > .what { box-shadow: inset 3px 0 var(--_accent); }
  .row[data-recorded] { --_b: var(--_done-tint); }
  .row[data-recorded] > .what { box-shadow: inset 3px 0 var(--_done); }
  :is(.row, .section, .what, [role='gridcell']):focus-visible { outline-offset: -2px; }
  .section { height: var(--section); background: var(--_raised); }
  .section .what { display: flex; padding-inline-start: calc(16px + var(--d) * 16px); }
  .section .what::before {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    margin: 0 4px 4px;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .section[aria-expanded='false'] .what::before { transform: rotate(-45deg); margin-block-end: 0; }
  .section .title { font-weight: 600; }
  .count { color: var(--_muted); white-space: nowrap; }
  .count b { color: var(--_c); font-weight: 600; }
  .section .track { overflow: visible; }
  .closed { position: absolute; inset: calc(50% - 1.5px) 0 auto; border-block-start: 3px solid var(--_line); }
  .title, .more, .lead span { min-width: 0; overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .title { flex: 1 1 0; }
  .number { flex: 0 0 var(--n); white-space: nowrap; }
  .number, .percent { color: var(--_muted); }
  .what > .glyph { flex: 0 0 14px; margin: 0; }
  .dotted { background: none; border: 2px dotted var(--_c); border-radius: 50%; clip-path: none; }
  [data-status='overdue'] > .what > :is(.title, .percent) { font-weight: 600; color: var(--_text); }
  .lead { flex: 0 0 8.857em; display: flex; gap: 4px; align-items: center; min-width: 0; color: var(--_muted); font-size: var(--_small); white-space: nowrap; }
  .lead span::first-letter { text-transform: uppercase; }
  .lead span { padding: 1px 8px; border-radius: 4px; background: var(--_upcoming-tint); color: var(--_text); }
  .more { --m: calc(34px + var(--n)); flex: 0 0 calc(100% - 2.857em - 10px - var(--m)); margin-inline-start: var(--m); color: var(--_quiet); }
  .track { flex: 1; position: relative; min-width: 0; overflow: clip; }
  .undated::before { content: ''; position: absolute; inset: 50% 0 auto; border-block-start: 1px dotted var(--_control); }
  .plan, .extended, .actual { position: absolute; inset-inline-start: var(--x); width: max(var(--w), 4px); }
  .plan, .extended { top: calc(50% - 12px); height: 22px; border-radius: 3px; background: var(--_t); }
  .plan { border-inline-end: 2px solid var(--_c); overflow: clip; }
  .plan::before { content: ''; position: absolute; inset: 0 auto 0 0; width: var(--p); background: var(--_f); }
  .plan[data-start] { mask-image: linear-gradient(90deg, #0000, #000 min(28px, 45%)); }
  .plan[data-end] { border: 0; mask-image: linear-gradient(270deg, #0000, #000 min(28px, 45%)); }
  .plan[data-start][data-end] {
    mask-image: linear-gradient(90deg, #0000, #000 min(28px, 45%), #000 max(100% - 28px, 55%), #0000);
  }
  .extended { border: 1px dashed var(--_c); border-inline-end: 2px solid var(--_c); border-start-start-radius: 0; border-end-start-radius: 0; }
  .old { position: absolute; inset-inline-end: 6px; line-height: 22px; white-space: nowrap; }
  .actual { top: calc(50% + 9px); height: 3px; background: var(--_c); }
  .ended::after, .going::after { content: ''; position: absolute; inset: -5px 0 0 auto; width: 3px; background: var(--_c); }
  .going::after { inset: -3px -3px -3px auto; width: 7px; clip-path: polygon(0 0, 100% 50%, 0 100%); }
  .mark {
    position: absolute;
    /* Whole, on the last day in sight too. */
    inset-inline-start: clamp(8px, var(--x), calc(100% - 8px));
    top: calc(50% - 7px);
    width: 12px;
    height: 12px;
    margin-inline-start: -6px;
    rotate: 45deg;
    scale: .85;
    border: 2px solid var(--_c);
    background: var(--_c);
  }
  .mark[data-hollow] { background: var(--_surface); }
  .label {
    position: absolute;
    top: calc(50% - 11px);
    line-height: 20px;
    padding: 0 3px;
    margin-inline: -3px;
    white-space: nowrap;
    color: var(--_muted);
    background: linear-gradient(color-mix(in srgb, var(--_b, #0000) 55%, #0000) 0 0) var(--_surface);
  }
  .inside { background: none; color: var(--_text); }
  [data-status='overdue'] .label { font-weight: 600; }
  [data-status='overdue'] .label:not(.inside) { color: var(--_overdue); }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 9px 20px; color: var(--_muted); }
  .legend span { display: inline-flex; align-items: center; gap: 8px; white-space: nowrap; }
  .legend i {
    display: block;
    position: relative;
    width: 26px;
    height: 12px;
    --x: 0px;
    --w: 26px;
    --p: 0%;
    --_c: var(--_ongoing);
    --_t: var(--_ongoing-tint);
    --_f: var(--_ongoing-fill);
  }
  .legend :is(.plan, .extended) { top: 0; height: 12px; border-inline-end: 0; }
  .legend .reached { background: var(--_f); }
  .legend .extended { border: 1px dashed; }
  .legend .actual { top: 0; height: 3px; }
  .legend .mark { inset: 0; width: 12px; margin: 0; background: none; border-color: currentColor; }
  .legend i.now { position: static; width: 0; }
  .tight .lead { display: none; }
  .narrow .head { display: block; }
  .narrow .head > :first-child { display: none; }
  .narrow .axis { margin-inline: 16px; height: 100%; }
  .narrow .axis i, .narrow .lines :not(.now) { display: none; }
  .narrow :is(.row, .section) { display: block; }
  .narrow .lines { inset-inline: 16px; }
  .narrow .what { border: 0; padding: 0 16px; }
  .narrow .number { flex-basis: auto; }
  .narrow .more { --m: 24px; }
  .narrow .section .what { height: 100%; }
  .narrow .section .track { display: none; }
  .narrow .row > .what { padding-block-start: 10px; background: linear-gradient(var(--_b, #0000) 0 0) var(--_surface); }
  .narrow .row > .track { margin: 6px 16px 0; height: calc(var(--row) - 2.9em); }
  .narrow :is(.plan, .extended) { top: 0; height: 12px; }
  .narrow .actual { top: 12px; }
  .narrow .mark { top: 0; }
  .narrow .undated::before { top: 6px; }
  .narrow .row .label { top: 19px; margin: 0; padding: 0; max-width: 100%; overflow: clip; text-overflow: ellipsis; }
  @media (prefers-contrast: more) { .plan { outline: 1px solid var(--_c); outline-offset: -1px; } }
  @media (forced-colors: active) {
    .plan, .plan[data-end] { border: 1px solid; mask: none !important; }
    .plan::before, .legend span:has(.reached:not([data-start])) { display: none; }
    .plan[data-start] { border-inline-start-style: dotted; }
    .plan[data-end] { border-inline-end-style: dotted; }
    .legend [data-start] { border-style: dotted; }
    [data-status='overdue'] .plan { border: 3px double; }
    .row[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
    .axis .pill { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .actual, .actual::after, .mark:not([data-hollow]) { forced-color-adjust: none; background: CanvasText; border-color: CanvasText; }
    .label { background: Canvas; }
    .dotted { background: none; border-color: CanvasText; }
  }
  @media print {
    .scroll { max-height: none; overflow: visible; contain: none; }
    .grid { display: table; table-layout: fixed; width: 100%; print-color-adjust: exact; }
    .grid > :first-child { display: table-header-group; break-inside: avoid; }
    .section { break-after: avoid; }
    .all { height: auto !important; }
    .row, .section { position: relative; top: 0 !important; contain: none; break-inside: avoid; }
  }
`;
