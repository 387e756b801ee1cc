// Our timeline and rings beside those of others, in pages of their own, in turn within one run.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { foldedText, readLog, replay, tasksIn, writeLog } from '@kehoach/core';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { fetchPeers, versions } from './peers/fetched.mjs';
import { formsOf } from './peers/forms.mjs';
import { besideRings } from './peers/rings.mjs';
import { served } from './peers/served.mjs';
import { besideOnALine, linePages } from './peers/slow-line.mjs';
import { besideTimelines } from './peers/timelines.mjs';
import { planLog } from './sample.js';

const example = new URL('../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const dist = new URL('../../packages/portal/dist/', import.meta.url);
const today = '2022-12-30';
const pages = { kehoach: 'kehoach-timeline.js', 'kehoach-rings': 'kehoach.js' };
const peers = ['dhtmlx', 'svar', 'vis', 'frappe', 'webawesome-rings'];

/** Fetches the others from the registry into a folder that goes away again. */
export async function besidePeers(say, isQuick) {
  const fetched = await fetchPeers();
  const files = new Map();
  const find = (path) => (path.startsWith('/dist/') ? fromDist(path.slice('/dist/'.length)) : undefined);
  const server = await served(files, { find });
  const line = await served(files, { find, isPacked: true });
  const browser = await launched();
  const open = (work) => onFreshPage(browser, work);
  try {
    console.log(
      Object.entries(versions)
        .map((named) => named.join(' '))
        .join(', '),
    );
    for (const name of [...peers, ...Object.keys(pages)]) addPage(files, name, await fetched.bundled(name));
    await weigh(say, files);
    for (const size of isQuick ? [100] : [100, 1000, 10_000, 100_000])
      await besideTimelines(
        say,
        open,
        { origin: server.origin, files },
        { size, rounds: isQuick ? 1 : roundsOf(size) },
      );
    await rings(say, open, { origin: server.origin, files }, isQuick);
    await slowLine(say, open, { origin: line.origin, files, fetched }, isQuick);
  } finally {
    await browser.close();
    server.close();
    line.close();
    await fetched.remove();
  }
}

const roundsOf = (size) => (size > 10_000 ? 3 : 7);

const fromDist = (name) => readFile(new URL(name, dist)).catch(() => undefined);

function addPage(files, name, { script, styles }) {
  const before = pages[name] === undefined ? '' : `<script src="/dist/${pages[name]}"></script>`;
  files.set(`/${name}.js`, script);
  files.set(`/${name}.css`, styles);
  files.set(
    `/${name}/`,
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}.css">
<style>body { margin: 0 } #host { height: 700px }</style></head><body><div id="host"></div>${before}<script src="/${name}.js"></script></body></html>`,
  );
}

/** What comes over the line until the first paint. */
async function weigh(say, files) {
  const packed = (body) => gzipSync(body, { level: 9 }).length;
  const our = Object.fromEntries(
    await Promise.all(Object.entries(pages).map(async ([page, file]) => [page, packed(await fromDist(file))])),
  );
  for (const peer of peers) {
    const bytes = packed(files.get(`/${peer}.js`)) + packed(files.get(`/${peer}.css`));
    const [page, file] = Object.entries(pages)[peer === 'webawesome-rings' ? 1 : 0];
    say(`script and styles by gzip, ${file} / ${peer} (${bytes} bytes)`, our[page] / bytes, 'ratio');
  }
}

async function rings(say, open, { origin, files }, isQuick) {
  const plan = replay(planLog(isQuick ? 100 : 1000));
  files.set('/rings.plan.json', foldedText(plan, 10_000_000));
  const tasks = [...tasksIn(plan.tasks)].map(({ id, title, progress }) => ({
    id,
    text: title,
    percent: progress?.percent ?? 0,
  }));
  await besideRings(say, open, origin, { tasks, today, rounds: isQuick ? 1 : 9 });
}

async function slowLine(say, open, { origin, files, fetched }, isQuick) {
  const { entries } = readLog(await readFile(example, 'utf8'));
  const plan = replay(entries);
  const logText = writeLog(entries);
  files.set('/225.ndjson', logText).set('/225.plan.json', foldedText(plan, logText.length));
  files.set('/225.json', formsOf(plan, today).dhtmlx);
  for (const name of ['dhtmlxgantt.js', 'dhtmlxgantt.css'])
    files.set(`/${name}`, await fetched.fileOf(`dhtmlx-gantt/codebase/${name}`));
  for (const [path, text] of linePages(today)) files.set(path, text);
  const [first] = tasksIn(plan.tasks);
  await besideOnALine(say, open, origin, { title: first.title.slice(0, 20), least: 5, rounds: isQuick ? 1 : 7 });
}

/** A browser that asks no other host: what a page wants from one is refused at once. */
function launched() {
  return puppeteer.launch({
    executablePath: browsers().chromium,
    args: [...chromiumArgs, '--js-flags=--expose-gc', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    protocolTimeout: 900_000,
  });
}

async function onFreshPage(browser, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    return await work(page);
  } finally {
    await context.close();
  }
}
