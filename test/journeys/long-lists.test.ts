import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { record, writeLog, type PlanEvent } from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, withAnyViewport } from '../browsers.js';
import { endServer, until } from './browser.js';

const tasks = 200;
const script = await readFile(new URL('../../../packages/portal/dist/kehoach.js', import.meta.url));
const log = longLog();

/** Titles of one to four lines, so that rows want different heights. */
function longLog(): string {
  const by = { id: 'a', unit: 'stp' };
  const said = (type: string, data: unknown): PlanEvent => ({ type, occurredOn: '2022-01-28', by, data }) as PlanEvent;
  const events = [
    said('PlanIssued', { number: '1/KH', title: 'Kế hoạch dài', issuer: 'stp', issuerName: 'Sở Tư pháp' }),
    ...Array.from({ length: tasks }, (_, index) =>
      said('TaskAssigned', {
        taskId: String(index + 1),
        number: String(index + 1),
        title: `Việc thứ ${index + 1} ${'có một tên rất dài '.repeat((index % 4) * 4)}`.trim(),
        lead: ['stp'],
        coordinating: [],
        period: readPeriod('Từ tháng 01/2022 đến hết ngày 15 tháng 9 năm 2022 theo yêu cầu'),
      }),
    ),
  ];
  let last = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
  const at = { planId: 'test.long', version: 0, digest: '0'.repeat(64), now: '2022-01-28T02:00:00.000Z', newId };
  return writeLog(record(events, at));
}

const page = (elements: string): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
  <style>body { margin: 0; font: 16px sans-serif }</style><script src="/kehoach.js" defer></script>
  <button id="before">Trước</button><kh-plan src="/log.ndjson" today="2022-03-01">${elements}</kh-plan>`;

const answers: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  '/kehoach.js': ['text/javascript', script],
  '/log.ndjson': ['application/x-ndjson', log],
  '/kh-tasks': ['text/html', page('<kh-tasks></kh-tasks>')],
  '/kh-timeline': ['text/html', page('<kh-timeline></kh-timeline>')],
  '/kh-history': ['text/html', page('<kh-history></kh-history>')],
  '/all': ['text/html', page('<kh-summary></kh-summary><kh-tasks></kh-tasks><kh-timeline></kh-timeline>')],
};

for (const name of ['chromium', 'firefox'] as const) {
  suite(`long lists, ${name}`, () => {
    let browser: Browser;
    let server: Server;
    let origin: string;

    suiteSetup(async () => {
      server = createServer(({ url = '' }, response) => {
        const [type, body] = answers[url] ?? ['text/plain', ''];
        response.writeHead(200, { 'content-type': type }).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      browser =
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
            });
    });

    suiteTeardown(async () => {
      await browser.close();
      await endServer(server);
    });

    const open = async (tag: string, width = 1000): Promise<Page> => {
      const opened = withAnyViewport(await browser.newPage());
      await opened.setViewport({ width, height: 700 });
      await opened.goto(`${origin}/${tag}`);
      await until(`${tag} is drawn`, async () => (await box(opened, tag, 'rows')) > 2);
      return opened;
    };

    for (const tag of ['kh-tasks', 'kh-timeline', 'kh-history']) {
      for (const width of [1000, 390]) {
        test(`${tag} at ${width} px: the wheel goes as far as it is turned, down and up again`, async () => {
          const opened = await open(tag, width);
          await opened.mouse.move(200, 400);
          const seen: number[] = [];
          for (const deltaY of [100, 100, 100, 100, 100, -100, -100]) {
            await opened.mouse.wheel({ deltaY });
            await new Promise((resolve) => setTimeout(resolve, 400));
            seen.push(Math.round(await box(opened, tag, 'scrollTop')));
          }
          // How far one notch goes is the browser's; each goes as far as the first.
          const notch = seen[0] ?? 0;
          assert.isAbove(notch, 50);
          const steps = [1, 2, 3, 4, 5, 4, 3].map((count) => count * notch);
          for (const [index, step] of steps.entries()) assert.closeTo(seen[index] ?? 0, step, 3, seen.join());
          await opened.close();
        });
      }

      test(`${tag}: no row lies over another, anywhere in the list, and few are drawn`, async () => {
        const opened = await open(tag);
        for (const share of [0, 0.3, 0.7, 1]) {
          await opened.evaluate(
            (host, part) => {
              const scroll = document.querySelector(host)?.shadowRoot?.querySelector('.scroll');
              if (scroll) scroll.scrollTop = part * (scroll.scrollHeight - scroll.clientHeight);
            },
            tag,
            share,
          );
          await new Promise((resolve) => setTimeout(resolve, 300));
          assert.isAtMost(await box(opened, tag, 'gap'), 1, `${share}`);
          assert.isBelow(await box(opened, tag, 'rows'), 40);
        }
        await opened.close();
      });
    }

    test('the tab key goes through the tasks one by one, and back', async () => {
      const opened = await open('kh-tasks');
      await opened.evaluate(() =>
        document.querySelector('kh-tasks')?.shadowRoot?.querySelector<HTMLElement>('[data-task="1"]')?.focus(),
      );
      const seen: string[] = [];
      for (let press = 0; press < 25; press += 1) {
        await opened.keyboard.press('Tab');
        seen.push(await focused(opened));
      }
      assert.equal(seen.join(), Array.from({ length: 25 }, (_, index) => index + 2).join());
      await opened.keyboard.down('Shift');
      const back: string[] = [];
      for (let press = 0; press < 10; press += 1) {
        await opened.keyboard.press('Tab');
        back.push(await focused(opened));
      }
      await opened.keyboard.up('Shift');
      assert.equal(back.join(), Array.from({ length: 10 }, (_, index) => 25 - index).join());
      await opened.close();
    });

    test('a task that has the focus keeps it however far the list is scrolled, and Enter chooses it', async () => {
      const opened = await open('kh-tasks');
      const chosen = await opened.evaluate(async () => {
        const root = document.querySelector('kh-tasks')?.shadowRoot;
        const ids: string[] = [];
        document.addEventListener('kh-task-select', (event) =>
          ids.push((event as Event & { readonly taskId: string }).taskId),
        );
        root?.querySelector<HTMLElement>('[data-task="3"]')?.focus();
        root?.querySelector('.scroll')?.scrollTo(0, 6000);
        await new Promise((resolve) => setTimeout(resolve, 400));
        const active = root?.activeElement as HTMLElement | null;
        active?.click();
        return [active?.dataset['task'], ...ids].join();
      });
      assert.equal(chosen, '3,3');
      await opened.keyboard.press('Tab');
      assert.equal(await focused(opened), '4');
      await opened.close();
    });

    test('the timeline keeps its row, goes on from there by keys, and pages the time with Alt', async () => {
      const opened = await open('kh-timeline');
      await opened.evaluate(() => {
        const root = document.querySelector('kh-timeline')?.shadowRoot;
        root?.querySelector<HTMLElement>('[data-task="2"]')?.focus();
        root?.querySelector('.scroll')?.scrollTo(0, 9000);
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(await focused(opened, 'kh-timeline'), '2');
      await opened.keyboard.press('ArrowDown');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(await focused(opened, 'kh-timeline'), '3');
      await opened.keyboard.press('ArrowRight');
      assert.equal(await roleOfFocus(opened), 'rowheader');
      await opened.keyboard.press('ArrowRight');
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(await roleOfFocus(opened), 'gridcell');
      await opened.close();
    });

    test('resizing and larger letters report no error', async () => {
      const opened = await open('all');
      const errors = await opened.evaluate(async () => {
        const seen: string[] = [];
        addEventListener('error', (event) => seen.push(event.message));
        for (const width of ['700px', '500px', '900px', '320px', '640px', '1000px']) {
          document.body.style.width = width;
          await new Promise((resolve) => setTimeout(resolve, 80));
        }
        for (const size of ['24px', '12px', '16px']) {
          document.body.style.fontSize = size;
          await new Promise((resolve) => setTimeout(resolve, 80));
        }
        return seen;
      });
      assert.deepEqual(errors, []);
      await opened.close();
    });

    test('what is at the top of a list stays there when the page gets narrow and wide again', async () => {
      for (const tag of ['kh-tasks', 'kh-timeline', 'kh-history']) {
        const opened = await open(tag);
        await opened.evaluate(
          (host) => document.querySelector(host)?.shadowRoot?.querySelector('.scroll')?.scrollTo(0, 5000),
          tag,
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
        const before = await topRow(opened, tag);
        for (const width of ['400px', '1000px']) {
          await opened.evaluate((to) => void (document.body.style.width = to), width);
          await new Promise((resolve) => setTimeout(resolve, 300));
          assert.equal(await topRow(opened, tag), before, `${tag} ${width}`);
        }
        await opened.close();
      }
    });

    test('on paper every row is there, and afterwards the list stands where it stood', async () => {
      for (const tag of ['kh-tasks', 'kh-timeline', 'kh-history']) {
        const opened = await open(tag);
        await opened.evaluate(async (host) => {
          const root = document.querySelector(host)?.shadowRoot;
          root?.querySelector('.scroll')?.scrollTo(0, 3000);
          await new Promise((resolve) => setTimeout(resolve, 300));
          addEventListener('beforeprint', () => {
            document.title = String(root?.querySelectorAll('[data-row]').length);
          });
        }, tag);
        const before = await topRow(opened, tag);
        await opened.pdf({ format: 'A4' }).catch(() => undefined);
        if ((await opened.title()) === 'Thử')
          await opened.evaluate(() => {
            dispatchEvent(new Event('beforeprint'));
            dispatchEvent(new Event('afterprint'));
          });
        assert.isAtLeast(Number(await opened.title()), tasks, tag);
        await new Promise((resolve) => setTimeout(resolve, 200));
        assert.equal(await topRow(opened, tag), before, tag);
        assert.isBelow(await box(opened, tag, 'rows'), 40);
        await opened.close();
      }
    });
  });
}

/** The place of the first row in sight. */
function topRow(opened: Page, tag: string): Promise<string> {
  return opened.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    const head = root?.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = (root?.querySelector('.scroll')?.getBoundingClientRect().top ?? 0) + head;
    const rows = [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.dataset['row'] ?? 'none';
  }, tag);
}

/** What a list looks like: how far it is scrolled, how many rows it draws, the worst hole or overlap between two. */
function box(opened: Page, tag: string, what: 'scrollTop' | 'rows' | 'gap'): Promise<number> {
  return opened.evaluate(
    (host, asked) => {
      const hosts = host === 'all' ? 'kh-tasks' : host;
      const root = document.querySelector(hosts)?.shadowRoot;
      const rows = [...(root?.querySelectorAll('[data-row]') ?? [])].map((row) => row.getBoundingClientRect());
      if (asked === 'scrollTop') return root?.querySelector('.scroll')?.scrollTop ?? -1;
      if (asked === 'rows') return rows.length;
      return Math.max(...rows.slice(1).map((row, index) => Math.abs(row.top - (rows[index]?.bottom ?? 0))));
    },
    tag,
    what,
  );
}

function focused(opened: Page, tag = 'kh-tasks'): Promise<string> {
  return opened.evaluate((host) => {
    const active = document.querySelector(host)?.shadowRoot?.activeElement as HTMLElement | null | undefined;
    return active?.dataset['task'] ?? active?.localName ?? 'nothing';
  }, tag);
}

function roleOfFocus(opened: Page): Promise<string> {
  return opened.evaluate(
    () => document.querySelector('kh-timeline')?.shadowRoot?.activeElement?.getAttribute('role') ?? '',
  );
}
