// Takes the README's picture from the running example: the desk with a late task open.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startOffice } from '@kehoach/examples/office.js';
import { browsers, chromiumArgs } from './dist/browsers.js';

const data = await mkdtemp(join(tmpdir(), 'kehoach-picture-'));
const office = await startOffice({ data, port: 0 });
const browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.goto(`http://localhost:${office.port}/#task=II.2`);
// The driver's own waiting makes code from text, which the page's policy forbids.
while ((await page.$('kh-desk >>> dialog.panel kh-record >>> [data-command]')) === null)
  await new Promise((resolve) => setTimeout(resolve, 50));
await page.evaluate(async () => {
  await document.fonts.ready;
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
});
await page.screenshot({ path: fileURLToPath(new URL('../examples/portal/picture.png', import.meta.url)) });
await browser.close();
await office.close();
await rm(data, { recursive: true });
