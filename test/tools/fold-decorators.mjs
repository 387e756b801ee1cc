// What tsc writes for `@property() accessor x`, in fewer words: one helper that knows accessors alone, in place of
// tslib's, which knows everything that can be decorated.

const decorators = /^\s*_(\w+)_decorators = \[([\s\S]*?)\];\n/gm;
const declared = /let _(\w+)_decorators;\s*let _\1_initializers = \[\];\s*let _\1_extraInitializers = \[\];/g;

/** @returns the module's code with its decorated accessors folded, or nothing where it has none */
export function foldDecorators(code) {
  // Private accessors are decorated in another way; they are few.
  if (!code.includes('__esDecorate(') || code.includes('__setFunctionName(')) return undefined;
  const expressions = new Map();
  const folded = code
    .replaceAll(declared, 'let _$1_init;')
    .replaceAll(decorators, (_, name, expression) => (expressions.set(name, expression), ''))
    .replaceAll(
      /__esDecorate\(this, null, _(\w+)_decorators, \{ kind: "accessor", name: "(\w+)", static: false, private: false, .*\);/g,
      (_, name, key) => `_${name}_init = decorated(this, "${key}", ${expressions.get(name)}, _metadata);`,
    )
    .replaceAll(/__runInitializers\(this, _\w+_extraInitializers\), /g, '')
    .replaceAll(/__runInitializers\(this, _\w+_extraInitializers\)/g, 'void 0')
    .replaceAll(/__runInitializers\(this, _(\w+)_initializers, /g, '_$1_init.call(this, ')
    .replace(/import \{ __esDecorate, __runInitializers \} from "tslib";/, `import { decorated } from '${helper}';`);
  const rest = /_\w*(nitializers|_decorators)\b|__esDecorate/.exec(folded);
  if (rest !== null) throw new Error(`A decorator in another form than is known here: ${rest[0]}`);
  return folded;
}

/** The name under which a bundle finds the helper. */
export const helper = 'kehoach:decorated';

/** Decorates one accessor; returns what its first value passes through. */
export const helperCode = `export const decorated = (owner, name, decorator, metadata) => {
  const { prototype } = owner;
  const accessor = Object.getOwnPropertyDescriptor(prototype, name);
  const { init, ...rest } = decorator(accessor, { kind: 'accessor', name, metadata });
  Object.defineProperty(prototype, name, { ...accessor, ...rest });
  return init;
};`;
