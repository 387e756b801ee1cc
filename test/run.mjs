// All tests, in Node and in three browsers; closes with how many passed and failed, and before that with what was
// skipped and why, and each test that failed by name. KEHOACH_NO_SKIP=1: what is skipped has failed.
import { fork, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { browsers } from './dist/browsers.js';
import { noWebKit, webkitPrograms } from './dist/webkit.js';

const root = fileURLToPath(new URL('..', import.meta.url));
// npm says `production` where it leaves tools out; here nothing is.
delete process.env.NODE_ENV;
const { chromium, firefox } = browsers();
Object.assign(process.env, { CHROME_PATH: chromium, FIREFOX_PATH: firefox });

const hasWebKit = webkitPrograms() !== undefined;
console.log(hasWebKit ? 'test 1/3: in Node, and beside it elements and stores in WebKit …' : 'test 1/3: in Node …');
const inWebKit = hasWebKit ? inBrowsersOf('webkit') : { passed: 0, broken: [], skipped: 1, reasons: [noWebKit] };
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
const besideNode = await inWebKit;
// How soon another desk is told is measured there: nothing runs beside it.
const measured = 'test/dist/journeys/office-day.test.js';
console.log('test 2/3: a day at an office …');
const officeDay = await inNodeOf([measured]);
console.log('test 3/3: journeys, and beside them elements and stores in Chromium and Firefox …');
const besideJourneys = inBrowsersOf('browsers');
const journeys = await inNodeOf(['test/dist/journeys', `-${measured}`]);
const inBrowsers = await besideJourneys;
const isSkipFailure = process.env.KEHOACH_NO_SKIP === '1';
const all = [inNode, besideNode, officeDay, journeys, inBrowsers];
const skipped = all.reduce((sum, each) => sum + each.skipped, 0);
const reasons = new Set(all.flatMap((each) => each.reasons));
const passed = all.reduce((sum, each) => sum + each.passed, 0);
const broken = all.flatMap((each) => each.broken);
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

/** What the test runner says of a test that failed comes once all of them are done: others speak beside it. */
async function inBrowsersOf(name) {
  const results = `${root}test/output/${name}.json`;
  await rm(results, { force: true });
  const said = [];
  const code = await new Promise((resolve) => {
    const runner = spawn(process.execPath, [`${root}node_modules/@web/test-runner/dist/bin.js`], {
      cwd: root,
      env: { ...process.env, ...(name === 'webkit' && { KEHOACH_ENGINE: 'webkit' }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // What runs beside it goes first: it waits for servers and for days that turn, and leaves much of the time.
    setPriority(runner.pid, 19);
    runner.stdout.on('data', (text) => said.push(text));
    runner.on('close', resolve);
  });
  const early = '{"passed":0,"broken":[]}';
  const { passed, broken } = JSON.parse(await readFile(results, 'utf8').catch(() => early));
  if (code !== 0) process.stdout.write(Buffer.concat(said));
  const isEarly = code !== 0 && broken.length === 0;
  return { passed, broken: isEarly ? [`${name}: ended early`] : broken, skipped: 0, reasons: [] };
}
