import { assert } from 'chai';
import { wrongIn } from './source-rules.mjs';

const rows = [
  ['a long line', 'packages/cli/src/a.ts', `const a = '${'x'.repeat(160)}';`, 1],
  ['a line of 160', 'packages/cli/src/a.ts', 'x'.repeat(160), 0],
  ['Vietnamese in core', 'packages/core/src/a.ts', "const a = 'kế hoạch';", 1],
  ['Vietnamese in a comment of core', 'packages/core/src/a.ts', ' * "kế hoạch"', 0],
  ['Vietnamese in words', 'packages/words/src/a.ts', "const a = 'kế hoạch';", 0],
  ['days in core', 'packages/core/src/a.ts', 'export const soonDays = 7;', 1],
  ['days by default in core', 'packages/core/src/a.ts', 'const days = options.soonDays ?? 30;', 1],
  ['the next day in core', 'packages/core/src/a.ts', 'const day = addDays(on, -1);', 0],
  ['Array.from', 'packages/elements/src/a.ts', 'return Array.from(list, (x) => x);', 1],
  ['Array.from in the importer', 'packages/importer/src/a.ts', 'return Array.from(list);', 0],
  ['entries of an array', 'packages/session/src/a.ts', 'for (const [i, x] of list.entries())', 1],
  ['entries, spread', 'packages/session/src/a.ts', 'return [...list.entries()];', 1],
  ['entries of our own', 'packages/session/src/a.ts', 'const log = session.entries();', 0],
  ['a private name set by a script', 'packages/elements/src/a.ts', "place({ '--_at': '3%' })", 1],
  ['a private name in a style attribute', 'packages/elements/src/a.ts', 'html`<i style="--_at: 3%"></i>`', 1],
  ['a private name in a style', 'packages/elements/src/a.ts', '.a { left: var(--_at); --_at: 3%; }', 0],
  ['a name of its own', 'packages/elements/src/a.ts', "place({ '--at': '3%' })", 0],
  ['another part by :has', 'packages/elements/src/a.ts', '.a:has(.b[c]) .d { color: red; }', 1],
  ['a part below by :has', 'packages/elements/src/a.ts', '.a:has(> .b) > .d, .e { color: red; }', 1],
  ['the part behind by :not(:has)', 'packages/elements/src/a.ts', '.a:not(:has(> *)) + .d { color: red; }', 1],
  ['the part itself by :has', 'packages/elements/src/a.ts', '.d .a:has(.b:not([c])), .e .f { color: red; }', 0],
  ['the part itself by :not(:has)', 'packages/elements/src/a.ts', '.d .a:not(:has(> h3)),', 0],
  ['a tag in a selector', 'packages/elements/src/a.ts', "root.querySelector('kh-plan')", 1],
  ['a tag in a style', 'packages/elements/src/a.ts', '.panel:has(kh-record) { margin: 0; }', 1],
  [
    'a tag in a template of Lit',
    'packages/elements/src/a.ts',
    "import { html } from 'lit';\nhtml`<kh-plan></kh-plan>`",
    1,
  ],
  [
    'a tag in a template of ours',
    'packages/elements/src/a.ts',
    "import { html } from '../html.js';\nhtml`<kh-plan>`",
    0,
  ],
  ['a tag in a comment', 'packages/elements/src/a.ts', "import { html } from 'lit';\n/** `<kh-plan>` */", 0],
  ['the reader', 'packages/elements/src/record/a.ts', "import type { Draft } from '@kehoach/importer';", 1],
  [
    'the reader where it belongs',
    'packages/elements/src/import/a.ts',
    "import type { A } from '@kehoach/importer';",
    0,
  ],
  ['an event', 'packages/elements/src/a.ts', "static readonly type = 'kh-command';", 0],
  ['a custom property', 'packages/elements/src/a.ts', 'gap: var(--kh-plan-gap, 16px);', 0],
  ['entries of an object', 'packages/session/src/a.ts', 'for (const [k, v] of Object.entries(o))', 0],
];

suite('what the sources keep to', () => {
  for (const [name, file, line, count] of rows) test(name, () => assert.lengthOf(wrongIn(file, line), count));
});
