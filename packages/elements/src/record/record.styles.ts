import { css, type CSSResult } from 'lit';

/** The form, its fields and what is said about them. */
export const recordStyles: CSSResult = css`
  form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: .8em 1em; padding: 1em; }
  .field { display: grid; gap: .25em; align-content: start; min-width: 0; margin: 0; padding: 0; border: 0; }
  .field > label, .field > legend, label.field > span { font-size: var(--_small); font-weight: 600; padding: 0; }
  .optional { font-weight: 400; color: var(--_muted); }
  .wide { grid-column: 1 / -1; }
  input, select, textarea { width: 100%; min-width: 0; }
  select { text-overflow: ellipsis; }
  textarea { resize: vertical; min-height: 4.5em; }
  .boxes { display: grid; gap: .25em; max-height: 16em; overflow: auto; padding: 4px; margin: -4px; }
  .radio { display: grid; grid-template-columns: auto 1fr; gap: .25em .6em; align-items: baseline; }
  .radio input { width: auto; min-height: auto; }
  .file { position: relative; justify-self: start; color: var(--_accent); font-weight: 600; cursor: pointer; }
  .file input { position: absolute; inset: 0; opacity: 0; min-height: 0; cursor: pointer; }
  .file:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .paper { display: grid; gap: 8px; }
  .paper > .file { border: 1px solid var(--_control); border-radius: 6px; padding: 9px 12px; }
  .paper > .file:hover { background: var(--_raised); }
  .paper > .file:has(:disabled) { opacity: .45; }
  .paper > p:empty { display: none; }
  .paper .work { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
  .paper progress { accent-color: var(--_accent); width: 160px; max-width: 100%; }
  .group { display: grid; gap: .8em; margin: 0; padding: 12px; border: 1px solid var(--_line); border-radius: 6px; min-width: 0; }
  .group > legend { font-weight: 600; padding: 0 4px; }
  .group > .plain { justify-self: start; }
  .adds { display: flex; flex-wrap: wrap; gap: 8px; }
  .adds span { flex: 1 1 100%; font-weight: 600; }
  .adds [data-add]::before { content: '+ ' / ''; }
  .answers { display: grid; gap: 12px; }
  .answers li { display: grid; gap: 4px; padding: 12px; border: 1px solid var(--_line); border-inline-start: 3px solid var(--_ask); border-radius: 6px; }
  .difference { display: block; }
  del { text-decoration: line-through; color: var(--_muted); }
  ins { text-decoration: none; font-weight: 600; }
  .plain { border: 0; background: none; color: var(--_accent); font-weight: 600; padding: 0 4px; }
  .end { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; }
  .wrong, .refused { color: var(--_ask); font-weight: 600; }
  .wrong { font-size: var(--_small); }
  .before { font-size: var(--_small); }
  [aria-invalid='true'] { border-color: var(--_ask); box-shadow: 0 0 0 1px var(--_ask); }
  .keeps:empty, .sent:empty, .refused:empty { display: none; }
  .sent { color: var(--_done); font-weight: 600; }
  .sent:not(:empty)::before { content: '✓' / ''; margin-inline-end: .4em; }
  .open { padding: .6em .9em; border-inline-start: 3px solid var(--_ask); background: var(--_ask-tint); display: grid; gap: .25em; }
  .open { scroll-margin-block: 140px; }
  .open ul { list-style: disc; padding-inline-start: 1.2em; }
  .percent { display: grid; grid-template-columns: minmax(0, 1fr) 84px; gap: 12px; align-items: center; }
  .number { position: relative; }
  .number input { padding-inline-end: 2em; font-variant-numeric: tabular-nums; }
  .number span { position: absolute; inset-inline-end: .75em; inset-block: 0; display: grid; place-items: center; color: var(--_muted); }
  .slide { position: relative; display: block; height: 32px; }
  .slide input {
    appearance: none;
    height: 32px;
    min-height: 32px;
    margin: 0;
    padding: 0;
    border: 0;
    background: linear-gradient(var(--_accent) 0 0) 0 50% / calc(12px + (100% - 24px) * var(--at) / 100) 4px no-repeat,
      linear-gradient(var(--_line) 0 0) 50% / 100% 4px no-repeat;
    cursor: pointer;
  }
  .slide input::-webkit-slider-thumb {
    appearance: none;
    width: 24px;
    height: 24px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }
  .slide input::-moz-range-thumb {
    width: 20px;
    height: 20px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }
  .slide i {
    position: absolute;
    inset-block-start: 22px;
    inset-inline-start: calc(11px + (100% - 24px) * var(--last) / 100);
    width: 2px;
    height: 8px;
    background: var(--_muted);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .slide input { appearance: auto; }
    .slide input::-webkit-slider-thumb { appearance: auto; }
    .slide i { display: none; }
  }
  @media (pointer: coarse) {
    input, select, textarea, button { min-height: 44px; font-size: max(16px, 1em); }
    .radio { min-height: 44px; align-items: center; }
    .radio input { min-height: 24px; min-width: 24px; }
  }
  @media print { :host { display: none; } }
`;

/** The form in a panel. */
export const panelStyles: CSSResult = css`
  :host([layout='panel']) { border: 0; border-radius: 0; background: none; font-size: 14px; line-height: 20px; }
  /* What records stands at the foot of the panel, however little is asked. */
  :host([layout='panel'][recording]) { display: grid; grid-template-columns: minmax(0, 1fr); }
  .panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 16px var(--_inset, 20px); }
  form.panel { display: flex; flex-direction: column; }
  .panel h3 { font-size: 16px; line-height: 24px; font-weight: 600; }
  .panel :is(input, select, textarea):not([type='range'], [type='radio'], [type='checkbox']) { min-height: 40px; padding-inline: 12px; border-radius: 6px; }
  .panel .field { gap: 4px; }
  .panel :is(.field > label, .field > legend) { font-size: 14px; }
  .panel .day { max-width: 200px; }
  .panel textarea { min-height: 64px; padding-block: 8px; }
  .panel :is(.before, .wrong, .muted, .optional) { font-size: 13px; line-height: 20px; }
  .line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px 12px; align-items: center; }
  .plain[aria-expanded]::after { content: ' ▾' / ''; }
  .plain[aria-expanded='true']::after { content: ' ▴' / ''; }
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 8px; }
  .choices button {
    display: grid;
    gap: 2px;
    place-items: center;
    align-content: center;
    min-height: 60px;
    padding: 4px;
    border-radius: 6px;
    font-size: 13px;
    font-weight: 500;
  }
  .choices button[aria-pressed='true'] {
    background: var(--_chosen);
    color: var(--_accent);
    border-color: var(--_accent);
    box-shadow: inset 0 -3px var(--_accent);
    font-weight: 600;
  }
  .choices svg { width: 20px; height: 20px; fill: none; stroke: var(--_accent); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .more { display: grid; }
  .more li { border-block-start: 1px solid var(--_line); }
  .more li:last-child { border-block-end: 1px solid var(--_line); }
  .more button { width: 100%; min-height: 40px; border: 0; border-radius: 0; background: none; text-align: start; padding-inline: 4px; }
  .more button:hover { background: var(--_hover); }
  .more button:focus-visible { outline-offset: -2px; }
  .done { padding: 8px 12px; background: var(--_done-tint); border-inline-start: 3px solid var(--_done); }
  /* What has the focus stands free of what stays at the foot. */
  form.panel .field :is(input, select, textarea) { scroll-margin-block: 12px 116px; }
  form.panel > .end {
    position: sticky;
    inset-block-end: 0;
    margin: auto calc(-1 * var(--_inset, 20px)) -16px;
    padding: 12px var(--_inset, 20px);
    gap: 8px 12px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  form.panel > .end button { min-height: 40px; padding-inline: 16px; border-radius: 6px; }
  form.panel > .end button:not(.main) { border-color: transparent; }
  @media (pointer: coarse) {
    .panel :is(input, select, textarea):not([type='range'], [type='radio'], [type='checkbox']) { min-height: 44px; }
    .more button { min-height: 44px; }
    .slide, .slide input { height: 44px; min-height: 44px; }
    .slide i { inset-block-start: 30px; }
  }
  @container (max-width: 400px) {
    .panel { padding: 16px; }
    .choices { grid-template-columns: 1fr 1fr; }
    .choices button { grid-auto-flow: column; justify-content: center; gap: 8px; min-height: 56px; font-size: 14px; }
    form.panel > .end { margin: auto -16px -16px; padding: 12px 16px; }
    .panel .boxes { max-height: none; }
    form.panel > .end button { min-height: 48px; }
    form.panel > .end .main { flex: 1 1 auto; }
  }
  @media (forced-colors: active) {
    .choices button[aria-pressed='true'] { background: Highlight; color: HighlightText; }
    .choices svg { stroke: CanvasText; }
    .choices button[aria-pressed='true'] svg { stroke: HighlightText; }
  }
`;
