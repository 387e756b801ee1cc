import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { dropExamples } from './test/tools/drop-examples.mjs';
import { foldDecorators, helper, helperCode } from './test/tools/fold-decorators.mjs';
import { foldModule } from './test/tools/fold-templates.mjs';
import { furtherFiles } from './test/tools/further-files.mjs';

const isElement = (id) => /packages\/elements\/dist\/.*\.js$/.test(id);

// Private names of classes are not in the public API, so shortening them is safe; CSS in templates is
// written without needless blanks.
const minifyStyles = {
  name: 'minify-styles',
  transform: (code, id) =>
    isElement(id)
      ? {
          code: code.replaceAll(/css `[^`]*`/g, (style) =>
            style
              .replaceAll(/\/\*.*?\*\//gs, '')
              .replaceAll(/\s*\n\s*/g, ' ')
              .replaceAll(/ ?([{};,]) ?/g, '$1')
              .replaceAll(/([\w-]): /g, '$1:')
              .replaceAll(';}', '}'),
          ),
          map: null,
        }
      : null,
};

const foldTemplates = {
  name: 'fold-templates',
  transform: (code, id) => {
    const folded = isElement(id) ? foldModule(code) : undefined;
    return folded === undefined ? null : { code: folded, map: null };
  },
};

const foldAccessors = {
  name: 'fold-accessors',
  resolveId: (source) => (source === helper ? source : null),
  load: (id) => (id === helper ? helperCode : null),
  transform: (code, id) => {
    const folded = isElement(id) ? foldDecorators(code) : undefined;
    return folded === undefined ? null : { code: folded, map: null };
  },
};

const dropGrammarExamples = {
  name: 'drop-grammar-examples',
  transform: (code, id) => {
    const rest = /packages\/periods\/dist\/grammar\/[\w-]+\.js$/.test(id) ? dropExamples(code) : undefined;
    return rest === undefined ? null : { code: rest, map: null };
  },
};

const schemaShapes = {
  name: 'schema-shapes',
  resolveId: (source) =>
    source === 'valibot' ? fileURLToPath(new URL('./test/tools/schema-shapes.mjs', import.meta.url)) : null,
};

const files = 'packages/portal/dist';

const bundle = (input, file, further = {}) => ({
  input: `${files}/${input}`,
  output: {
    dir: files,
    format: 'es',
    entryFileNames: file,
    chunkFileNames: ({ name }) => `kehoach-${further[name] ?? `${name}-is-unknown`}.js`,
  },
  plugins: [
    schemaShapes,
    nodeResolve(),
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    minifyStyles,
    foldAccessors,
    foldTemplates,
    dropGrammarExamples,
    furtherFiles(file),
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, sequences: false },
      format: { comments: false },
    }),
  ],
});

export default [
  bundle('page.js', 'kehoach.js', { recording: 'record' }),
  bundle('timeline.js', 'kehoach-timeline.js'),
  bundle('import.js', 'kehoach-import.js'),
];
