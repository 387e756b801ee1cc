// The arrows of the design: who may import whom. An import against them, or in a circle, fails the lint.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing'} alone`,
  from: { path: `^${from}/`, pathNot: '\\.test\\.ts$|/test-support/' },
  to: { pathNot: [`^${from}/`, ...allowed.map((path) => `^(packages|node_modules)/${path}(/|$)`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unknown-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('core-stands-alone', 'packages/core/src', ['immer', 'valibot']),
    only('indexeddb-knows-core', 'packages/indexeddb/src', ['core', 'idb']),
    only('elements-know-core', 'packages/elements/src', ['core', 'lit', '@lit', 'lit-html', 'lit-element', 'tslib']),
    only('portal-joins-elements-and-store', 'packages/portal/src', ['elements', 'indexeddb', 'core']),
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
