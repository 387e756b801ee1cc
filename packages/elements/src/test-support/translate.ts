/** What a browser's translator does: every text goes into a `font`, or a new text into two of them. */
export function translate(root: Node, isReplaced: boolean): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.localName === 'style') continue;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
    if (isReplaced) {
      const inner = document.createElement('font');
      inner.append(`[${text.data}]`);
      font.replaceChildren(inner);
    }
  }
}
