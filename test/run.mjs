// All tests, in Node and in both browsers; closes with how many passed and failed, and before that with what was
// skipped and why. KEHOACH_NO_SKIP=1: what is skipped has failed.
import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { browsers } from './dist/browsers.js';
import { skipReasons } from './dist/servers/skips.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium, firefox } = browsers();
Object.assign(process.env, { CHROME_PATH: chromium, FIREFOX_PATH: firefox });

console.log('test 1/2: in Node, and journeys through the examples in Chromium and Firefox …');
const inNode = await mocha(
  [
    'packages/core/dist',
    'packages/periods/dist',
    'packages/profiles/dist',
    'packages/words/dist',
    'packages/session/dist',
    'packages/importer/dist',
    'packages/sqlite/dist',
    'packages/jetstream/dist',
    'packages/postgres/dist',
    'packages/server/dist',
    'packages/cli/dist',
    'test/samples',
    'test/tools',
    'test/bench',
    'test/dist/unit',
    'test/dist/contract',
    'test/dist/journeys',
  ],
  60_000,
);
console.log('test 2/2: elements and stores in Chromium and Firefox …');
const inBrowsers = await webTestRunner();
const isSkipFailure = process.env.KEHOACH_NO_SKIP === '1';
const passed = inNode.passed + inBrowsers.passed;
const failed = inNode.failed + inBrowsers.failed + (isSkipFailure ? inNode.skipped : 0);
console.log(inNode.skipped === 0 ? '' : `\n${inNode.skipped} skipped. ${skipReasons().join('. ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function mocha(folders, timeout) {
  const runner = new Mocha({ ui: 'tdd', reporter: 'dot', timeout });
  for (const folder of folders) for (const file of await testsIn(folder)) runner.addFile(file);
  await runner.loadFilesAsync();
  return new Promise((resolve) => {
    const run = runner.run(() => {
      const { passes, failures, pending } = run.stats;
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

async function testsIn(folder) {
  const names = await readdir(`${root}${folder}`, { recursive: true });
  return names
    .filter((name) => /\.test\.m?js$/.test(name) && !name.includes('.browser.'))
    .map((name) => `${root}${folder}/${name}`)
    .sort();
}

async function webTestRunner() {
  const counts = `${root}test/output/browsers.json`;
  await rm(counts, { force: true });
  const code = await new Promise((resolve) => {
    spawn(process.execPath, [`${root}node_modules/@web/test-runner/dist/bin.js`], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).on('exit', resolve);
  });
  const { passed, failed } = JSON.parse(await readFile(counts, 'utf8').catch(() => '{"passed":0,"failed":1}'));
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}
