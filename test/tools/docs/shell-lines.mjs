// Lines for a shell that documents show and no test runs: servers that go on, folders that only an office has.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);
const helps = new Map();

/** What is no command, option or script of ours, a sentence each. */
export async function wrongCommands(text) {
  const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const wrong = [];
  for (const line of text.replaceAll(/\\\n/g, ' ').split('\n')) {
    for (const [, name] of line.matchAll(/\bnpm run ([\w-]+)/g))
      if (scripts[name] === undefined) wrong.push(`${line}: no script ${name}`);
    for (const [, verb, rest] of line.matchAll(/\bnpx kehoach (\w+)([^#\n]*)/g))
      wrong.push(...(await wrongIn(verb, rest)));
  }
  return wrong;
}

async function wrongIn(verb, rest) {
  const help = await helpOf(verb === 'serve' ? ['serve'] : []);
  if (verb !== 'serve' && !new RegExp(`^  kehoach ${verb}\\b`, 'm').test(help)) return [`no command ${verb}`];
  return [...rest.matchAll(/--[\w-]+/g)]
    .map(([option]) => option)
    .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(help))
    .map((option) => `${verb} has no ${option}`);
}

async function helpOf(words) {
  const key = words.join(' ');
  if (!helps.has(key)) {
    const { stdout } = await run(process.execPath, [`${root}packages/cli/bin/kehoach.js`, ...words, '--help']);
    helps.set(key, stdout);
  }
  return helps.get(key);
}
