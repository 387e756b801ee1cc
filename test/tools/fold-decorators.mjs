// What tsc writes for `@property() accessor x`, in fewer words: a helper that knows Lit's properties alone, in place of
// Lit's decorators, of tslib's, which knows everything that can be decorated, and of a getter and a setter in every class.
import { fileURLToPath } from 'node:url';

const decorators = /^\s*_(\w+)_decorators = \[([\s\S]*?)\];\n/gm;
const declared = /\s*let _(\w+)_decorators;\s*let _\1_initializers = \[\];\s*let _\1_extraInitializers = \[\];/g;
const esDecorate = /^\s*__esDecorate\(this, null, _(\w+)_decorators, .*\n/gm;
const metadata = /^\s*const _metadata = .*\n|^\s*if \(_metadata\) .*\n/gm;
const storage =
  /^ *#(\w+)_accessor_storage = (?:\(__runInitializers\(this, _\w+_extraInitializers\), )?__runInitializers\(this, _\1_initializers, ([\s\S]*?)\)?\);\n(?: *\/\*\*[\s\S]*?\*\/\n)? *get \1\(\) .*\n *set \1\(value\) .*\n/gm;

/**
 * @param from the module to import the helper from
 * @returns the module's code with its decorated accessors folded, or nothing where it has none
 */
export function foldDecorators(code, from = helper) {
  // Private accessors are decorated in another way; they are few.
  if (!code.includes('__esDecorate(') || code.includes('__setFunctionName(')) return undefined;
  const decorated = [];
  const values = [];
  const folded = code
    .replaceAll(declared, '')
    .replaceAll(decorators, (_, name, decorator) => (decorated.push(`${name}: ${optionsOf(decorator)}`), ''))
    .replaceAll(esDecorate, '')
    .replaceAll(metadata, '')
    .replaceAll(storage, (_, name, value) => {
      if (value !== 'void 0') values.push(`${name}: ${value}`);
      return `#${name}_is_folded;\n`;
    })
    .replace(/#\w+_is_folded;\n/, `#begun = begin(this, { ${values.join(', ')} });\n`)
    .replaceAll(/#\w+_is_folded;\n/g, '')
    .replace(/static \{\s*\}/, `static { begin = accessors(this, { ${decorated.join(', ')} }); }`)
    .replace('let _classSuper', 'let begin;\n    let _classSuper')
    .replaceAll(/__runInitializers\(this, _\w+_extraInitializers\), /g, '')
    .replaceAll(/__runInitializers\(this, _\w+_extraInitializers\)/g, 'void 0')
    .replace(/import \{ __esDecorate, __runInitializers \} from "tslib";/, `import { accessors } from '${from}';`);
  const rest = /_\w*(nitializers|_decorators|accessor_storage)\b|__esDecorate/.exec(folded);
  if (rest !== null) throw new Error(`A decorator in another form than is known here: ${rest[0]}`);
  return folded;
}

function optionsOf(decorator) {
  const [, name, options] = /^(property|state)\(([\s\S]*)\)$/.exec(decorator) ?? [];
  if (name === undefined) throw new Error(`A decorator that is not known here: ${decorator}`);
  return name === 'state' ? '{ state: true }' : options || '{}';
}

/** The module with the helper. */
export const helper = fileURLToPath(new URL('./accessors.mjs', import.meta.url));
