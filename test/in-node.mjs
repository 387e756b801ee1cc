// The tests of the folders and files that are named, but for those with a dash before them, in this process; tells who
// started it how many passed, which failed, how many were skipped, and why.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { skipReasons } from './dist/servers/skips.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runner = new Mocha({ ui: 'tdd', reporter: 'dot', timeout: 60_000 });
const asked = process.argv.slice(2);
const left = new Set(asked.filter((path) => path.startsWith('-')).map((path) => root + path.slice(1)));
for (const path of asked.filter((each) => !each.startsWith('-')))
  for (const file of await testsIn(path)) if (!left.has(file)) runner.addFile(file);
await runner.loadFilesAsync();
const broken = [];
const run = runner.run(() => {
  const { passes: passed, pending: skipped } = run.stats;
  process.send({ passed, broken, skipped, reasons: skipReasons() }, () => process.exit());
});
run.on('fail', (test, error) => broken.push(`${test.fullTitle()}: ${String(error.message).split('\n', 1)[0]}`));

async function testsIn(folder) {
  if (folder.endsWith('.test.js')) return [root + folder];
  const names = await readdir(`${root}${folder}`, { recursive: true });
  return names
    .filter((name) => /\.test\.m?js$/.test(name) && !name.includes('.browser.'))
    .map((name) => `${root}${folder}/${name}`)
    .sort();
}
