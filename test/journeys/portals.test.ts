import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';
import { portalFile, startSite, type Site } from '../servers/site.js';
import { openReporting, reportsOf, says, until } from './browser.js';

const text = (path: string): Promise<string> => readFile(portalFile(path), 'utf8');
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const jquery = (name: string): URL => new URL(`file://${resolve(`${name}/dist/jquery.js`)}`);

let browser: Browser;
let portal: Site;

suiteSetup(async () => {
  browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
  portal = await startSite();
});
suiteTeardown(async () => {
  await browser?.close();
  portal?.close();
});

const open = (path: string): Promise<Page> => openReporting(browser, `http://localhost:${portal.port}${path}`);

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
    const files = {
      '/page.html': `${filled}<script src="index.js"></script>`,
      '/index.js': portalFile(`${folder}/index.js`),
    };
    // Liferay writes scripts by scripts itself.
    const policy = strictPolicy.replace(/; require-trusted-types-for.*/, '');
    portal.give({ ...files, [defaults['src'] ?? '']: log }, policy);
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
