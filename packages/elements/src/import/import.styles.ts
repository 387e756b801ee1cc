import { css, type CSSResult } from 'lit';

/** Three panes side by side; one at a time where there is no room. */
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
  details { width: min(100%, 34em); text-align: start; }
  summary { cursor: pointer; padding: .4em 0; color: var(--_accent); font-weight: 600; }
  details label { display: grid; gap: .3em; }
  textarea { width: 100%; min-height: 5em; padding: .45em .65em; resize: vertical; }
  details textarea { min-height: 12em; }
  details button { margin-top: .5em; }
  .tabs { display: none; padding: .6em 1em; border-bottom: 1px solid var(--_line); }
  .tabs { flex-wrap: nowrap; }
  .tabs button { min-height: 2.75em; flex: 1 1 auto; padding-inline: .4em; }
  .panes { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(15em, .7fr) minmax(0, 1.25fr); }
  .pane { position: relative; min-width: 0; max-height: min(46em, 80vh); overflow: auto; border-inline-end: 1px solid var(--_line); }
  .pane:last-child { border-inline-end: 0; }
  .pane > h3 {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: .55em 1em;
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
  }
  .pieces { padding: .5em 0 1.5em; }
  .piece {
    display: grid;
    grid-template-columns: 6.2em minmax(0, 1fr);
    gap: .75em;
    padding: .3em 1em .3em .6em;
    border-inline-start: 4px solid transparent;
    cursor: pointer;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    content-visibility: auto;
    contain-intrinsic-size: auto 3em;
  }
  .piece:hover { background: var(--_raised); }
  .piece .role { font-size: .75em; line-height: 1.9; color: var(--_muted); white-space: normal; }
  .piece[data-role='task'] { border-color: var(--_ongoing); }
  .piece[data-role='responsibility'] { border-color: var(--_stopped); }
  .piece[data-role='unplaced'] { border-color: var(--_due-soon); }
  .piece[data-role='heading'] > :last-child,
  .piece[data-role='title'] > :last-child,
  .piece[data-role='type'] > :last-child {
    font-weight: 650;
  }
  .piece[aria-selected='true'] { background: light-dark(#e3eef9, #22344a); }
  mark { color: inherit; background: light-dark(#ffe08a, #6b5300); border-radius: 2px; }
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
  .field input, .field textarea { width: 100%; }
  .field textarea { min-height: 0; field-sizing: content; }
  .field[data-asked] :is(input, textarea) { border-color: var(--_due-soon); box-shadow: inset 0 0 0 1px var(--_due-soon); }
  .hint { font-size: .8125em; color: var(--_muted); }
  .hint.changed { color: var(--_done); }
  .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: .6em; }
  .task > button { display: block; width: 100%; padding: 0; border: 0; background: none; text-align: start; }
  .task > button:hover { background: none; color: var(--_accent); }
  .task h4 { margin: 0; font-size: 1em; font-weight: 600; overflow-wrap: anywhere; }
  .task h4 span { color: var(--_muted); margin-inline-end: .5em; }
  .task .brief { margin-top: .2em; font-size: .9em; color: var(--_muted); }
  .task[data-open] { background: light-dark(#f4f8fc, #1b2733); box-shadow: inset 4px 0 0 var(--_accent); display: grid; gap: .6em; }
  .task[data-asked] h4::after { content: '◆'; content: '◆' / ''; color: var(--_due-soon); margin-inline-start: .4em; font-size: .8em; }
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
    .piece { grid-template-columns: minmax(0, 1fr); gap: 0; }
  }
  @media print {
    .pane { max-height: none; overflow: visible; border: 0; }
    .panes { display: block; }
    .pane:not([data-current]), .pane > h3 { display: block; }
    .tabs, .field textarea, .panel a { display: none; }
    .task > button, .finding > button { display: block; }
  }
`;
