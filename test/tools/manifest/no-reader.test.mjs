import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { assert } from 'chai';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const packed = ['core', 'elements', 'exports', 'periods', 'profiles', 'session', 'words'];
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

/** Runs a program. @returns what it says @throws Error where it fails, with that */
const run = (program, args, cwd) =>
  new Promise((resolve, reject) => {
    execFile(program, args, { cwd, maxBuffer: 1e8 }, (error, out) =>
      error === null ? resolve(out) : reject(new Error(`${out}${error.message}`)),
    );
  });

/** A project that has taken the packages as they are published, and all that is not ours from here. */
async function project() {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-no-reader-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@kehoach'), { recursive: true });
  const workspaces = packed.flatMap((name) => ['--workspace', `packages/${name}`]);
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder, ...workspaces], root);
  for (const name of packed) {
    const into = join(modules, '@kehoach', name);
    await mkdir(into);
    const file = (await readdir(folder)).find((each) => each.startsWith(`kehoach-${name}-`));
    await run('tar', ['-xzf', join(folder, file), '-C', into, '--strip-components=1'], folder);
  }
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '@kehoach' && !name.startsWith('.'))
      await symlink(join(root, 'node_modules', name), join(modules, name));
  await cp(join(root, 'test/consumers/no-reader'), join(folder, 'src/no-reader'), { recursive: true });
  await cp(join(root, 'test/consumers/tsconfig.base.json'), join(folder, 'src/tsconfig.base.json'));
  return folder;
}

/** What a bundler cannot find of ours, where a page imports these modules. */
async function missing(folder, imports) {
  const found = new Set();
  const entry = {
    name: 'entry',
    resolveId: (source) => (source === 'entry' ? join(folder, 'entry.js') : null),
    load: (id) =>
      id === join(folder, 'entry.js') ? imports.map((each) => `import '@kehoach/elements/${each}';`).join('\n') : null,
  };
  const onLog = (_, { code, exporter }) => void (code === 'UNRESOLVED_IMPORT' && found.add(exporter));
  const bundle = await rollup({ input: 'entry', plugins: [entry, nodeResolve({ rootDir: folder })], onLog });
  await bundle.close();
  return [...found].filter((name) => name.startsWith('@kehoach/'));
}

suite('a project that has no reader of documents', function () {
  this.timeout(300_000);
  let folder = '';
  suiteSetup(async () => (folder = await project()));
  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  test('compiles strictly with all that shows, records and exports', async () => {
    assert.equal(await run(process.execPath, [tsc, '-p', 'src/no-reader'], folder), '');
  });

  test('finds all that it imports, and misses the reader where it imports what needs it', async () => {
    const dist = join(folder, 'node_modules/@kehoach/elements/dist');
    const names = (await readdir(dist, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
    const all = ['index.js', ...names.filter((name) => /(?:^|\/)define\.js$/.test(name))];
    const reading = all.filter((name) => /^(?:import|amending)\//.test(name));
    assert.sameMembers(reading, ['import/define.js', 'amending/define.js']);
    const others = all.filter((name) => !reading.includes(name));
    assert.isAtLeast(others.length, 18);
    assert.deepEqual(await missing(folder, others), []);
    for (const name of reading) assert.deepEqual(await missing(folder, [name]), ['@kehoach/importer'], name);
  });
});
