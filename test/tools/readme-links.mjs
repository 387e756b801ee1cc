// Every file that a document in the repository links to is there.
import { access, readdir, readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);
let isWhole = true;
const packages = await readdir(new URL('packages', root));
const readmes = packages.map((name) => `packages/${name}/README.md`);
for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readmes]) {
  const text = await readFile(new URL(name, root), 'utf8').catch(() => {
    console.error(`${name} is not there`);
    isWhole = false;
    return '';
  });
  for (const [, target] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
    if (/^https?:/.test(target)) continue;
    await access(new URL(target, new URL(name, root))).catch(() => {
      console.error(`${name}: ${target} is not there`);
      isWhole = false;
    });
  }
}
process.exit(isWhole ? 0 : 1);
