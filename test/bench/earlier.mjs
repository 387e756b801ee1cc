// Files of 0.1, built from its commit beside this tree: for comparisons within one run.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commit = 'da7f7e2';
const root = fileURLToPath(new URL('../../', import.meta.url));
const output = join(root, 'test/output');
const files = ['kehoach.js', 'kehoach-timeline.js'];
const keptAs = (file) => join(output, file.replace('.js', `-${commit}.js`));

/** Path of a file for a script tag as it was; `undefined`, and said why, where the history is not here. */
export async function earlierFile(file) {
  if (files.every((each) => existsSync(keptAs(each)))) return keptAs(file);
  const folder = join(await mkdtemp(join(tmpdir(), 'kehoach-earlier-')), 'tree');
  const run = (program, args, cwd = folder) =>
    execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('git', ['worktree', 'add', '--detach', folder, commit], root);
  } catch {
    console.log(`Commit ${commit} is not in this copy’s history: nothing is compared with 0.1.`);
    return undefined;
  }
  try {
    await linkModules(folder);
    // They are shortened by @rollup/plugin-terser, which nothing else uses. The reader of documents needs a library that
    // is gone: what fails there leaves the files that are wanted.
    const faults = [
      ['tsc', '-b', 'packages/portal'],
      ['rollup', '-c', '--silent'],
    ].map(([program, ...args]) => faultOf(() => run(join(root, 'node_modules/.bin', program), args)));
    await mkdir(output, { recursive: true });
    for (const each of files) {
      const made = join(folder, 'packages/portal/dist', each);
      if (!existsSync(made)) throw new Error(`${each} of 0.1 could not be built`, { cause: faults });
      await copyFile(made, keptAs(each));
    }
    return keptAs(file);
  } finally {
    run('git', ['worktree', 'remove', '--force', folder], root);
    await rm(join(folder, '..'), { recursive: true, force: true });
  }
}

function faultOf(work) {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The packages of today's tree, but for our own, which stand as they were. */
async function linkModules(folder) {
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@kehoach'), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '@kehoach' && name !== 'kehoach' && !name.startsWith('.'))
      await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  for (const name of ['core', 'elements', 'importer', 'indexeddb', 'portal'])
    await symlink(join(folder, 'packages', name), join(modules, '@kehoach', name), 'junction');
}
