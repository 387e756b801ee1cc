import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assert } from 'chai';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';
import { portalFile, startSite, type Site } from '../servers/site.js';
import { reportsOf, says, until } from './browser.js';

const text = (path: string): Promise<string> => readFile(portalFile(path), 'utf8');
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const jquery = (name: string): URL => new URL(`file://${resolve(`${name}/dist/jquery.js`)}`);

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

/** Opens a page of the portal; what it reports is in `reportsOf`. */
async function open(path: string, host = 'localhost'): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  const reports: string[] = [];
  reportsOf.set(page, reports);
  page.on('console', (message) => void (message.type() === 'error' && reports.push(message.text())));
  page.on('pageerror', (error) => void reports.push(String(error)));
  await page.goto(`http://${host}:${portal.port}${path}`);
  return page;
}

suite('a page in an iframe', () => {
  const around = (): string => `http://localhost:${portal.port}`;
  const inside = (): string => `http://127.0.0.1:${office.port}`;

  const policyOf = (policy: string | undefined, name: string, origins: string): string =>
    (policy ?? '').trim().replace(name, origins);

  setup(async () => {
    const parent = (await text('iframe/parent.html')).replace('https://kehoach.so.example', inside());
    const framed = (await text('iframe/framed.html')).replace('https://cong.so.example', around());
    const deaf = parent.replace('data-kehoach-frame', '');
    const [parentPolicy, framedPolicy] = await Promise.all(
      ['parent', 'framed'].map((name) => text(`iframe/${name}-policy.txt`)),
    );
    portal.give(
      {
        '/parent.html': parent,
        '/late.html': parent.replace('kehoach-frame.js', 'kehoach-frame.js?late'),
        '/deaf.html': deaf,
        '/parent.css': portalFile('iframe/parent.css'),
        '/liar.html': '<script src="liar.js"></script>',
        '/liar.js': "parent.postMessage({ kind: 'kehoach-height', height: 77 }, '*');",
      },
      policyOf(parentPolicy, 'https://kehoach.so.example', `${inside()} ${around()}`),
    );
    const files = { '/framed.html': framed, '/framed.css': portalFile('iframe/framed.css') };
    const ancestors = `${around()} http://127.0.0.1:${portal.port}`;
    office.give(files, policyOf(framedPolicy, 'https://cong.so.example', ancestors));
  });

  const framedIn = (page: Page): Frame => page.frames()[1] as Frame;
  const heightOf = (page: Page): Promise<number> => page.$eval('iframe', ({ clientHeight }) => clientHeight);
  const needed = (page: Page): Promise<number> =>
    framedIn(page).evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const drawn = (page: Page): Promise<void> =>
    until('the plan is shown', () =>
      framedIn(page).evaluate(
        () => (document.querySelector('kh-timeline')?.shadowRoot?.querySelector('.row') ?? null) !== null,
      ),
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
    await until('it grows', async () => (await heightOf(page)) === before + 700);
    await change('0');
    await fits(page);
    assert.deepEqual(reportsOf.get(page), []);
    const scrolls = await framedIn(page).evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    );
    assert.isFalse(scrolls);
  });

  test('is asked for its height where the page around it listens late', async () => {
    await fits(await open('/late.html'));
  });

  test('tells no page of another origin', async () => {
    const page = await open('/parent.html', '127.0.0.1');
    await drawn(page);
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await heightOf(page), 480);
  });

  test('stays as it was where another speaks: the page itself, a frame without the mark, another origin', async () => {
    const deaf = await open('/deaf.html');
    await drawn(deaf);
    await new Promise((done) => setTimeout(done, 300));
    assert.isBelow(await heightOf(deaf), 480);
    const page = await open('/parent.html');
    await fits(page);
    const before = await heightOf(page);
    await page.evaluate(() => postMessage({ kind: 'kehoach-height', height: 78 }, '*'));
    await framedIn(page).evaluate((address) => location.assign(address), `${around()}/liar.html`);
    await until('the other page is there', async () => framedIn(page).url().endsWith('/liar.html'));
    for (const height of [0, -1, 1e9, Number.NaN, '100'])
      await page.evaluate((value) => postMessage({ kind: 'kehoach-height', height: value }, '*'), height);
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await heightOf(page), before);
  });
});

suite('jQuery under the policy', () => {
  const files = (name: string): Record<string, URL> => ({
    '/index.html': portalFile('jquery/index.html'),
    '/page.js': portalFile('jquery/page.js'),
    '/legacy-policy.js': portalFile('../cu/legacy-policy.js'),
    '/jquery.js': jquery(name),
  });

  for (const name of ['jquery-1', 'jquery-2', 'jquery', 'jquery-3'])
    test(`${name} sets attributes, hears events and adds elements`, async () => {
      portal.give(files(name));
      const page = await open('/index.html');
      await says(page, 'kh-timeline', 'Công tác truyền thông');
      await page.select('#unit', 'unit');
      assert.equal(await page.$eval('kh-timeline', (element) => element.getAttribute('grouping')), 'unit');
      await page.click('kh-timeline >>> .row');
      await until('the page hears of the task', () => page.$eval('#chosen', ({ textContent }) => textContent !== ''));
      await until('the added element shows it', () =>
        page.$eval('kh-task', ({ shadowRoot }) => (shadowRoot?.textContent ?? '').trim() !== ''),
      );
      const reports = reportsOf.get(page) ?? [];
      // jQuery 1 tries one handler in an attribute, which the policy keeps from running.
      assert.lengthOf(reports, name === 'jquery-1' ? 1 : 0, String(reports));
      assert.isTrue(reports.every((each) => each.startsWith('Executing inline event handler violates')));
    });

  test('is refused by the browser where nothing lets its pieces through', async () => {
    portal.give({ ...files('jquery'), '/legacy-policy.js': '' });
    assert.match(String(reportsOf.get(await open('/index.html'))), /TrustedHTML/);
  });
});

suite('what is put into a page as it stands', () => {
  test('in SharePoint’s script editor shows the plan', async () => {
    portal.give({ '/page.html': await text('sharepoint/classic.html'), '/Shared%20Documents/ke-hoach.ndjson': log });
    const page = await open('/page.html');
    await says(page, 'kh-timeline', 'Công tác truyền thông');
    assert.deepEqual(reportsOf.get(page), []);
  });

  test('in a fragment of Liferay shows the plan with what its form begins with', async () => {
    const folder = 'liferay/fragments/ke-hoach/fragments/dong-thoi-gian';
    const form = JSON.parse(await text(`${folder}/configuration.json`)) as Form;
    const defaults = Object.fromEntries(
      form.fieldSets.flatMap(({ fields }) => fields.map(({ name, defaultValue }) => [name, defaultValue])),
    );
    const markup = await text(`${folder}/index.html`);
    const filled = markup.replaceAll(/\$\{configuration\.(\w+)\}/g, (_, name: string) => defaults[name] ?? 'missing');
    const script = '<script src="kehoach-timeline.js" defer></script>';
    portal.give({ '/page.html': `${script}${filled}`, [defaults['src'] ?? '']: log });
    const page = await open('/page.html');
    await says(page, 'kh-timeline', 'Công tác truyền thông');
    assert.deepEqual(reportsOf.get(page), []);
  });
});

/** The form of a fragment. */
interface Form {
  readonly fieldSets: readonly {
    readonly fields: readonly { readonly name: string; readonly defaultValue: string }[];
  }[];
}
