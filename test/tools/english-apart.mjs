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
// `en.js` hold. In the further file are those alone that its entry, or another further file of it, has a place for.
import { readFile } from 'node:fs/promises';

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

/** A place that has no number yet, by the module whose words it holds. */
const placeOf = (id, at) => `/*@__PURE__*/ wordsAt(${JSON.stringify(`english:${id}#${at}`)})`;
const placed = /"english:(?:[^"\\]|\\.)*"/g;

const byText = (one, other) => (one < other ? -1 : 1);

/** The modules that a file holds before what nobody uses is left out, but what only `later` brings. */
async function reached(context, entry, later) {
  const found = new Set([later]);
  const reach = async (id) => {
    if (id.startsWith('\0') || found.has(id)) return;
    found.add(id);
    const { importedIdResolutions: now, dynamicallyImportedIdResolutions: then } = await context.load({
      id,
      resolveDependencies: true,
    });
    await Promise.all([...now, ...then].filter((each) => each.external === false).map((each) => reach(each.id)));
  };
  await reach(entry);
  return [...found];
}

/** The place that a statement fills; nothing where it does anything else. */
function filledBy({ expression }, code) {
  if (expression?.type !== 'CallExpression' || expression.callee.property?.name !== 'assign') return undefined;
  const [place] = expression.arguments;
  return code.slice(place.start, place.end).match(placed)?.[0];
}

/** The names that a statement gives; none where it does something. */
const namesGivenBy = ({ id, declarations = [] }) =>
  [id, ...declarations.map((each) => each.id)].map((each) => each?.name);

/** The names that a part of a program speaks of, but what its functions are given. */
function namesIn(node) {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (node === null || typeof node !== 'object') return [];
  if (node.type === 'Identifier') return [node.name];
  const spoken = Object.entries(node)
    .filter(([part]) => node.computed !== false || (part !== 'property' && part !== 'key'))
    .flatMap(([, value]) => namesIn(value));
  const given = namesIn(node.params ?? []);
  return spoken.filter((name) => !given.includes(name));
}

/** The numbers of the places that are used: by what is no copy, and by what fills those. */
function numbersIn(chunks, parse) {
  const modules = Object.values(chunks)
    .flatMap((chunk) => Object.entries(chunk.modules))
    .filter(([, { code }]) => code);
  const isCopy = ([id]) => id.endsWith(copied);
  const used = new Set(modules.filter((each) => !isCopy(each)).flatMap(([, { code }]) => code.match(placed) ?? []));
  const named = new Set();
  let unused = modules.filter(isCopy).flatMap(([, { code }]) =>
    parse(code).body.map((each) => ({
      fills: filledBy(each, code),
      gives: namesGivenBy(each),
      names: namesIn(each),
      places: code.slice(each.start, each.end).match(placed) ?? [],
    })),
  );
  for (let before; before !== unused.length;) {
    before = unused.length;
    unused = unused.filter(({ fills, gives, names, places }) => {
      const isUsed = fills === undefined ? gives.some((name) => named.has(name)) : used.has(fills);
      if (!isUsed) return true;
      for (const name of names) named.add(name);
      for (const place of places) used.add(place);
      return false;
    });
  }
  return new Map([...used].sort(byText).map((place, number) => [place, number]));
}

/** @param textOf reads a module */
export function englishApart(input, textOf = (id) => readFile(id, 'utf8')) {
  let entry;
  let numbers;
  return {
    name: 'english-apart',
    async buildStart() {
      entry = (await this.resolve(input, undefined, { isEntry: true })).id;
    },
    renderStart() {
      numbers = undefined;
    },
    async resolveId(source, importer, options) {
      if (source === table || source.endsWith(copied)) return source;
      if (!importer?.endsWith(copied)) return null;
      const own = await this.resolve(source, importer.slice(0, -copied.length), { ...options, skipSelf: true });
      return own !== null && mayHold(own.id) && source.startsWith('.') ? `${own.id}${copied}` : own;
    },
    async load(id) {
      if (id === table) return tableText;
      if (id.endsWith(copied)) return textOf(id.slice(0, -copied.length));
      if (!id.endsWith('portal/dist/english.js')) return null;
      const modules = (await reached(this, entry, id)).filter(mayHold).sort(byText);
      return modules.map((module) => `import ${JSON.stringify(`${module}${copied}`)};`).join('\n');
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
    renderChunk(code, _chunk, _options, { chunks }) {
      numbers ??= numbersIn(chunks, this.parse);
      const { body } = this.parse(code);
      const isNeedless = (fills) => fills !== undefined && !numbers.has(fills);
      const needed = body
        .filter((each) => isNeedless(filledBy(each, code)))
        .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
      return { code: needed.replace(placed, (place) => numbers.get(place) ?? place), map: null };
    },
    // What nobody uses is gone by now: a place that has no number would be words that never come.
    generateBundle(_, bundle) {
      for (const { fileName, code = '' } of Object.values(bundle)) {
        const [lost] = code.match(placed) ?? [];
        if (lost !== undefined) this.error(`${fileName} says ${lost}, which no further file fills`);
      }
    },
  };
}
