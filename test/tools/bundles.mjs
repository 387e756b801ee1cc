// The files of rollup.config.mjs, the same as `npx rollup -c` makes, by as many processes as the machine has processors:
// each takes the next one when it is done with its last.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import config from '../../rollup.config.mjs';

if (process.send === undefined) await makeAll();
else process.on('message', (index) => void make(config[index]));

async function makeAll() {
  const waiting = [...config.keys()];
  const makers = Math.min(availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: makers }, () => makeFrom(waiting)));
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

async function make({ output, ...input }) {
  const bundle = await rollup({ ...input, logLevel: 'silent' });
  await bundle.write(output);
  await bundle.close();
  process.send('made');
}
