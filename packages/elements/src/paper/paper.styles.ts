import { css, type CSSResult } from 'lit';

/** A report as NĐ 30/2020 sets one: serif, 13 pt, tables 11 pt, black on white. The page's margins are the page's own. */
export const paperStyles: CSSResult = css`
  :host { display: none; }
  :host([heading]) { display: contents; }
  @media print {
    :host, :host([heading]) { display: block; font-family: 'Times New Roman', 'Liberation Serif', serif; font-size: 13pt; line-height: 1.25; color: #000; }
    * { margin: 0; }
    ::slotted(*) { --kh-font: 'Times New Roman', 'Liberation Serif', serif; }
    table { width: 100%; border-collapse: collapse; }
    .page > tfoot td { padding-block-start: 8pt; font-size: 10pt; }
    .page > tfoot p { border-block-start: 1px solid #000; padding-block-start: 4pt; }
    .page > tbody > tr > td { padding: 0; }
    .top { display: grid; grid-template-columns: 1fr auto; gap: 8pt; font-size: 12pt; text-align: center; margin-block-end: 10pt; break-inside: avoid; }
    .top b, .top span { display: block; }
    .top > :first-child { text-transform: uppercase; }
    .rule::after { content: ''; display: block; inline-size: 40%; margin: 3pt auto 0; border-block-start: 1px solid #000; }
    h2, h3 { font-size: inherit; }
    h2, .name { text-align: center; font-weight: 700; }
    .as-of { text-align: center; font-style: italic; margin-block-end: 8pt; }
    .counts { text-align: justify; text-indent: 1.27cm; margin-block-end: 6pt; }
    .tasks { font-size: 11pt; line-height: 1.1; table-layout: fixed; border: 1px solid #000; }
    .tasks thead { display: table-header-group; }
    .tasks th, .tasks td { border: 1px solid #000; padding: 1.5pt 3pt; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
    .tasks th { text-align: center; }
    .tasks tbody { break-inside: avoid; }
    .tasks .heading { break-after: avoid; font-weight: 700; }
    .tasks .percent { text-align: end; white-space: nowrap; }
    .tasks td:first-child { overflow-wrap: normal; }
    .tasks .late { font-weight: 700; }
    .tasks .said td { border-block-end: 0; }
    .tasks .drawn td { border-block-start: 0; padding: 0 3pt 1pt; }
    .tasks .axis { padding: 0 3pt; }
    .axis div { position: relative; block-size: 13pt; font-size: 9pt; overflow: clip; }
    .axis span { position: absolute; inset-block: 0; padding-inline-start: 2pt; border-inline-start: 1px solid #000; white-space: nowrap; font-weight: 400; }
    .axis .now { padding: 0 3pt; border: 0; color: #fff; background: #000; font-weight: 700; transform: translateX(-50%); print-color-adjust: exact; }
    svg { display: block; inline-size: 100%; block-size: 10pt; overflow: visible; }
    .frame { fill: #e4e4e4; stroke: #000; stroke-width: 1; print-color-adjust: exact; }
    .frame.late { fill: url(#late); }
    .frame.moved { fill: none; stroke-dasharray: 3 2; }
    .done { stroke: #000; stroke-width: 3; }
    .old { stroke: #000; stroke-width: 2; }
    .day { stroke: #000; stroke-dasharray: 3 2; }
    h3 { margin-block: 10pt 3pt; break-after: avoid; }
    .legend { margin-block-start: 8pt; font-size: 11pt; }
    .end { margin-block-start: 14pt; break-inside: avoid; break-before: avoid; }
    /* Both in one line: a post is not parted from the place to sign, whatever fills the page above. */
    .end > div { display: inline-block; width: 49%; vertical-align: top; }
    .to { font-size: 11pt; }
    .to b { font-size: 12pt; font-style: italic; }
    .sign { text-align: center; padding-block-end: 54pt; }
    .sign i { display: block; }
    .sign b { display: block; text-transform: uppercase; }
  }
`;
