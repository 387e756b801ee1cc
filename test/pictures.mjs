// Takes pictures of the desk as a reader sees it, for people to look at: every view, plans of four sizes, three widths,
// light, dark and forced colours, both languages. They lie in test/output/pictures.
// --only WORDS: those whose name has each of them (`60 390 vi`), the rest is not even opened.
// --keep: the six of the README alone, in 256 colours, into docs/pictures.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { writeLog } from '@kehoach/core';
import { portalListener } from '@kehoach/examples/server.js';
import puppeteer from 'puppeteer-core';
import upng from 'upng-js';
import { makeLog, planLog } from './bench/sample.js';
import { browsers, chromiumArgs } from './dist/browsers.js';

const folder = fileURLToPath(new URL('output/pictures/', import.meta.url));
const wanted = process.argv.includes('--only') ? process.argv.slice(process.argv.indexOf('--only') + 1) : [];
const keptFolder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const isKeeping = process.argv.includes('--keep');

/** The most telling ones, by the name under which they are kept. */
const kept = {
  'timeline-6-1440-light-vi': 'timeline',
  'record-6-1440-light-vi': 'recording',
  'unit-6-1440-light-vi': 'my-unit',
  'awards-6-1440-dark-vi': 'commendations-dark',
  'history-6-1024-light-en': 'log-english',
  'unit-6-390-light-vi': 'phone',
};
const isMeant = (name) =>
  isKeeping ? kept[name] !== undefined : wanted.every((word) => name.split('-').includes(word));

const logs = {
  0: async () => writeLog(makeLog(1, 0, { sectionCount: 0 })),
  6: async () => readFile(new URL('../examples/portal/225-kh-stp.ndjson', import.meta.url), 'utf8'),
  60: async () => writeLog(planLog(60)),
  2000: async () => writeLog(planLog(2000)),
};
const lateTask = { 6: 'II.2', 60: 't3', 2000: 't3' };

/** What is looked at, by the address after `#`; some only where there is a task. */
const views = {
  timeline: 'view=timeline',
  list: 'view=list',
  unit: 'view=unit',
  awards: 'view=awards',
  history: 'view=history',
  past: 'day=2022-09-06',
  panel: (size) => `task=${lateTask[size]}`,
  record: (size) => `task=${lateTask[size]}`,
};
const widths = { 1440: 900, 1024: 768, 390: 844 };
const schemes = { light: {}, dark: { 'prefers-color-scheme': 'dark' }, forced: { 'forced-colors': 'active' } };

function pageOf(size, lang) {
  const unit = size === '6' ? 'tgpl' : 'u3';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" /><title>Kế hoạch</title>
    <link rel="stylesheet" href="fonts.css" />
    <link rel="stylesheet" href="page.css" />
    <link rel="stylesheet" href="frame.css" />
    <script src="kehoach-desk.js" defer></script></head><body>
    <header class="portal"><img src="emblem.svg" alt="" width="26" height="26" />
    <p class="office">Sở Tư pháp tỉnh Ninh Thuận</p></header>
    <main><kh-desk src="${size}.ndjson" today="2022-09-20" actor-id="a" actor-unit="${unit}"></kh-desk></main>
    </body></html>`;
}

const texts = new Map();
const otherwise = portalListener();
const server = createServer((request, response) => {
  const [, size, lang] = /^\/(\d+)-(vi|en)$/.exec(request.url) ?? [];
  const [, log] = /^\/(\d+)\.ndjson$/.exec(request.url) ?? [];
  if (log !== undefined) response.end(texts.get(log));
  else if (size === undefined) otherwise(request, response);
  else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageOf(size, lang));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
await mkdir(isKeeping ? keptFolder : folder, { recursive: true });

let count = 0;
for (const [size, log] of Object.entries(logs))
  for (const lang of ['vi', 'en']) {
    const shots = shotsOf(size, lang).filter(({ name }) => isMeant(name));
    if (shots.length === 0) continue;
    if (!texts.has(size)) texts.set(size, await log());
    for (const shot of shots) await take(shot, `${origin}/${size}-${lang}`);
  }
console.log(`${count} pictures in ${isKeeping ? 'docs/pictures' : 'test/output/pictures'}`);
await browser.close();
server.close();

function shotsOf(size, lang) {
  return Object.keys(widths).flatMap((width) =>
    Object.keys(schemes).flatMap((scheme) =>
      Object.entries(views)
        .filter(([, hash]) => typeof hash === 'string' || lateTask[size] !== undefined)
        .map(([view, hash]) => ({
          name: `${view}-${size}-${width}-${scheme}-${lang}`,
          hash: typeof hash === 'string' ? hash : hash(size),
          view,
          width: Number(width),
          scheme,
        })),
    ),
  );
}

async function take({ name, hash, view, width, scheme }, address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(name, String(error)));
  await page.setViewport({ width, height: widths[width], hasTouch: width === 390, isMobile: width === 390 });
  const session = await page.createCDPSession();
  const features = Object.entries(schemes[scheme]).map(([feature, value]) => ({ name: feature, value }));
  await session.send('Emulation.setEmulatedMedia', { media: '', features });
  await page.goto(`${address}#${hash}`);
  await stands(page, view);
  if (view === 'record') await record(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });
  const picture = await page.screenshot();
  await writeFile(
    isKeeping ? `${keptFolder}${kept[name]}.png` : `${folder}${name}.png`,
    isKeeping ? small(picture) : picture,
  );
  await page.close();
  count += 1;
}

/** The same in 256 colours. */
function small(picture) {
  const { buffer, byteOffset, byteLength } = picture;
  const read = upng.decode(buffer.slice(byteOffset, byteOffset + byteLength));
  return Buffer.from(upng.encode(upng.toRGBA8(read), read.width, read.height, 256));
}

/** The driver's own waiting makes code from text, which the page's policy forbids. */
async function stands(page, view) {
  const parts = {
    timeline: 'kh-timeline',
    past: '.past',
    list: 'kh-tasks',
    unit: 'kh-agenda',
    awards: 'kh-awards',
    history: 'kh-history',
  };
  const sought = view === 'panel' || view === 'record' ? 'dialog.panel kh-record >>> [data-command]' : parts[view];
  await seen(page, `kh-desk >>> ${sought}`);
}

async function record(page) {
  await (await page.$('kh-desk >>> dialog.panel kh-record >>> [data-command="ReportProgress"]'))?.click();
  await seen(page, 'kh-desk >>> dialog.panel kh-record >>> #percent');
}

async function seen(page, selector) {
  for (const end = Date.now() + 8000; (await page.$(selector)) === null;) {
    if (Date.now() > end) return console.error(`${page.url()}: there is no ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await new Promise((resolve) => setTimeout(resolve, 250));
}
