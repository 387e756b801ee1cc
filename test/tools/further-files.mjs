// A classic script that loads a further file when it is needed: rollup splits modules alone, and a page's script tag
// takes none. The entry stays one closed function; the further file is a module that is given what both need.
//
//   kehoach.js          (() => { … further('kehoach-record.js') … })()
//   kehoach-record.js   export const build = '…'; export default ({ names of the entry }) => { …; return { its names } }
//   kehoach-check.js    export const build = '…'; export { its names }: one that needs nothing of an entry, and may
//                       load others of that kind by itself
//
// `new URL('./part.js', import.meta.url).href` is where such a file is, for what is started by its address: a worker.
//
// What two further files share, and the entry does not, is a further file too, which is made before either of them.
//
// All files of a build bear its number: an older one, left on a server or in a browser, is not taken for its part.

/**
 * Where the entry came from, and the prefix of its elements: as a classic script, as a module in the page, or imported by
 * one. Modules of a page begin in the order of their tags, so that the first that has not begun is this one's.
 */
const fromPage = (entry) => `
const isEntry = (address) => /\\/${entry}([?#]|$)/.test(address);
const scriptTag = document.currentScript ?? [...document.scripts]
  .find(({ type, hasBegun, src }) => type === 'module' && !hasBegun && isEntry(src)) ?? {};
scriptTag.hasBegun = true;
const scriptAddress = scriptTag.src
  ?? performance.getEntriesByType('resource').map(({ name }) => name).findLast(isEntry) ?? document.baseURI;
const scriptPrefix = scriptTag.dataset?.prefix;`;

/** A part that is given what it shares is made once, however often it is asked for. */
const loader = (build, shared = '', ending = '') => `
let attempt = '';
const furtherAddress = (file) => new URL(file + '?${build}' + attempt, scriptAddress).href;
${shared && `const partsMade = {};\n${shared}`}
const further = async (file${shared && ', given, before = []'}) => {
  try {${
    shared &&
    `
    const others = await Promise.all(before.map((other) => further(other, given)));`
  }
    // A browser may remember that a module failed: the next time it is asked for under another address.
    const part = await import(furtherAddress(file)${ending});
    if (part.build === '${build}') return ${shared && 'given ? (partsMade[file] ??= part.default(given(), ...others)) : '}part;
  } catch {
    // What came is not what was asked for.
  }
  attempt = '.' + Date.now();
  throw new Error(file);
};`;

/**
 * What holds elements and shares nothing is told the prefix by its address, so that a page has one for each. Behind `#` a
 * browser would not tell it whenever both are on their way at once.
 */
const prefixEnding = (shared) =>
  ` + (${shared && 'given || '}!scriptPrefix ? '' : '&data-prefix=' + encodeURIComponent(scriptPrefix))`;
const fromAddress = `
const scriptAddress = import.meta.url;`;
/** The same where a page has a tag for it. */
const prefixFromAddress = `
const scriptPrefix = new URL(import.meta.url).searchParams.get('data-prefix')
  || [...document.scripts].find(({ src }) => src === import.meta.url)?.dataset.prefix;`;

const needsOthers = (code) => /\bfurther(?:Address)?\(/.test(code);
const needsPrefix = (code) => /\bscriptPrefix\b/.test(code);

/**
 * @param entry the file for the script tag
 * @param build the number of the build
 * @param alone further files that share nothing with the entry, by the modules with which they begin
 * @param own those of them that hold elements, which each prefix of a page has for itself
 */
export function furtherFiles(entry, build, alone = {}, own = []) {
  const files = new Set(Object.values(alone));
  return {
    name: 'further-files',
    transform(code, id) {
      // What is given once cannot be seen to change later.
      if (id.includes('/packages/') && /^export (let|var) /m.test(code)) this.error(`${id} exports what may change`);
      return withAddresses(code, alone);
    },
    resolveDynamicImport: (source) => fileFor(source, alone),
    renderDynamicImport: ({ targetModuleId, getTargetChunkImports }) => {
      if (files.has(targetModuleId)) return { left: 'further(', right: ')' };
      const before = (getTargetChunkImports() ?? []).filter(({ chunk }) => chunk?.isEntry === false);
      const named = before.map(({ fileName }) => `'./${fileName}'`);
      return { left: 'further(', right: named.length === 0 ? ', shared)' : `, shared, [${named.join(', ')}])` };
    },
    renderChunk(code, chunk, _, { chunks }) {
      const { body } = this.parse(code);
      const deep = sharedDeep(chunk, chunks);
      if (deep !== undefined)
        this.error(
          `${chunk.fileName} needs ${deep}, which needs a further file itself: let the entry import what that holds`,
        );
      const isFromEntry = (source) => chunks[source.replace('./', '')]?.isEntry === true;
      return {
        code: chunk.isEntry
          ? entryOf(code, body, fromPage(entry), (shared) =>
              loader(build, shared, own.some((other) => code.includes(other)) ? prefixEnding(shared) : ''),
            )
          : furtherOf(code, body, build, isFromEntry),
        map: null,
      };
    },
  };
}

/** What a further file shares with others is made of the entry alone: nothing is made before it. */
function sharedDeep({ isEntry, imports }, chunks) {
  const isShared = (file) => chunks[file]?.isEntry === false;
  return isEntry ? undefined : imports.filter(isShared).find((file) => chunks[file].imports.some(isShared));
}

/**
 * A further file that shares nothing: a module as it is.
 *
 * @param alone other files of that kind which it loads from beside itself, by the modules with which they begin
 */
export function aloneFile(build, alone = {}) {
  return {
    name: 'alone-file',
    transform: (code) => withAddresses(code, alone),
    resolveDynamicImport: (source) => fileFor(source, alone),
    renderDynamicImport: () => ({ left: 'further(', right: ')' }),
    renderChunk: (code) => {
      const loaded = needsOthers(code) ? `${fromAddress}${loader(build)}` : '';
      return { code: `${marked(build)}${needsPrefix(code) ? prefixFromAddress : ''}${loaded}${code}`, map: null };
    },
  };
}

/** The further file that begins with a module. */
function fileFor(source, alone) {
  const found = Object.entries(alone).find(([module]) => typeof source === 'string' && source.endsWith(module));
  return found === undefined ? null : { id: found[1], external: true };
}

function withAddresses(code, alone) {
  const text = code.replaceAll(/new URL\('\.(\/[\w-]+\.js)', import\.meta\.url\)\.href/g, (whole, module) =>
    Object.hasOwn(alone, module) ? `furtherAddress('${alone[module]}')` : whole,
  );
  return text === code ? null : { code: text, map: null };
}

function entryOf(code, body, from, load) {
  const kept = without(code, body, ['ExportNamedDeclaration']);
  const names = exported(body).join(', ');
  const isGiven = /, shared[,)]/.test(code);
  const loaded = needsOthers(code) ? load(isGiven ? `const shared = () => ({ ${names} });` : '') : '';
  const begun = loaded !== '' || needsPrefix(code) ? from : '';
  return `(() => {\n'use strict';\n${begun}${loaded}\n${kept}\n})();\n`;
}

/** It is given the names of the entry, and then those of each further file that it was made after. */
function furtherOf(code, body, build, isFromEntry) {
  const imports = body.filter(({ type, source }) => type === 'ImportDeclaration' || isPassedOn({ type, source }));
  const namesIn = (some) =>
    some
      .flatMap(({ specifiers }) => specifiers)
      .map(({ imported, local }) =>
        imported ? `${imported.name}: ${local.name}` : `${local.name}: ${passedName(local)}`,
      )
      .join(', ');
  const others = imports.filter(({ source }) => !isFromEntry(source.value));
  const given = [imports.filter((each) => !others.includes(each)), ...others.map((each) => [each])].map(namesIn);
  const kept = without(code, body, ['ImportDeclaration', 'ExportNamedDeclaration']);
  return `${marked(build)}export default (${given.map((names) => `{ ${names} }`).join(', ')}) => {\n${kept}\nreturn { ${exported(body).join(', ')} };\n};\n`;
}

/** What a chunk gives, as the fields of an object. */
function exported(body) {
  return body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap((each) => each.specifiers.map((specifier) => ({ ...specifier, isPassed: isPassedOn(each) })))
    .map(({ exported: name, local, isPassed }) => `${name.name}: ${isPassed ? passedName(local) : local.name}`);
}

/** What a file has from another one and only gives on: it has no name of its own in between. */
function isPassedOn({ type, source }) {
  return type === 'ExportNamedDeclaration' && source !== null;
}

function passedName({ name }) {
  return `passed_${name}`;
}

function without(code, body, types) {
  return body
    .filter(({ type }) => types.includes(type))
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

function marked(build) {
  return `export const build = '${build}';\n`;
}
