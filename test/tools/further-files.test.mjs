import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { assert } from 'chai';
import { rollup } from 'rollup';
import { aloneFile, furtherFiles } from './further-files.mjs';

const modules = {
  entry: `import { count } from 'count';
    const record = async () => (await import('record')).names;
    const check = async () => (await import('./check.js')).names;
    globalThis.tried = { count, record, check };`,
  count: 'const counts = { made: 0 }; export const count = counts;',
  record: `import { count } from 'count'; count.made += 1; export const names = { of: 'record' };`,
};
const given = {
  name: 'given',
  resolveId: (source) => (Object.hasOwn(modules, source) ? source : null),
  load: (id) => modules[id],
};

const build = async (input, plugins) => {
  const bundle = await rollup({ input, plugins: [given, ...plugins] });
  const { output } = await bundle.generate({ format: 'es', entryFileNames: 'all.js', chunkFileNames: 'all-[name].js' });
  return Object.fromEntries(output.map(({ fileName, code }) => [fileName, code]));
};
const entryOf = (number) => build('entry', [furtherFiles('all.js', number, { './check.js': './all-check.js' })]);

/** Runs an entry as a page does whose server holds these files. */
async function run(entry, files, dataset = {}) {
  const asked = [];
  const load = (address) => {
    const { pathname, search } = new URL(address);
    asked.push(pathname.slice(1) + search);
    const code = files[pathname.slice(1)];
    return code === undefined
      ? Promise.reject(new TypeError('404'))
      : import(`data:text/javascript,${encodeURIComponent(code)}`);
  };
  const page = { URL, load, document: { currentScript: { src: 'https://portal.example/all.js', dataset } } };
  runInNewContext(entry.replaceAll('import(', 'load('), page);
  return { ...page.tried, asked };
}

const wrong = (asking) =>
  asking.then(
    () => 'brought',
    (error) => error.message,
  );

suite('further files of a script for a tag', () => {
  test('one that shares with the entry is made once, however often it is asked for', async () => {
    const files = await entryOf('1');
    const { record, count, asked } = await run(files['all.js'], files);
    const all = await Promise.all([record(), record(), record()]);
    assert.deepEqual([all[0], count.made, new Set(all).size], [{ of: 'record' }, 1, 1]);
    assert.deepEqual([...new Set(asked)], ['all-record.js?1']);
  });

  test('what two of them share is a further file too, made once before either', async () => {
    const sharing = {
      both: `import { count } from 'count'; count.made += 1; export const both = { count }; export const other = 1;`,
      first: `import { both } from 'both'; import { count } from 'count'; export const names = { both, count };`,
      second: `import { both, other } from 'both'; export const names = { both, other };`,
      two: `import { count } from 'count';
        const first = async () => (await import('first')).names;
        const second = async () => (await import('second')).names;
        globalThis.tried = { count, first, second };`,
    };
    Object.assign(modules, sharing);
    const files = await build('two', [furtherFiles('all.js', '1')]);
    const { first, second, count } = await run(files['all.js'], files);
    const [one, other] = await Promise.all([first(), second()]);
    assert.deepEqual([one.both === other.both, one.count === count, other.other, count.made], [true, true, 1, 1]);
  });

  test('what they share needs no further file itself: the build says so, and not a page that finds a part missing', async () => {
    Object.assign(modules, {
      low: `export const low = { of: 'low' };`,
      high: `import { low } from 'low'; export const high = { low };`,
      one: `import { high } from 'high'; export const names = { high };`,
      another: `import { high } from 'high'; export const names = { high };`,
      third: `import { low } from 'low'; export const names = { low };`,
      deep: ['one', 'another', 'third'].map((part) => `globalThis.${part} = () => import('${part}');`).join(''),
    });
    assert.match(
      await wrong(build('deep', [furtherFiles('all.js', '1')])),
      /needs .*, which needs a further file itself/,
    );
  });

  test('what one has from its entry and only passes on is the entry’s own', async () => {
    modules.passing = `export { count as counted } from 'count'; export const names = { of: 'passing' };`;
    modules.passed = `import { count } from 'count';
      const part = () => import('passing');
      globalThis.tried = { count, part };`;
    const files = await build('passed', [furtherFiles('all.js', '1')]);
    const { part, count } = await run(files['all.js'], files);
    assert.strictEqual((await part()).counted, count);
  });

  test('one that shares nothing is a module', async () => {
    modules.alone = `export const names = { of: 'check' };`;
    const { 'all.js': alone } = await build('alone', [aloneFile('1')]);
    const { check } = await run((await entryOf('1'))['all.js'], { 'all-check.js': alone });
    assert.deepEqual(await check(), { of: 'check' });
  });

  test('one that shares nothing tells where another is, and loads it once it is there and of its build', async () => {
    modules.loading = `export const names = async () => (await import('./check.js')).names;
      export const address = () => new URL('./check.js', import.meta.url).href;`;
    modules.alone = `export const names = { of: 'check' };`;
    const others = { '/check.js': './all-check.js' };
    const { 'all.js': loading } = await build('loading', [aloneFile('1', others)]);
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-files-'));
    const write = async (name, code) => writeFile(join(folder, name), code);
    await write('all.mjs', loading.replaceAll('all-check.js', 'all-check.mjs'));
    const { names, address } = await import(pathToFileURL(join(folder, 'all.mjs')).href);
    assert.match(address(), /\/all-check\.mjs\?1$/);
    assert.equal(await wrong(names()), './all-check.mjs');
    for (const number of ['2', '1']) {
      await write('all-check.mjs', (await build('alone', [aloneFile(number)]))['all.js']);
      if (number === '2') assert.equal(await wrong(names()), './all-check.mjs');
    }
    assert.deepEqual(await names(), { of: 'check' });
    await rm(folder, { recursive: true });
  });

  test('an entry tells where one that shares nothing is', async () => {
    modules.telling = `globalThis.tried = { address: new URL('./check.js', import.meta.url).href };`;
    const files = await build('telling', [furtherFiles('all.js', '1', { '/check.js': './all-check.js' })]);
    const { address } = await run(files['all.js'], files);
    assert.equal(address, 'https://portal.example/all-check.js?1');
  });

  test('one of another build is not taken, and asked for under another address the next time', async () => {
    const files = await entryOf('2');
    const held = { ...(await entryOf('1')) };
    const { record, asked, count } = await run(files['all.js'], held);
    assert.equal(await wrong(record()), './all-record.js');
    Object.assign(held, files);
    assert.deepEqual([await record(), count.made], [{ of: 'record' }, 1]);
    assert.match(asked[1], /^all-record\.js\?2\.\d+$/);
  });

  test('one that holds elements is told the prefix of the tag, and no other file is', async () => {
    const others = { './check.js': './all-check.js', './paper.js': './all-paper.js' };
    modules.prefixed = `import { count } from 'count';
      const record = async () => (await import('record')).names;
      const paper = () => import('./paper.js');
      globalThis.tried = { count, record, paper, prefix: scriptPrefix };`;
    const files = await build('prefixed', [furtherFiles('all.js', '1', others, ['./all-paper.js'])]);
    const { record, paper, prefix, asked } = await run(files['all.js'], files, { prefix: 'stp' });
    await Promise.all([record(), wrong(paper())]);
    assert.equal(prefix, 'stp');
    assert.sameMembers(asked, ['all-record.js?1', 'all-paper.js?1&data-prefix=stp']);
    const { paper: usual, asked: usually } = await run(files['all.js'], files);
    await wrong(usual());
    assert.deepEqual(usually, ['all-paper.js?1']);
  });

  test('a module has the address and the prefix of its own tag, not of one that never runs', async () => {
    const files = await entryOf('1');
    const tag = (type, query, prefix) => ({ type, src: `https://${query}.example/all.js`, dataset: { prefix } });
    const scripts = [tag('text/plain', 'consent', 'mot'), tag('', 'old', 'hai'), tag('module', 'portal', 'stp')];
    const asked = [];
    const load = (address) => asked.push(address) && Promise.reject(new TypeError('404'));
    const page = { URL, load, document: { currentScript: null, scripts } };
    runInNewContext(files['all.js'].replaceAll('import(', 'load('), page);
    await wrong(page.tried.record());
    assert.equal(asked[0], 'https://portal.example/all-record.js?1');
    assert.isTrue(scripts[2].hasBegun);
  });

  test('one that is missing is said to be', async () => {
    const { check } = await run((await entryOf('1'))['all.js'], {});
    assert.equal(await wrong(check()), './all-check.js');
  });
});
