import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { minify } from '@swc/core';
import { buildNumber, moduleTexts } from './test/tools/build-number.mjs';
import { dropExamples, dropRuleExamples } from './test/tools/drop-examples.mjs';
import { englishApart } from './test/tools/english-apart.mjs';
import { foldDecorators } from './test/tools/fold-decorators.mjs';
import { foldModule } from './test/tools/fold-templates.mjs';
import { foldWords } from './test/tools/fold-words.mjs';
import { aloneFile, furtherFiles } from './test/tools/further-files.mjs';
import { resolvedOnce } from './test/tools/resolved-once.mjs';

const isElement = (id) => /packages\/elements\/dist\/.*\.js$/.test(id);

const texts = moduleTexts();
const build = buildNumber(texts);

// Private names of classes are not in the public API, so shortening them is safe; CSS in templates is
// written without needless blanks. A name is shortened in the same way in every file of a build.
const privateNames = [...new Set(texts.flatMap((text) => text.match(/--_[a-z-]+/g) ?? []))].sort();
const shortName = (name) => `--_${privateNames.indexOf(name).toString(36)}`;

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
              .replaceAll(';}', '}')
              .replaceAll(/--_[a-z-]+/g, shortName),
          ),
          map: null,
        }
      : null,
};

/** Lit tells whoever writes elements what is wrong with them, and of which version it is; a page has ours. */
const noAdvice = {
  name: 'no-advice',
  transform: (code, id) =>
    /node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\//.test(id)
      ? {
          code: code
            .replaceAll(/throw Error\("[^"]*"(?:\+\w+\+"[^"]*")?\)/g, 'throw Error()')
            .replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0'),
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
  transform: (code, id) => {
    const folded = isElement(id) ? foldDecorators(code) : undefined;
    return folded === undefined ? null : { code: folded, map: null };
  },
};

const dropGrammarExamples = {
  name: 'drop-grammar-examples',
  transform: (code, id) => {
    const isRules = /packages\/importer\/dist\/(?:year\/mention|year\/plan-year)\.js$/.test(id);
    const isGrammar = /packages\/periods\/dist\/grammar\/[\w-]+\.js$/.test(id);
    const rest = isRules ? dropRuleExamples(code) : isGrammar ? dropExamples(code) : undefined;
    return rest === undefined ? null : { code: rest, map: null };
  },
};

const foldLists = {
  name: 'fold-lists',
  transform: (code, id) => {
    const folded = /packages\/importer\/dist\/.*\.js$/.test(id) ? foldWords(code) : undefined;
    return folded === undefined ? null : { code: folded, map: null };
  },
};

const schemaShapes = {
  name: 'schema-shapes',
  resolveId: (source) =>
    source === 'valibot' ? fileURLToPath(new URL('./test/tools/schema-shapes.mjs', import.meta.url)) : null,
};

/**
 * What a timeline never shows need not be folded for one: commendations, targets, what follows up and was withdrawn.
 * Where no form is, nobody leaves a draft.
 */
const foldTasksAlone = {
  name: 'fold-tasks-alone',
  load: (id) =>
    /dist.(?:(?:task.deadlines-given|award.evolve-award|target.evolve-target|follow-up.evolve-follow-up)|shared.drafts-left)\.js$/.test(
      id,
    )
      ? readFileSync(id, 'utf8').replaceAll(/^export function (\w+)[^]*?^}/gm, 'export const $1 = () => {};')
      : null,
};

const files = 'packages/portal/dist';

/** Where nobody records, no plan has a store or asks a server, and who records is left to the file for that. */
const shownAlone = {
  name: 'shown-alone',
  resolveId: (source) =>
    ({
      './open-session.js': fileURLToPath(new URL('packages/elements/dist/plan/open-shown.js', import.meta.url)),
      '../shared/define.js': fileURLToPath(new URL(`${files}/define-shown.js`, import.meta.url)),
    })[source] ?? null,
};

const minified = {
  name: 'minified',
  renderChunk: (code) =>
    minify(code, {
      ecma: 2022,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
      mangle: true,
      format: { comments: false },
    }),
};

/** A page has no modules of Node. */
const noNode = { "platform.process?.getBuiltinModule?.('node:crypto').hash": 'undefined' };

/** By it a page knows whether the worker that reads for it is of its own build; the prefix is what its tag says. */
const ofScript = { 'import.meta.build': JSON.stringify(build), 'import.meta.prefix': 'scriptPrefix' };

const places = resolvedOnce(nodeResolve());

const plugins = [
  schemaShapes,
  places,
  replace({ 'process.env.NODE_ENV': '"production"', ...noNode, ...ofScript, preventAssignment: true }),
  minifyStyles,
  noAdvice,
  foldAccessors,
  foldTemplates,
  dropGrammarExamples,
  foldLists,
];

/** A page in another character set would read our words as that: the mark says that they are UTF-8. */
const utf8Mark = {
  name: 'utf8-mark',
  generateBundle: (_, bundle) => {
    for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = `\ufeff${part.code}`;
  },
};

/** What only checking or a profile needs shares nothing with the rest, so that one file serves every page. */
const alone = {
  '/checking.js': './kehoach-check.js',
  '/profile-file.js': './kehoach-profile.js',
  '/export/define.js': './kehoach-exports.js',
  '/amending/read-paper.js': './kehoach-amend.js',
  '/reader-file.js': './kehoach-read.js',
  '/amending-paper.js': './kehoach-paper.js',
  '/pdf/read-pdf.js': './kehoach-pdf.js',
  '/rtf/read-rtf.js': './kehoach-rtf.js',
  '/xlsx/read-xlsx.js': './kehoach-sheet.js',
  '/standing/with-standings.js': './kehoach-standing.js',
};

/** What two further files share, and their entry does not, stands in a file of its own: `shared`. */
const forPage = (input, file, further = {}, own = []) => ({
  input: `${files}/${input}`,
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: files,
    format: 'es',
    entryFileNames: file,
    chunkFileNames: ({ name }) => {
      const known = further[name] ?? further.shared;
      if (known === undefined) throw new Error(`${file}: two further files need ${name}: let the entry import it`);
      return `kehoach-${known}.js`;
    },
  },
  plugins: [
    ...own,
    ...(further.english === undefined ? [] : [englishApart(`${files}/${input}`)]),
    ...plugins,
    furtherFiles(file, build, alone, ['./kehoach-exports.js']),
    minified,
    utf8Mark,
  ],
});

export default [
  forPage('page.js', 'kehoach.js', {
    recording: 'record',
    board: 'awards',
    calendar: 'calendar',
    english: 'english',
  }),
  forPage('desk.js', 'kehoach-desk.js', {
    recording: 'desk-record',
    parts: 'desk-parts',
    board: 'desk-awards',
    shared: 'desk-shared',
    english: 'desk-english',
  }),
  forPage('show.js', 'kehoach-show.js', { board: 'show-awards', calendar: 'show-calendar', english: 'show-english' }, [
    shownAlone,
  ]),
  forPage('timeline.js', 'kehoach-timeline.js', { english: 'timeline-english' }, [foldTasksAlone]),
  forPage('plans.js', 'kehoach-plans.js', {
    calendar: 'plans-calendar',
    'give-report': 'plans-report',
    english: 'plans-english',
  }),
  forPage('import.js', 'kehoach-import.js', { issuing: 'issue', review: 'review', shared: 'import-shared' }),
  {
    input: 'packages/elements/dist/plan/checking.js',
    output: { file: `${files}/kehoach-check.js`, format: 'es' },
    plugins: [...plugins, aloneFile(build), minified, utf8Mark],
  },
  {
    input: 'packages/elements/dist/export/define.js',
    output: { file: `${files}/kehoach-exports.js`, format: 'es' },
    plugins: [...plugins, aloneFile(build, alone), minified, utf8Mark],
  },
  ...Object.entries({
    'amending/read-paper': 'amend',
    'reader/reader-file': 'read',
    'reader/amending-paper': 'paper',
  }).map(([input, name]) => ({
    input: `packages/elements/dist/${input}.js`,
    output: { file: `${files}/kehoach-${name}.js`, format: 'es' },
    plugins: [...plugins, aloneFile(build, alone), minified, utf8Mark],
  })),
  ...['pdf/read-pdf', 'rtf/read-rtf', 'xlsx/read-xlsx', 'standing/with-standings'].map((reader) => ({
    input: `packages/importer/dist/${reader}.js`,
    output: { file: `${files}/${alone[`/${reader}.js`].slice(2)}`, format: 'es' },
    plugins: [places, aloneFile(build), minified, utf8Mark],
  })),
  {
    input: `${files}/frame.js`,
    output: { file: `${files}/kehoach-frame.js`, format: 'iife' },
    plugins: [minified],
  },
  {
    input: 'packages/elements/dist/plan/profile-file.js',
    output: { file: `${files}/kehoach-profile.js`, format: 'es' },
    // What a person wrote is judged by the schema itself, which tells where it does not fit.
    plugins: [...plugins.filter((each) => each !== schemaShapes), aloneFile(build), minified, utf8Mark],
  },
];
