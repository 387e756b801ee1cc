// Everything that is made from the sources, a line a step; a long one tells every few seconds that it goes on.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const steps = [
  ['Types and modules', 'node_modules/@typescript/native/bin/tsc', '-b'],
  ['JSON Schemas of a log and of a server’s files', 'test/tools/write-json-schema.mjs'],
  ['Word documents for the tests and the example', 'test/samples/make-docx.mjs'],
  ['Files for a script tag', 'node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
  ['What editors and frameworks know of the elements', 'test/tools/manifest/write.mjs'],
  ['Documentation', 'test/tools/docs/build.mjs'],
];

for (const [index, [name, ...command]] of steps.entries()) {
  process.stdout.write(`build ${index + 1}/${steps.length}: ${name} …`);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const beats = setInterval(() => process.stdout.write(` ${seconds().toFixed(0)}`), 3_000);
  const said = [];
  const status = await new Promise((resolve) => {
    const step = spawn(process.execPath, command, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });
    step.stdout.on('data', (text) => said.push(text));
    step.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1));
  });
  clearInterval(beats);
  process.stdout.write(` ${seconds().toFixed(1)} s\n`);
  // What a step that succeeds has to say is its line above.
  if (status !== 0) process.stdout.write(Buffer.concat(said));
  if (status !== 0) process.exit(status);
}
