import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { memoryStore, readLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { serve, serverApp, type Serving } from '@kehoach/server';
import { assert } from 'chai';
import { begin, reportsOf, type Journey } from './browser.js';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);

/** The server of an office in which everybody reads. */
async function office(): Promise<{ readonly serving: Serving; readonly address: string }> {
  const store = memoryStore();
  const { entries } = readLog(await readFile(example, 'utf8'));
  const planId = entries[0]?.planId ?? '';
  await store.append(planId, 0, entries);
  const whoIs = async (): Promise<object> => ({ subject: 'an', unit: 'tgpl', roles: ['reader'] });
  const app = serverApp({ store, identity: { whoIs } as never, profile: vietnam });
  const serving = await serve({ app, host: '127.0.0.1', port: 0 });
  return { serving, address: `http://127.0.0.1:${serving.port}/plans/${planId}/table.html` };
}

suite('a plan as a page without script', () => {
  let journey: Journey;
  let page: Awaited<ReturnType<typeof office>>;
  suiteSetup(async () => ([journey, page] = await Promise.all([begin(), office()])));
  suiteTeardown(async () => {
    await journey.end();
    await page.serving.close();
  });

  for (const [width, isDark] of [
    [1280, false],
    [320, true],
  ] as const)
    test(`bears its style under the server's policy, and axe finds nothing, at ${width} px`, async () => {
      const shown = await journey.visit({ path: '/', width, isDark });
      await shown.goto(page.address);
      // Neither server has a picture for the tab.
      assert.deepEqual(
        reportsOf.get(shown)?.filter((report) => !report.includes('404')),
        [],
      );
      const styled = await shown.$eval('table', (table) => getComputedStyle(table).borderCollapse);
      assert.equal(styled, 'collapse');
      // The page itself does not scroll sideways: its tables do.
      const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.isAtMost(overflow, 0);
      await shown.evaluate(axeSource);
      const found = await shown.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      assert.deepEqual(found, []);
    });
});
