// All tests, in Node and in both browsers; closes with how many passed and failed, and before that with what was
// skipped and why, and each test that failed by name. KEHOACH_NO_SKIP=1: what is skipped has failed.
import { fork, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { browsers } from './dist/browsers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium, firefox } = browsers();
Object.assign(process.env, { CHROME_PATH: chromium, FIREFOX_PATH: firefox });

console.log('test 1/3: in Node …');
const inNode = await inNodeOf([
  'packages/core/dist',
  'packages/periods/dist',
  'packages/profiles/dist',
  'packages/words/dist',
  'packages/session/dist',
  'packages/importer/dist',
  'packages/exports/dist',
  'packages/sqlite/dist',
  'packages/jetstream/dist',
  'packages/postgres/dist',
  'packages/server/dist',
  'packages/cli/dist',
  'test/accuracy',
  'test/samples',
  'test/tools',
  'test/bench',
  'test/dist/unit',
  'test/dist/contract',
]);
console.log('test 2/3: journeys in Chromium and Firefox …');
const journeys = await inNodeOf(['test/dist/journeys']);
console.log('test 3/3: elements and stores in Chromium and Firefox …');
const inBrowsers = await webTestRunner();
const isSkipFailure = process.env.KEHOACH_NO_SKIP === '1';
const skipped = inNode.skipped + journeys.skipped;
const reasons = new Set([...inNode.reasons, ...journeys.reasons]);
const passed = inNode.passed + journeys.passed + inBrowsers.passed;
const broken = [...inNode.broken, ...journeys.broken, ...inBrowsers.broken];
const failed = broken.length + (isSkipFailure ? skipped : 0);
console.log(skipped === 0 ? '' : `\n${skipped} skipped. ${[...reasons].join('. ')}.`);
for (const name of broken) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** In a process of their own: what tests leave behind meets no others. A process that ends early has failed. */
function inNodeOf(folders) {
  return new Promise((resolve) => {
    let result = { passed: 0, broken: [`${folders.join(', ')}: ended early`], skipped: 0, reasons: [] };
    fork(`${root}test/in-node.mjs`, folders)
      .on('message', (told) => (result = told))
      .on('exit', () => resolve(result));
  });
}

async function webTestRunner() {
  const results = `${root}test/output/browsers.json`;
  await rm(results, { force: true });
  const code = await new Promise((resolve) => {
    spawn(process.execPath, [`${root}node_modules/@web/test-runner/dist/bin.js`], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).on('exit', resolve);
  });
  const early = '{"passed":0,"broken":[]}';
  const { passed, broken } = JSON.parse(await readFile(results, 'utf8').catch(() => early));
  return { passed, broken: code === 0 || broken.length > 0 ? broken : ['the browsers: ended early'] };
}
