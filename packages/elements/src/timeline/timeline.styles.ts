import { css, type CSSResult } from 'lit';

/** How the timeline looks; places come from the script. */
export const timelineStyles: CSSResult = css`
  .grid { position: relative; --left: min(46%, 30em); }
  .head, .row { display: grid; grid-template-columns: var(--left) minmax(0, 1fr); }
  .head {
    border-bottom: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_muted);
    min-height: 2.25em;
    align-items: center;
    overflow: hidden;
    scrollbar-gutter: stable;
  }
  .head > * { font-size: .8125em; }
  .head > :first-child { padding-inline: 1.25em; }
  .axis { position: relative; align-self: stretch; overflow: hidden; }
  .axis span {
    position: absolute;
    inset-inline-start: var(--x);
    padding-inline-start: .35em;
    line-height: 2.7;
    border-inline-start: 1px solid var(--_line);
    white-space: nowrap;
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
  .row, .section { position: absolute; inset-inline: 0; }
  .lines { position: absolute; inset-block: 0; inset-inline: var(--left) 0; overflow: clip; pointer-events: none; }
  .lines i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--x);
    border-inline-start: 1px solid var(--_line);
    opacity: .6;
  }
  .lines .now { border-inline-start: 2px solid var(--_overdue); opacity: 1; }
  [hidden] { display: none; }
  .foot { padding: .6em 1em; }
  .row { height: var(--row); contain: layout; border-bottom: 1px solid var(--_line); cursor: pointer; background: var(--_b); }
  .row:hover { --_b: var(--_hover); }
  .row[aria-selected='true'] { --_b: var(--_chosen); }
  :is(.row, .section, .what, [role='gridcell']):focus-visible { outline-offset: -3px; }
  .section {
    height: var(--section);
    padding: 0 1em 0 calc(1em + var(--d) * 1em);
    display: flex;
    align-items: center;
    font-weight: 650;
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
  }
  .section span { min-width: 0; overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .what {
    padding: .4em 1em .4em calc(1em + var(--d) * 1em);
    min-width: 0;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: .15em;
    border-inline-end: 1px solid var(--_line);
  }
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: clip;
    font-weight: 550;
    line-height: 1.35;
  }
  .meta { font-size: .8125em; color: var(--_muted); white-space: nowrap; overflow: clip; text-overflow: ellipsis; }
  .track { position: relative; min-width: 0; overflow: clip; }
  .plan, .done, .actual { position: absolute; inset-inline-start: var(--x); width: max(var(--w), 6px); }
  .plan {
    top: calc(50% - 1em);
    height: 1.15em;
    border-radius: 3px;
    border: 1px solid var(--_c);
    background: color-mix(in srgb, var(--_c) 20%, var(--_surface));
    overflow: clip;
  }
  .plan::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--p);
    background: var(--_c);
    opacity: .8;
  }
  .plan[data-start] { border-inline-start: 0; mask-image: linear-gradient(90deg, transparent, #000 min(2em, 40%)); }
  .plan[data-end] { border-inline-end: 0; mask-image: linear-gradient(270deg, transparent, #000 min(2em, 40%)); }
  .plan[data-start][data-end] {
    mask-image: linear-gradient(90deg, transparent, #000 min(2em, 30%), #000 max(100% - 2em, 70%), transparent);
  }
  .plan[data-open] { border-inline-start: 0; }
  .actual {
    top: calc(50% + .45em);
    height: .35em;
    min-width: 4px;
    border-radius: 2px;
    background: var(--_text);
    opacity: .75;
  }
  .said {
    position: absolute;
    inset-block-end: .3em;
    inset-inline: .5em;
    width: fit-content;
    background: linear-gradient(var(--_b, #0000) 0 0) var(--_surface);
    font-size: .75em;
    color: var(--_muted);
    white-space: nowrap;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .undated .said { inset-block-end: 60%; font-style: italic; }
  .undated {
    background: repeating-linear-gradient(135deg, transparent 0 6px, color-mix(in srgb, var(--_muted) 9%, transparent) 6px 12px);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: .35em 1.25em;
    padding: .6em 1em;
    font-size: .8125em;
    color: var(--_muted);
    border-top: 1px solid var(--_line);
  }
  .legend span { display: inline-flex; align-items: center; gap: .45em; }
  .legend i {
    width: 1.9em;
    height: .8em;
    display: inline-block;
    border: 1px solid var(--_ongoing);
    border-radius: 2px;
    background: color-mix(in srgb, var(--_ongoing) 35%, var(--_surface));
  }
  .legend .k-fuzzy {
    border-inline: 0;
    mask-image: linear-gradient(90deg, transparent, #000 45%, #000 55%, transparent);
  }
  .legend .k-actual { height: .3em; border: 0; background: var(--_text); }
  .legend .k-now {
    width: 0;
    height: 1em;
    border: 0;
    border-inline-start: 2px solid var(--_overdue);
    background: none;
    border-radius: 0;
  }
  .narrow .head > :first-child { display: none; }
  .narrow { --left: 0px; }
  .narrow .head, .narrow .row { grid-template-columns: minmax(0, 1fr); }
  .narrow .row { grid-template-rows: 6.5em 3em; }
  .narrow .what {
    border: 0;
    background: var(--_surface);
    position: relative;
    padding-block: .5em 0;
    justify-content: flex-start;
  }
  .narrow .track .said { display: none; }
  .narrow .undated .said, .narrow .extended .said { display: block; }
  .narrow .plan { top: 0; }
  .narrow .actual { top: 1.25em; }
  @media (forced-colors: active) {
    .plan, .legend i { border: 1px solid CanvasText; }
    [data-status='overdue'] .plan { border: 3px double CanvasText; }
    .row[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
    .plan::before { background: Highlight; opacity: 1; forced-color-adjust: none; }
    .actual, .legend .k-actual { background: CanvasText; forced-color-adjust: none; }
    .plan[data-start] { border-inline-start: 2px dotted CanvasText; }
    .plan[data-end] { border-inline-end: 2px dotted CanvasText; }
  }
  @media print {
    .scroll { max-height: none; overflow: visible; contain: none; }
    .grid { display: table; table-layout: fixed; width: 100%; }
    .grid > :first-child { display: table-header-group; break-inside: avoid; }
    .head { scrollbar-gutter: auto; }
    .section { break-after: avoid; }
    .all { height: auto !important; }
    .row, .section { position: relative; top: 0 !important; }
    .row { contain: none; break-inside: avoid; height: auto; min-height: 4.7em; }
    .title { display: block; overflow: visible; }
    .meta { white-space: normal; }
    .bar { padding-block: .3em; }
    .grid, .legend i { print-color-adjust: exact; }
  }
`;
