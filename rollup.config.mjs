import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';

// Private names of classes are not in the public API, so shortening them is safe; CSS in templates is
// written without needless blanks.
const minifyStyles = {
  name: 'minify-styles',
  transform: (code, id) =>
    /packages\/elements\/dist\/.*\.js$/.test(id)
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

// What is left of line ends after minifying stands in templates, where blanks fold anyway.
const foldTemplates = {
  name: 'fold-templates',
  renderChunk: (code) => ({ code: code.replaceAll(/\n +/g, ' '), map: null }),
};

const bundle = (input, file) => ({
  input: `packages/portal/dist/${input}`,
  output: { file: `packages/portal/dist/${file}`, format: 'iife', name: 'KeHoach' },
  plugins: [
    nodeResolve(),
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    minifyStyles,
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, sequences: false },
      format: { comments: false },
    }),
    foldTemplates,
  ],
});

export default [
  bundle('index.js', 'kehoach.js'),
  bundle('timeline.js', 'kehoach-timeline.js'),
  bundle('import.js', 'kehoach-import.js'),
];
