// Everything that is made from the sources, a line a step; a long one tells every few seconds that it goes on.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const steps = [
  ['Types and modules', 'node_modules/@typescript/native/bin/tsc', '-b'],
  ['JSON Schemas of a log and of a server’s files', 'test/tools/write-json-schema.mjs'],
  ['Word documents for the tests and the example', 'test/samples/make-docx.mjs'],
  ['Files for a script tag', 'node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
];

for (const [index, [name, ...command]] of steps.entries()) {
  process.stdout.write(`build ${index + 1}/${steps.length}: ${name} …`);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const beats = setInterval(() => process.stdout.write(` ${seconds().toFixed(0)}`), 3_000);
  const status = await new Promise((resolve) => {
    spawn(process.execPath, command, { cwd: root, stdio: 'inherit' })
      .on('error', () => resolve(1))
      .on('exit', (code) => resolve(code ?? 1));
  });
  clearInterval(beats);
  process.stdout.write(` ${seconds().toFixed(1)} s\n`);
  if (status !== 0) process.exit(status);
}
