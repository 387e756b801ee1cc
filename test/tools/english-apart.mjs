// Words of English in a file of their own: a page that speaks Vietnamese never loads them.
//
//   const en = { … };                         const en = wordsAt(3);
//   export const rowWords = { vi, en };       export const rowWords = { vi, en };
//
// The further file, which begins with `english.js`, fills each of them in place:
//
//   Object.assign(wordsAt(3), { … });
//
// Taken apart are the words of which there are Vietnamese ones beside them, `{ vi: …, en: { … } }`, and what the files
// `en.js` hold. Only what a page needs is in its file; modules that its entry has not are copied into it.
import { readFile } from 'node:fs/promises';
import { rollup } from 'rollup';

const table = '\0english-table';
const copied = '?english';
const tableImport = `import { wordsAt } from ${JSON.stringify(table)};\n`;
const tableText = 'const english = {};\nexport const wordsAt = (place) => (english[place] ??= {});';

const mayHold = (id) => /packages\/(?:elements\/dist\/.*\.messages|words\/dist\/.*)\.js$/.test(id);

/** Whether a module is nothing but English. */
const isEnglish = (id) => id.endsWith('/en.js');

/** The objects of English words that stand in a module, as they stand in its text. */
export function englishIn({ body }, isAllEnglish = false) {
  const constants = new Map(
    body
      .map((each) => each.declaration ?? each)
      .filter(({ type }) => type === 'VariableDeclaration')
      .flatMap(({ declarations }) => declarations)
      .filter(({ init }) => init?.type === 'ObjectExpression')
      .map(({ id, init }) => [id.name, init]),
  );
  if (isAllEnglish) return [...constants].filter(([name]) => name.startsWith('en')).map(([, init]) => init);
  const found = [...constants.values()]
    .map(({ properties }) => properties)
    .filter((pair) => pair.map(({ key }) => key?.name).join() === 'vi,en')
    .map(([, { value }]) => (value.type === 'Identifier' ? constants.get(value.name) : value))
    .filter((value) => value?.type === 'ObjectExpression');
  return [...new Set(found)].sort((one, other) => one.start - other.start);
}

/**
 * @param plugins those by which a file is made, but what writes it
 * @param textOf reads a module
 */
export function englishApart(input, plugins, textOf = (id) => readFile(id, 'utf8')) {
  const places = new Map();
  const inEntry = new Set();
  const placeOf = (id, at) => {
    const key = `${id} ${at}`;
    if (!places.has(key)) places.set(key, places.size);
    return `/*@__PURE__*/ wordsAt(${places.get(key)})`;
  };
  return {
    name: 'english-apart',
    async buildStart() {
      const bundle = await rollup({ input, plugins, preserveEntrySignatures: 'allow-extension', logLevel: 'silent' });
      const { output } = await bundle.generate({ format: 'es' });
      await bundle.close();
      for (const { isEntry, modules } of output)
        for (const [id, { renderedLength }] of Object.entries(modules ?? {})) {
          if (renderedLength > 0 && isEntry) inEntry.add(id);
          if (renderedLength > 0 && mayHold(id))
            englishIn(this.parse(await textOf(id)), isEnglish(id)).forEach((_, at) => placeOf(id, at));
        }
    },
    async resolveId(source, importer, options) {
      if (source === table || source.endsWith(copied)) return source;
      if (!importer?.endsWith(copied)) return null;
      const own = await this.resolve(source, importer.slice(0, -copied.length), { ...options, skipSelf: true });
      const isCopied = own !== null && mayHold(own.id) && !inEntry.has(own.id) && source.startsWith('.');
      return isCopied ? `${own.id}${copied}` : own;
    },
    async load(id) {
      if (id === table) return tableText;
      if (id.endsWith(copied)) return textOf(id.slice(0, -copied.length));
      if (!id.endsWith('portal/dist/english.js')) return null;
      const modules = new Set([...places.keys()].map((key) => key.split(' ')[0]));
      return [...modules].map((module) => `import ${JSON.stringify(`${module}${copied}`)};`).join('\n');
    },
    transform(code, id) {
      const isCopy = id.endsWith(copied);
      const module = isCopy ? id.slice(0, -copied.length) : id;
      const words = mayHold(module) ? englishIn(this.parse(code), isEnglish(module)) : [];
      if (words.length === 0) return null;
      const text = words.reduceRight(
        (rest, { start, end }, at) => `${rest.slice(0, start)}${placeOf(module, at)}${rest.slice(end)}`,
        code,
      );
      const filled = words.map(
        ({ start, end }, at) => `\nObject.assign(${placeOf(module, at)}, ${code.slice(start, end)});`,
      );
      return {
        code: tableImport + text + (isCopy ? filled.join('') : ''),
        map: null,
        ...(isCopy && { moduleSideEffects: true }),
      };
    },
  };
}
