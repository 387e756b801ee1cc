import { mkdir, writeFile } from 'node:fs/promises';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { browsers, chromiumArgs, withAnyViewport } from './test/dist/browsers.js';
import { officeBeside } from './test/office-beside.mjs';
import { foldDecorators } from './test/tools/fold-decorators.mjs';
import { foldModule } from './test/tools/fold-templates.mjs';

const { chromium, firefox } = browsers();

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

const countIn = ({ tests, suites }) =>
  suites.reduce(
    (sum, suite) => {
      const [passed, failed] = countIn(suite);
      return [sum[0] + passed, sum[1] + failed];
    },
    [tests.filter(({ passed }) => passed).length, tests.filter(({ passed, skipped }) => !passed && !skipped).length],
  );

// Counts for the closing line of all tests together.
const countReporter = {
  async stop({ sessions }) {
    let [passed, failed] = [0, 0];
    for (const { testResults, errors, passed: isPassed } of sessions) {
      const [good, bad] = testResults ? countIn(testResults) : [0, 0];
      passed += good;
      failed += bad + (bad === 0 && (errors.length > 0 || !isPassed) ? 1 : 0);
    }
    const output = new URL('./test/output/', import.meta.url);
    await mkdir(output, { recursive: true });
    await writeFile(new URL('browsers.json', output), JSON.stringify({ passed, failed }));
  },
};

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
  testFramework: { config: { ui: 'tdd', timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: chromium, args: chromiumArgs } }),
    chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: null },
      createPage: async ({ context }) => withAnyViewport(await context.newPage()),
      concurrency: 1,
    }),
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
