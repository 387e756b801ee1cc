import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { assert } from 'chai';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { strictPolicy } from '@kehoach/examples/server.js';
import { chromiumArgs } from '../browsers.js';
import { endServer, says, textIn } from './browser.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const firstTask = 'Tiếp tục triển khai có hiệu quả';

/** Serves what was unpacked, under the strictest policy. */
function portal(folder: string): Server {
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const name = (request.url ?? '/').slice(1).split('?')[0] ?? '';
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.ndjson') ? 'application/x-ndjson' : '';
    response.setHeader('Content-Type', `${type || 'text/html'}; charset=utf-8`);
    const file = await readFile(join(folder, name)).catch(() => undefined);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
}

suite('a release', () => {
  let folder: string;
  let names: readonly string[];
  let browser: Browser;
  let server: Server;
  suiteSetup(async function () {
    this.timeout(300_000);
    await promisify(execFile)(process.execPath, ['test/tools/release/make.mjs'], { cwd: root });
    const made = join(root, 'test/output/release');
    names = await readdir(made);
    const target = await mkdtemp(join(tmpdir(), 'kehoach-release-'));
    const zip = names.find((name) => name.endsWith('.zip')) ?? '';
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(made, zip))))) {
      await mkdir(dirname(join(target, name)), { recursive: true });
      await writeFile(join(target, name), bytes);
    }
    folder = join(target, zip.replace(/\.zip$/, ''));
    browser = await puppeteer.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: chromiumArgs,
    });
    server = portal(folder);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  suiteTeardown(async () => {
    await browser.close();
    await endServer(server);
  });

  const opened = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };

  test('has a tarball of every package', async () => {
    const packages = await readdir(join(root, 'packages'));
    assert.lengthOf(
      names.filter((name) => name.endsWith('.tgz')),
      packages.length,
    );
  });

  test('is what its checksums say', async () => {
    const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    assert.sameMembers(
      sums.map((line) => line.slice(66)),
      (await readdir(folder)).filter((name) => name !== 'SHA256SUMS'),
    );
    for (const line of sums) {
      const bytes = await readFile(join(folder, line.slice(66)));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), line.slice(0, 64), line);
    }
  });

  test('shows the example by double click, and says that nothing was checked there', async () => {
    const page = await opened(pathToFileURL(join(folder, 'index.html')).href);
    await says(page, 'kh-timeline', firstTask);
    await says(page, 'kh-plan', 'nhật ký chưa được kiểm tra');
    await page.close();
  });

  test('shows on a strict page what the snippet of that page says, and nothing of a file that is another', async () => {
    const index = await readFile(join(folder, 'index.html'), 'utf8');
    const shown = /<pre><code>([^]*?)<\/code>/.exec(index)?.[1] ?? '';
    const snippet = shown.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    const at = `http://localhost:${(server.address() as AddressInfo).port}`;
    const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${snippet}</body></html>`;
    await writeFile(join(folder, 'own.html'), page);
    const own = await opened(`${at}/own.html`);
    await says(own, 'kh-timeline', firstTask);
    await own.close();
    await writeFile(join(folder, 'forged.html'), page.replaceAll('kehoach.js', 'kehoach-desk.js'));
    const forged = await opened(`${at}/forged.html`);
    await forged.waitForFunction(() => document.readyState === 'complete');
    assert.equal(await textIn(forged, 'kh-timeline'), '');
    await forged.close();
  });
});
