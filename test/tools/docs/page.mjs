import { escaped } from './html.mjs';
import { rootOf } from './prose.mjs';

/** What the frame itself says. */
const words = {
  vi: {
    skip: 'Đến nội dung chính',
    site: 'Tài liệu',
    navigation: 'Mục lục',
    toc: 'Trong trang này',
    search: 'Tìm trong tài liệu',
    other: 'English',
    inEnglish: 'tiếng Anh',
    foot: 'Tài liệu của KeHoach. Diễn biến trong các ví dụ là minh họa, dựng trên kế hoạch 225/KH-STP.',
  },
  en: {
    skip: 'Skip to the content',
    site: 'Documentation',
    navigation: 'Contents',
    toc: 'On this page',
    search: 'Search the documentation',
    other: 'Tiếng Việt',
    foot: 'Documentation of KeHoach. What happens in the examples is made up, upon plan 225/KH-STP.',
  },
};

const styles = ['fonts', 'page', 'site', 'search', 'prose', 'live'];

/** One page of the site, whole. */
export function pageOf(page, { html, headings, scripts }, contents) {
  const root = rootOf(page.out);
  const say = words[page.lang];
  const other = contents.pages.find(({ key, lang }) => key === page.key && lang !== page.lang);
  const switched = other && relative(page, other);
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escaped(page.title)} - KeHoach</title>
<link rel="icon" href="${root}emblem.svg" />
${styles.map((name) => `<link rel="stylesheet" href="${root}${name}.css" />`).join('\n')}
<script src="${root}site.js" defer></script>
${[...scripts].map(([src, rest]) => `<script src="${src}"${rest}></script>`).join('\n')}
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="head">
<a class="home" href="${root}${page.lang === 'vi' ? 'index.html' : 'index.en.html'}"><img src="${root}emblem.svg" alt="" width="26" height="26" /><b>KeHoach</b> <span>${say.site}</span></a>
<form class="search" role="search" data-root="${root}">
<input type="search" autocomplete="off" placeholder="${say.search}" aria-label="${say.search}" />
<div class="found" role="status" hidden></div>
</form>
${other ? `<a class="other" href="${switched}" lang="${other.lang}" hreflang="${other.lang}">${say.other}</a>` : ''}
</header>
<div class="columns">
<nav class="contents" aria-label="${say.navigation}"><details open><summary>${say.navigation}</summary>
${contents.groups.map((group) => groupOf(group, page, contents)).join('\n')}
</details></nav>
<main id="content" tabindex="-1">
${html}
</main>
${tocOf(headings, say)}
</div>
<footer><p>${say.foot}</p></footer>
</body>
</html>
`;
}

function groupOf(group, page, contents) {
  const links = group.pages.map((key) => {
    const both = contents.pages.filter((each) => each.key === key);
    const shown = both.find(({ lang }) => lang === page.lang) ?? both[0];
    const current = shown.out === page.out ? ' aria-current="page"' : '';
    return `<li><a href="${relative(page, shown)}"${current}>${nameOf(shown, page.lang, contents)}</a></li>`;
  });
  return `<h2>${escaped(group[page.lang])}</h2>\n<ul>${links.join('\n')}</ul>`;
}

/** In the language of the page that links to it; a page in the other one says so. */
function nameOf({ key, title, lang }, own, { namesInVietnamese }) {
  if (lang === own || key.startsWith('elements/')) return escaped(title);
  const name = namesInVietnamese[key];
  const language = `<abbr title="${words.vi.inEnglish}">EN</abbr>`;
  return name === undefined
    ? `<span lang="${lang}">${escaped(title)}</span> ${language}`
    : `${escaped(name)} ${language}`;
}

function tocOf(headings, say) {
  const shown = headings.filter(({ depth }) => depth === 2);
  if (shown.length < 2) return '';
  const links = shown.map(({ id, words: title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  return `<nav class="toc" aria-label="${say.toc}"><h2>${say.toc}</h2>\n<ul>${links.join('\n')}</ul></nav>`;
}

function relative(from, { out }) {
  return `${rootOf(from.out)}${out}`;
}
