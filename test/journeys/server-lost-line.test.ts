import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Browser } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginServed, centre, online, percentsIn, quiet, ready, told, type Served } from './served.js';
import { follow, launch, noticesOn, report } from './scripted.js';

for (const name of ['chromium', 'firefox'] as const)
  suite(`what was recorded without a line, in ${name}`, () => {
    let office: Served;
    let profile: string;
    let browser: Browser | undefined;
    suiteSetup(async () => (office = await beginServed(name)));
    suiteTeardown(async () => office.end());
    setup(async () => (profile = await mkdtemp(join(tmpdir(), 'kehoach-profile-'))));
    teardown(async () => {
      office.isDown = false;
      await browser?.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    });
    const begin = async (): Promise<Browser> => {
      browser = await launch(name, profile);
      await office.signIn(browser.defaultBrowserContext(), centre);
      return browser;
    };

    for (const how of ['closed', 'killed'] as const)
      test(`is there when the browser was ${how} and is opened again, still unsent, and is sent once, in order`, async () => {
        const before = (await percentsIn(office)).length;
        const first = await begin();
        const page = await ready(await office.open(centre, { browser: first }));
        office.isDown = true;
        const [one, two] = how === 'closed' ? [31, 32] : [41, 42];
        assert.include(await report(page, one), '"standing":"unsent"');
        assert.include(await report(page, two), '"standing":"unsent"');
        if (how === 'closed') await first.close();
        else {
          const ended = new Promise((resolve) => first.process()?.once('exit', resolve));
          first.process()?.kill('SIGKILL');
          await ended;
        }
        const again = await office.open(centre, { browser: await begin() });
        await told(again, 'unsent 2 nội dung đã ghi chưa gửi được');
        assert.include(await textIn(again, 'kh-tasks'), 'Chưa gửi');
        assert.notInclude(await noticesOn(again), 'sẽ mất nếu đóng trang');
        office.isDown = false;
        await online(again);
        await until('nothing waits', async () => !(await textIn(again, 'kh-history')).includes('Chưa gửi'));
        await quiet(again);
        assert.deepEqual((await percentsIn(office)).slice(before), [one, two]);
      });

    test('waits while nobody is signed in, over a page that is loaded again, and goes once one is', async () => {
      const page = await ready(await office.open(centre));
      const context = page.browserContext();
      await office.signOut(context);
      assert.include(await report(page, 51), '"standing":"unsent"');
      await told(page, 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại cổng thông tin rồi thử lại.');
      await page.reload();
      await told(page, 'Phiên đăng nhập đã hết hạn');
      await told(page, 'unsent 1 nội dung');
      assert.notInclude(await percentsIn(office), 51);
      await office.signIn(context, centre);
      await follow(page, 'Thử lại');
      await until('it is recorded', async () => (await percentsIn(office)).includes(51));
      await quiet(page);
      await context.close();
    });

    test('goes on by itself when the server was stopped, or killed, and runs again', async () => {
      const page = await ready(await office.open(centre));
      let percent = 60;
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        await office.stop(signal);
        percent += 1;
        assert.include(await report(page, percent), '"standing":"unsent"');
        await told(page, 'Không kết nối được tới máy chủ');
        await office.start();
        await until('it is recorded', async () => (await percentsIn(office)).includes(percent));
        await quiet(page);
        percent += 1;
        assert.equal(await report(page, percent), 'recorded');
      }
      assert.deepEqual((await percentsIn(office)).slice(-4), [61, 62, 63, 64]);
      await says(page, 'kh-history', `${(await office.entries()).length} mục`);
      await page.browserContext().close();
    });
  });
