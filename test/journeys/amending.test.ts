import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import { run } from 'kehoach';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { endServer, until } from './browser.js';
import { launch } from './scripted.js';

const dist = new URL('../../../packages/portal/dist/', import.meta.url);
const papers = fileURLToPath(new URL('../../samples/amend/', import.meta.url));
const office = 'co-quan-so-bien-dao-tinh-mau';

/** A portal under the strictest policy with the desk of a plan; `missing` is not found, `asked` what was asked for. */
function portal(log: string, missing: ReadonlySet<string>, asked: string[]): Server {
  return createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const [name = ''] = (request.url ?? '/').slice(1).split('?');
    asked.push(name);
    const kind = name.endsWith('.js') ? 'text/javascript' : name === '' ? 'text/html' : 'application/x-ndjson';
    response.setHeader('Content-Type', `${kind}; charset=utf-8`);
    if (missing.has(name) || name === 'favicon.ico') response.writeHead(404).end();
    else if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
    else if (name === 'plan.ndjson') response.end(await readFile(log));
    else
      response.end(
        `<!doctype html><html lang="vi"><title>Thử</title><script src="kehoach-desk.js" defer></script><kh-desk src="plan.ndjson" actor-id="van-thu" actor-unit="${office}"></kh-desk>`,
      );
  });
}

/** Finds what a selector names inside the form, through all shadows. */
function inForm(selector: string): HTMLElement | undefined {
  const all = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot === null ? [] : all(each.shadowRoot)),
    ]);
  const form = all(document).find(({ localName }) => localName === 'kh-record');
  return form?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
}

for (const engine of ['chromium', 'firefox'] as const)
  suite(`an amending paper at a desk, in ${engine}`, () => {
    const [missing, asked] = [new Set<string>(), [] as string[]];
    let browser: Browser;
    let server: Server;
    let folder: string;
    suiteSetup(async () => {
      browser = await launch(engine);
      folder = await mkdtemp(join(tmpdir(), 'kehoach-amend-'));
      const log = join(folder, 'plan.ndjson');
      const quiet = { out: () => undefined, err: () => undefined, columns: 80 };
      assert.equal(await run(['import', `${papers}ke-hoach.txt`, '--out', log], quiet), 0);
      server = portal(log, missing, asked);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    suiteTeardown(async () => {
      await browser.close();
      await endServer(server);
      await rm(folder, { recursive: true, force: true });
    });

    const find = async (page: Page, selector: string): Promise<ElementHandle<HTMLElement>> => {
      const found: ElementHandle<HTMLElement>[] = [];
      await until(`${selector} is there`, async () => {
        const element = (await page.evaluateHandle(inForm, selector)).asElement();
        if (element !== null) found.push(element as ElementHandle<HTMLElement>);
        return element !== null;
      });
      return found[0] as ElementHandle<HTMLElement>;
    };
    const words = async (page: Page): Promise<string> => {
      const text = await (await find(page, '.panel')).evaluate((each) => each.textContent ?? '');
      return text.replaceAll(/\s+/g, ' ');
    };
    const says = (page: Page, said: string): Promise<void> =>
      until(`the form says “${said}”`, async () => (await words(page)).includes(said));

    async function opened(): Promise<Page> {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.evaluateOnNewDocument(() => {
        const breaches: string[] = [];
        Object.assign(globalThis, { breaches });
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => breaches.push(violatedDirective));
      });
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/#subject=plan`);
      await (await find(page, '[data-command="AmendPlan"]')).evaluate((button) => button.click());
      return page;
    }

    const choose = async (page: Page, file: string): Promise<void> => {
      const picker: unknown = await find(page, '[data-paper]');
      await (picker as ElementHandle<HTMLInputElement>).uploadFile(`${papers}${file}`);
    };

    test('fills in the form, whose changes are recorded in one go; its reader is fetched then alone', async () => {
      const page = await opened();
      await find(page, '[data-paper]');
      assert.notInclude(asked, 'kehoach-amend.js');
      await choose(page, 'quyet-dinh.txt');
      await says(page, 'Đã đọc quyet-dinh.txt: 6 thay đổi');
      await says(page, 'Văn phòng Sở → Đội Cứu nạn');
      assert.includeMembers(asked, ['kehoach-amend.js', 'kehoach-paper.js']);
      for (const label of ['Ghi nhận', 'Ghi nhận tất cả']) {
        const main = await find(page, 'button.main');
        await until(`“${label}” is offered`, async () =>
          main.evaluate((button, wanted) => button.textContent?.trim() === wanted, label),
        );
        await main.evaluate((button) => button.click());
      }
      await says(page, 'Đã ghi nhận');
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches), []);
      await page.close();
    });

    for (const file of ['kehoach-amend.js', 'kehoach-paper.js'])
      test(`whose reader, ${file}, cannot be fetched says so, and fills in the form when that is there again`, async () => {
        missing.add(file);
        const page = await opened();
        await choose(page, 'bang-so-sanh.docx');
        await says(page, 'Chưa đọc được tệp');
        missing.clear();
        await choose(page, 'bang-so-sanh.docx');
        await says(page, 'Đã đọc bang-so-sanh.docx: 4 thay đổi');
        await page.close();
      });

    test('is chosen by the keyboard alone', async () => {
      const page = await opened();
      const picker = await find(page, '[data-paper]');
      await picker.evaluate((input) => input.closest('form')?.querySelector<HTMLElement>('[data-cancel]')?.focus());
      await page.bringToFront();
      // The form is drawn anew once the log is checked: a key goes to what has the focus then.
      await until('the button has the focus', async () => {
        await picker.focus();
        return picker.evaluate(
          (input) => document.hasFocus() && (input.getRootNode() as ShadowRoot).activeElement === input,
        );
      });
      const isSeen = await picker.evaluate((input) => {
        const { outlineStyle } = getComputedStyle(input.closest('label') as HTMLElement);
        return outlineStyle !== 'none';
      });
      assert.isTrue(isSeen);
      if (engine === 'firefox') return page.close();
      // A key overtakes what a slow page is told: it is pressed when the page has answered something told later.
      const press = async (): Promise<void> => {
        await page.evaluate(() => undefined);
        await page.keyboard.press('Space');
      };
      const [chooser] = await Promise.all([page.waitForFileChooser(), press()]);
      await chooser.accept([`${papers}cong-van.txt`]);
      await says(page, 'Đã đọc cong-van.txt: 7 thay đổi');
      return page.close();
    });
  });
