// A classic script that loads a further file when it is needed: rollup splits modules alone, and a page's script tag
// takes none. The entry stays one closed function; the further file is a module that is given what both need.
//
//   kehoach.js          !function(){ … further('kehoach-record.js') … }()
//   kehoach-record.js   export default ({ names of the entry }) => { …; return { its names } }

/** Where the entry came from: as a classic script, as a module in the page, or imported by one. */
const locate = (entry) => `
const scriptAddress = document.currentScript?.src
  ?? [...document.scripts, ...performance.getEntriesByType('resource').map(({ name }) => ({ src: name }))]
    .findLast(({ src }) => new RegExp('/${entry}([?#]|$)').test(src))?.src ?? document.baseURI;
const attempts = {};
const further = async (file, given) => {
  const attempt = attempts[file] ?? 0;
  try {
    // A browser may remember that a module failed: the next time it is asked for under another address.
    const { href } = new URL(file + (attempt ? '?' + attempt : ''), scriptAddress);
    const part = await import(href);
    return given ? part.default(given()) : part;
  } catch (error) {
    attempts[file] = attempt + 1;
    throw error;
  }
};`;

/**
 * @param entry the file for the script tag
 * @param alone further files that share nothing with the entry, by the modules with which they begin
 */
export function furtherFiles(entry, alone = {}) {
  const files = Object.entries(alone);
  return {
    name: 'further-files',
    transform(code, id) {
      // What is given once cannot be seen to change later.
      if (id.includes('/packages/') && /^export (let|var) /m.test(code)) this.error(`${id} exports what may change`);
    },
    resolveDynamicImport: (source) => {
      const found = files.find(([module]) => typeof source === 'string' && source.endsWith(module));
      return found === undefined ? null : { id: found[1], external: true };
    },
    renderDynamicImport: ({ targetModuleId }) => ({
      left: 'further(',
      right: files.some(([, file]) => file === targetModuleId) ? ')' : ', shared)',
    }),
    renderChunk(code, chunk) {
      const { body } = this.parse(code);
      return { code: chunk.isEntry ? entryOf(code, body, entry) : furtherOf(code, body), map: null };
    },
  };
}

function entryOf(code, body, entry) {
  const names = exported(body);
  const kept = without(code, body, ['ExportNamedDeclaration']);
  return `(() => {\n'use strict';\n${names.length > 0 || code.includes('further(') ? locate(entry) : ''}
const shared = () => ({ ${names.join(', ')} });\n${kept}\n})();\n`;
}

function furtherOf(code, body) {
  const given = body
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap(({ specifiers }) => specifiers)
    .map(({ imported, local }) => `${imported.name}: ${local.name}`);
  const kept = without(code, body, ['ImportDeclaration', 'ExportNamedDeclaration']);
  return `export default ({ ${given.join(', ')} }) => {\n${kept}\nreturn { ${exported(body).join(', ')} };\n};\n`;
}

/** What a chunk gives, as the fields of an object. */
function exported(body) {
  return body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ specifiers }) => specifiers)
    .map(({ exported: name, local }) => `${name.name}: ${local.name}`);
}

function without(code, body, types) {
  return body
    .filter(({ type }) => types.includes(type))
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}
