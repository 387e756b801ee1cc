import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import ts from 'typescript';
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

  test('by SharePoint’s web part shows the plan of a log, or the desk of a server with its token', async () => {
    const source = await text('sharepoint/spfx/KeHoachWebPart.ts');
    const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    const names = ['sp-loader', 'sp-property-pane', 'sp-webpart-base'].map((name) => [
      `@microsoft/${name}`,
      '/base.js',
    ]);
    const imports = JSON.stringify({ imports: Object.fromEntries(names) as object });
    const markup = `<script type="importmap">${imports}</script><script type="module" src="page.js"></script>`;
    const files = { '/page.html': markup, '/base.js': webPartBase, '/part.js': outputText, '/page.js': webPartPage };
    portal.give(files, `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'`);
    const page = await open('/page.html');
    await says(page, 'kh-timeline', 'Công tác truyền thông');
    const desk = await page.evaluate(async () => {
      const { part } = globalThis as unknown as { part: { properties: object; render(): void; domElement: Element } };
      Object.assign(part.properties, { endpoint: '/kehoach', planId: 'a', unit: 'tgpl', resource: 'api://kehoach' });
      part.render();
      while (part.domElement.querySelector('kh-desk') === null) await new Promise((done) => setTimeout(done, 20));
      const shown = part.domElement.firstElementChild as Element & { tokenProvider(): Promise<string> };
      const names = ['endpoint', 'plan-id', 'actor-id', 'actor-unit', 'address'];
      return [...names.map((name) => shown.getAttribute(name)), await shown.tokenProvider()];
    });
    assert.deepEqual(desk, ['/kehoach', 'a', 'an@so.example', 'tgpl', 'none', 'token for api://kehoach']);
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

/** What the web part takes of SharePoint’s packages, as far as it does. */
const webPartBase = `
  export const SPComponentLoader = {
    loadScript: (src) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
        document.head.append(script);
      }),
  };
  export const PropertyPaneTextField = (targetProperty, properties) => ({ type: 3, targetProperty, properties });
  const tokens = { getToken: async (resource) => 'token for ' + resource };
  export class BaseClientSideWebPart {
    properties = { scripts: '', src: 'my-plan.ndjson' };
    domElement = document.body.appendChild(document.createElement('div'));
    context = {
      pageContext: { user: { loginName: 'an@so.example' } },
      aadTokenProviderFactory: { getTokenProvider: async () => tokens },
      statusRenderer: { renderError: (element, error) => element.append(String(error)) },
    };
  }`;
const webPartPage = `
  import WebPart from './part.js';
  globalThis.part = new WebPart();
  part.render();`;
