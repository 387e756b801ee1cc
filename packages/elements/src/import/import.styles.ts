import { css, type CSSResult } from 'lit';

/** The paper, and beside it what was read of it; one pane at a time where there is no room. The paper stays light. */
export const importStyles: CSSResult = css`
  .choose { display: grid; gap: 1em; justify-items: center; text-align: center; padding: 2.5em 1.25em; }
  .choose > p { max-width: 46em; }
  .drop {
    display: grid;
    gap: .5em;
    justify-items: center;
    width: min(100%, 34em);
    padding: 2em 1em;
    border: 2px dashed #7d8a97;
    border-radius: 8px;
    background: var(--_raised);
  }
  .work { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 8px 12px; }
  .work progress { accent-color: var(--_accent); width: 160px; max-width: 100%; }
  .drop[data-over] { border-color: var(--_accent); }
  .drop label, .panel a {
    display: inline-block;
    padding: .45em 1em;
    border-radius: 4px;
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
    text-decoration: none;
  }
  .drop label { cursor: pointer; }
  .drop label:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .choose details { width: min(100%, 34em); text-align: start; }
  .kept { width: min(100%, 34em); border: 1px solid var(--_line); border-radius: 8px; text-align: start; }
  summary { cursor: pointer; padding: .4em 0; color: var(--_accent); font-weight: 600; }
  .choose details label { display: grid; gap: .3em; }
  textarea { width: 100%; min-height: 5em; padding: .45em .65em; resize: vertical; }
  .choose details textarea { min-height: 12em; }
  .choose details button { margin-top: .5em; }
  .tabs { display: none; flex-wrap: nowrap; padding: .6em 1em; border-bottom: 1px solid var(--_line); }
  .tabs button { min-height: 2.75em; flex: 1 1 auto; padding-inline: .4em; }
  .panes { display: grid; grid-template-columns: minmax(0, 52fr) minmax(0, 48fr); grid-template-rows: auto minmax(0, 1fr); }
  .pane { position: relative; min-width: 0; max-height: min(46em, 80vh); overflow: auto; border-inline-end: 1px solid var(--_line); }
  .pane[data-pane='document'] { max-height: min(64em, 84vh); }
  .pane[data-pane='findings'] { max-height: min(18em, 34vh); border-bottom: 1px solid var(--_line); }
  .pane:not([data-pane='document']) { border-inline-end: 0; }
  .pane > h3 {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: .55em 1em;
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
  }
  .pane[data-pane='document'] { background: var(--_raised); grid-row: span 2; }
  .pieces {
    margin: 20px;
    padding: 34px 40px;
    color-scheme: light;
    color: #19202a;
    background: #fffefb;
    border: 1px solid #d9dde3;
    font: 16px/24px 'Times New Roman', 'Liberation Serif', serif;
  }
  .piece {
    position: relative;
    padding: 2px 8px;
    margin-inline: -8px;
    border-radius: 3px;
    cursor: pointer;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    content-visibility: auto;
    contain-intrinsic-size: auto 28px;
  }
  .piece:hover { background: #f1f3f5; }
  .piece:is([data-role='motto'], [data-role='heading'], [data-role='title'], [data-role='type']) { font-weight: 700; }
  .piece:is([data-role='motto'], [data-role='title'], [data-role='type']) { text-align: center; }
  .piece[aria-selected='true'] { box-shadow: -3px 0 #0b569f; background: #f1f3f5; }
  .piece[data-unread] > :last-child { border: 2px dashed #805000; padding: 1px 4px; display: inline-block; }
  /* A wide table is wider than the paper, rather than of one letter a line. */
  .cells { width: fit-content; min-width: calc(100% + 16px); margin-block: 0 -1px; padding: 0; border: 1px solid #465160; background: #fffefb; }
  .cells > :last-child { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(6em, 1fr); }
  .cells > :last-child > * { padding: 2px 8px; }
  .cells > :last-child > * + * { border-inline-start: 1px solid #465160; }
  .piece [data-kind], .legend i { border-bottom: 2px solid var(--_k); background: var(--_b); }
  .brief [data-kind] { color: light-dark(var(--_k), var(--_text)); background: light-dark(var(--_b), var(--_raised)); }
  [data-kind='task'] { --_k: #0b569f; --_b: #dcebfa; }
  [data-kind='unit'] { --_k: #0b6570; --_b: #dcf0f2; }
  [data-kind='time'] { --_k: #6a3d9e; --_b: #efe7f8; }
  .legend { display: flex; flex-wrap: wrap; gap: 8px 20px; padding: 8px 20px; font-size: var(--_small); color: var(--_muted); }
  .legend i { display: inline-block; width: 26px; height: 12px; margin-inline-end: 6px; }
  .legend [data-kind='unread'] { border: 2px dashed var(--_ask); }
  mark { color: inherit; background: #fff1c4; border-radius: 2px; }
  .meter { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; font-size: var(--_small); font-weight: 600; }
  progress { appearance: none; width: 112px; height: 4px; border: 0; border-radius: 2px; background: var(--_upcoming-fill); }
  ::-webkit-progress-bar { background: none; }
  ::-webkit-progress-value { background: var(--_done); border-radius: 2px; }
  ::-moz-progress-bar { background: var(--_done); border-radius: 2px; }
  button.ask { color: var(--_ask); border-color: var(--_ask); font-weight: 600; }
  .asked { border-inline-start: 3px solid var(--_ask); background: var(--_ask-tint); padding: 8px 12px; }
  .finding { border-bottom: 1px solid var(--_line); }
  .finding > button { display: block; width: 100%; padding: .65em 1em; border: 0; border-radius: 0; text-align: start; background: none; }
  .finding > button:hover { background: var(--_raised); }
  .finding > button[aria-pressed='true'] { background: none; color: inherit; }
  .finding[data-chosen] { background: light-dark(#e3eef9, #22344a); }
  .finding > button:focus-visible { outline-offset: -3px; }
  .finding[data-seen] > button { opacity: .7; }
  .finding .chip { display: block; font-size: .8125em; }
  .finding[data-severity='check'] { --_c: var(--_due-soon); }
  .finding[data-severity='note'] { --_c: var(--_muted); }
  .finding[data-severity='check'] .chip::before { content: '◆' / ''; }
  .finding[data-seen] .chip::before { content: '✓' / ''; }
  .answers { display: flex; flex-wrap: wrap; gap: .4em; padding: 0 1em .75em; }
  .answers p { flex: 1 1 100%; }
  .head, .task { padding: .8em 1em; border-bottom: 1px solid var(--_line); }
  .head { display: grid; gap: .6em; }
  .field { display: grid; gap: .2em; }
  .field > span, .field > label { color: var(--_muted); font-size: .875em; }
  .field :is(input, textarea, select) { width: 100%; min-width: 0; }
  .arrange > *, .plain > * { margin-block: 0 .7em; }
  .use {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: .4em;
    align-items: center;
    padding: 8px 20px;
    background: var(--_surface);
    border-top: 1px solid var(--_line);
  }
  .use span { flex: 1 1 100%; font-size: var(--_small); color: var(--_muted); }
  .field textarea { min-height: 0; field-sizing: content; }
  .field[data-asked] :is(input, textarea) { border-color: var(--_due-soon); box-shadow: inset 0 0 0 1px var(--_due-soon); }
  .hint { font-size: .8125em; color: var(--_muted); }
  .hint.changed { color: var(--_done); }
  .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: .6em; }
  .task > button { display: block; width: 100%; padding: 0; border: 0; background: none; text-align: start; }
  .task > button:hover { background: none; color: var(--_accent); }
  .task h4 { font-weight: 600; overflow-wrap: anywhere; }
  .task h4 span { color: var(--_muted); margin-inline-end: .5em; }
  .task .brief { margin-top: 4px; font-size: var(--_small); display: flex; flex-wrap: wrap; gap: 4px 8px; }
  .brief [data-kind] { border-radius: 4px; padding: 0 8px; }
  .task[data-open] { background: light-dark(#f4f8fc, #1b2733); box-shadow: inset 4px 0 0 var(--_accent); display: grid; gap: .6em; }
  .task[data-asked] h4::after { content: '◆'; content: '◆' / ''; color: var(--_due-soon); margin-inline-start: .4em; font-size: .8em; }
  .part label { display: flex; gap: .5em; align-items: baseline; }
  .part input { flex: 1; min-width: 0; font: inherit; border-color: transparent; background: none; }
  .part input:is(:hover, :focus) { border-color: var(--_line); background: var(--_surface); }
  .part { padding: .5em 1em; background: var(--_raised); border-bottom: 1px solid var(--_line); font-weight: 650; font-size: .9em; }
  .plain { padding: .8em 1em; display: grid; gap: .3em; border-bottom: 1px solid var(--_line); }
  h4 { margin: 0; font-size: 1em; }
  .plain li { overflow-wrap: anywhere; }
  .panel {
    padding: 1em;
    display: grid;
    gap: .75em;
    justify-items: start;
    border-bottom: 1px solid var(--_line);
    background: var(--_raised);
  }
  .panel[data-done] { border-inline-start: 4px solid var(--_done); }
  .buttons { display: flex; flex-wrap: wrap; gap: .5em; }
  @container (max-width: 58em) {
    .tabs { display: flex; }
    .panes { grid-template-columns: minmax(0, 1fr); }
    .pane { max-height: none; border-inline-end: 0; }
    .pane:not([data-current]), .pane > h3 { display: none; }
    .pieces { margin: 0; padding: 16px; border-inline: 0; }
    .pane[data-pane] { max-height: none; grid-row: auto; }
  }
  @media (forced-colors: active) {
    .piece [data-kind='unit'] { border-bottom-style: dashed; }
    .piece [data-kind='time'] { border-bottom-style: dotted; }
    .piece[aria-selected='true'] { outline: 2px solid Highlight; }
  }
  @media print {
    .pane { max-height: none; overflow: visible; border: 0; }
    .panes { display: block; }
    .pane:not([data-current]), .pane > h3 { display: block; }
    .tabs, .field textarea, .panel a { display: none; }
    .task > button, .finding > button { display: block; }
  }
`;
