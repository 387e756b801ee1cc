import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { begin, reportsOf, says, until, type Journey } from './browser.js';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = new URL('../../../docs/dist/', import.meta.url);
const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).toSorted();

/** One of each kind, looked at in dark as well. */
const inDark = ['index.html', 'theming.html', 'commands.html', 'start/staff.vi.html', 'elements/kh-timeline.html'];

suite('the documentation under the strictest policy', () => {
  let journey: Journey;
  suiteSetup(async () => {
    journey = await begin();
  });
  suiteTeardown(() => journey.end());

  for (const name of pages)
    test(`${name} opens: no error, examples that show, nothing for axe, and no phone scrolls sideways`, async () => {
      const page = await journey.visit({ path: `/docs/${name}` });
      await settled(page);
      assert.deepEqual(await axeFindings(page), []);
      await page.setViewport({ width: 390, height: 844 });
      await until('nothing is wider than a phone', async () => (await overflowOf(page)) <= 0);
      assert.deepEqual(reportsOf.get(page), []);
      await page.close();
    });

  for (const name of inDark)
    test(`axe finds nothing on ${name} on a phone, dark`, async () => {
      const page = await journey.visit({ path: `/docs/${name}`, width: 390, height: 844, isDark: true });
      await settled(page);
      assert.deepEqual(await axeFindings(page), []);
    });

  test('is searched without accents, and by keyboard, in both languages', async () => {
    const page = await journey.visit({ path: '/docs/start/portal.vi.html' });
    await page.type('.search input', 'rut lai muc');
    await until('something is found', () => page.evaluate(() => document.querySelector('.found a') !== null));
    await page.keyboard.press('Enter');
    await until('its page is open', async () => page.url().includes('/docs/start/staff.vi.html#'));
    await page.goto(`${journey.origin}/docs/elements/kh-desk.html`);
    await page.type('.search input', 'version-conflict');
    await until('the page on stores is found', () =>
      page.evaluate(() => document.querySelector('.found a[href*="store.html"]') !== null),
    );
    await page.type('.search input', 'qqqq');
    await until('nothing is found', () =>
      page.evaluate(() => document.querySelector('.found p')?.textContent?.startsWith('Nothing found') === true),
    );
    assert.deepEqual(reportsOf.get(page), []);
  });

  test('shows what a colour does to the elements, and what to write for it', async () => {
    const page = await journey.visit({ path: '/docs/theming.html' });
    await says(page, '.stage kh-summary', 'Overdue');
    const before = await overdueColour(page);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name="--kh-color-overdue"]');
      if (field === null) throw new Error('no field for what is late');
      field.value = '#7a0099';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.notEqual(before, 'rgb(122, 0, 153)');
    assert.equal(await overdueColour(page), 'rgb(122, 0, 153)');
    const written = await page.$eval('.outcome', ({ textContent }) => textContent);
    assert.include(written, '--kh-color-overdue: #7a0099;');
    await page.click('.panel [type="reset"]');
    await until('all is as it was', async () => (await overdueColour(page)) === before);
    assert.deepEqual(reportsOf.get(page), []);
  });

  test('frames and numbers the parts of an element', async () => {
    const page = await journey.visit({ path: '/docs/elements/kh-timeline.html' });
    const numbers = (): Promise<string[]> =>
      page.$$eval('.drawn > .number:not([hidden])', (all) => all.map(({ textContent }) => textContent ?? ''));
    await until('all four are numbered', async () => (await numbers()).join(' ') === '1 2 3 4');
    const outline = await page.evaluate(() => {
      const bar = document.querySelector('.drawn kh-timeline')?.shadowRoot?.querySelector('[part~="bar"]');
      return bar === null || bar === undefined ? '' : getComputedStyle(bar).outlineStyle;
    });
    assert.equal(outline, 'dashed');
  });
});

suite('the documentation in Firefox', () => {
  let journey: Journey;
  suiteSetup(async () => {
    journey = await begin('firefox');
  });
  suiteTeardown(() => journey.end());

  for (const name of ['index.html', 'theming.html', 'elements/kh-timeline.html', 'elements/kh-desk.html'])
    test(`${name} opens without an error, and its examples show`, async () => {
      const page = await journey.visit({ path: `/docs/${name}` });
      await until('the examples show something', () => page.evaluate(areShown));
      assert.deepEqual(reportsOf.get(page), []);
    });
});

/** Waits until the examples show their plan, and all that they load later is there. */
async function settled(page: Page): Promise<void> {
  await until('the examples show something', () => page.evaluate(areShown));
  await page.waitForNetworkIdle({ idleTime: 200 });
}

/** In the page: each element of an example is known, and shows something but why it cannot. */
function areShown(): boolean {
  const says = ({ shadowRoot }: Element): boolean =>
    shadowRoot !== null &&
    ((shadowRoot.textContent ?? '').trim() !== '' || [...shadowRoot.querySelectorAll('*')].some(says));
  const fails = ({ shadowRoot }: Element): boolean => shadowRoot?.querySelector('[part~="failure"]') !== null;
  return [...document.querySelectorAll('main > .live *, .stage .live *')]
    .filter(({ localName }) => localName.startsWith('kh-'))
    .every(
      (element) =>
        customElements.get(element.localName) !== undefined &&
        (element.localName === 'kh-plan' || (says(element) && !fails(element))),
    );
}

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  });
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** The colour of the word that is late, in the example. */
function overdueColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('.stage kh-summary')?.shadowRoot;
    const late = [...(root?.querySelectorAll('*') ?? [])].find(
      ({ children, textContent }) => children.length === 0 && textContent?.trim() === 'Overdue',
    );
    return late === undefined ? '' : getComputedStyle(late).color;
  });
}
