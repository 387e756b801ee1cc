import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginScripted, centre, logOf, report, sampleText, troubles, type Scripted } from './scripted.js';

const elements = ['as-of', 'progress', 'summary', 'timeline', 'task', 'record', 'tasks', 'awards', 'history']
  .map((name) => `<kh-${name}></kh-${name}>`)
  .join('');
const kept = `<kh-plan src="/log" store="indexeddb" ${centre}>${elements}</kh-plan>`;

for (const name of ['chromium', 'firefox'] as const) {
  suite(`a page that is left open, ${name}`, () => {
    let scripted: Scripted;
    suiteSetup(async () => {
      scripted = await beginScripted(name);
      scripted.answer('/log', logOf(sampleText));
    });
    suiteTeardown(async () => scripted.end());

    const opened = async (options: Parameters<Scripted['open']>[1] = {}, body = kept): Promise<Page> => {
      const page = await scripted.open(body, options);
      await says(page, 'kh-record', 'Ghi với tư cách');
      return page;
    };

    test('set back takes in what another tab writes down late, and shows nothing of what came after', async () => {
      const page = await opened();
      const other = await opened({ context: page.browserContext() });
      await page.bringToFront();
      await page.evaluate(setBack, '2022-06-01');
      await says(page, 'kh-record', 'Trang đang xem lại ngày 01/6/2022');
      await says(page, 'kh-history', '50 mục');
      assert.include(await textIn(page, 'kh-progress'), '0 trên 6 nhiệm vụ hoàn thành');
      assert.equal(await report(other, 40, '2022-05-30'), 'recorded');
      await says(page, 'kh-history', '51 mục');
      assert.equal(await report(other, 78, '2022-09-19'), 'recorded');
      assert.include(await report(page, 79), 'set-back');
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.include(await textIn(page, 'kh-history'), '51 mục');
      await page.evaluate(() =>
        document.querySelector('kh-as-of')?.shadowRoot?.querySelector<HTMLElement>('.back')?.click(),
      );
      await says(page, 'kh-history', '84 mục');
      await page.browserContext().close();
    });

    test('records twelve commands at once in each of two tabs, and both show all', async () => {
      const page = await opened();
      const other = await opened({ context: page.browserContext() });
      const many = (at: Page): Promise<string[]> =>
        Promise.all(Array.from({ length: 12 }, (_, index) => report(at, 80 + index)));
      const said = (await Promise.all([many(page), many(other)])).flat();
      assert.deepEqual([...new Set(said)], ['recorded']);
      for (const at of [page, other]) await says(at, 'kh-history', '106 mục');
      await page.browserContext().close();
    });

    test('moved into a shadow root of an English page, it keeps what is typed and speaks English', async () => {
      const page = await opened();
      await page.evaluate(typeNote, 'Ghi chú dài');
      await page.evaluate(() => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(document.querySelector('kh-plan') as Element);
        document.body.append(host);
        Object.assign(globalThis, { inside: host.shadowRoot });
      });
      for (const [lang, words] of [
        ['vi', 'Ghi nhận việc đã làm'],
        ['en-GB', 'Record what was done'],
      ] as const) {
        await page.evaluate((to) => (document.documentElement.lang = to), lang);
        await until(words, async () => (await page.evaluate(inShadow))[0]?.includes(words) === true);
        assert.equal((await page.evaluate(inShadow))[1], 'Ghi chú dài');
      }
      assert.deepEqual(troubles.get(page), []);
      await page.browserContext().close();
    });

    test('changes its width and its letters without an error', async () => {
      const page = await opened({}, `<div id="box">${kept}</div>`);
      for (const width of [700, 500, 900, 320, 1100]) {
        await page.$eval('#box', (box, to) => ((box as HTMLElement).style.width = `${to}px`), width);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      await page.$eval('body', (body) => (body.style.fontSize = '26px'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.deepEqual(troubles.get(page), []);
      await page.browserContext().close();
    });

    test('is Vietnamese on a page of another character set too', async () => {
      scripted.answer('/ancient', (_, response) => {
        const head = '<!doctype html><html lang="vi"><script src="/kehoach.js" defer></script>';
        response.setHeader('content-type', 'text/html; charset=windows-1252').end(`${head}${kept}`);
      });
      const page = await (await scripted.browser.createBrowserContext()).newPage();
      await page.goto(`${scripted.origin}/ancient`);
      await says(page, 'kh-record', 'Ghi với tư cách: Trung tâm trợ giúp pháp lý');
      await says(page, 'kh-summary', 'Hoàn thành đúng hạn');
      await page.browserContext().close();
    });

    if (name === 'chromium') {
      test('speaks of the next day after midnight, and keeps what is typed', async () => {
        const page = await opened({ before: beforeMidnight }, kept.replace(/today="[^"]*"/, ''));
        const day = (): Promise<string> => page.evaluate(dayInForm);
        assert.equal(await day(), '30/06/2022');
        await page.evaluate(typeNote, 'đang viết');
        await until('it is another day', async () => (await day()) === '01/07/2022');
        assert.equal(await page.evaluate(noteInForm), 'đang viết');
        await page.browserContext().close();
      });
    }
  });
}

/* These run in the page. */

function setBack(day: string): void {
  const field = document.querySelector('kh-as-of')?.shadowRoot?.querySelector<HTMLInputElement>('.day input');
  if (field === null || field === undefined) throw new Error('no day');
  field.value = day;
  field.dispatchEvent(new Event('change'));
}

function typeNote(text: string): void {
  const note = document.querySelector('kh-record')?.shadowRoot?.querySelector('textarea');
  if (note === null || note === undefined) throw new Error('no note');
  note.value = text;
  note.dispatchEvent(new Event('input', { bubbles: true }));
}

function noteInForm(): string {
  return document.querySelector('kh-record')?.shadowRoot?.querySelector('textarea')?.value ?? '';
}

function dayInForm(): string {
  return document.querySelector('kh-record')?.shadowRoot?.querySelector<HTMLInputElement>('[name="on"]')?.value ?? '';
}

function inShadow(): readonly string[] {
  const root = (globalThis as unknown as { inside: ShadowRoot }).inside.querySelector('kh-record')?.shadowRoot;
  return [root?.textContent ?? '', root?.querySelector('textarea')?.value ?? ''];
}

/** Three seconds before it is 1 July in Vietnam. */
function beforeMidnight(): void {
  const now = Date.now;
  const shift = Date.parse('2022-06-30T16:59:48Z') - now();
  Date.now = () => now() + shift;
}
