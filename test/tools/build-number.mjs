// What the files for a script tag are made of, and the number that all files of one build bear: it follows from that.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Whether a file below `packages` may be part of a bundle: a module that was compiled, and no test of one. */
export function isModule(name) {
  return (
    /[\\/]dist[\\/].*\.js$/.test(name) && !/\.test\.js$|[\\/]test-support[\\/]|[\\/]kehoach[^\\/]*\.js$/.test(name)
  );
}

/** What types alone become: it is in no file, and for frameworks it is written after the files are made. */
const empty = 'export {};\n';

/** The text of each of them that holds something, in an order that is the same on every machine. */
export function moduleTexts() {
  return readdirSync('packages', { recursive: true, encoding: 'utf8' })
    .filter(isModule)
    .sort()
    .map((name) => readFileSync(`packages/${name}`, 'utf8'))
    .filter((text) => text !== empty);
}

/** @param texts what the files are made of, with the tools that make them */
export function buildNumber(texts) {
  const tools = readdirSync('test/tools')
    .filter((name) => name.endsWith('.mjs') && !name.endsWith('.test.mjs'))
    .sort()
    .map((name) => `test/tools/${name}`);
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  for (const name of ['package-lock.json', 'rollup.config.mjs', ...tools]) hash.update(readFileSync(name));
  return hash.digest('hex').slice(0, 8);
}
