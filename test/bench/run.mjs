// Prints a table of measures, ratios made within one run; every output is checked first.
// --json: one line at the end for programs. --quick: small sizes, for checking that the benches still run.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { advance, replay, taskById, tasksIn } from '@kehoach/core';
import { readFile } from 'node:fs/promises';
import { readPlan } from '@kehoach/importer';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { checkSame, makeLog, median, plainFold, ratioOf } from './sample.js';

const isQuick = process.argv.includes('--quick');
const [eventCount, rounds] = isQuick ? [10_000, 3] : [100_000, 15];
const results = [];
const say = (name, value, unit, goal) => {
  results.push({ name, value: Math.round(value * 1000) / 1000, unit, goal });
  if (!process.argv.includes('--json'))
    console.log(`${name.padEnd(66)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(6)} goal ${goal}`);
};

const log = makeLog(eventCount, 1000);
checkSame(replay(log), plainFold(log), tasksIn);
say(
  `replay of ${eventCount} events / plain loop`,
  await ratioOf(
    rounds,
    () => replay(log),
    () => plainFold(log),
  ),
  'ratio',
  '≤ 1.3',
);
live();
await importing();
await inBrowser();
if (process.argv.includes('--json')) console.log(JSON.stringify(results));

function live() {
  const plan = replay(log);
  const event = {
    ...log.at(-1),
    type: 'TaskProgressed',
    schema: 1,
    version: log.length + 1,
    occurredOn: '2022-12-20',
    data: { taskId: 't500', percent: 77 },
  };
  const next = advance(plan, [event]);
  const isShared =
    taskById(next.tasks, 't499') === taskById(plan.tasks, 't499') &&
    next.units === plan.units &&
    next.sections === plan.sections;
  if (taskById(next.tasks, 't500').progress.percent !== 77 || !isShared)
    throw new Error('advance is wrong or shares too little');
  const times = [];
  for (let round = 0; round < 300; round += 1) {
    const start = performance.now();
    advance(plan, [event]);
    times.push(performance.now() - start);
  }
  say('one live event on a plan of 1,000 tasks', median(times), 'ms', '< 1');
}

/** A document of 2 MB, made of the samples: how long it takes, and how much longer than a tenth of it. */
async function importing() {
  const names = ['nhan-gach-dau-dong.txt', 'nhan-trong-ngoac.txt', 'giao-viec.txt', 'moc-thoi-gian.txt'];
  const texts = await Promise.all(
    names.map((name) => readFile(new URL(`../samples/${name}`, import.meta.url), 'utf8')),
  );
  const sample = texts.join('\n');
  const megabytes = isQuick ? 0.2 : 2;
  const large = sample.repeat(Math.round((megabytes * 1e6) / Buffer.byteLength(sample)));
  const small = sample.repeat(Math.round((megabytes * 1e5) / Buffer.byteLength(sample)));
  const read = (text) => {
    const started = performance.now();
    const { draft } = readPlan(text);
    const ms = performance.now() - started;
    if (draft.pieces.map((piece) => piece.text).join('') !== text || draft.tasks.length < text.length / 2000)
      throw new Error('the document is not read as a whole');
    return ms;
  };
  const times = Array.from({ length: isQuick ? 2 : 5 }, () => [read(small), read(large)]);
  const [smallMs, largeMs] = [0, 1].map((at) => median(times.map((each) => each[at])));
  say(`a document of ${megabytes} MB read as a plan`, largeMs / 1000, 's', '< 2');
  say('the same, for each byte, against a tenth of the document', largeMs / smallMs / 10, 'ratio', '≤ 1.5');
}

async function inBrowser() {
  const bundle = await rollup({
    input: fileURLToPath(new URL('page.js', import.meta.url)),
    plugins: [nodeResolve(), replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true })],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'bench' });
  const server = createServer((request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><html lang="vi"><body></body></html>'),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: browsers().chromium,
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
    protocolTimeout: 600_000,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.addScriptTag({ content: output[0].code });
  const ratio = await page.evaluate((count, times) => bench.indexedDb(count, times), eventCount, isQuick ? 3 : 9);
  say(`${eventCount} events from IndexedDB to a plan / JSON.parse and plain loop`, ratio, 'ratio', '≤ 1.5');
  for (const tasks of isQuick ? [100, 1000] : [100, 1000, 10_000, 100_000]) await timelineOf(page, tasks);
  await browser.close();
  server.close();
}

async function timelineOf(page, tasks) {
  const { emptyMs, fullMs, nodes } = await page.evaluate((count) => bench.paint(count), tasks);
  say(
    `kh-timeline, ${tasks} tasks: first paint after an empty element’s`,
    (fullMs - emptyMs) / (1000 / 60),
    'frames',
    tasks <= 10_000 ? '≤ 2' : 'none',
  );
  say(`kh-timeline, ${tasks} tasks: nodes`, nodes, 'nodes', '< 600');
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const cpu = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const frames = 90;
  const before = await cpu();
  const top = await page.evaluate((count) => bench.scroll(count), frames);
  if (top < 1000) throw new Error('nothing was scrolled');
  say(`kh-timeline, ${tasks} tasks: main thread per scrolled frame`, ((await cpu()) - before) / frames, 'ms', '≤ 4');
}
