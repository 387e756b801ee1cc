// Every file that a document in the repository links to is there, and every heading that a link names in one.
import { access, readFile } from 'node:fs/promises';
import { anchorOf } from './docs/html.mjs';
import { proseFiles } from './docs/contents.mjs';
import { readmes } from './documents.mjs';

const root = new URL('../../', import.meta.url);
const wrong = [];
const pages = (await proseFiles()).map((name) => `docs/${name}`);
for (const name of [...(await readmes()), 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages]) {
  const text = await read(new URL(name, root));
  if (text === undefined) wrong.push(`${name} is not there`);
  for (const target of linksIn(text ?? '')) {
    const said = await wrongIn(target, new URL(name, root), text);
    if (said !== undefined) wrong.push(`${name}: ${target} ${said}`);
  }
}
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);

/** A comment in an example is no heading, and what it shows no link. */
function withoutExamples(text) {
  return text.replaceAll(/^```.*?^```$/gms, '');
}

/** Where links and pictures lead, outside of code, but for other hosts. */
function linksIn(text) {
  const prose = withoutExamples(text).replaceAll(/`[^`\n]*`/g, '');
  const written = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/ (?:href|src)="([^"]+)"/g)];
  return written.map(([, target]) => target).filter((target) => !/^https?:/.test(target));
}

async function wrongIn(target, from, own) {
  const [path, anchor] = target.split('#');
  // Doors of the first page lead to pages as they are made.
  const url = new URL(path.replace(/\.html$/, '.md'), from);
  const isThere =
    path === '' ||
    (await access(url).then(
      () => true,
      () => false,
    ));
  if (!isThere) return 'is not there';
  if (anchor === undefined) return undefined;
  const text = path === '' ? own : await read(url);
  const headings = [...withoutExamples(text ?? '').matchAll(/^#+ (.+)$/gm)].map(([, words]) => anchorOf(words));
  return headings.includes(decodeURIComponent(anchor)) ? undefined : 'names no heading';
}

/** A folder's text is its README. */
function read(url) {
  return readFile(url, 'utf8')
    .catch(() => readFile(new URL('README.md', `${url}/`), 'utf8'))
    .catch(() => undefined);
}
