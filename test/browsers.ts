// Finds the browsers that the tests need; on Debian as root, installs those that are missing.
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { found } from './servers/debian.js';

type Name = 'chromium' | 'firefox';

const candidates: Readonly<Record<Name, readonly (string | undefined)[]>> = {
  chromium: [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  firefox: [
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

const find = (name: Name): string | undefined =>
  candidates[name].find((path) => path !== undefined && existsSync(path));

/** Flags without which Chromium does not run as root, or looks for servers that are not there. */
export const chromiumArgs: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Paths of both browsers; ends the program with one sentence where that cannot be. */
export function browsers(): Readonly<Record<Name, string>> {
  const all = (): Readonly<Record<Name, string>> | undefined => {
    const [chromium, firefox] = [find('chromium'), find('firefox')];
    return chromium !== undefined && firefox !== undefined ? { chromium, firefox } : undefined;
  };
  const both = found(all, ['chromium', 'firefox-esr', 'fonts-noto-core', 'fonts-liberation2']);
  if (both === undefined) {
    console.error(
      'The tests need Chromium (or Chrome) and Firefox: install both, or set CHROME_PATH and FIREFOX_PATH to them.',
    );
    process.exit(1);
  }
  return both;
}

/**
 * A page whose size may be set in any Firefox: from 140 on the driver also asks for an orientation of the
 * screen, which that browser does not know.
 */
export function withAnyViewport(page: Page): Page {
  const set = page.setViewport.bind(page);
  page.setViewport = async (viewport) => {
    await set(viewport).catch((error: unknown) => {
      if (!String(error).includes('unknown command')) throw error;
    });
  };
  return page;
}
