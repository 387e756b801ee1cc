import { assert } from 'chai';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { englishApart, englishIn } from './english-apart.mjs';

const found = (code, isAllEnglish) =>
  englishIn(parseAst(code), isAllEnglish).map(({ start, end }) => code.slice(start, end));

suite('words of English in a file of their own', () => {
  test('found are those beside which there are Vietnamese ones', () => {
    assert.deepEqual(found("export const words = { vi: { a: 'một' }, en: { a: 'one' } };"), ["{ a: 'one' }"]);
    assert.deepEqual(found("const vi = {}; const en = { a: 'one' }; export const words = { vi, en };"), [
      "{ a: 'one' }",
    ]);
    assert.deepEqual(found("const sizes = { en: { a: 1 } }; const two = { vi: 'một', en: 'one' };"), []);
  });

  test('of a file that is all English, each of its objects', () => {
    assert.deepEqual(found("const forms = { x: 'y' }; export const enLines = { a: 'b' };", true), ["{ a: 'b' }"]);
  });

  const modules = {
    '/packages/portal/dist/timeline.js': `
      import { words } from '/packages/elements/dist/row.messages.js';
      export const bring = () => import('/packages/portal/dist/english.js');
      export const say = (language) => words[language].late(2);`,
    '/packages/portal/dist/english.js': 'export {};',
    '/packages/elements/dist/row.messages.js': `
      import { days } from './days.messages.js';
      export const words = { vi: { late: (n) => 'quá hạn ' + n }, en: { late: (n) => days(n) + ' late' } };
      export const unsaid = { vi: { none: 'chưa có' }, en: { none: 'none' } };`,
  };
  modules['/packages/elements/dist/days.messages.js'] = `
    const dayWords = { vi: { day: 'ngày' }, en: { day: 'days' } };
    export const days = (count) => count + ' ' + dayWords.en.day;`;
  const given = {
    name: 'given',
    resolveId: (source) => {
      const id = source.replace(/^[.]/, '/packages/elements/dist');
      return Object.hasOwn(modules, id) ? id : null;
    },
    load: (id) => modules[id] ?? null,
  };
  const input = '/packages/portal/dist/timeline.js';

  const made = async (...more) => {
    const bundle = await rollup({
      input,
      preserveEntrySignatures: 'allow-extension',
      plugins: [englishApart(input, async (id) => modules[id]), given, ...more],
    });
    return bundle.generate({ format: 'es', entryFileNames: 'first.js', chunkFileNames: 'english.js' });
  };

  test('the first file has none of them; they are there once the further one has come', async () => {
    const { output } = await made();
    const [first, further] = output.map(({ code }) => code);
    assert.include(first, 'quá hạn');
    assert.notInclude(first, 'days');
    assert.include(further, 'days');
    assert.notInclude(further, 'quá hạn');
    assert.notInclude(first + further, 'none', 'what nobody says');
    const numbers = (code) => code.match(/wordsAt\((.*?)\)/g);
    assert.deepEqual(numbers(first), ['wordsAt(1)']);
    assert.sameMembers([...new Set(numbers(further))], ['wordsAt(0)', 'wordsAt(1)']);
    assert.notMatch(further, /undefined/);
  });

  test('are not left out without a word: a place that nothing fills ends the build', async () => {
    const losing = { name: 'losing', renderChunk: (code) => `${code}\nsay("english:/row.messages.js#0");` };
    const error = await made(losing).catch((thrown) => thrown);
    assert.include(error.message, 'which no further file fills');
  });
});
