import { assert } from 'chai';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { natsPath, noNats, startNats } from '../dist/servers/nats.js';
import { noPostgres, sharedPostgres } from '../dist/servers/postgres.js';
import { skipHere } from '../dist/servers/skips.js';
import { blocksIn } from './blocks.mjs';
import { pages, readmes, textsOf } from './documents.mjs';
import { openFolder, runBlock } from './readme-examples.mjs';

const names = await readmes();
const texts = await textsOf([...names, ...(await pages())]);

/** Servers that a README needs: starts them, and gives what ends them. */
const servers = {
  'packages/jetstream/README.md': async (suite) => {
    const program = natsPath();
    if (program === undefined) skipHere(suite, noNats);
    const nats = await startNats(program, 1);
    process.env.KEHOACH_NATS = nats.url;
    return async () => {
      delete process.env.KEHOACH_NATS;
      await nats.remove();
    };
  },
  'packages/postgres/README.md': async (suite) => {
    const server = await sharedPostgres();
    if (server === undefined) skipHere(suite, noPostgres);
    process.env.KEHOACH_DATABASE = await server.database();
    return async () => {
      delete process.env.KEHOACH_DATABASE;
      await server.end();
    };
  },
};

const isRun = ({ language }) => ['js', 'sh', 'html'].includes(language);

/** The same markup, in another language's text or on an element's own page, is the same page. */
const before = new Set();
const isShownBefore = ({ language, text }) => {
  const isBefore = language === 'html' && before.has(text);
  before.add(text);
  return isBefore;
};

suite('what the READMEs and the documentation show', () => {
  let browser;
  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
  });
  suiteTeardown(() => browser.close());

  for (const [name, text] of texts) {
    suite(name, () => {
      let opened;
      let stop;
      suiteSetup(async function () {
        stop = await servers[name]?.(this);
        opened = await openFolder();
      });
      suiteTeardown(async () => {
        await opened?.end();
        await stop?.();
      });

      test('says what it is', () => assert.match(text, /^# \S/));

      if (names.includes(name))
        test('shows one example that runs, and links on', () => {
          const languages = blocksIn(text).map(({ language }) => language);
          assert.isTrue(languages.some((language) => ['js', 'sh', 'html'].includes(language)));
          assert.match(text, /\]\([^)]+\)/);
          if (name !== 'README.md') assert.isAtMost(text.trimEnd().split('\n').length, 60);
        });

      for (const block of blocksIn(text).filter((each) => isRun(each) && !isShownBefore(each)))
        test(`line ${block.line}, ${block.language}, runs`, () => runBlock(block, opened.folder, browser));
    });
  }
});

suite('what the README of the profiles prints', () => {
  test('names no authority that has ended by the day of which it speaks', async () => {
    const { folder, end } = await openFolder();
    const [block] = blocksIn(texts.get('packages/profiles/README.md'));
    const printed = await runBlock(block, folder);
    await end();
    assert.match(printed, /^Giấy khen: Giám đốc sở, Chủ tịch UBND xã$/m);
    assert.notMatch(printed, /huyện|district|: $/m);
  });
});

suite('running what a README shows', () => {
  const failing = [
    { name: 'a program that throws', language: 'js', text: "throw new Error('x');", line: 1 },
    { name: 'a package that is not there', language: 'js', text: "import '@kehoach/nothing';", line: 1 },
    { name: 'a command that fails', language: 'sh', text: 'npx kehoach show nothing.ndjson', line: 1 },
    { name: 'another command', language: 'sh', text: 'rm -r x', line: 1 },
    { name: 'an element that nobody registers', language: 'html', text: '<kh-tasks></kh-tasks>', line: 1 },
    { name: 'a file that is not there', language: 'html', text: '<script src="nothing.js"></script>', line: 1 },
  ];
  let browser;
  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
  });
  suiteTeardown(() => browser.close());
  for (const { name, ...block } of failing)
    test(`${name} is found`, async () => {
      const { folder, end } = await openFolder();
      const outcome = await runBlock(block, folder, browser).then(
        () => 'ran',
        () => 'failed',
      );
      await end();
      assert.equal(outcome, 'failed');
    });
});
