// Steps of a build, a line each; a long one tells every few seconds that it goes on. What a step names beside each
// other runs at once.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const running = new Set();

/**
 * @param steps each with a `name` and `commands`, which are scripts with their arguments
 * @returns 0, or what a command of the first step that failed ended with: no step is taken after it
 */
export async function takeSteps(steps, first = 1, last = first + steps.length - 1) {
  for (const [index, { name, commands }] of steps.entries()) {
    process.stdout.write(`build ${first + index}/${last}: ${name} …`);
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    const beats = setInterval(() => process.stdout.write(` ${seconds().toFixed(0)}`), 3_000);
    const outcomes = await Promise.all(commands.map(run));
    clearInterval(beats);
    process.stdout.write(` ${seconds().toFixed(1)} s\n`);
    const failed = outcomes.filter(({ status }) => status !== 0);
    // What a step that succeeds has to say is its line above.
    for (const { said } of failed) process.stdout.write(said);
    if (failed.length > 0) return failed[0].status;
  }
  return 0;
}

/** Ends what runs. */
export function stopSteps() {
  for (const step of running) step.kill();
}

function run(command) {
  return new Promise((resolve) => {
    const said = [];
    const step = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const end = (status) => {
      running.delete(step);
      resolve({ status: status ?? 1, said: Buffer.concat(said) });
    };
    running.add(step);
    step.stdout.on('data', (text) => said.push(text));
    step.on('error', () => end(1)).on('close', end);
  });
}

const tsc = ['node_modules/@typescript/native/bin/tsc', '-b'];
const schemas = ['test/tools/write-json-schema.mjs'];
const documents = ['test/samples/make-docx.mjs'];
const bundles = ['test/tools/bundles.mjs'];
const manifest = ['test/tools/manifest/write.mjs'];
const documentation = ['test/tools/docs/build.mjs'];

const filesOfSources = [
  { name: 'JSON Schemas, Word documents for the tests and the example', commands: [schemas, documents] },
  { name: 'Files for a script tag, and what the elements say of themselves', commands: [bundles, manifest] },
];

/** What the pages of the examples show. Types are checked by `npm run build`, and with the tests. */
export const served = [
  { name: 'Modules', commands: [[...tsc, 'tsconfig.source.json', '--noCheck']] },
  { name: 'Files for a script tag, and JSON Schemas', commands: [[...bundles, 'shown'], schemas] },
];

/** What is opened later: `opens` is what then stands at which path. */
export const afterServed = [
  {
    name: 'Files that read documents, and those of other pages',
    commands: [[...bundles, 'later'], documents],
    opens: { name: 'Nhập kế hoạch từ văn bản / Import a plan', path: '/import/' },
  },
  { name: 'What the elements say of themselves', commands: [manifest] },
  {
    name: 'Documentation',
    commands: [documentation],
    opens: { name: 'Tài liệu / Documentation', path: '/docs/' },
  },
];

/** All that is made without the tools of the tests. */
export const built = [
  { name: 'Types and modules', commands: [[...tsc, 'tsconfig.source.json']] },
  ...filesOfSources,
  { name: 'Documentation', commands: [documentation] },
];

/** The tests too, and what editors know of the elements. */
export const all = [
  { name: 'Types, modules and tests', commands: [tsc] },
  ...filesOfSources,
  {
    name: 'Documentation, and what editors know of the elements',
    commands: [documentation, ['test/tools/manifest/editors.mjs']],
  },
];
