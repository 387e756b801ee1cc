import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { browsers, chromiumArgs, withAnyViewport } from './test/dist/browsers.js';
import { officeBeside } from './test/office-beside.mjs';
import { foldDecorators } from './test/tools/fold-decorators.mjs';
import { foldModule } from './test/tools/fold-templates.mjs';
import { noWebKit, webkitLauncher, webkitPrograms } from './test/dist/webkit.js';

/** `KEHOACH_ENGINE=webkit`: in WebKit alone, whose results stand in a file of their own. */
const isWebKit = process.env.KEHOACH_ENGINE === 'webkit';

// immer asks for the mode in the way of Node.
const nodeEnvironment = {
  name: 'node-environment',
  transform: ({ path, body }) =>
    path.includes('/immer/') ? String(body).replaceAll('process.env.NODE_ENV', '"test"') : undefined,
};

// Elements are tested with the templates and the accessors that the bundles have.
const folded = {
  name: 'folded',
  transform: ({ path, body }) => {
    if (!path.startsWith('/packages/elements/dist/')) return undefined;
    const code = foldDecorators(String(body), '/test/tools/accessors.mjs') ?? String(body);
    return foldModule(code) ?? code;
  },
};

const testsIn = ({ tests, suites }, path = []) => [
  ...tests.map((test) => ({ ...test, name: [...path, test.name].join(' ') })),
  ...suites.flatMap((suite) => testsIn(suite, [...path, suite.name])),
];

// For the closing lines of all tests together.
const resultReporter = {
  async stop({ sessions }) {
    let passed = 0;
    const broken = [];
    for (const { testFile, testResults, errors, browser, passed: isPassed } of sessions) {
      const tests = testResults ? testsIn(testResults) : [];
      passed += tests.filter((test) => test.passed).length;
      const failed = tests.filter((test) => !test.passed && !test.skipped);
      const where = `${browser.name}, ${relative(import.meta.dirname, testFile)}`;
      for (const { name, error } of failed) broken.push(`${where}: ${name}: ${firstLine(error?.message)}`);
      if (failed.length === 0 && (errors.length > 0 || !isPassed))
        broken.push(`${where}: ${firstLine(errors[0]?.message)}`);
    }
    const output = new URL('./test/output/', import.meta.url);
    await mkdir(output, { recursive: true });
    const file = isWebKit ? 'webkit.json' : 'browsers.json';
    await writeFile(new URL(file, output), JSON.stringify({ passed, broken }));
  },
};

const firstLine = (message) => String(message ?? 'no result').split('\n', 1)[0];

function inChromiumAndFirefox() {
  const { chromium, firefox } = browsers();
  return [
    chromeLauncher({
      launchOptions: { executablePath: chromium, args: chromiumArgs },
      // A window for each: of two tabs in one the hidden one draws no frame.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
    chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: null },
      createPage: async ({ context }) => withAnyViewport(await context.newPage()),
      concurrency: 1,
    }),
  ];
}

function inWebKit() {
  const programs = webkitPrograms();
  if (programs === undefined) throw new Error(noWebKit);
  return [webkitLauncher(programs)];
}

export default {
  files: [
    'packages/indexeddb/dist/**/*.test.js',
    'packages/elements/dist/**/*.test.js',
    'test/dist/**/*.browser.test.js',
  ],
  nodeResolve: true,
  plugins: [nodeEnvironment, folded],
  middleware: [officeBeside],
  concurrency: 2,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { ui: 'tdd', timeout: 180_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), resultReporter],
  browsers: isWebKit ? inWebKit() : inChromiumAndFirefox(),
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 400_000,
};
