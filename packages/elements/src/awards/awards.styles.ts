import { css, type CSSResult } from 'lit';

/** How the board stands: columns where there is room, else groups one below the other. */
export const awardStyles: CSSResult = css`
  .band { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; padding: 12px 20px; }
  .band > ul { flex: 1 1 320px; min-width: 0; display: grid; gap: 8px; }
  .acts { display: flex; flex-wrap: wrap; gap: 8px; }
  .small, .column, .count { font-size: var(--_small); }
  .column { border-top: 1px solid var(--_line); padding: 12px 20px; }
  .column h3 { font-size: 14px; display: flex; gap: 8px; justify-content: space-between; margin-bottom: 8px; }
  .count { font-weight: 400; background: var(--_upcoming-tint); border-radius: 11px; padding: 0 7px; }
  .cards { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); align-items: start; }
  .card { border: 1px solid var(--_line); border-radius: 8px; padding: 12px; display: grid; gap: 4px; justify-items: start; }
  .card b { font-size: 14px; font-weight: 600; }
  .card.ask { border-color: var(--_ask); border-inline-start-width: 3px; }
  .way { justify-self: stretch; display: flex; gap: 4px; margin-block: 4px; }
  .way i { flex: 1; height: 4px; border-radius: 2px; background: var(--_upcoming-fill); }
  .way .passed { background: var(--_done); }
  .way .now { background: var(--_ask); }
  .turn { color: var(--_ask); font-weight: 600; }
  .card .acts { margin-top: 4px; }
  .plain { border-color: transparent; color: var(--_accent); }
  @container (max-width: 959px) {
    .column.none { display: flex; gap: 8px; align-items: baseline; padding-block: 8px; }
    .column.none h3 { flex: none; margin: 0; }
  }
  @container (min-width: 960px) {
    .board { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); border-top: 1px solid var(--_line); }
    .column { border-block: 0; padding: 12px; }
    .column + .column { border-inline-start: 1px solid var(--_line); }
  }
  @media (forced-colors: active) {
    .way i { border: 1px solid CanvasText; }
    .way .passed { forced-color-adjust: none; background: CanvasText; }
    .way .now { forced-color-adjust: none; background: Highlight; }
    .card.ask { border-color: Highlight; }
  }
  @media print {
    .cards { display: block; }
    .card { break-inside: avoid; margin-block-end: 8px; }
    .way i { print-color-adjust: exact; }
  }
`;
