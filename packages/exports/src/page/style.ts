/** The style that stands in the page: black on white on paper, the reader's own scheme on a screen. */
export const pageStyle: string = `
:root { color-scheme: light dark; --line: #c5cad1; --muted: #465160; --raised: #f7f8fa; --late: #b3221a; color: #19202a; background: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444e; --muted: #b7bfca; --raised: #1e2228; --late: #ff9d93; color: #e9ecf0; background: #181b20; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 20px; max-width: 1200px; font: 15px/1.5 'Be Vietnam Pro', system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 20px; line-height: 28px; }
.title { margin: 0 0 4px; font-size: 16px; font-weight: 500; max-width: 80ch; }
.issuer, .as-of, .foot, .small { color: var(--muted); font-size: 13px; }
.issuer, .as-of { margin: 0; }
.counts { margin: 12px 0; padding: 0; list-style: none; }
.box { overflow-x: auto; margin-block: 20px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-block-end: 8px; font-size: 16px; font-weight: 600; text-align: start; }
th, td { padding: 6px 8px; border: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--raised); font-weight: 600; }
tbody th { font-weight: 400; }
tbody th[scope=rowgroup] { background: var(--raised); font-weight: 600; }
a { color: inherit; }
td p, th p { margin: 0; white-space: pre-line; }
.tasks { min-width: 60rem; table-layout: fixed; }
.tasks th:nth-child(1) { width: 5%; }
.tasks th:nth-child(2) { width: 27%; }
.tasks th:nth-child(3) { width: 15%; }
.tasks th:nth-child(4) { width: 11%; }
.tasks th:nth-child(5) { width: 9%; }
.tasks th:nth-child(6) { width: 6%; }
.tasks th:nth-child(7) { width: 10%; }
.day { white-space: nowrap; }
.percent { text-align: end; white-space: nowrap; }
.late { color: var(--late); font-weight: 600; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  :root { color-scheme: light; --line: #000; --muted: #000; --raised: #fff; --late: #000; color: #000; }
  body { padding: 0; max-width: none; font: 11pt/1.3 'Times New Roman', 'Liberation Serif', serif; }
  .box { overflow: visible; }
  .tasks { min-width: 0; }
  thead { display: table-header-group; }
  tbody tr:has(th[scope=rowgroup]) { break-after: avoid; }
}
`;
