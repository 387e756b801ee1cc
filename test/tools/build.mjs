// Everything that is made from the sources, a line a step; a long one tells every few seconds that it goes on. What a
// step names beside each other runs at once.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rollup = ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'];
const steps = [
  { name: 'Types and modules', commands: [['node_modules/@typescript/native/bin/tsc', '-b']] },
  { name: 'JSON Schemas of a log and of a server’s files', commands: [['test/tools/write-json-schema.mjs']] },
  { name: 'Word documents for the tests and the example', commands: [['test/samples/make-docx.mjs']] },
  {
    name: 'Files for a script tag, and what editors know of them',
    commands: [rollup, ['test/tools/manifest/write.mjs']],
  },
  { name: 'Documentation', commands: [['test/tools/docs/build.mjs']] },
];

for (const [index, { name, commands }] of steps.entries()) {
  process.stdout.write(`build ${index + 1}/${steps.length}: ${name} …`);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const beats = setInterval(() => process.stdout.write(` ${seconds().toFixed(0)}`), 3_000);
  const outcomes = await Promise.all(commands.map(run));
  clearInterval(beats);
  process.stdout.write(` ${seconds().toFixed(1)} s\n`);
  const failed = outcomes.filter(({ status }) => status !== 0);
  // What a step that succeeds has to say is its line above.
  for (const { said } of failed) process.stdout.write(said);
  if (failed.length > 0) process.exit(failed[0].status);
}

function run(command) {
  return new Promise((resolve) => {
    const said = [];
    const end = (status) => resolve({ status: status ?? 1, said: Buffer.concat(said) });
    const step = spawn(process.execPath, command, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });
    step.stdout.on('data', (text) => said.push(text));
    step.on('error', () => end(1)).on('close', end);
  });
}
