// The files of rollup.config.mjs, the same as `npx rollup -c` makes, by as many processes as the machine has processors:
// each takes the next one when it is done with its last. `shown`, `later`: those of a group alone. Where the last
// ones of a group are of the same sources, they stay.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNumber, moduleTexts } from './build-number.mjs';

const files = fileURLToPath(new URL('../../packages/portal/dist/', import.meta.url));
const output = fileURLToPath(new URL('../output/', import.meta.url));

/** What reads a file that a person has chosen, and what no page shows that `npm start` opens first. */
const later = /^kehoach-(?:read|paper|pdf|rtf|sheet|standing|profile|import|issue|review|show|timeline|frame)\b/;
const groups = { shown: (name) => !later.test(name), later: (name) => later.test(name) };
const nameOf = ({ output: { file, entryFileNames } }) => entryFileNames ?? basename(file);

if (process.send === undefined) await makeChanged(process.argv[2]);
else {
  // Whoever asked is gone, and nobody waits for what is made.
  process.once('disconnect', () => process.exit());
  process.on('message', (index) => void make(index));
}

async function makeChanged(asked) {
  const build = buildNumber(moduleTexts());
  const names = asked === undefined ? Object.keys(groups) : [asked];
  const changed = names.filter((name) => marked(name) !== markOf(name, build));
  if (changed.length === 0) return;
  for (const name of changed) rmSync(markFile(name), { force: true });
  const { default: config } = await import('../../rollup.config.mjs');
  const waiting = [...config.keys()].filter((index) => changed.some((name) => groups[name](nameOf(config[index]))));
  const makers = Math.min(availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: makers }, () => makeFrom(waiting)));
  if (process.exitCode !== undefined) return;
  mkdirSync(output, { recursive: true });
  for (const name of changed) writeFileSync(markFile(name), markOf(name, build));
}

/** It says of which sources and of which bytes the files are that were made last. */
function markFile(group) {
  return `${output}bundles-${group}.txt`;
}

function marked(group) {
  try {
    return readFileSync(markFile(group), 'utf8');
  } catch {
    return undefined;
  }
}

function markOf(group, build) {
  const hash = createHash('sha256').update(build);
  for (const name of readdirSync(files).sort())
    if (/^kehoach.*\.js$/.test(name) && groups[group](name)) hash.update(name).update(readFileSync(files + name));
  return hash.digest('hex');
}

function makeFrom(waiting) {
  return new Promise((resolve) => {
    const maker = fork(fileURLToPath(import.meta.url));
    const next = () => (waiting.length === 0 ? maker.disconnect() : maker.send(waiting.shift()));
    maker.on('message', next).on('exit', (status) => {
      if (status !== 0) process.exitCode = 1;
      resolve();
    });
    next();
  });
}

async function make(index) {
  const [{ rollup }, { default: config }] = await Promise.all([import('rollup'), import('../../rollup.config.mjs')]);
  const { output: written, ...input } = config[index];
  const bundle = await rollup({ ...input, logLevel: 'silent' });
  await bundle.write(written);
  await bundle.close();
  process.send('made');
}
