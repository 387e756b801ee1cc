import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { browsers, chromiumArgs } from './test/browsers.mjs';

const { chromium, firefox } = browsers();

// immer asks for the mode in the way of Node.
const nodeEnvironment = {
  name: 'node-environment',
  transform: ({ path, body }) => (path.includes('/immer/') ? String(body).replaceAll('process.env.NODE_ENV', '"test"') : undefined),
};

export default {
  files: ['packages/indexeddb/dist/**/*.test.js', 'packages/elements/dist/**/*.test.js', 'test/dist/**/*.browser.test.js'],
  nodeResolve: true,
  plugins: [nodeEnvironment],
  concurrency: 2,
  testFramework: { config: { ui: 'tdd', timeout: 20_000 } },
  reporters: [defaultReporter({ reportTestProgress: false })],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: chromium, args: chromiumArgs } }),
    chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox, headless: true }, concurrency: 1 }),
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
