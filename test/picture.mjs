// Takes the README's picture from the running example.
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { portalServer } from '@kehoach/examples/server.js';
import { browsers, chromiumArgs } from './dist/browsers.js';

const server = portalServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 1500 });
await page.goto(`http://localhost:${server.address().port}/`);
await page.waitForFunction(() => document.querySelector('kh-timeline')?.shadowRoot?.textContent?.includes('II.4'));
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: fileURLToPath(new URL('../examples/portal/picture.png', import.meta.url)) });
await browser.close();
server.close();
