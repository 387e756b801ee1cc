import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { nginxPath, proxyTo } from '../nginx.js';
import { skipHere } from '../servers/skips.js';
import { isThere, says, textIn, until } from './browser.js';
import { beginServed, centre, clerk, complete, online, percentsIn, quiet, ready, told, type Served } from './served.js';
import { noticesOn, report, troubles } from './scripted.js';

const all = ['as-of', 'summary', 'timeline', 'task', 'record', 'tasks', 'history']
  .map((name) => `<kh-${name}></kh-${name}>`)
  .join('');

/** The history without the head of the log, which a page that is set back shows too. */
async function entriesShown(page: Page): Promise<string | undefined> {
  return (await textIn(page, 'kh-history')).split('Đầu nhật ký')[0];
}

for (const name of ['chromium', 'firefox'] as const)
  suite(`two desks, one plan, in ${name}`, () => {
    let office: Served;
    suiteSetup(async () => (office = await beginServed(name)));
    suiteTeardown(async () => office.end());

    test('day, filter, chosen task and a half-filled form stay when an entry of another arrives', async () => {
      const page = await ready(await office.open(centre, { inside: all }));
      await page.evaluate(() => {
        const inside = (tag: string, selector: string): HTMLElement | null | undefined =>
          document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
        const set = (field: string, value: string): void => {
          const input = inside('kh-record', `[name="${field}"]`) as HTMLInputElement;
          input.value = value;
          for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
        };
        set('taskId', 'II.1.2');
        set('note', 'Đang viết dở');
        inside('kh-summary', '[data-status="overdue"] button, button[data-status="overdue"]')?.click();
      });
      const shown = async (): Promise<unknown> =>
        page.evaluate(() => {
          const inside = (tag: string, selector: string): HTMLInputElement | null | undefined =>
            document.querySelector(tag)?.shadowRoot?.querySelector<HTMLInputElement>(selector);
          return [
            inside('kh-record', '[name="taskId"]')?.value,
            inside('kh-record', '[name="note"]')?.value,
            inside('kh-task', 'h2')?.textContent,
            inside('kh-summary', '[aria-pressed="true"]')?.textContent,
            document.querySelector('kh-tasks')?.shadowRoot?.querySelectorAll('tbody tr, [role="row"]').length,
          ];
        });
      await until('the task is shown', async () => JSON.stringify(await shown()).includes('II.1.2'));
      const before = await shown();
      const version = (await office.entries()).length;
      await office.say(clerk, 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn thêm' });
      await says(page, 'kh-history', `${version + 1} mục`);
      assert.deepEqual(await shown(), before);
      await page.evaluate(() =>
        document
          .querySelector('kh-as-of')
          ?.dispatchEvent(
            Object.assign(new Event('kh-as-of-change', { bubbles: true, composed: true }), { day: '2022-06-01' }),
          ),
      );
      await says(page, 'kh-record', 'Trang đang xem lại ngày 01/6/2022');
      const past = await entriesShown(page);
      await office.say(clerk, 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn nữa' });
      await until('it has arrived', async () =>
        page.evaluate(async (count) => {
          const plan = document.querySelector('kh-plan') as unknown as { entries(): Promise<readonly object[]> };
          return (await plan.entries()).length === count;
        }, version + 2),
      );
      assert.equal(await entriesShown(page), past);
      await page.evaluate(() =>
        document.querySelector('kh-as-of')?.shadowRoot?.querySelector<HTMLElement>('.back')?.click(),
      );
      await says(page, 'kh-history', `${version + 2} mục`);
      assert.deepEqual(((await shown()) as unknown[]).slice(0, 2), ['II.1.2', 'Đang viết dở']);
      assert.deepEqual(troubles.get(page), []);
      await page.browserContext().close();
    });

    for (const status of [429, 408, 503, 'cut'] as const)
      test(`${status} keeps what was recorded, and it is sent again, once`, async () => {
        const page = await ready(await office.open(centre));
        // Browsers send again by themselves what was answered with 408, or not at all.
        office.statuses.push(...Array.from({ length: status === 408 || status === 'cut' ? 3 : 1 }, () => status));
        const percent = 20 + office.batches;
        const sent = await report(page, percent);
        if (sent !== 'recorded') assert.include(sent, '"standing":"unsent"');
        await until('it is recorded', async () => (await percentsIn(office)).includes(percent));
        await quiet(page);
        office.statuses.length = 0;
        assert.equal((await percentsIn(office)).filter((one) => one === percent).length, 1);
        await page.browserContext().close();
      });

    test('of two who complete the same task without a line, the first is recorded, the other is told why not', async () => {
      const [one, other] = [await ready(await office.open(centre)), await ready(await office.open(centre))];
      office.isDown = true;
      for (const [page, result] of [
        [one, 'Đã xong ở máy thứ nhất'],
        [other, 'Đã xong ở máy thứ hai'],
      ] as const)
        assert.include(await complete(page, result), '"standing":"unsent"');
      office.isDown = false;
      await online(one);
      await until('the first is through', async () => !(await textIn(one, 'kh-history')).includes('Chưa gửi'));
      await online(other);
      await told(other, 'refused Không được ghi nhận: Báo cáo hoàn thành');
      assert.equal(await noticesOn(one), '');
      const said = (await office.entries()).filter(({ type }) => type === 'TaskCompleted').map(({ data }) => data);
      assert.deepInclude(said.at(-1), { result: 'Đã xong ở máy thứ nhất' });
      await says(other, 'kh-history', 'Đã xong ở máy thứ nhất');
      for (const page of [one, other]) await page.browserContext().close();
    });
  });

suite('behind a proxy that takes small requests alone', () => {
  test('413 splits what waits, and all of it is recorded in order', async function () {
    const nginx = nginxPath();
    if (nginx === undefined) skipHere(this, 'nginx is not here: a proxy that takes small requests is not tested');
    const office = await beginServed();
    const proxy = await proxyTo(nginx, Number(new URL(office.scripted.origin).port), 'client_max_body_size 1100;');
    try {
      const page = await ready(await office.open(centre, { at: proxy.address.replace('127.0.0.1', 'localhost') }));
      office.isDown = true;
      for (const percent of [11, 12, 13, 14, 15, 16, 17]) await report(page, percent);
      office.isDown = false;
      await online(page);
      await until('all are recorded', async () => (await percentsIn(office)).length === 7);
      assert.deepEqual(await percentsIn(office), [11, 12, 13, 14, 15, 16, 17]);
      await quiet(page);
      assert.isTrue(await isThere(page, 'kh-record', 'form'));
    } finally {
      await proxy.close();
      await office.end();
    }
  });
});
