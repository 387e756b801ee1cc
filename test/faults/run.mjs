// Treats pages and servers badly and counts what was acknowledged and is lost: must be none. Prints a table.
// hit: in how many rounds it was caught in the act, where that is left to chance.
// --rounds N: rounds of each fault (3 unless given). --only WORD: the faults whose name holds the word.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { faults } from './faults.mjs';
import { outboxFaults } from './outbox.mjs';
import { endJetStreamFaults, jetStreamFaults } from './jetstream.mjs';
import { endPostgresFaults, postgresFaults } from './postgres.mjs';
import { serveFaults } from './serve.mjs';
import { sqliteFaults } from './sqlite.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const rounds = Number(option('--rounds', '3'));
const only = option('--only', '');

const code = await bundled();
const server = createServer((request, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><html lang="vi"><body></body></html>'),
);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const house = houseAt(server.address().port);

console.log(row('fault', 'rounds', 'acknowledged', 'lost', 'hit', 'seconds'));
let isGood = true;
const all = { ...faults, ...sqliteFaults, ...serveFaults, ...outboxFaults, ...postgresFaults, ...jetStreamFaults };
for (const [name, play] of Object.entries(all)) if (name.includes(only)) await playAll(name, play);
await house.close();
await endJetStreamFaults();
await endPostgresFaults();
server.close();
console.log(isGood ? 'Nothing that was acknowledged is lost.' : 'Something is lost, or was not said.');
process.exit(isGood ? 0 : 1);

async function playAll(name, play) {
  const started = performance.now();
  const sum = { acknowledged: 0, lost: 0, hit: undefined };
  for (let round = 1; round <= rounds; round += 1) {
    const { acknowledged, lost, problem, isHit } = await played(play);
    sum.acknowledged += acknowledged;
    sum.lost += lost;
    if (isHit !== undefined) sum.hit = (sum.hit ?? 0) + (isHit ? 1 : 0);
    if (problem !== undefined) console.log(`-- ${name}, round ${round}: ${problem}`);
    if (lost > 0 || problem !== undefined) isGood = false;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(row(name, rounds, sum.acknowledged, sum.lost, sum.hit ?? '', seconds));
}

async function played(play) {
  try {
    return await play(house);
  } catch (error) {
    return { acknowledged: 0, lost: 0, problem: String(error) };
  } finally {
    await house.closeTabs();
  }
}

function row(name, ...cells) {
  return `${name.padEnd(52)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;
}

/** Browsers and tabs; all but those of a killed browser are in one browser, each round with a database of its own. */
function houseAt(port) {
  const origin = `http://localhost:${port}`;
  let shared;
  let count = 0;
  const launched = new Set();
  const launch = async (userDataDir) => {
    const browser = await puppeteer.launch({
      executablePath: browsers().chromium,
      args: chromiumArgs,
      ...(userDataDir !== undefined && { userDataDir }),
    });
    launched.add(browser);
    browser.once('disconnected', () => launched.delete(browser));
    return browser;
  };
  const script = (page) => page.addScriptTag({ content: code });
  const tab = async ({ browser, host = 'localhost' } = {}) => {
    if (browser === undefined) shared ??= launch();
    const page = await (browser ?? (await shared)).newPage();
    count += 1;
    const [ids, name] = [[], `faults-${count}`];
    await page.exposeFunction('acknowledge', (news) => void ids.push(...news));
    await page.goto(`http://${host}:${port}/`);
    await script(page);
    return { page, ids, name };
  };
  const opened = async () => {
    const { page, ids, name } = await tab();
    await page.evaluate((database) => faults.open(database), name);
    return { page, name, ids: { all: ids } };
  };
  const closeTabs = async () => {
    for (const page of (await (await shared)?.pages()) ?? []) await page.close().catch(() => undefined);
  };
  const close = async () => {
    for (const browser of launched) await browser.close().catch(() => undefined);
  };
  return { origin, launch, tab, opened, script, closeTabs, close };
}

async function bundled() {
  const bundle = await rollup({
    input: fileURLToPath(new URL('page.js', import.meta.url)),
    plugins: [nodeResolve(), replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true })],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'faults' });
  await bundle.close();
  return output[0].code;
}
