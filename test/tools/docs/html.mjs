/** Text as it may stand in HTML, in an attribute too. */
export function escaped(text) {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A description of the manifest: what stands between grave accents is code. */
export function told(text = '') {
  return escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** The anchor of a heading: its words in Latin letters, as GitHub and this site both find it where it has no others. */
export function anchorOf(words) {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** A table that scrolls in its own box where the page is narrow. Cells are HTML. */
export function table(label, heads, rows) {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('');
  const cellsOf = ([first, ...rest]) =>
    `<th scope="row">${first}</th>${rest.map((each) => `<td>${each}</td>`).join('')}`;
  const body = rows.map((row) => `<tr>${cellsOf(row)}</tr>`).join('\n');
  return `<div class="table" role="group" tabindex="0" aria-label="${escaped(label)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
