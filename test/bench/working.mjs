// An office at work on a large plan, eight elements on one page: what the page's thread does for each step, and how long
// a long log takes to be opened and set back, beside the same pages with the file of 0.1, in turn within one run.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeLog } from '@kehoach/core';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { earlierFile } from './earlier.mjs';
import { median } from './measure.js';
import { threadOf } from './peers/drawn.mjs';
import { served } from './peers/served.mjs';
import { makeLog, planId, planLog } from './sample.js';
import * as steps from './working-page.js';

const folder = fileURLToPath(new URL('../../packages/portal/dist/', import.meta.url));
const elements = ['summary', 'timeline', 'tasks', 'task', 'record', 'awards', 'history', 'progress'];
const goals = { letter: 0.12, later: 0.12, choice: 0.1, recorded: 0.1 };
const told = {
  letter: 'a first word typed into kh-tasks',
  later: 'a letter typed behind it',
  choice: 'a task chosen',
  recorded: 'a record painted',
};

/** Steps of people over a plan of many tasks, and a long log in IndexedDB. */
export async function working(say, isQuick) {
  const before = await earlierFile('kehoach.js');
  if (before === undefined) return;
  const [taskCount, eventCount] = isQuick ? [200, 2000] : [10_000, 100_000];
  const page = (file, attributes, inside) =>
    `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="${file}" defer></script><body>
    <kh-plan today="2022-12-30" actor-id="staff" actor-unit="u3" ${attributes}>
    ${inside.map((name) => `<kh-${name}></kh-${name}>`).join('')}</kh-plan></body></html>`;
  const files = new Map([
    ['/before.js', await readFile(before, 'utf8')],
    ['/tasks.ndjson', writeLog(planLog(taskCount))],
    ['/events.ndjson', writeLog(makeLog(eventCount, 1000))],
  ]);
  for (const [name, file] of [
    ['before', '/before.js'],
    ['now', '/kehoach.js'],
  ]) {
    files.set(`/${name}-working`, page(file, 'src="/tasks.ndjson"', elements));
    files.set(
      `/${name}-filling`,
      page(file, `src="/events.ndjson" store="indexeddb" plan-id="${planId}"`, ['timeline']),
    );
    files.set(`/${name}-kept`, page(file, `store="indexeddb" plan-id="${planId}"`, ['timeline', 'summary']));
  }
  const find = (path) => (path.endsWith('.js') ? readFile(folder + path.slice(1)) : undefined);
  const server = await served(files, { find });
  try {
    await stepping(say, server.origin, taskCount, isQuick ? 1 : 5);
    await keeping(say, server.origin, eventCount, isQuick ? 1 : 5);
  } finally {
    server.close();
  }
}

/** The two versions, each in a browser of its own: their logs are kept in ways that the other does not know. */
async function inTurn(work) {
  const args = [...chromiumArgs, '--js-flags=--expose-gc'];
  const launch = () => puppeteer.launch({ executablePath: browsers().chromium, args, protocolTimeout: 900_000 });
  const both = { before: await launch(), now: await launch() };
  try {
    return await work(async (name, path, step) => {
      const page = await both[name].newPage();
      await page.setViewport({ width: 1280, height: 900 });
      page.on('pageerror', (error) => console.log(`${name}: ${String(error)}`));
      await page.goto(path);
      for (const [called, done] of Object.entries(steps)) await page.evaluate(`globalThis.${called} = ${String(done)}`);
      const value = await step(page);
      await page.close();
      return value;
    });
  } finally {
    for (const browser of Object.values(both)) await browser.close();
  }
}

async function stepping(say, origin, count, rounds) {
  const ratios = { letter: [], later: [], choice: [], recorded: [] };
  await inTurn(async (visit) => {
    const taken = (name) =>
      visit(name, `${origin}/${name}-working`, async (page) => {
        await page.evaluate(async () => {
          await untilKept();
          await search();
        });
        const cpu = await threadOf(page);
        const made = {};
        for (const step of Object.keys(ratios)) {
          await page.evaluate(() => globalThis.gc());
          const from = await cpu();
          await page.evaluate(`${step}()`);
          made[step] = (await cpu()) - from;
        }
        return made;
      });
    for (let round = 0; round < rounds; round += 1) {
      const before = await taken('before');
      const now = await taken('now');
      for (const step of Object.keys(ratios)) ratios[step].push(now[step] / before[step]);
      if (round === 0)
        for (const [step, ms] of Object.entries(now))
          say(`${count} tasks, eight elements: ${told[step]} (0.1: ${before[step].toFixed(0)})`, ms, 'ms');
    }
  });
  for (const [step, all] of Object.entries(ratios))
    say(`${count} tasks, eight elements: ${told[step]} / in 0.1`, median(all), 'ratio', goals[step]);
}

async function keeping(say, origin, count, rounds) {
  const ratios = { opened: [], stepped: [] };
  await inTurn(async (visit) => {
    for (const name of ['before', 'now'])
      await visit(name, `${origin}/${name}-filling`, (page) => page.evaluate(() => untilKept()));
    const taken = (name) =>
      visit(name, `${origin}/${name}-kept`, async (page) => {
        const opened = await page.evaluate(() => untilPainted());
        await page.evaluate(() => untilKept());
        await page.evaluate(`setBack('2022-06-15')`);
        const times = [];
        for (const day of ['2022-05-14', '2022-08-20', '2022-03-09'])
          times.push(await page.evaluate(`setBack('${day}')`));
        return { opened, stepped: median(times) };
      });
    for (let round = 0; round < rounds; round += 1) {
      const before = await taken('before');
      const now = await taken('now');
      for (const each of Object.keys(ratios)) ratios[each].push(now[each] / before[each]);
      if (round === 0)
        for (const [each, ms] of Object.entries(now))
          say(`${count} events kept here: ${each} (0.1: ${before[each].toFixed(0)})`, ms, 'ms');
    }
  });
  say(`${count} events kept here: opened, until painted / in 0.1`, median(ratios.opened), 'ratio', 0.3);
  say(`${count} events kept here: a later step to another day / in 0.1`, median(ratios.stepped), 'ratio', 0.1);
}
