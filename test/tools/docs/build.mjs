// `npm run docs`: the pages of docs/ and of the manifest as a site in docs/dist, which any web server may serve under the
// strictest policy; it asks no other host. `npm start` serves it at /docs/.
import { copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksIn } from '../blocks.mjs';
import { docs, readContents } from './contents.mjs';
import { apiOf, drawnOf, leadOf } from './elements.mjs';
import { anchorOf, escaped } from './html.mjs';
import { makers, readSources } from './made.mjs';
import { pageOf } from './page.mjs';
import { proseOf } from './prose.mjs';
import { searchIndexOf } from './search-index.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = fileURLToPath(new URL('dist/', docs));
const { resolve } = createRequire(import.meta.url);

const started = performance.now();
const [sources, contents] = await Promise.all([readSources(), readContents()]);
requireEveryElement();
await rm(out, { recursive: true, force: true });
const index = [];
for (const page of contents.pages) {
  const prose = proseOf({ ...page, text: withApi(page) }, (name, state) => made(name, page, state));
  await write(page.out, pageOf(page, prose, contents));
  index.push(...searchIndexOf(page, prose.html));
}
await write('search.json', JSON.stringify(index));
await copyAll();
console.log(`docs: ${contents.pages.length} pages, ${((performance.now() - started) / 1000).toFixed(1)} s`);

function elementOf({ key }) {
  const tag = key.replace(/^elements\//, '');
  return sources.modules.find(({ declarations }) => declarations.some(({ tagName }) => tagName === tag));
}

/** The page of an element begins with what the manifest says it is, and ends with its tables. */
function withApi(page) {
  if (elementOf(page) === undefined) return page.text;
  return `${page.text.replace(/^# .+$/m, '$&\n\n<!-- made: lead -->\n')}\n\n<!-- made: api -->\n`;
}

function made(name, page, state) {
  const heading = (words, depth = name === 'api' ? 2 : 3) => {
    const id = anchorOf(words);
    state.headings.push({ depth, id, words });
    return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${escaped(words)}</a></h${depth}>\n`;
  };
  const module = elementOf(page);
  const [element] = module?.declarations ?? [];
  if (name === 'lead') return leadOf(element, module.path);
  if (name === 'api') return apiOf(element, heading, partsOf(page, element, state));
  if (makers[name] === undefined) throw new Error(`docs/${page.file}: nothing is made for ${name}`);
  return makers[name](sources, { ...state, heading });
}

/** Drawn on the example that is marked `parts`, else on the first that runs. */
function partsOf(page, element, state) {
  const examples = blocksIn(page.text).filter(({ language }) => language === 'html');
  const example =
    examples.find(({ words }) => words.includes('parts')) ?? examples.find(({ words }) => words.includes('live'));
  return example === undefined ? '' : drawnOf(element, example.text, { ...state, lang: page.lang });
}

function requireEveryElement() {
  const keys = new Set(contents.pages.map(({ key }) => key));
  const tags = sources.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
  const missing = tags.filter((tag) => !keys.has(`elements/${tag}`));
  if (missing.length > 0) throw new Error(`no page in docs/elements for ${missing.join(', ')}`);
}

/** The frame, letters, pictures, the files for a script tag, the log of the examples, and the schemas. */
async function copyAll() {
  await cp(new URL('site/', docs), out, { recursive: true });
  await cp(new URL('pictures/', docs), join(out, 'pictures'), { recursive: true });
  for (const name of ['emblem.svg', 'fonts.css', 'page.css'])
    await copyFile(join(root, 'examples/portal', name), join(out, name));
  await copyFile(join(root, 'examples/portal/225-kh-stp.ndjson'), join(out, 'my-plan.ndjson'));
  const letters = join(dirname(resolve('@fontsource/be-vietnam-pro/package.json')), 'files');
  const faces = await readFile(join(out, 'fonts.css'), 'utf8');
  for (const [, name] of faces.matchAll(/url\('([\w.-]+)'\)/g)) await copyFile(join(letters, name), join(out, name));
  const widgets = join(root, 'packages/portal/dist');
  await mkdir(join(out, 'widgets'));
  for (const name of await readdir(widgets))
    if (/^kehoach.*\.js$/.test(name)) await copyFile(join(widgets, name), join(out, 'widgets', name));
  await write('schemas/log.schema.json', JSON.stringify(sources.log, null, 1));
  await write('schemas/profile.schema.json', JSON.stringify(sources.profile, null, 1));
  await write('schemas/openapi.json', JSON.stringify(sources.openapi, null, 1));
  await write('schemas/vietnam.json', JSON.stringify(sources.vietnam, null, 1));
}

async function write(name, text) {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), text);
}
