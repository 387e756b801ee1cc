// The tests of the folders that are named, in this process; tells who started it how many passed, which failed, how
// many were skipped, and why.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { skipReasons } from './dist/servers/skips.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runner = new Mocha({ ui: 'tdd', reporter: 'dot', timeout: 60_000 });
for (const folder of process.argv.slice(2)) for (const file of await testsIn(folder)) runner.addFile(file);
await runner.loadFilesAsync();
const broken = [];
const run = runner.run(() => {
  const { passes: passed, pending: skipped } = run.stats;
  process.send({ passed, broken, skipped, reasons: skipReasons() }, () => process.exit());
});
run.on('fail', (test, error) => broken.push(`${test.fullTitle()}: ${String(error.message).split('\n', 1)[0]}`));

async function testsIn(folder) {
  const names = await readdir(`${root}${folder}`, { recursive: true });
  return names
    .filter((name) => /\.test\.m?js$/.test(name) && !name.includes('.browser.'))
    .map((name) => `${root}${folder}/${name}`)
    .sort();
}
