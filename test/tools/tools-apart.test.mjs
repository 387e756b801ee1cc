import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { assert } from 'chai';
import { parseAst } from 'rollup/parseAst';
import { afterServed, built, served } from './steps.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');
const readJson = async (path) => JSON.parse(await read(path));
const { packages: locked } = await readJson('package-lock.json');
const workspace = await readJson('package.json');

/** What stands behind names that no module imports: compilers, and types for them. */
const compiling = /^(?:@typescript\/native|tslib|@types\/.+)$/;

suite('what is built and served', () => {
  test('needs nothing that only tests, benches and checks bring', async () => {
    const imported = await importedFrom([...scripts(), 'rollup.config.mjs', ...(await modules())]);
    const missing = [...imported].filter((name) => (locked[`node_modules/${name}`] ?? { dev: true }).dev === true);
    assert.deepEqual(missing, []);
  });

  test('has no tool beside it at the top that only tests, benches and checks need', async () => {
    const imported = await importedFrom([...scripts(), 'rollup.config.mjs']);
    const { dependencies, devDependencies } = workspace;
    const unused = Object.keys(dependencies).filter((name) => !imported.has(name) && !compiling.test(name));
    assert.deepEqual([unused, devDependencies], [[], undefined]);
  });

  test('says of every package that it imports that it does', async () => {
    for (const folder of [
      ...(await readdir(new URL('packages', root))).map((name) => `packages/${name}`),
      'examples',
    ]) {
      const own = await readJson(`${folder}/package.json`);
      const { dependencies, optionalDependencies, peerDependencies } = own;
      const named = { ...dependencies, ...optionalDependencies, ...peerDependencies, [own.name]: own.version };
      const imported = await importedFrom((await modules()).filter((path) => path.startsWith(`${folder}/`)));
      assert.deepEqual(
        [...imported].filter((name) => !Object.hasOwn(named, name)),
        [],
        folder,
      );
    }
  });
});

function scripts() {
  const commands = [...served, ...afterServed, ...built].flatMap((step) => step.commands);
  const own = commands.map(([script]) => script).filter((script) => script.startsWith('test/'));
  return ['test/tools/start.mjs', 'test/tools/build.mjs', 'test/tools/preload-lines.mjs', ...new Set(own)];
}

/** The modules of the packages and the examples, without their tests. */
async function modules() {
  const folders = ['packages', 'examples'];
  const names = await Promise.all(folders.map((folder) => readdir(new URL(folder, root), { recursive: true })));
  return folders
    .flatMap((folder, at) => names[at].map((name) => `${folder}/${name}`))
    .filter((path) => /\/dist\/.*\.js$/.test(path) && !/\.test\.js$|\/test-support\/|\/kehoach[^/]*\.js$/.test(path));
}

/** The packages that files import, and the files that they import in turn. */
async function importedFrom(paths) {
  const seen = new Set();
  const names = new Set();
  const follow = async (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const source of sourcesIn(await read(path)))
      if (!source.startsWith('.')) names.add(packageOf(source));
      else if (source.endsWith('js') && !source.includes('/dist/') && !source.endsWith('bring-tools.mjs'))
        await follow(new URL(source, new URL(path, root)).href.slice(root.href.length));
  };
  for (const path of paths) await follow(path);
  return new Set([...names].filter((name) => !isBuiltin(name)));
}

function sourcesIn(code) {
  const sources = [...code.matchAll(/\bresolve\('(@?\w[\w/.-]*)'\)/g)].map(([, source]) => source);
  visit(parseAst(code), ({ source }) => {
    if (typeof source?.value === 'string') sources.push(source.value);
  });
  return sources;
}

function visit(node, seen) {
  if (Array.isArray(node)) for (const each of node) visit(each, seen);
  else if (typeof node?.type === 'string') {
    seen(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, seen);
  }
}

function packageOf(source) {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}
