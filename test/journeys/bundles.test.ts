import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strictPolicy } from '@kehoach/examples/server.js';
import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs } from '../browsers.js';
import { textIn, until } from './browser.js';

const dist = new URL('../../../packages/portal/dist/', import.meta.url);
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const all = 'kehoach.js';
const timeline = 'kehoach-timeline.js';
const reader = 'kehoach-import.js';

/** Writes what goes wrong on the page, where a test reads it. */
const script = `
  const report = (text) => (document.documentElement.dataset.wrong = text);
  addEventListener('securitypolicyviolation', (event) => report('policy: ' + event.violatedDirective));
  addEventListener('error', (event) => report('error: ' + event.message));`;

const types = [
  ['.js', 'text/javascript'],
  ['.ndjson', 'application/x-ndjson'],
] as const;

/** A portal that serves one page, what it holds as a test wants it, under the strictest policy. */
function portal(markup: () => string): Server {
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const name = (request.url ?? '/').slice(1);
    const type = types.find(([end]) => name.endsWith(end))?.[1] ?? 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (name === 'page.js') response.end(script);
    else if (name === 'plan.ndjson') response.end(await readFile(log));
    else if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
    else response.end(`<!doctype html><html lang="vi">${markup()}</html>`);
  });
}

suite('the files for a script tag', () => {
  let browser: Browser;
  let server: Server;
  let markup = '';
  suiteSetup(async () => {
    browser = await puppeteer.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: chromiumArgs,
    });
    server = portal(() => markup);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  suiteTeardown(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async (files: readonly string[], type = '', body = ''): Promise<Page> => {
    markup = `<script src="page.js"></script>${files.map((file) => `<script src="${file}" defer ${type}></script>`).join('')}<body>${body}</body>`;
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return page;
  };
  const namesIn = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => Object.keys((globalThis as unknown as { KeHoach?: object }).KeHoach ?? {}).sort());

  const orders = [
    [all],
    [all, all],
    [timeline, all],
    [all, timeline],
    [reader, all],
    [all, reader],
    [reader, timeline, all, timeline, reader, all],
  ];
  for (const files of orders)
    test(`${files.join(', ')}: KeHoach has its names, and its elements their stores`, async () => {
      const page = await open(files);
      assert.deepEqual(await namesIn(page), ['indexedDbStore', 'registerStore']);
      await page.evaluate(() => {
        const { registerStore, indexedDbStore } = (
          globalThis as unknown as {
            KeHoach: { registerStore(name: string, make: () => unknown): void; indexedDbStore(o: object): unknown };
          }
        ).KeHoach;
        registerStore('mine', () => {
          document.body.dataset['store'] = 'made';
          return indexedDbStore({ name: 'of-this-page' });
        });
        const plan = document.createElement('kh-plan');
        for (const [name, value] of [
          ['src', 'plan.ndjson'],
          ['store', 'mine'],
          ['today', '2022-09-15'],
        ] as const)
          plan.setAttribute(name, value);
        plan.append(document.createElement('kh-timeline'));
        document.body.append(plan);
      });
      await until('the plan is drawn', async () =>
        (await textIn(page, 'kh-timeline')).includes('NỘI DUNG CÁC HOẠT ĐỘNG'),
      );
      await until('the store is asked for', () => page.evaluate(() => document.body.dataset['store'] === 'made'));
      assert.isUndefined(await wrongIn(page));
      await page.close();
    });

  const wrongIn = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['wrong']);

  test('the same files are modules', async () => {
    const page = await open([all, timeline, reader], 'type="module"');
    await until('the names are there', async () => (await namesIn(page)).length === 2);
    assert.isUndefined(await wrongIn(page));
    await page.close();
  });

  test('a file that only shows takes no name of the page', async () => {
    const page = await open([timeline, reader]);
    assert.deepEqual(await namesIn(page), []);
    await page.close();
  });

  test('an element with the id KeHoach is not taken for the names', async () => {
    const page = await open([all], '', '<p id="KeHoach"></p>');
    assert.deepEqual(await namesIn(page), ['indexedDbStore', 'registerStore']);
    await page.close();
  });
});
