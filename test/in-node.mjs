// The tests of the folders that are named, in this process; tells who started it how many passed, failed and were
// skipped, and why.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { skipReasons } from './dist/servers/skips.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runner = new Mocha({ ui: 'tdd', reporter: 'dot', timeout: 60_000 });
for (const folder of process.argv.slice(2)) for (const file of await testsIn(folder)) runner.addFile(file);
await runner.loadFilesAsync();
const run = runner.run(() => {
  const { passes: passed, failures: failed, pending: skipped } = run.stats;
  process.send({ passed, failed, skipped, reasons: skipReasons() }, () => process.exit());
});

async function testsIn(folder) {
  const names = await readdir(`${root}${folder}`, { recursive: true });
  return names
    .filter((name) => /\.test\.m?js$/.test(name) && !name.includes('.browser.'))
    .map((name) => `${root}${folder}/${name}`)
    .sort();
}
