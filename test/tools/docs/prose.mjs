// Markdown to HTML: headings that can be linked to, links between pages, examples that run where they stand, and what
// is made from the sources in the place of `<!-- made: name -->`.
import { posix } from 'node:path';
import { Marked } from 'marked';
import { anchorOf, escaped } from './html.mjs';

/** What an example may name: the log that the site has, and a file that is none. */
const given = /(["' ])((?:my|no)-plan\.ndjson)(?=["' ])/g;

/**
 * @param page of readContents
 * @param made what to put for a name in `<!-- made: name -->`: HTML
 * @returns HTML, the headings, and the scripts that its examples need
 */
export function proseOf(page, made) {
  const root = rootOf(page.out);
  const headings = [];
  const scripts = new Map();
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = freeAnchor(anchorOf(plain(text)), headings);
        headings.push({ depth, id, words: plain(text) });
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) return `<h1 id="${id}">${inner}</h1>\n`;
        return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        return linkTo(page.file, href, this.parser.parseInline(tokens));
      },
      image({ href, text }) {
        return `<img src="${escaped(href)}" alt="${escaped(text)}" loading="lazy" />`;
      },
      code({ text, lang = '' }) {
        const [language = '', ...words] = lang.split(' ');
        const source = sourceOf(text, language, page.lang);
        return words.includes('live') ? liveOf(text, { root, scripts, lang: page.lang }) + source : source;
      },
      table(token) {
        const cell = (each, tag) => `<${tag}>${this.parser.parseInline(each.tokens)}</${tag}>`;
        const head = token.header.map((each) => cell(each, 'th')).join('');
        const rows = token.rows.map((row) => `<tr>${row.map((each) => cell(each, 'td')).join('')}</tr>`).join('\n');
        const label = headings.at(-1)?.words ?? page.title;
        const empty = token.header.every(({ text }) => text === '');
        return `<div class="table" role="group" tabindex="0" aria-label="${escaped(label)}"><table>
${empty ? '' : `<thead><tr>${head}</tr></thead>`}<tbody>${rows}</tbody></table></div>\n`;
      },
      html({ text }) {
        const [, name] = /^<!-- made: ([\w-]+) -->/.exec(text.trim()) ?? [];
        return name === undefined ? text : made(name, { headings, root, scripts });
      },
    },
  });
  return { html: marked.parse(page.text), headings, scripts };
}

/** The way from a page back to the site's first folder. */
export function rootOf(out) {
  return '../'.repeat(out.split('/').length - 1);
}

/** Behind what runs on a page: its words are no words of the page. */
export const runEnd = '<!-- ran -->';

/** An example that runs: its markup, with the scripts that it names moved to the head of the page. */
export function liveOf(text, { root, scripts, lang }) {
  const markup = text
    .replaceAll(/<script src="([\w-]+\.js)"([^>]*)><\/script>\n?/g, (_, name, rest) => {
      scripts.set(`${root}widgets/${name}`, rest);
      return '';
    })
    .replaceAll(given, `$1${root}$2`);
  return `<div class="live" lang="${lang}">${markup}</div>${runEnd}\n`;
}

function sourceOf(text, language, lang) {
  const label = lang === 'vi' ? 'Mã nguồn' : 'Code';
  return `<pre tabindex="0" role="group" aria-label="${label}${language === '' ? '' : ` (${language})`}"><code>${escaped(text)}</code></pre>\n`;
}

/** Links between pages lead to pages; what lies in the repository alone is named, and leads nowhere. */
function linkTo(file, href, inner) {
  if (/^(?:https?:|#)/.test(href)) return `<a href="${escaped(href)}">${inner}</a>`;
  const [path, anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  const end = anchor === undefined ? '' : `#${anchor}`;
  if (!target.startsWith('..')) return `<a href="${escaped(path.replace(/\.md$/, '.html') + end)}">${inner}</a>`;
  return `<span class="source" title="${escaped(target.replace(/^(?:\.\.\/)+/, ''))}">${inner}</span>`;
}

function plain(text) {
  return text.replaceAll(/[`*_]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** GitHub's way: the second of two headings with the same words ends in -1. */
function freeAnchor(id, headings) {
  const isTaken = (each) => headings.some((heading) => heading.id === each);
  let free = id;
  for (let nth = 1; isTaken(free); nth += 1) free = `${id}-${nth}`;
  return free;
}
