import { readdir, readFile } from 'node:fs/promises';
import { proseFiles } from './docs/contents.mjs';

const root = new URL('../../', import.meta.url);

/** The READMEs, by their place in the repository. */
export async function readmes() {
  const packages = (await readdir(new URL('packages', root))).sort();
  return ['README.md', ...packages.map((name) => `packages/${name}/README.md`)];
}

/** The pages of docs/, but guides to portals: what those show is for other programs, and has tests of its own. */
export async function pages() {
  return (await proseFiles()).filter((name) => !name.startsWith('portals/')).map((name) => `docs/${name}`);
}

/** Guides to portals. */
export async function guides() {
  return (await proseFiles()).filter((name) => name.startsWith('portals/')).map((name) => `docs/${name}`);
}

/** Their texts by name; empty where one is not there. */
export async function textsOf(names) {
  const read = async (name) => [name, await readFile(new URL(name, root), 'utf8').catch(() => '')];
  return new Map(await Promise.all(names.map(read)));
}
