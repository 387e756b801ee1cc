// What documents show and nobody runs: commands for a shell, configurations, style sheets.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { assert } from 'chai';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../../dist/browsers.js';
import { storeContract } from '../../dist/contract/store-contract.js';
import { nginxPath } from '../../dist/nginx.js';
import { skipHere } from '../../dist/servers/skips.js';
import { blocksIn } from '../blocks.mjs';
import { guides, pages, readmes, textsOf } from '../documents.mjs';
import { openFolder } from '../readme-examples.mjs';
import { wrongCommands } from './shell-lines.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);
const texts = await textsOf([...(await readmes()), ...(await pages())]);
const blocksOf = (all) => [...all].flatMap(([name, text]) => blocksIn(text).map((block) => ({ ...block, name })));
const blocks = blocksOf(texts);
const of = (language) => blocks.filter((block) => block.language === language);
const at = ({ name, line }) => `${name}, line ${line}`;

suite('what documents show', () => {
  test('is in a language that is run or checked', () => {
    const checked = new Set(['js', 'sh', 'html', 'txt', 'json', 'css', 'nginx']);
    assert.deepEqual(blocks.filter(({ language }) => !checked.has(language)).map(at), []);
  });

  test('as commands for a shell, are commands and options that there are', async () => {
    const shown = [...of('txt'), ...blocksOf(await textsOf(await guides()))];
    for (const block of shown) assert.deepEqual(await wrongCommands(block.text), [], at(block));
  });

  test('finds a command that there is not', async () => {
    assert.lengthOf(await wrongCommands('npx kehoach unfold x\nnpx kehoach serve --nothing\nnpm run nothing\n'), 3);
  });

  test('as JSON, is what reads it takes', async () => {
    for (const block of of('json')) {
      const value = JSON.parse(block.text);
      const [schema] = block.words;
      if (schema === '') continue;
      const text = await readFile(join(root, `packages/server/dist/${schema}.schema.json`), 'utf8');
      const isValid = new Ajv({ strict: false }).compile(JSON.parse(text));
      assert.isTrue(isValid(value), `${at(block)}: ${JSON.stringify(isValid.errors)}`);
    }
  });

  test('as a part of nginx’s configuration, is one that nginx takes', async function () {
    const nginx = nginxPath();
    if (nginx === undefined) skipHere(this, 'nginx is not here');
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-nginx-'));
    for (const block of of('nginx')) {
      const config = `pid ${folder}/pid; events {} http { access_log off; server { listen 127.0.0.1:1; ${block.text} } }`;
      await writeFile(join(folder, 'nginx.conf'), config);
      await run(nginx, ['-t', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]);
    }
    await rm(folder, { recursive: true });
  });
});

suite('style sheets that documents show', () => {
  let browser;
  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
  });
  suiteTeardown(() => browser.close());

  test('are taken by the browser, and set what the manifest knows', async () => {
    const text = await readFile(join(root, 'packages/elements/dist/custom-elements.json'), 'utf8');
    const elements = JSON.parse(text).modules.flatMap(({ declarations }) => declarations);
    const names = (kind) => new Set(elements.flatMap((element) => element[kind].map(({ name }) => name)));
    const [properties, parts] = [names('cssProperties'), names('cssParts')];
    const page = await browser.newPage();
    for (const block of of('css')) {
      const told = block.text.match(/[\w-]+(?=:\s)/g) ?? [];
      const taken = await page.evaluate((sheet) => {
        const parsed = new CSSStyleSheet();
        parsed.replaceSync(sheet);
        return [...parsed.cssRules].flatMap((rule) => [...rule.style]).length;
      }, block.text);
      assert.isAtLeast(taken, told.length, at(block));
      for (const name of told.filter((each) => each.startsWith('--kh-'))) assert.isTrue(properties.has(name), name);
      for (const [, name] of block.text.matchAll(/::part\(([\w-]+)\)/g)) assert.isTrue(parts.has(name), name);
    }
  });
});

// The store that docs/store.md shows is one.
const shown = blocksIn(texts.get('docs/store.md')).find(({ words }) => words.includes('store'));
const { folder, end } = await openFolder();
const file = join(folder, 'text-store.mjs');
await writeFile(file, shown.text);
const { textStore } = await import(pathToFileURL(file).href);
await end();
storeContract('the store that docs/store.md shows', async () => textStore());
