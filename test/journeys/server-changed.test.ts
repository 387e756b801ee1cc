import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { isThere, says, textIn, until } from './browser.js';
import {
  beginServed,
  centre,
  clerk,
  online,
  people,
  percentsIn,
  planId,
  quiet,
  ready,
  told,
  type Served,
} from './served.js';
import { follow, linesInFile, noticesOn, report, sampleText } from './scripted.js';

const lines = sampleText.trimEnd().split('\n');

/** What the page gives as a file once `label` is pressed. */
async function fileFrom(page: Page, label: string): Promise<string> {
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(globalThis, { given: text }));
      return create(blob);
    };
  });
  await follow(page, label);
  let given: unknown;
  await until('a file is given', async () => {
    given = await page.evaluate(() => (globalThis as { given?: string }).given);
    return given !== undefined;
  });
  return String(given);
}

for (const name of ['chromium', 'firefox'] as const)
  suite(`rights that are lost, in ${name}`, () => {
    let office: Served;
    suiteSetup(async () => (office = await beginServed(name)));
    suiteTeardown(async () => office.end());

    const losses = {
      'no longer in the directory (403)': {
        staff: people.filter(({ subject }) => subject !== 'an'),
        plans: undefined,
        status: 403,
      },
      'in a unit that the plan does not name (404)': {
        staff: people.map((one) => (one.subject === 'an' ? { ...one, unit: 'khac' } : one)),
        plans: [{ prefix: 'ninhthuan.', for: 'named' }],
        status: 404,
      },
    };
    for (const [what, { staff, plans, status }] of Object.entries(losses))
      test(`${what}: the plan is hidden, what was not sent can be taken along, and is sent if they come back`, async () => {
        const page = await ready(await office.open(centre));
        const percent = status === 403 ? 71 : 72;
        office.isDown = true;
        assert.include(await report(page, percent), '"standing":"unsent"');
        await office.employ(staff, plans);
        office.isDown = false;
        await online(page);
        const said = status === 403 ? 'không có trong danh bạ của cơ quan' : 'kế hoạch không dành cho tài khoản này';
        await says(page, 'kh-record', said);
        await says(page, 'kh-record', '1 nội dung chưa được ghi nhận vẫn giữ trên máy này');
        for (const tag of ['kh-history', 'kh-tasks'])
          assert.notInclude(await textIn(page, tag), 'Công tác truyền thông');
        assert.equal(
          await page.evaluate(async () => {
            const plan = document.querySelector('kh-plan') as unknown as { entries(): Promise<readonly object[]> };
            return (await plan.entries()).length;
          }),
          0,
        );
        const file = JSON.parse(await fileFrom(page, 'Tải nội dung chưa gửi')) as { readonly data: object };
        assert.deepInclude(file.data, { taskId: 'II.1.1', percent });
        await page.reload();
        await says(page, 'kh-record', 'Trang không hiển thị bản lưu trên máy');
        await office.employ(people);
        await online(page);
        await until('it is recorded', async () => (await percentsIn(office)).includes(percent));
        await says(page, 'kh-tasks', 'Công tác truyền thông');
        await page.browserContext().close();
      });

    test('who may only read is told so, and what they gave stays to be seen', async () => {
      const page = await ready(await office.open(centre));
      office.isDown = true;
      await report(page, 73);
      await office.employ(people.map((one) => (one.subject === 'an' ? { ...one, roles: ['reader'] } : one)));
      office.isDown = false;
      await online(page);
      await told(page, 'refused Không được ghi nhận: Báo cáo tiến độ');
      await told(page, 'Tài khoản này chỉ được xem, không được ghi.');
      await says(page, 'kh-tasks', 'Công tác truyền thông');
      await page.reload();
      await told(page, 'refused Không được ghi nhận');
      await follow(page, 'Bỏ');
      await quiet(page);
      await office.employ(people);
      await page.browserContext().close();
    });
  });

suite('a server that changed', () => {
  let office: Served;
  let folder: string;
  setup(async () => {
    office = await beginServed();
    folder = await mkdtemp(join(tmpdir(), 'kehoach-changed-'));
  });
  teardown(async () => {
    await office.end();
    await rm(folder, { recursive: true, force: true });
  });
  /** The office goes on with another folder, as after a restore from an old backup. */
  const restore = async (text: string): Promise<void> => {
    await office.stop('SIGTERM');
    await office.start(folder);
    await office.takeOver(text);
  };

  const changes = {
    'whose log was cut': { until: 60, more: undefined, says: 'Nhật ký của cơ quan ngắn hơn lần xem trước' },
    'whose log was cut and went on otherwise': {
      until: 60,
      more: { reportId: 'r', kind: 'periodic', text: 'Sau khi phục hồi' },
      says: 'không còn khớp nhau từ mục thứ 61',
    },
  };
  for (const [what, change] of Object.entries(changes))
    test(`${what}: it is said, nothing is sent; both can be kept, and then what waits is decided anew`, async () => {
      const page = await ready(await office.open(centre));
      await office.stop('SIGTERM');
      assert.include(await report(page, 81), '"standing":"unsent"');
      await restore(`${lines.slice(0, change.until).join('\n')}\n`);
      if (change.more !== undefined) assert.include(await office.say(clerk, 'SubmitReport', change.more), 'recorded');
      const batches = office.batches;
      await page.reload();
      await told(page, change.says);
      await told(page, '[Tải nhật ký trên máy này] [Cất bản trên máy này và theo nhật ký của cơ quan]');
      assert.isFalse(await isThere(page, 'kh-record', 'form'));
      await says(page, 'kh-history', 'Chưa gửi');
      assert.equal(await linesInFile(page), 82);
      assert.equal(office.batches, batches);
      await follow(page, 'Cất bản trên máy này và theo nhật ký của cơ quan');
      await until('it was decided', async () => {
        const said = await noticesOn(page);
        return said.includes('Không được ghi nhận') || (await percentsAfter(office, change.until)).includes(81);
      });
      await says(page, 'kh-record', 'Ghi với tư cách');
      // The copy of before is not thrown away.
      assert.equal(await asideLines(page), 82);
      await page.reload();
      await ready(page);
      assert.notInclude(await noticesOn(page), 'head-lost');
      await says(page, 'kh-history', `${(await office.entries()).length} mục`);
    });

  test('back from an older copy of itself while the page is open: it is said there too', async () => {
    const page = await ready(await office.open(centre));
    await restore(`${lines.slice(0, 60).join('\n')}\n`);
    await online(page);
    await told(page, 'Nhật ký của cơ quan ngắn hơn lần xem trước');
    await says(page, 'kh-history', '82 mục');
  });

  test('with a newer form of entries: nothing is recorded, what waits is kept', async () => {
    const page = await ready(await office.open(centre));
    await office.stop('SIGTERM');
    await report(page, 82);
    const answer = (text: string): void =>
      office.scripted.answer(
        `/kehoach/plans/${planId}/log`,
        (_, response) => void response.setHeader('content-type', 'application/x-ndjson').end(text),
      );
    const newer = { ...(JSON.parse(lines.at(-1) ?? '') as object), version: 83, type: 'SomethingNew' };
    answer(`${sampleText}${JSON.stringify(newer)}\n`);
    await page.reload();
    await says(page, 'kh-record', 'dùng dạng mới hơn mà trang này chưa đọc được');
    office.scripted.answer(`/kehoach/plans/${planId}/log`, undefined);
    await office.start();
    await page.reload();
    await until('it is recorded', async () => (await percentsIn(office)).includes(82));
  });

  test('and another build of the page’s further file: it is said, and what waits is sent after the next load', async () => {
    const page = await ready(await office.open(centre));
    const context = page.browserContext();
    office.isDown = true;
    await report(page, 83);
    await page.close();
    const restoreFile = office.scripted.rewrite('/kehoach-record.js', (text) =>
      text.replace(/build\s*=\s*["'][^"']+/, 'build="00000000'),
    );
    const old = await office.open(centre, { context });
    await says(old, 'kh-history', 'Chưa tải được một phần của trang');
    restoreFile();
    office.isDown = false;
    await old.reload();
    await until('it is recorded', async () => (await percentsIn(office)).includes(83));
    await context.close();
  });
});

async function percentsAfter(office: Served, version: number): Promise<readonly unknown[]> {
  return (await office.entries()).slice(version).map(({ data }) => (data as { readonly percent?: number }).percent);
}

/** How many entries were put aside in the browser's copy. */
function asideLines(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('kehoach http'));
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const kept = await new Promise<
      readonly { readonly records: readonly { readonly entries?: readonly unknown[] }[] }[]
    >((resolve) => {
      const all = database.transaction('aside').objectStore('aside').getAll();
      all.addEventListener('success', () => resolve(all.result as never));
    });
    database.close();
    return kept.flatMap(({ records }) => records.flatMap(({ entries = [] }) => entries)).length;
  });
}
