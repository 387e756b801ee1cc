import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { endServer, says, textIn, until } from './browser.js';
import { launch } from './scripted.js';

const dist = new URL('../../../packages/portal/dist/', import.meta.url);

/** What pages of this portal allow beside the strictest policy. */
const policies: Readonly<Record<string, string>> = {
  '/strict': strictPolicy,
  '/named': `${strictPolicy}; trusted-types lit-html kehoach; worker-src 'self'`,
  '/unnamed': `${strictPolicy}; trusted-types lit-html`,
  '/no-worker': `${strictPolicy}; worker-src 'none'`,
};

/** `missing` is not found. A page has the script from here, or as `?from=` says, from another origin. */
function portal(missing: ReadonlySet<string>): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const from = searchParams.get('from') ?? '';
    const policy = (policies[pathname] ?? strictPolicy).replace("script-src 'self'", `script-src 'self' ${from}`);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', `${pathname.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (missing.has(pathname.slice(1)) || pathname === '/favicon.ico') response.writeHead(404).end();
    else if (pathname.endsWith('.js')) response.end(await readFile(new URL(pathname.slice(1), dist)));
    else
      response.end(
        `<!doctype html><html lang="vi"><title>Thử</title><script src="${from}/kehoach-import.js" defer></script><kh-import></kh-import>`,
      );
  });
}

/** A plan of so many tasks. */
function planOf(count: number): string {
  const order = (at: number): string => `${at}. Giao Văn phòng Sở vá lưới số ${at}, hoàn thành trước ngày 15/9/2026.\n`;
  return `KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n${Array.from({ length: count }, (_, at) => order(at + 1)).join('')}`;
}

/** What a page tells: which directives it broke, and what the workers said that it made. */
interface Told {
  readonly breaches: readonly string[];
  readonly heard: readonly string[];
}

for (const engine of ['chromium', 'firefox'] as const)
  suite(`reading a document on a page, in ${engine}`, () => {
    const missing = new Set<string>();
    let browser: Browser;
    let server: Server;
    suiteSetup(async () => {
      browser = await launch(engine);
      server = portal(missing);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    suiteTeardown(async () => {
      await browser.close();
      await endServer(server);
    });
    const port = (): number => (server.address() as AddressInfo).port;

    async function opened(path: string): Promise<Page> {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.evaluateOnNewDocument(() => {
        const told = { breaches: [] as string[], heard: [] as string[] };
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.breaches.push(violatedDirective));
        const Real = Worker;
        const Heard = class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            this.addEventListener('message', ({ data }: MessageEvent<{ is: string }>) => told.heard.push(data.is));
          }
        };
        Object.assign(globalThis, { told, Worker: Heard });
      });
      await page.goto(`http://localhost:${port()}${path}`);
      await until('a document is asked for', async () => (await textIn(page, 'kh-import')).includes('.pdf'));
      return page;
    }

    const give = (page: Page, text: string): Promise<void> =>
      page.evaluate((words) => {
        void (document.querySelector('kh-import') as unknown as { read(text: string): Promise<void> }).read(words);
      }, text);
    const told = (page: Page): Promise<Told> => page.evaluate(() => (globalThis as unknown as { told: Told }).told);
    const hasTrustedTypes = (page: Page): Promise<boolean> => page.evaluate(() => 'trustedTypes' in globalThis);

    for (const path of ['/strict', '/named'])
      test(`is done by a worker: ${path.slice(1)}`, async () => {
        const page = await opened(path);
        await give(page, planOf(40));
        await says(page, 'kh-import', '40 nhiệm vụ');
        const { breaches, heard } = await told(page);
        assert.deepEqual([...breaches, heard[0], heard.at(-1)], ['ready', 'read']);
        await page.close();
      });

    test('is done on the page where its policy names none of ours, which it is told once', async () => {
      const page = await opened('/unnamed');
      const isRefused = await hasTrustedTypes(page);
      for (const count of [40, 30]) {
        await give(page, planOf(count));
        await says(page, 'kh-import', `${count} nhiệm vụ`);
      }
      const { breaches, heard } = await told(page);
      assert.deepEqual(breaches, isRefused ? ['trusted-types'] : []);
      assert.equal(heard.length === 0, isRefused);
      await page.close();
    });

    test('is done on the page where it lets no worker be had', async () => {
      const page = await opened('/no-worker');
      await give(page, planOf(40));
      await says(page, 'kh-import', '40 nhiệm vụ');
      assert.isEmpty((await told(page)).heard);
      await page.close();
    });

    test('is done on the page where the script is of another origin', async () => {
      const page = await opened(`/strict?from=${encodeURIComponent(`http://127.0.0.1:${port()}`)}`);
      await give(page, planOf(40));
      await says(page, 'kh-import', '40 nhiệm vụ');
      assert.deepEqual(await told(page), { breaches: [], heard: [] });
      await page.close();
    });

    for (const path of ['/strict', '/no-worker'])
      test(`ends at once when it is stopped, and another document is read: ${path.slice(1)}`, async () => {
        const page = await opened(path);
        await give(page, planOf(20_000));
        await says(page, 'kh-import', 'Dừng');
        await page.click('kh-import >>> .work .stop');
        await says(page, 'kh-import', 'Đã dừng đọc; không có gì được nhập.');
        await until('no worker is left', async () => page.workers().length === 0);
        await give(page, planOf(20));
        await says(page, 'kh-import', '20 nhiệm vụ');
        await page.close();
      });

    test('whose reader cannot be fetched says so, and is done when that is there again', async () => {
      missing.add('kehoach-read.js');
      const page = await opened('/strict');
      await give(page, planOf(40));
      await says(page, 'kh-import', 'Chưa tải được một phần của trang. Hãy thử lại.');
      missing.clear();
      await give(page, planOf(40));
      await says(page, 'kh-import', '40 nhiệm vụ');
      await page.close();
    });
  });
