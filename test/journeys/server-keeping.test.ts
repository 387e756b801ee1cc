import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginServed, centre, online, percentsIn, planId, quiet, ready, told, type Served } from './served.js';
import { logOf, noticesOn, report, sampleText } from './scripted.js';

const unable = {
  'has none': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'does not let it': () => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'never answers': () => {
    indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
  },
};

for (const name of ['chromium', 'firefox'] as const)
  suite(`where a page says that things are kept, in ${name}`, () => {
    let office: Served;
    suiteSetup(async () => {
      office = await beginServed(name);
      office.scripted.answer('/log', logOf(sampleText));
    });
    suiteTeardown(async () => office.end());
    teardown(() => void (office.isDown = false));

    const places = ['Chưa có nơi lưu', 'Chỉ lưu trên máy này; cơ quan chưa nhận được.', 'Lưu tại máy chủ của cơ quan.'];
    const pages = {
      'without a store, nowhere': ['src="/log"', 0],
      'with a store, on this computer alone': ['src="/log" store="indexeddb"', 1],
      'with a server, there': [`endpoint="/kehoach" plan-id="${planId}"`, 2],
    } as const;
    for (const [what, [where, at]] of Object.entries(pages))
      test(`${what}: before and after something was recorded, and nothing else is said`, async () => {
        const context = await office.scripted.browser.createBrowserContext();
        await office.signIn(context, centre);
        const body = `<kh-plan ${where} today="2022-09-20" actor-id="an" actor-unit="tgpl"><kh-record></kh-record></kh-plan>`;
        const page = await ready(await office.scripted.open(body, { context }));
        const isSaid = async (): Promise<void> => {
          const text = await textIn(page, 'kh-record');
          assert.deepEqual(
            places.filter((words) => text.includes(words)),
            [places[at]],
          );
        };
        await isSaid();
        assert.equal(await report(page, 60 + at), 'recorded');
        await isSaid();
        // A browser's promise to keep data is asked for what is here alone.
        if (at === 2) assert.equal(await noticesOn(page), '');
        await context.close();
      });

    test('a server named with a last slash and without is one: its copy, and what is unsent, are found by both names', async () => {
      const context = await office.scripted.browser.createBrowserContext();
      await office.signIn(context, centre);
      const opened = async (endpoint: string): Promise<Page> => {
        const where = `endpoint="${endpoint}" plan-id="${planId}" today="2022-09-20" actor-id="an" actor-unit="tgpl"`;
        const body = `<kh-plan ${where}><kh-record></kh-record><kh-history></kh-history></kh-plan>`;
        return ready(await office.scripted.open(body, { context }));
      };
      const before = await opened('/kehoach/');
      office.isDown = true;
      assert.include(await report(before, 65), '"standing":"unsent"');
      await before.close();
      const after = await opened('/kehoach');
      await told(after, 'unsent 1 nội dung đã ghi chưa gửi được');
      await says(after, 'kh-history', 'Chưa gửi');
      office.isDown = false;
      await online(after);
      await until('it is recorded', async () => (await percentsIn(office)).includes(65));
      await quiet(after);
      await context.close();
    });

    test('a part that could not be loaded is said to be missing, and is loaded when it is asked for again', async () => {
      const { scripted } = office;
      const putBack = scripted.rewrite('/kehoach-record.js', (text) => text);
      scripted.answer('/kehoach-record.js', (_, response) => void response.writeHead(404).end());
      const page = await office.open(centre);
      const words = 'Chưa tải được một phần của trang nên chưa xem được kế hoạch. Hãy thử lại.';
      await says(page, 'kh-history', words);
      putBack();
      await page.evaluate(() =>
        document.querySelector('kh-history')?.shadowRoot?.querySelector<HTMLElement>('button.main')?.click(),
      );
      await ready(page);
      await says(page, 'kh-history', 'mục');
      await page.browserContext().close();
    });

    for (const [what, before] of Object.entries(unable))
      test(`with a browser that keeps nothing (${what}): it is recorded on, and what is unsent is said to go with the page`, async () => {
        const page: Page = await ready(await office.open(centre, { before }));
        await says(page, 'kh-record', 'Lưu tại máy chủ của cơ quan.');
        office.isDown = true;
        const percent = 70 + Object.keys(unable).indexOf(what);
        assert.include(await report(page, percent), '"isOnlyHere":true');
        await told(
          page,
          'unsent-here Trình duyệt không cho lưu trên máy này: 1 nội dung chưa gửi sẽ mất nếu đóng trang.',
        );
        const isAsked = (): Promise<boolean> =>
          page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
        assert.isTrue(await isAsked());
        office.isDown = false;
        await online(page);
        await until('it is recorded', async () => (await percentsIn(office)).includes(percent));
        await until('nothing waits', async () => !(await noticesOn(page)).includes('unsent'));
        assert.isFalse(await isAsked());
        await page.browserContext().close();
      });
  });

test('a browser that runs full goes on from the server, and says so of what is unsent alone', async () => {
  const office = await beginServed();
  try {
    const page = await ready(await office.open(centre));
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: office.scripted.origin, quotaSize: 1 });
    office.isDown = true;
    assert.include(await report(page, 81), '"standing":"unsent"');
    office.isDown = false;
    await online(page);
    await until('it is recorded', async () => (await percentsIn(office)).includes(81));
    assert.equal(await report(page, 82), 'recorded');
    await says(page, 'kh-history', '84 mục');
    await quiet(page);
  } finally {
    await office.end();
  }
});
