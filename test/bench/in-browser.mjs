import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { foldedText, replay, writeLog } from '@kehoach/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { foldModule } from '../tools/fold-templates.mjs';
import { earlierFile } from './earlier.mjs';
import { median } from './measure.js';
import { makeLog, planLog } from './sample.js';

const today = fileURLToPath(new URL('../../packages/portal/dist/kehoach-timeline.js', import.meta.url));

/** The full check of a text, and its longest slice. */
export function checking(say, isQuick) {
  const count = isQuick ? 5000 : 100_000;
  return onPage({ log: makeLog(count, 1000) }, async (page) => {
    const { ratio, longest } = await page.evaluate((rounds) => bench.check('log', rounds), isQuick ? 1 : 5);
    say(`chain, form and schema of ${count} lines / JSON.parse of the lines`, ratio, 'ratio', 8);
    say('its longest slice', longest, 'ms', 50);
  });
}

/** Opening from IndexedDB. */
export function storing(say, isQuick) {
  const count = isQuick ? 5000 : 100_000;
  return onPage({ log: makeLog(count, 1000) }, async (page) => {
    const ratios = await page.evaluate((rounds) => bench.indexedDb('log', rounds), isQuick ? 1 : 7);
    say(`${count} events from IndexedDB to a plan / JSON.parse and plain loop`, ratios[0], 'ratio', 1.5);
    say('the same to a checked plan', ratios[1], 'ratio');
  });
}

/** Timeline and table of plans of all sizes: paint, nodes, scrolling. */
export async function drawing(say, isQuick) {
  const sizes = isQuick ? [100, 1000] : [100, 10_000, 100_000];
  const logs = Object.fromEntries(sizes.map((size) => [String(size), planLog(size)]));
  await onPage(logs, async (page) => {
    for (const tag of ['kh-timeline', 'kh-tasks'])
      for (const size of sizes) {
        const { emptyMs, fullMs, nodes } = await page.evaluate((...at) => bench.paint(...at), tag, String(size));
        const name = `${tag}, ${size} tasks`;
        const frames = (fullMs - emptyMs) / (1000 / 60);
        say(`${name}: first paint after an empty element’s`, frames, 'frames', size <= 10_000 ? 2 : undefined);
        say(`${name}: nodes`, nodes, 'nodes', tag === 'kh-timeline' ? 600 : 900);
        say(
          `${name}: main thread per scrolled frame`,
          await scrolling(page),
          'ms',
          tag === 'kh-timeline' ? 4 : undefined,
        );
      }
  });
}

/** How long a page has worked, in ms, by its own clock. */
export async function cpuOf(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function scrolling(page) {
  const cpu = await cpuOf(page);
  const frames = 90;
  const before = await cpu();
  const top = await page.evaluate((count) => bench.scroll(count), frames);
  if (top < 1000) throw new Error('nothing was scrolled');
  return ((await cpu()) - before) / frames;
}

/** A log's text to the first paint, in the files of 0.1 and of today, each in fresh pages, in turn. */
export async function earlier(say, isQuick) {
  const before = await earlierFile('kehoach-timeline.js');
  if (before === undefined) return;
  const log = isQuick ? makeLog(1900, 1000) : makeLog(18_317, 10_000);
  await onPage({ log }, async (page) => {
    const times = { before: [], today: [] };
    for (let round = 0; round < (isQuick ? 1 : 7); round += 1)
      for (const [name, file] of round % 2 === 0
        ? [
            ['before', before],
            ['today', today],
          ]
        : [
            ['today', today],
            ['before', before],
          ])
        times[name].push(await firstPaint(page, await readFile(file, 'utf8')));
    const [old, now] = [median(times.before), median(times.today)];
    say(`log text to first paint, ${isQuick ? 1000 : 10_000} tasks / the same in 0.1`, now / old, 'ratio', 0.5);
    say('log text to first paint', now, 'ms');
  });
}

/** A plan that was folded elsewhere to the first paint, against its log, each in fresh pages, in turn. */
export async function foldedPlan(say, isQuick) {
  const code = await readFile(today, 'utf8');
  for (const [events, tasks] of isQuick
    ? [[1900, 1000]]
    : [
        [18_317, 10_000],
        [183_170, 100_000],
      ]) {
    const log = makeLog(events, tasks);
    const latest = log.reduce((day, { occurredOn }) => (occurredOn > day ? occurredOn : day), '');
    await onPage({ log, folded: foldedText(replay(log), 3_000_000) }, async (page) => {
      const times = { log: [], folded: [] };
      for (let round = 0; round < (isQuick ? 1 : 7); round += 1)
        for (const from of round % 2 === 0 ? ['log', 'folded'] : ['folded', 'log'])
          times[from].push(await firstPaint(page, code, from, latest));
      const ratio = median(times.folded) / median(times.log);
      say(`plan.json to first paint, ${tasks} tasks / its log to first paint`, ratio, 'ratio', 0.7);
      say('plan.json to first paint', median(times.folded), 'ms');
    });
  }
}

async function firstPaint(page, code, from = 'log', today = '2022-06-15') {
  await page.reload();
  await page.addScriptTag({ content: code });
  return page.evaluate(
    async (address, day) => {
      const text = await (await fetch(address)).text();
      // The answer is at hand: carrying it is not measured.
      globalThis.fetch = async () => new Response(text);
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await frame();
      const start = performance.now();
      const timeline = document.createElement('kh-timeline');
      timeline.setAttribute('src', 'log');
      if (address === 'folded') timeline.setAttribute('folded', address);
      timeline.setAttribute('today', day);
      document.body.append(timeline);
      while (!timeline.shadowRoot?.textContent.includes('Nhiệm vụ 1:')) {
        if (performance.now() - start > 60_000) throw new Error('nothing was painted');
        await frame();
      }
      return performance.now() - start;
    },
    from,
    today,
  );
}

/** The form over a plan of many tasks. */
export function filling(say, isQuick) {
  const count = isQuick ? 200 : 2000;
  return onPage({ log: planLog(count) }, async (page) => {
    const { first, again } = await page.evaluate((rounds) => bench.form('log', rounds), isQuick ? 2 : 31);
    say(`kh-record, ${count} tasks: drawn first / one timelineOf`, first, 'ratio', 2);
    say(`kh-record, ${count} tasks: drawn again / one timelineOf`, again, 'ratio', 2);
  });
}

/** A page with the bench in it, and logs, or texts, at the addresses of their names. */
export async function onPage(logs, work) {
  const texts = new Map(
    Object.entries(logs).map(([name, log]) => [`/${name}`, typeof log === 'string' ? log : writeLog(log)]),
  );
  const server = createServer((request, response) => {
    const text = texts.get(request.url);
    response.writeHead(200, { 'Content-Type': `${text === undefined ? 'text/html' : 'text/plain'}; charset=utf-8` });
    response.end(text ?? '<!doctype html><html lang="vi"><body></body></html>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: browsers().chromium,
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
    protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.addScriptTag({ content: await bundled() });
    await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}

let code;

async function bundled() {
  code ??= await rollup({
    input: fileURLToPath(new URL('page.js', import.meta.url)),
    plugins: [
      nodeResolve(),
      replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
      { name: 'fold', transform: (text, id) => (id.includes('/elements/') ? foldModule(text) : undefined) },
    ],
    onwarn: () => undefined,
  }).then(
    async (bundle) =>
      (await bundle.generate({ format: 'iife', name: 'bench', inlineDynamicImports: true })).output[0].code,
  );
  return code;
}
