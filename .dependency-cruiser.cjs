// The arrows of the design: who may import whom. An import against them, or in a circle, fails the lint.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing'} alone`,
  from: { path: `^${from}/`, pathNot: '\\.test\\.ts$|/test-support/' },
  to: { pathNot: [`^${from}/`, ...allowed.map((path) => `^(packages|node_modules)/${path}(/|$)`)] },
});

/** The same for what runs on Node alone and may use Node's own modules. */
const onNode = (name, from, allowed) => {
  const rule = only(name, from, allowed);
  return { ...rule, to: { ...rule.to, dependencyTypesNot: ['core'] } };
};

module.exports = {
  forbidden: [
    // Types count: a type that two files need of each other belongs into a third.
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('core-stands-alone', 'packages/core/src', ['immer', 'valibot', '@noble']),
    {
      name: 'rules-import-no-views',
      severity: 'error',
      comment: 'what is decided and folded must not hang on how it is shown',
      from: {
        path: '^packages/core/src/(task|unit|plan|award|follow-up|target|decide)/',
        pathNot: '\\.test\\.ts$|/test-support/',
      },
      to: { path: '^packages/core/src/view/' },
    },
    only('periods-know-core', 'packages/periods/src', ['core']),
    only('profiles-know-core', 'packages/profiles/src', ['core']),
    only('words-know-core', 'packages/words/src', ['core']),
    only('session-knows-core', 'packages/session/src', ['core']),
    // The port of what waits for a server is the session's.
    only('indexeddb-knows-the-ports', 'packages/indexeddb/src', ['core', 'session', 'idb']),
    onNode('jetstream-knows-core', 'packages/jetstream/src', ['core', '@nats-io']),
    onNode('sqlite-knows-core', 'packages/sqlite/src', ['core', 'libsql']),
    onNode('postgres-knows-core', 'packages/postgres/src', ['core', 'pg', '@types/pg']),
    onNode('server-knows-no-store', 'packages/server/src', [
      'core',
      'words',
      'session',
      'exports',
      'hono',
      '@hono',
      'jose',
      'nodemailer',
      'word-extractor',
      '@types/nodemailer',
      'valibot',
      '@valibot',
    ]),
    only('exports-know-core', 'packages/exports/src', ['core', 'words', 'fflate', 'hucre', 'ical-generator']),
    only('importer-knows-core', 'packages/importer/src', ['core', 'periods', 'fflate', 'hucre', 'unpdf']),
    only('elements-know-core', 'packages/elements/src', [
      'core',
      'periods',
      'words',
      'session',
      'profiles',
      'exports',
      'importer',
      'lit',
      '@lit',
      'lit-html',
      'lit-element',
      'tslib',
    ]),
    {
      name: 'one-element-reads-documents',
      severity: 'error',
      comment:
        'kh-import and amending/define alone bring the reader of documents, which a page may not have; no other element may pay for it',
      from: {
        path: '^packages/elements/src/',
        pathNot: '^packages/elements/src/(import/|amending/|reader/|define-under\\.test)',
      },
      to: {
        path: ['^packages/importer/', '^packages/elements/src/(import|amending|reader)/'],
        pathNot: '^packages/elements/src/amending/paper-read',
      },
    },
    {
      name: 'one-element-makes-papers',
      severity: 'error',
      comment:
        'kh-export alone brings what makes papers; the desk loads it when it is asked for, and whoever defines it by name',
      from: {
        path: '^packages/elements/src/',
        pathNot: '^packages/elements/src/(export/|desk/desk-views|define-under)',
      },
      to: { path: ['^packages/exports/', '^packages/elements/src/export/'] },
    },
    only('portal-joins-elements-and-store', 'packages/portal/src', [
      'elements',
      'indexeddb',
      'session',
      'importer',
      'core',
    ]),
    {
      name: 'the-command-line-shows-no-elements',
      severity: 'error',
      from: { path: '^packages/cli/src/' },
      to: { path: '^packages/(elements|portal)/' },
    },
    {
      name: 'examples-use-published-names',
      severity: 'error',
      from: { path: '^examples/', pathNot: '^examples/dist' },
      to: { path: '^packages/[^/]+/src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/.*\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
  },
};
