import { runEnd } from './prose.mjs';

/** What can be searched for: each part of a page below a heading, with its words. */
export function searchIndexOf(page, html) {
  const body = html.replaceAll(ran, ' ');
  return body
    .split(/(?=<h[123] id=")/)
    .map((part) => {
      const [heading, id, inner] = /^<h[123] id="([^"]*)">([\s\S]*?)<\/h[123]>/.exec(part) ?? [''];
      return { id, heading: textOf(inner ?? ''), text: textOf(part.slice(heading.length)).slice(0, 4000) };
    })
    .filter(({ id }) => id !== undefined)
    .map(({ id, heading, text }) => [`${page.out}#${id}`, page.title, heading, text, page.lang]);
}

const ran = new RegExp(`<div class="(?:live|drawn)"[^]*?${runEnd}`, 'g');

function textOf(html) {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
