import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';
import { portalFile, startSite, type Site } from '../servers/site.js';
import { openReporting, reportsOf, until } from './browser.js';

const frameScript = new URL('../../../packages/portal/dist/kehoach-frame.js', import.meta.url);
const text = (path: string): Promise<string> => readFile(portalFile(path), 'utf8');

suite('a page in an iframe', () => {
  let browser: Browser;
  let portal: Site;
  let office: Site;

  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
    [portal, office] = [await startSite(), await startSite()];
  });
  suiteTeardown(async () => {
    await browser?.close();
    for (const site of [portal, office]) site?.close();
  });

  const open = (path: string, host = 'localhost'): Promise<Page> =>
    openReporting(browser, `http://${host}:${portal.port}${path}`);
  const around = (): string => `http://localhost:${portal.port}`;
  const inside = (): string => `http://127.0.0.1:${office.port}`;

  let release: () => Promise<void> = async () => undefined;
  const policyOf = (policy: string | undefined, name: string, origins: string): string =>
    (policy ?? '').trim().replace(name, origins);

  setup(async () => {
    const parent = (await text('iframe/parent.html')).replace('https://kehoach.so.example', inside());
    const framed = (await text('iframe/framed.html')).replace('https://cong.so.example', around());
    const [parentPolicy, framedPolicy] = await Promise.all(
      ['parent', 'framed'].map((name) => text(`iframe/${name}-policy.txt`)),
    );
    portal.give(
      {
        '/parent.html': parent,
        '/late.html': parent.replace('kehoach-frame.js" defer', 'late.js" async'),
        '/late.js': new Promise((done) => (release = async () => done(await readFile(frameScript, 'utf8')))),
        '/two.html': parent.replace('<iframe', `<iframe src="${inside()}/small.html"></iframe><iframe`),
        '/parent.css': portalFile('iframe/parent.css'),
        '/liar.html': '<script src="liar.js"></script>',
        '/liar.js': "parent.postMessage({ kind: 'kehoach-height', height: 77 }, '*');",
      },
      policyOf(parentPolicy, 'https://kehoach.so.example', `${inside()} ${around()}`),
    );
    const small = framed.replace(/<body>.*<\/body>/s, '<body>…</body>');
    const files = { '/framed.html': framed, '/small.html': small, '/framed.css': portalFile('iframe/framed.css') };
    const ancestors = `${around()} http://127.0.0.1:${portal.port}`;
    office.give(files, policyOf(framedPolicy, 'https://cong.so.example', ancestors));
  });

  const framedIn = (page: Page): Frame => page.frames()[1] as Frame;
  const heightsIn = (page: Page): Promise<number[]> =>
    page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
  const heightOf = async (page: Page): Promise<number | undefined> => (await heightsIn(page)).at(-1);
  const needed = (page: Page): Promise<number> =>
    framedIn(page).evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const drawn = (page: Page): Promise<void> =>
    until('the plan is shown', () =>
      // While the frame goes from nothing to its page there is nobody to answer.
      framedIn(page)
        .evaluate(() => (document.querySelector('kh-timeline')?.shadowRoot?.querySelector('.row') ?? null) !== null)
        .catch(() => false),
    );
  const fits = (page: Page): Promise<void> =>
    until('the frame is as high as its page', async () => {
      const [height, wanted] = [await heightOf(page), await needed(page)];
      return height === wanted && wanted > 200;
    });

  test('is as high as what stands in it, as that grows and shrinks, under both policies', async () => {
    const page = await open('/parent.html');
    await drawn(page);
    await fits(page);
    const before = await heightOf(page);
    const change = (height: string): Promise<void> =>
      framedIn(page).evaluate((value) => {
        document.body.style.paddingBottom = value;
      }, height);
    await change('700px');
    await until('it grows', async () => (await heightOf(page)) === (before ?? 0) + 700);
    await change('0');
    await fits(page);
    assert.deepEqual(reportsOf.get(page), []);
    const scrolls = await framedIn(page).evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    );
    assert.isFalse(scrolls);
  });

  test('is asked for its height where the page around it listens late', async () => {
    const page = await open('/late.html');
    await drawn(page);
    assert.equal(await heightOf(page), 480);
    await release();
    await fits(page);
  });

  test('tells no page of another origin', async () => {
    const page = await open('/parent.html', '127.0.0.1');
    await drawn(page);
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await heightOf(page), 480);
  });

  test('stays as it was where another speaks: a frame without the mark, another origin, a height that is none', async () => {
    const two = await open('/two.html');
    await until('both are there', async () => two.frames().length === 3);
    await until('the marked one is followed', async () => ((await heightsIn(two))[1] ?? 0) > 480);
    await framedIn(two).evaluate(() => (document.body.style.paddingBottom = '20px'));
    await new Promise((done) => setTimeout(done, 300));
    const [unmarked, marked] = await heightsIn(two);
    assert.equal(unmarked, 150);
    assert.isAbove(marked ?? 0, 480);
    const page = await open('/parent.html');
    await fits(page);
    const before = await heightOf(page);
    for (const height of [0, -1, 1e9, '100', null])
      await framedIn(page).evaluate(
        (value) => parent.postMessage({ kind: 'kehoach-height', height: value }, '*'),
        height,
      );
    await page.evaluate(() => postMessage({ kind: 'kehoach-height', height: 78 }, '*'));
    await framedIn(page).evaluate((address) => location.assign(address), `${around()}/liar.html`);
    await until('the other page is there', async () => framedIn(page).url().endsWith('/liar.html'));
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await heightOf(page), before);
  });
});
