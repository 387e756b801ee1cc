import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginServed, centre, type Served } from './served.js';
import { logOf, sampleText, troubles } from './scripted.js';

const inside = '<script src="/kehoach-exports.js" type="module"></script><kh-export></kh-export>';

/** Presses a button of the papers, once it is there. */
function press(page: Page, words: string): Promise<void> {
  return until(`“${words}” is offered`, () =>
    page.evaluate((label) => {
      const root = document.querySelector('kh-export')?.shadowRoot;
      const button = [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === label);
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** The address that is shown. */
async function addressIn(page: Page, what: 'calendar' | 'link'): Promise<string> {
  let address = '';
  await until('an address is shown', async () => {
    address = await page.evaluate(
      (part) =>
        document
          .querySelector('kh-export')
          ?.shadowRoot?.querySelector<HTMLInputElement>(`[data-what=${part}] input[readonly]`)?.value ?? '',
      what,
    );
    return address !== '';
  });
  return address;
}

for (const name of ['chromium', 'firefox'] as const)
  suite(`what an office gives out by address, in ${name}`, () => {
    let office: Served;
    suiteSetup(async () => (office = await beginServed(name)));
    suiteTeardown(() => office.end());

    test('a calendar of the unit: made, read without signing in, and revoked', async () => {
      const page = await office.open(centre, { inside });
      await says(page, 'kh-export', 'Đơn vị chưa có địa chỉ lịch.');
      await press(page, 'Tạo địa chỉ lịch');
      const address = await addressIn(page, 'calendar');
      assert.match(address, /^http:\/\/localhost:\d+\/kehoach\/calendar\/tgpl\/[\w-]{43}\.ics$/);
      const read = await fetch(address);
      assert.equal(read.status, 200);
      assert.equal((await read.text()).match(/BEGIN:VEVENT/g)?.length, 6);
      await press(page, 'Thu hồi địa chỉ');
      await says(page, 'kh-export', 'Đã thu hồi');
      assert.equal((await fetch(address)).status, 404);
      assert.deepEqual(troubles.get(page), []);
    });

    test('a paper, opened once by somebody who has no account', async () => {
      const page = await office.open(centre, { inside });
      await says(page, 'kh-export', 'Liên kết mở một lần');
      await page.evaluate(() => {
        const root = document.querySelector('kh-export')?.shadowRoot;
        const choice = root?.querySelector<HTMLSelectElement>('[name="shared-paper"]');
        if (choice == null) throw new Error('no choice of papers');
        choice.value = 'page';
        choice.dispatchEvent(new Event('change'));
      });
      await press(page, 'Tạo liên kết');
      const address = await addressIn(page, 'link');
      const stranger = await (await office.scripted.browser.createBrowserContext()).newPage();
      await stranger.goto(address);
      assert.include(await stranger.evaluate(() => document.body.textContent ?? ''), 'Liên kết này mở được một lần');
      await Promise.all([stranger.waitForNavigation(), stranger.click('button')]);
      assert.include(await stranger.evaluate(() => document.body.textContent ?? ''), 'Kế hoạch số 225/KH-STP');
      await stranger.goto(address);
      assert.include(await stranger.evaluate(() => document.body.textContent ?? ''), 'Liên kết không mở được nữa');
      await stranger.browserContext().close();
    });

    test('nothing is offered where no server keeps the plan, and what goes wrong is said', async () => {
      const page = await office.open(centre, { inside });
      await says(page, 'kh-export', 'Gửi ra ngoài');
      office.isDown = true;
      await press(page, 'Tạo địa chỉ lịch');
      await says(page, 'kh-export', 'Không nhận được trả lời của máy chủ.');
      office.isDown = false;
      office.scripted.answer('/log', logOf(sampleText));
      const alone = await office.scripted.open(`<kh-plan src="/log">${inside}</kh-plan>`);
      await says(alone, 'kh-export', 'Lịch thời hạn');
      assert.notInclude(await textIn(alone, 'kh-export'), 'Gửi ra ngoài');
    });
  });
