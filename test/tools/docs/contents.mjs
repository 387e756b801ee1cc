// Which pages the site has and in which order. Any Markdown file in docs/ or a folder of it is one; docs/contents.json
// orders them into groups, and what it does not name stands at the end of the group that has its folder. Its `vi` are the
// names of pages that are in English alone.
import { readdir, readFile } from 'node:fs/promises';

export const docs = new URL('../../../docs/', import.meta.url);

/** Names of Markdown files below docs/, without what is made. */
export async function proseFiles() {
  const all = await readdir(docs, { recursive: true });
  return all.filter((name) => name.endsWith('.md') && !name.startsWith('dist/')).toSorted();
}

/**
 * Every page: `{ file, lang, key, group, title, text, out }`. Both languages of one page have the same `key`, the name
 * without language: `operations.md` and `operations.vi.md`.
 */
export async function readContents() {
  const { groups, vi } = JSON.parse(await readFile(new URL('contents.json', docs), 'utf8'));
  const pages = await Promise.all((await proseFiles()).map((file) => readPage(file)));
  const keys = [...new Set(pages.map(({ key }) => key))];
  return { pages, namesInVietnamese: vi, groups: ordered(groups, keys) };
}

/**
 * The groups with every page in one of them; empty ones fall away.
 *
 * @throws Error for a page that is named and not there
 */
export function ordered(groups, keys) {
  const named = groups.flatMap((group) => group.pages);
  const missing = named.filter((key) => !keys.includes(key));
  if (missing.length > 0) throw new Error(`docs/contents.json names ${missing.join(', ')}, which is not there`);
  const rest = keys.filter((key) => key !== 'index' && !named.includes(key));
  const groupOf = (key) => groups.find(({ folder }) => folder === folderOf(key)) ?? groups.at(-1);
  return groups
    .map((group) => ({ ...group, pages: [...group.pages, ...rest.filter((key) => groupOf(key) === group)] }))
    .filter(({ pages }) => pages.length > 0);
}

/** Vietnamese comes first. */
const firstPage = { 'index.vi.md': 'index.html', 'index.md': 'index.en.html' };

async function readPage(file) {
  const text = await readFile(new URL(file, docs), 'utf8');
  const [, title] = /^# (.+)$/m.exec(text) ?? [];
  if (title === undefined) throw new Error(`docs/${file} has no title`);
  const isVietnamese = file.endsWith('.vi.md');
  const key = file.replace(/(?:\.vi)?\.md$/, '');
  const out = firstPage[file] ?? file.replace(/\.md$/, '.html');
  return { file, key, title, text, lang: isVietnamese ? 'vi' : 'en', out };
}

function folderOf(key) {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}
