import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOffice } from '@kehoach/examples/office.js';
import type { Browser } from 'puppeteer-core';
import { launch } from './scripted.js';

/** The example's office with its data in a folder of its own, and a browser to look at its desk. */
export interface ExampleDesk {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function startExampleDesk(): Promise<ExampleDesk> {
  const data = await mkdtemp(join(tmpdir(), 'kehoach-desk-'));
  const office = await startOffice({ data, port: 0 });
  const browser = await launch('chromium');
  return {
    browser,
    address: `http://localhost:${office.port}/`,
    close: async () => {
      await browser.close();
      await office.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
