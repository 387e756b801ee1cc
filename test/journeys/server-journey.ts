import { uuidv7, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { developmentIdentity, listenerFor, serverApp } from '@kehoach/server';
import { assert } from 'chai';
import type { BrowserContext, Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import { beginScripted, follow, noticesOn, report, sampleText, troubles, type Scripted } from './scripted.js';
import { complete, online, planId, quiet, ready, told } from './served.js';

const office = { subject: 'binh', unit: 'stp', roles: ['recorder', 'planner'] };
const centre = { subject: 'an', name: 'Nguyễn An', unit: 'tgpl', roles: ['recorder'] };

type Person = typeof office | typeof centre;

function bodyFor({ subject, unit }: Person): string {
  return `<kh-plan endpoint="/kehoach" plan-id="${planId}" today="2022-09-20"
    actor-id="${subject}" actor-unit="${unit}">
    <kh-record></kh-record><kh-history></kh-history><kh-tasks></kh-tasks></kh-plan>`;
}

/**
 * What two people see and do in their browsers, with one server.
 *
 * @param where what its store is
 * @param make gives an empty store at each call
 */
export function serverJourney(where: string, make: () => Promise<ServerStore>): void {
  suite(`a plan on the office’s server, ${where}`, () => {
    let scripted: Scripted;
    let store: ServerStore;
    let isDown = false;
    suiteSetup(async () => (scripted = await beginScripted()));
    suiteTeardown(async () => scripted.end());
    setup(async () => {
      isDown = false;
      store = await make();
      const app = serverApp({
        store,
        identity: developmentIdentity('127.0.0.1', '/kehoach'),
        profile: vietnam,
        basePath: '/kehoach',
      });
      const listener = listenerFor(app);
      scripted.below('/kehoach/', (request, response) => {
        if (isDown) request.socket.destroy();
        else listener(request, response);
      });
      const cookie = await cookieOf(office);
      const taken = await fetch(`${scripted.origin}/kehoach/plans/${planId}/log`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', cookie },
        body: sampleText,
      });
      assert.oneOf(taken.status, [200, 201], await taken.text());
    });

    const cookieOf = async (person: Person): Promise<string> => {
      const answer = await fetch(`${scripted.origin}/kehoach/session/dev`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(person),
      });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    };
    const signIn = async (context: BrowserContext, person: Person): Promise<void> => {
      const [name = '', value = ''] = (await cookieOf(person)).split('=');
      await context.setCookie({ name, value, domain: 'localhost', path: '/kehoach', httpOnly: true });
    };
    const signOut = async (context: BrowserContext): Promise<void> =>
      context.deleteCookie(...(await context.cookies()));
    const opened = async (person: Person, given?: BrowserContext): Promise<Page> => {
      const context = given ?? (await scripted.browser.createBrowserContext());
      if (given === undefined) await signIn(context, person);
      return ready(await scripted.open(bodyFor(person), { context }));
    };
    const isRecorded = (id: string): Promise<void> =>
      until('it is recorded', async () =>
        (await store.read(planId, { after: 82 })).some(({ data }) => JSON.stringify(data).includes(id)),
      );

    test('shows in each browser, in under a second, what the other records, and says that the office has it', async () => {
      const [one, other] = [await opened(centre), await opened(office)];
      await says(one, 'kh-record', 'Lưu tại máy chủ của cơ quan.');
      assert.notInclude(await textIn(one, 'kh-record'), 'Chỉ lưu trên máy này');
      const since = performance.now();
      assert.equal(await report(one, 91), 'recorded');
      await says(other, 'kh-history', '83 bản ghi');
      assert.isBelow(performance.now() - since, 1000);
      await says(one, 'kh-history', '83 bản ghi');
      assert.deepEqual((await store.read(planId, { after: 82 }))[0]?.by, { id: 'an', name: 'Nguyễn An', unit: 'tgpl' });
      for (const page of [one, other]) {
        assert.equal(await noticesOn(page), '');
        assert.deepEqual(troubles.get(page), []);
        await page.browserContext().close();
      }
    });

    test('keeps what is recorded without a line, over a closed page too, and sends it in order when the line is back', async () => {
      const page = await opened(centre);
      const context = page.browserContext();
      isDown = true;
      assert.include(await report(page, 91), '"standing":"unsent"');
      await says(page, 'kh-tasks', 'Chưa gửi');
      await says(page, 'kh-history', 'Chưa gửi');
      await told(page, 'unsent 1 nội dung đã ghi chưa gửi được');
      await page.close();
      const again = await opened(centre, context);
      await told(again, 'offline Đang hiển thị bản lưu trên máy này. Không kết nối được tới máy chủ.');
      await says(again, 'kh-history', 'Chưa gửi');
      assert.include(await report(again, 92), '"standing":"unsent"');
      isDown = false;
      await online(again);
      await says(again, 'kh-history', '84 bản ghi');
      await until('nothing waits', async () => !(await textIn(again, 'kh-history')).includes('Chưa gửi'));
      await quiet(again);
      const percents = (await store.read(planId, { after: 82 })).map(
        ({ data }) => (data as { percent?: number }).percent,
      );
      assert.deepEqual(percents, [91, 92]);
      await context.close();
    });

    test('shows a refusal until it was seen to, lets it be changed and sent again, or dropped', async () => {
      const page = await opened(centre);
      isDown = true;
      assert.include(await complete(page, 'Đã xong'), 'unsent');
      isDown = false;
      const cookie = await cookieOf(centre);
      const command = {
        id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
        type: 'CompleteTask',
        on: '2022-09-20',
        data: { taskId: 'II.1.1', result: 'Máy khác' },
      };
      const answered = await fetch(`${scripted.origin}/kehoach/plans/${planId}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ commands: [command], after: 82 }),
      });
      assert.include(await answered.text(), 'recorded');
      await online(page);
      await told(page, 'refused Không được ghi nhận: ');
      await follow(page, 'Sửa và gửi lại');
      await says(page, 'kh-record', 'Nội dung đã nhập vẫn ở đây để sao chép');
      await follow(page, 'Bỏ');
      await quiet(page);
      await page.browserContext().close();
    });

    test('signed out, keeps what is recorded and says so; signed in again, sends it', async () => {
      const page = await opened(centre);
      const context = page.browserContext();
      await signOut(context);
      assert.include(await report(page, 91), '"standing":"unsent"');
      await told(page, 'Phiên đăng nhập đã hết hạn');
      await told(page, 'unsent 1 nội dung');
      await signIn(context, centre);
      await follow(page, 'Thử lại');
      await isRecorded('91');
      await quiet(page);
      await context.close();
    });
  });
}
