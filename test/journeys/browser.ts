import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { portalServer } from '@kehoach/examples/server.js';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, withAnyViewport } from '../browsers.js';

/** A browser and the example's server, for the tests of one suite. */
export interface Journey {
  readonly browser: Browser;
  readonly origin: string;
  /** Opens the example in a profile of its own, in Vietnam’s language, and waits until the plan is there. */
  open(options?: {
    readonly width?: number;
    readonly height?: number;
    readonly isDark?: boolean;
    readonly from?: Page;
    readonly path?: string;
  }): Promise<Page>;
  /** Opens any page of the example. */
  visit(options: {
    readonly path: string;
    readonly width?: number;
    readonly height?: number;
    readonly isDark?: boolean;
    readonly from?: Page;
  }): Promise<Page>;
  end(): Promise<void>;
}

/** What a page reported against its policy, and every error that it threw. */
export const reportsOf = new WeakMap<Page, string[]>();

/** Starts both; `firefox` drives Firefox, which can be told how little room all pages have, in kB. */
export async function begin(name: 'chromium' | 'firefox' = 'chromium', diskKb?: number): Promise<Journey> {
  const server: Server = portalServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser =
    name === 'chromium'
      ? await puppeteer.launch({
          executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
          args: chromiumArgs,
        })
      : await puppeteer.launch({
          browser: 'firefox',
          executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
          headless: true,
          defaultViewport: null,
          ...(diskKb !== undefined && {
            extraPrefsFirefox: { 'dom.quotaManager.temporaryStorage.fixedLimit': diskKb },
          }),
        });
  const visit: Journey['visit'] = async ({ path, width = 1280, height = 720, isDark = false, from }) => {
    const context = from === undefined ? await browser.createBrowserContext() : from.browserContext();
    const page = withAnyViewport(await context.newPage());
    const reports: string[] = [];
    reportsOf.set(page, reports);
    page.on('console', (message) => void (message.type() === 'error' && reports.push(message.text())));
    page.on('pageerror', (error) => void reports.push(String(error)));
    await page.setViewport({ width, height });
    if (name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
      await page.evaluateOnNewDocument(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
    }
    await page.goto(`${origin}${path}`);
    return page;
  };
  return {
    browser,
    origin,
    visit,
    open: async ({ path = '/cu/', ...options } = {}) => {
      const page = await visit({ path, ...options });
      await says(page, 'kh-timeline', 'Công tác truyền thông');
      // The plan is in the browser's store once the form knows who records.
      await says(page, 'kh-record', 'Ghi với tư cách');
      return page;
    },
    end: async () => {
      await browser.close();
      await endServer(server);
    },
  };
}

/** Opens a page in a profile of its own; what it reports is kept from its first script on. */
export async function openReporting(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  const reports: string[] = [];
  reportsOf.set(page, reports);
  page.on('console', (message) => void (message.type() === 'error' && reports.push(message.text())));
  page.on('pageerror', (error) => void reports.push(String(error)));
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Ends a server, with the connections that a browser opened ahead and never used: to those it would wait for ever. */
export async function endServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** All text in an element's shadow, blanks folded. */
export function textIn(page: Page, tag: string): Promise<string> {
  return page.evaluate(
    (name) => (document.querySelector(name)?.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' '),
    tag,
  );
}

/** Waits until an element says something, or no longer says it. */
export async function says(page: Page, tag: string, words: string, isThere = true): Promise<void> {
  const folded = words.replaceAll(/\s+/g, ' ');
  await until(
    `${tag} ${isThere ? 'says' : 'no longer says'} “${words}”`,
    async () => (await textIn(page, tag)).includes(folded) === isThere,
  );
}

/** Presses the button with these words in an element's shadow, once it can be pressed. */
export async function pressOnceUsable(page: Page, tag: string, words: string): Promise<void> {
  await until(`“${words}” can be pressed`, () =>
    page.evaluate(
      (name, label) => {
        const buttons = [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('button') ?? [])];
        const button = buttons.find(({ innerText, disabled }) => innerText.trim() === label && !disabled);
        button?.click();
        return button !== undefined;
      },
      tag,
      words,
    ),
  );
}

/** Asks again until it is so. The driver's own waiting makes code from text, which the page's policy forbids in Firefox. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Fills in the form and sends it, as a person does. */
export async function recordCompletion(page: Page, taskId: string, on: string, result: string): Promise<void> {
  await page.bringToFront();
  await fill(page, 'taskId', taskId);
  await until('completing is offered', () => isThere(page, 'kh-record', 'option[value="CompleteTask"]'));
  await fill(page, 'action', 'CompleteTask');
  await until('a result is asked for', () => isThere(page, 'kh-record', '[name="result"]'));
  await fill(page, 'on', on);
  await fill(page, 'result', result);
  const isAskedTwice = await isThere(page, 'kh-record', '.open');
  await press(page);
  if (!isAskedTwice) return;
  await says(page, 'kh-record', 'Vẫn báo cáo hoàn thành');
  await press(page);
}

async function press(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelector('kh-record')?.shadowRoot?.querySelector<HTMLElement>('button.main')?.click(),
  );
}

/** Whether an element shows something that a selector finds. */
export function isThere(page: Page, tag: string, selector: string): Promise<boolean> {
  return page.evaluate(
    (name, part) => (document.querySelector(name)?.shadowRoot?.querySelector(part) ?? null) !== null,
    tag,
    selector,
  );
}

function fill(page: Page, name: string, value: string): Promise<void> {
  return page.evaluate(
    (field, words) => {
      const input = document
        .querySelector('kh-record')
        ?.shadowRoot?.querySelector<HTMLInputElement>(`[name="${field}"]`);
      if (input === null || input === undefined) throw new Error(`no field ${field}`);
      input.value = words;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    },
    name,
    value,
  );
}
