import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { portalServer } from '@kehoach/examples/server.js';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
      ? await puppeteer.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args })
      : await puppeteer.launch({
          browser: 'firefox',
          executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
          headless: true,
          ...(diskKb !== undefined && {
            extraPrefsFirefox: { 'dom.quotaManager.temporaryStorage.fixedLimit': diskKb },
          }),
        });
  return {
    browser,
    origin,
    open: async ({ width = 1280, height = 720, isDark = false, from, path = '/' } = {}) => {
      const context = from === undefined ? await browser.createBrowserContext() : from.browserContext();
      const page = await context.newPage();
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
      await says(page, 'kh-timeline', 'Công tác truyền thông');
      // The plan is in the browser's store once the form knows who records.
      await says(page, 'kh-record', 'Ghi với tư cách');
      return page;
    },
    end: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
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
  await page.waitForFunction(
    (name, text, expected) =>
      (document.querySelector(name)?.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').includes(text) === expected,
    { timeout: 8000 },
    tag,
    words,
    isThere,
  );
}

/** Fills in the form and sends it, as a person does. */
export async function recordCompletion(page: Page, taskId: string, on: string, result: string): Promise<void> {
  await page.bringToFront();
  await page.select('kh-record >>> [name="taskId"]', taskId);
  await page.waitForSelector('kh-record >>> option[value="CompleteTask"]');
  await page.select('kh-record >>> [name="action"]', 'CompleteTask');
  await page.waitForSelector('kh-record >>> [name="result"]');
  await page.$eval('kh-record >>> [name="on"]', (input, value) => void ((input as HTMLInputElement).value = value), on);
  await page.$eval(
    'kh-record >>> [name="result"]',
    (field, value) => void ((field as HTMLTextAreaElement).value = value),
    result,
  );
  await page.click('kh-record >>> button.main');
}
