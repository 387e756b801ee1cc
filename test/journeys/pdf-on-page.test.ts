import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog, replay } from '@kehoach/core';
import { strictPolicy } from '@kehoach/examples/server.js';
import { planSheet } from '@kehoach/exports';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { endServer, textIn, until } from './browser.js';
import { printedPlan } from './printed-plan.js';
import { launch } from './scripted.js';

const yearLog = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const dist = new URL('../../../packages/portal/dist/', import.meta.url);

/** A portal under the strictest policy whose page takes documents; `missing` is not found, `asked` what was asked for. */
function portal(missing: ReadonlySet<string>, asked: string[]): Server {
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const [name = ''] = (request.url ?? '/').slice(1).split('?');
    asked.push(name);
    response.setHeader('Content-Type', `${name.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    if (missing.has(name) || name === 'favicon.ico') response.writeHead(404).end();
    else if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
    else
      response.end(
        '<!doctype html><html lang="vi"><title>Thử</title><script src="kehoach-import.js" defer></script><kh-import actor-id="van-thu"></kh-import>',
      );
  });
}

for (const engine of ['chromium', 'firefox'] as const)
  suite(`a PDF on a page, in ${engine}`, () => {
    const [missing, asked] = [new Set<string>(), [] as string[]];
    let browser: Browser;
    let server: Server;
    let folder: string;
    suiteSetup(async () => {
      browser = await launch(engine);
      folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-'));
      const printer = await launch('chromium');
      await writeFile(join(folder, 'ke-hoach.pdf'), await printedPlan(printer));
      await printer.close();
      const { entries } = readLog(await readFile(yearLog, 'utf8'));
      const sheet = await planSheet(replay(entries), { on: '2022-12-31', profile: vietnam });
      await writeFile(join(folder, 'theo-doi.xlsx'), sheet);
      await writeFile(
        join(folder, 'ke-hoach.rtf'),
        '{\\rtf1\\ansi K\\u7870? HO\\u7840?CH\\par 1. Thay phao tr\\u432?\\u7899?c ng\\u224?y 01/6/2027.\\par}',
      );
      server = portal(missing, asked);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    suiteTeardown(async () => {
      await browser.close();
      await endServer(server);
      await rm(folder, { recursive: true, force: true });
    });

    async function offered(
      name = 'ke-hoach.pdf',
      hasWorkers = true,
    ): Promise<{ page: Page; violations: () => Promise<readonly string[]> }> {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.evaluateOnNewDocument(() => {
        const breaches: string[] = [];
        Object.assign(globalThis, { breaches });
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => breaches.push(violatedDirective));
      });
      if (!hasWorkers) await page.evaluateOnNewDocument(() => Object.assign(globalThis, { Worker: undefined }));
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      await until('a document is asked for', async () => (await textIn(page, 'kh-import')).includes('.pdf'));
      await choose(page, name);
      const violations = (): Promise<readonly string[]> =>
        page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);
      return { page, violations };
    }

    async function choose(page: Page, name = 'ke-hoach.pdf'): Promise<void> {
      const input = await page.evaluateHandle(() =>
        document.querySelector('kh-import')?.shadowRoot?.querySelector('input[type=file]'),
      );
      await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
    }

    test('is read under the strictest policy, and its reader fetched then alone', async () => {
      const { page, violations } = await offered();
      await until('the plan is read', async () => (await textIn(page, 'kh-import')).includes('41 nhiệm vụ'));
      assert.include(await textIn(page, 'kh-import'), 'lớp chữ của PDF');
      assert.deepEqual(await violations(), []);
      assert.include(asked, 'kehoach-pdf.js');
      await page.close();
    });

    test('is read on the page’s own thread where no worker can be had', async () => {
      const { page, violations } = await offered('ke-hoach.pdf', false);
      await until('the plan is read', async () => (await textIn(page, 'kh-import')).includes('41 nhiệm vụ'));
      assert.deepEqual(await violations(), []);
      await page.close();
    });

    for (const [file, readers, words] of [
      ['theo-doi.xlsx', ['kehoach-sheet.js', 'kehoach-standing.js'], 'Theo bảng, tính đến 15/9/2022: 90%'],
      ['ke-hoach.rtf', ['kehoach-rtf.js'], '1 nhiệm vụ'],
    ] as const)
      test(`and so is ${file}`, async () => {
        const { page, violations } = await offered(file);
        await until('the plan is read', async () => (await textIn(page, 'kh-import')).includes(words));
        assert.deepEqual(await violations(), []);
        assert.includeMembers(asked, [...readers]);
        await page.close();
      });

    test('whose reader cannot be fetched says so, and is read when that is there again', async () => {
      missing.add('kehoach-pdf.js');
      const { page } = await offered();
      const says = 'Chưa tải được một phần của trang. Hãy thử lại.';
      await until('it says what is missing', async () => (await textIn(page, 'kh-import')).includes(says));
      missing.clear();
      await choose(page);
      await until('the plan is read', async () => (await textIn(page, 'kh-import')).includes('41 nhiệm vụ'));
      await page.close();
    });
  });
