import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readLog, record, verify, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { begin, recordCompletion, reportsOf, says, textIn, type Journey } from './browser.js';

/** Entries of the log that the example ships. */
const shipped = 82;

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

suite('a day at the portal', () => {
  let journey: Journey;
  suiteSetup(async () => (journey = await begin()));
  suiteTeardown(async () => journey.end());

  test('what staff record is seen at once, after a reload and in a second tab, and the log verifies', async () => {
    const page = await journey.open();
    const second = await journey.open({ from: page });
    await says(page, 'kh-summary', 'Quá hạn');
    await recordCompletion(page, 'II.2', '2022-09-16', 'Đã đăng đủ chuyên trang');
    await says(page, 'kh-record', 'Đã ghi nhận');
    await says(page, 'kh-summary', 'Quá hạn', false);
    await says(second, 'kh-summary', 'Quá hạn', false);
    await says(second, 'kh-history', 'Đã đăng đủ chuyên trang');
    await page.reload();
    await says(page, 'kh-history', 'Đã đăng đủ chuyên trang');
    const text = await page.evaluate(async () => {
      const plan = document.querySelector('kh-plan') as unknown as { entries(): Promise<unknown[]> };
      return JSON.stringify(await plan.entries());
    });
    const { entries, broken } = readLog(writeLog(JSON.parse(text) as RecordedEvent[]));
    assert.deepEqual(broken, []);
    assert.equal(verify(entries).isWhole, true);
    assert.deepEqual(reportsOf.get(page), []);
  });

  test('two tabs that record at the same moment both succeed, one after the other', async () => {
    const page = await journey.open();
    const second = await journey.open({ from: page });
    const send = (at: typeof page, percent: number): Promise<string> =>
      at.evaluate(async (value) => {
        const plan = document.querySelector('kh-plan') as unknown as { send(command: unknown): Promise<object> };
        const outcome = await plan.send({ type: 'ReportProgress', data: { taskId: 'II.1.1', percent: value } });
        return 'recorded' in outcome ? 'recorded' : JSON.stringify(outcome);
      }, percent);
    assert.deepEqual(await Promise.all([send(page, 80), send(second, 80)]), ['recorded', 'recorded']);
    const lengthIn = (at: Page): Promise<number> =>
      at.evaluate(
        async () =>
          (await (document.querySelector('kh-plan') as unknown as { entries(): Promise<unknown[]> }).entries()).length,
      );
    // A tab hears of the other's entry a moment later.
    for (const at of [page, second])
      for (let tries = 0; (await lengthIn(at)) !== shipped + 2; tries += 1) {
        if (tries > 100) assert.fail(`a tab has ${await lengthIn(at)} entries`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
  });

  test('a tab that is killed while it writes leaves a log that verifies', async () => {
    const page = await journey.open();
    const second = await journey.open({ from: page });
    await page.evaluate(() => {
      const plan = document.querySelector('kh-plan') as unknown as { send(command: unknown): Promise<object> };
      const go = (percent: number): unknown =>
        plan
          .send({ type: 'ReportProgress', data: { taskId: 'II.1.1', percent: 70 + (percent % 30), reason: 'x' } })
          .then(() => go(percent + 1));
      void go(0);
    });
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.close();
    const text = await second.evaluate(async () =>
      JSON.stringify(
        await (document.querySelector('kh-plan') as unknown as { entries(): Promise<unknown[]> }).entries(),
      ),
    );
    const { entries, broken } = readLog(writeLog(JSON.parse(text) as RecordedEvent[]));
    assert.deepEqual(broken, []);
    assert.isAbove(entries.length, 82);
    assert.isTrue(verify(entries).isWhole);
  });

  test('the page is set back to a day and returns', async () => {
    const page = await journey.open();
    await page.$eval('kh-as-of >>> .day input', (input) => {
      input.value = '2022-05-01';
      input.dispatchEvent(new Event('change'));
    });
    await says(page, 'kh-record', 'Trang đang xem lại ngày');
    await says(page, 'kh-history', '20/4/2022');
    assert.notInclude(await textIn(page, 'kh-awards'), 'Chi nhánh Trợ giúp pháp lý số 1');
    await page.click('kh-as-of >>> .back');
    await says(page, 'kh-awards', 'Chi nhánh Trợ giúp pháp lý số 1');
  });

  test('works by keyboard alone: from the timeline to a task to a record', async () => {
    const page = await journey.open();
    const focusIs = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.matches(wanted) ?? false;
      }, selector);
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await focusIs(selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way to ${selector} by keyboard`);
    };
    await tabTo('.row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, 'kh-task', 'II.2 Công tác truyền thông');
    await tabTo('[name="percent"]');
    await page.keyboard.type('95');
    await tabTo('button.main');
    await page.keyboard.press('Enter');
    await says(page, 'kh-record', 'Đã ghi nhận');
    await says(page, 'kh-history', '95%');
  });

  for (const isDark of [false, true]) {
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [320, 640],
    ] as const) {
      test(`axe finds nothing at ${width} px, ${isDark ? 'dark' : 'light'}; nothing is wider than the page`, async () => {
        const page = await journey.open({ width, height, isDark });
        await page.click('kh-timeline >>> .row');
        await says(page, 'kh-task', 'II.1.1');
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.evaluate(axeSource);
        const findings = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
          };
          return (await axe.run()).violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
          );
        });
        assert.deepEqual(findings, []);
        assert.deepEqual(reportsOf.get(page), []);
      });
    }
  }

  test('on paper every task is there', async () => {
    const page = await journey.open({ height: 300 });
    await page.emulateMediaType('print');
    const isAll = page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const rows = document.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll('.row').length;
      const cells = document.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('tbody .row').length;
      dispatchEvent(new Event('afterprint'));
      return [rows, cells];
    });
    assert.deepEqual(await isAll, [10, 10]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.isAbove(pdf.length, 30_000);
  });

  test('on paper no words beside a bar are cut off, whatever the width', async () => {
    const page = await journey.open();
    await page.emulateMediaType('print');
    for (const width of [1000, 860, 780, 730, 690]) {
      await page.setViewport({ width, height: 900 });
      const cut = await page.evaluate(async () => {
        dispatchEvent(new Event('beforeprint'));
        await new Promise((resolve) => setTimeout(resolve, 100));
        const rows = [...(document.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll('.track') ?? [])];
        return rows.flatMap((track) => {
          const label = track.querySelector('.label');
          const isCut = label !== null && label.getBoundingClientRect().right > track.getBoundingClientRect().right + 1;
          return isCut ? [label.textContent] : [];
        });
      });
      assert.deepEqual(cut, [], `${width} px`);
    }
  });

  test('on paper the months stand on every page, and no line runs through words', async () => {
    const page = await journey.open();
    await page.emulateMediaType('print');
    const found = await page.evaluate(() => {
      const root = document.querySelector('kh-timeline')?.shadowRoot as ShadowRoot;
      const first = (selector: string): Element => root.querySelector(selector) as Element;
      const { display, breakInside } = getComputedStyle(first('.head').parentElement as Element);
      const grounds = ['.label.right', '.section'].map((selector) => getComputedStyle(first(selector)));
      const box = first('.section').getBoundingClientRect();
      // Whatever is painted last there is hit first; lines let the pointer through unless told otherwise.
      (first('.lines') as HTMLElement).style.pointerEvents = 'auto';
      const now = first('.lines .now') as HTMLElement;
      now.style.width = '3px';
      const x = now.getBoundingClientRect().left + 1;
      const on = root.elementFromPoint(x, box.top + box.height / 2);
      return {
        display,
        breakInside,
        printed: grounds.map(({ backgroundColor, printColorAdjust }) => [
          backgroundColor !== 'rgba(0, 0, 0, 0)',
          printColorAdjust,
        ]),
        isHeadingAbove: on?.closest('.section') !== null,
      };
    });
    assert.deepEqual(found, {
      display: 'table-header-group',
      breakInside: 'avoid',
      printed: [
        [true, 'exact'],
        [true, 'exact'],
      ],
      isHeadingAbove: true,
    });
  });

  test('the page still shows the plan that this computer holds when the server is gone', async () => {
    const page = await journey.open();
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith('.ndjson') ? request.abort() : request.continue()));
    await page.reload();
    await says(page, 'kh-plan', 'bản lưu trên máy này');
    await says(page, 'kh-timeline', 'Công tác truyền thông');
  });
});

suite('the office’s log and this computer’s', () => {
  let journey: Journey;
  suiteSetup(async () => (journey = await begin()));
  suiteTeardown(async () => journey.end());

  test('that have parted are both kept, and the reader is told', async () => {
    const page = await journey.open();
    await recordCompletion(page, 'II.2', '2022-09-16', 'Chỉ có trên máy này');
    await says(page, 'kh-record', 'Đã ghi nhận');
    const log = readLog(await (await fetch(`${journey.origin}/225-kh-stp.ndjson`)).text()).entries;
    const end = log.at(-1);
    const by = { id: 'vp-so', unit: 'stp' };
    const news = record(
      [{ type: 'TaskSuspended', occurredOn: '2022-09-16', by, data: { taskId: 'II.1.1', reason: 'Chờ' } }],
      {
        planId: end?.planId ?? '',
        version: log.length,
        digest: end?.digest ?? '',
        now: '2022-09-16T01:00:00.000Z',
        newId: () => '01834000-0000-7000-8000-000000000000',
      },
    );
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isLog = request.url().endsWith('.ndjson');
      void (isLog ? request.respond({ body: writeLog([...log, ...news]) }) : request.continue());
    });
    await page.reload();
    await says(page, 'kh-plan', 'không còn khớp nhau');
    await says(page, 'kh-history', 'Chỉ có trên máy này');
  });
});

suite('a day at the portal, in Firefox', () => {
  let journey: Journey;
  suiteSetup(async () => (journey = await begin('firefox')));
  suiteTeardown(async () => journey.end());

  test('what staff record is there after a reload', async () => {
    const page = await journey.open();
    await recordCompletion(page, 'II.2', '2022-09-16', 'Đã đăng đủ chuyên trang');
    await says(page, 'kh-record', 'Đã ghi nhận');
    await page.reload();
    await says(page, 'kh-history', 'Đã đăng đủ chuyên trang');
  });
});

suite('a full disk, in Firefox', () => {
  let journey: Journey;
  suiteSetup(async () => (journey = await begin('firefox', 2000)));
  suiteTeardown(async () => journey.end());

  test('is told in words that say what to do, and the log stays whole', async () => {
    const page = await journey.open();
    assert.include(await fillDisk(page), 'hết chỗ lưu');
    const text = await page.evaluate(async () =>
      (await (document.querySelector('kh-plan') as unknown as { entries(): Promise<unknown[]> }).entries())
        .map((entry) => JSON.stringify(entry))
        .join('\n'),
    );
    assert.isTrue(verify(readLog(text).entries).isWhole);
  });
});

/** Records notes that do not compress, by the form, until it says something else than that they are recorded. */
async function fillDisk(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(async () => {
    const root = document.querySelector('kh-record')?.shadowRoot;
    const plan = document.querySelector('kh-plan') as unknown as { entries(): Promise<unknown[]> };
    const refused = (): string => root?.querySelector('.end .refused')?.textContent?.trim() ?? '';
    const count = async (): Promise<number> => (await plan.entries()).length;
    for (let made = 0; made < 200; made += 1) {
      const note = root?.querySelector<HTMLTextAreaElement>('[name="note"]');
      if (note === null || note === undefined) return 'no form';
      let noise = '';
      while (noise.length < 19_000) noise += Math.random().toString(36).slice(2);
      note.value = noise;
      note.dispatchEvent(new Event('input', { bubbles: true }));
      const before = await count();
      root?.querySelector('form')?.requestSubmit();
      for (let wait = 0; wait < 500 && refused() === '' && (await count()) === before; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      if (refused() !== '') return refused();
    }
    return 'the disk was never full';
  });
}
