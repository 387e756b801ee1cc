// Runs what the READMEs and the pages of docs/ show: `js` in Node, or in a page where it brings elements or the browser's store; `sh`, which
// may hold lines of `npx kehoach …` alone; `html` in a page under the strictest policy, with the files for a script
// tag. What other languages show is checked elsewhere. The blocks of one document share a folder, one after the other.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { strictPolicy } from '@kehoach/examples/server.js';
import { memoryStore, readLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { listenerFor, serverApp } from '@kehoach/server';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What lies in the folder of a README before its first block runs; a text is read under any name. */
const given = {
  'my-plan.ndjson': 'examples/portal/225-kh-stp.ndjson',
  'amending.docx': 'test/samples/amend/sua-doi-47.txt',
  'plan.docx': 'test/samples/nhan-gach-dau-dong.txt',
  'plan.txt': 'test/samples/nhan-gach-dau-dong.txt',
};

/** A folder for one README's blocks; `end` takes it away. */
export async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-readme-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [name, from] of Object.entries(given)) await copyFile(join(root, from), join(folder, name));
  return { folder, end: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs one block; throws with what it said where it fails. @returns what a program in Node printed */
export async function runBlock({ language, text, line }, folder, browser) {
  if (language === 'js') {
    const file = join(folder, `line-${line}.mjs`);
    await writeFile(file, text);
    if (!/@kehoach\/(?:elements|indexeddb|portal)/.test(text))
      return (await run(process.execPath, [file], { cwd: folder })).stdout;
    await runInPage(file, folder, browser);
  } else if (language === 'sh') await runLines(text, folder);
  else if (language === 'html') await showPage(text, folder, browser);
  return undefined;
}

async function runLines(text, folder) {
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, command] = /^npx kehoach ([^#]*)(?:#.*)?$/.exec(line) ?? [];
    if (command === undefined) throw new Error(`not a line of npx kehoach: ${line}`);
    await run(process.execPath, [join(root, 'packages/cli/bin/kehoach.js'), ...command.trim().split(/\s+/)], {
      cwd: folder,
    });
  }
}

async function runInPage(file, folder, browser) {
  const bundle = await rollup({
    input: file,
    plugins: [nodeResolve(), replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true })],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await writeFile(join(folder, 'example.js'), `${output[0].code}\ndocument.documentElement.dataset.ran = '';`);
  await showPage('<script type="module" src="example.js"></script>', folder, browser, true);
}

async function showPage(markup, folder, browser, isProgram = false) {
  const server = await serve(markup, folder);
  const page = await browser.newPage();
  const wrong = [];
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  page.on('pageerror', (error) => void wrong.push(String(error)));
  page.on('response', (response) => void (response.status() >= 400 && wrong.push(`404: ${response.url()}`)));
  await page.goto(`http://localhost:${server.address().port}/`, {
    waitUntil: markup.includes('endpoint=') ? 'load' : 'networkidle0',
  });
  const isDone = () => page.evaluate(isShown, isProgram);
  for (let end = Date.now() + 8000; !(await isDone()) && wrong.length === 0 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (!(await isDone())) wrong.push('an element shows nothing, or the program did not come to its end');
  await page.close();
  server.close();
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** In the page: a program ran to its end; every element is known and says something. */
function isShown(isProgram) {
  if (isProgram) return document.documentElement.dataset.ran !== undefined;
  const elements = [...document.body.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  const says = ({ shadowRoot }) =>
    shadowRoot !== null && (shadowRoot.textContent.trim() !== '' || [...shadowRoot.querySelectorAll('*')].some(says));
  return elements.every(
    (element) =>
      customElements.get(element.localName) !== undefined && (element.localName.endsWith('-plan') || says(element)),
  );
}

/** An office's server for the pages that name one, at which somebody of a unit is signed in. */
async function officeApp() {
  const store = memoryStore();
  const { entries } = readLog(await readFile(join(root, given['my-plan.ndjson']), 'utf8'));
  await store.append(entries[0].planId, 0, entries);
  const whoIs = async () => ({ subject: 'an@stp', unit: 'tgpl', roles: ['recorder'] });
  return serverApp({ store, identity: { whoIs }, profile: vietnam, basePath: '/kehoach' });
}

async function serve(markup, folder) {
  const types = { '.js': 'text/javascript', '.html': 'text/html' };
  const office = listenerFor(await officeApp());
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/kehoach/')) return office(request, response);
    const name = decodeURI((request.url ?? '/').slice(1).replace(/\?.*/, ''));
    if (name === 'favicon.ico') return response.writeHead(204).end();
    response.setHeader('Content-Security-Policy', strictPolicy);
    response.setHeader('Content-Type', `${types[extname(name) || '.html'] ?? 'text/plain'}; charset=utf-8`);
    if (name === '') return response.end(`<!doctype html><html lang="vi"><body>${markup}</body></html>`);
    const found = [join(folder, name), join(root, 'packages/portal/dist', name)].map((path) => readFile(path));
    const texts = await Promise.allSettled(found);
    const text = texts.find(({ status }) => status === 'fulfilled')?.value;
    return text === undefined ? response.writeHead(404).end() : response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
