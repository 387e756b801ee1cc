import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startExample, type Example } from '../servers/example.js';
import { lineTo, type Line } from '../servers/line.js';
import { pressOnceUsable, recordCompletion, says, until } from './browser.js';
import { launch } from './scripted.js';

const planId = 'hoa-son.31-kh-stp.2026';
const text = 'Đã tổ chức hội nghị trực tuyến';

suite('an officer issues a document on the office’s server', () => {
  let data: string;
  let example: Example;
  let line: Line;
  let browser: Browser;
  suiteSetup(async () => (browser = await launch('chromium')));
  suiteTeardown(async () => browser.close());
  setup(async () => {
    data = await mkdtemp(join(tmpdir(), 'kehoach-issue-'));
    example = await startExample(['--data', data]);
    line = await lineTo(example.port);
  });
  teardown(async () => {
    await line.end();
    await example.stop('SIGKILL');
    await rm(data, { recursive: true, force: true });
  });

  /** A page of somebody at a desk of their own. */
  const visit = async (path: string): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${line.origin}${path}`);
    return page;
  };
  /** The sample of the page, read and asked about up to the last question. */
  const reviewed = async (as = 'issuer'): Promise<Page> => {
    const page = await visit('/import/');
    await says(page, 'kh-import', 'chỉ kế hoạch được gửi tới máy chủ của cơ quan khi ban hành');
    await page.select('#actor', as);
    await page.click('#sample');
    await says(page, 'kh-import', '3 nhiệm vụ, 1 trách nhiệm');
    await pressOnceUsable(page, 'kh-import', 'Ban hành');
    await says(page, 'kh-import', 'Xác nhận ban hành');
    return page;
  };
  const entries = async (): Promise<readonly RecordedEvent[]> => {
    const origin = `http://localhost:${example.port}/kehoach`;
    const body = JSON.stringify({ subject: 'kiem-tra', unit: 'kiem-tra', roles: ['reader'] });
    const headers = { 'content-type': 'application/json' };
    const { token } = (await (await fetch(`${origin}/session/dev`, { method: 'POST', headers, body })).json()) as {
      readonly token: string;
    };
    const answer = await fetch(`${origin}/plans/${planId}/log`, { headers: { authorization: `Bearer ${token}` } });
    return answer.ok ? readLog(await answer.text()).entries : [];
  };
  const isIssuedOnce = async (): Promise<void> => {
    const log = await entries();
    assert.equal(log.filter(({ type }) => type === 'PlanIssued').length, 1);
    assert.equal(new Set(log.map(({ data: said }) => JSON.stringify(said))).size, log.length);
  };

  test('it opens at its page among the others, a unit of it records there, and who looks elsewhere sees it', async () => {
    const page = await reviewed();
    await confirm(page);
    await says(page, 'kh-timeline', 'Tổ chức hội nghị trực tuyến giới thiệu luật mới');
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `/office/?plan=${planId}`);
    const issued = await entries();
    assert.deepInclude(issued[0]?.by, { unit: 'co-quan-so-tu-phap-tinh-hoa-son' });
    assert.include(await page.title(), '31/KH-STP');
    assert.deepEqual(await choices(page, '#plan'), [
      '31/KH-STP – Phổ biến, giáo dục pháp luật năm 2026',
      '225/KH-STP – Tổ chức các hoạt động kỷ niệm 25 năm ngày thành lập Tổ chức Trợ giúp pháp lý cho người nghèo và ' +
        'đối tượng chính sách (06/9/1997 - 06/9/2022)',
    ]);
    const units = await choices(page, '#actor');
    assert.deepEqual(units.slice(0, 2), [
      'Sở Tư pháp tỉnh Hòa Sơn (cơ quan ban hành)',
      'Phòng Phổ biến, giáo dục pháp luật',
    ]);
    assert.notInclude(units, 'các cơ quan, tổ chức liên quan');
    const other = await visit(`/office/?plan=${planId}`);
    await says(other, 'kh-record', 'Ghi với tư cách');
    await other.select('#actor', 'van-phong-so');
    await says(other, 'kh-record', 'Ghi với tư cách: Văn phòng Sở');
    await says(page, 'kh-record', 'Ghi với tư cách: Phòng Phổ biến, giáo dục pháp luật');
    await recordCompletion(page, 'nv-ii-1-1', '2026-02-10', text);
    for (const each of [page, other]) await says(each, 'kh-history', text);
    assert.deepInclude((await entries()).at(-1)?.by, { unit: 'phong-pho-bien-giao-duc-phap-luat' });
    // Two windows of one browser are two people.
    const beside = await page.browserContext().newPage();
    await beside.goto(`${line.origin}/office/?plan=${planId}`);
    await says(beside, 'kh-record', 'Ghi với tư cách');
    await beside.select('#actor', 'van-phong-so');
    await says(beside, 'kh-record', 'Ghi với tư cách: Văn phòng Sở');
    await page.bringToFront();
    await says(page, 'kh-record', 'Ghi với tư cách: Phòng Phổ biến, giáo dục pháp luật');
    await Promise.all([beside.waitForNavigation(), beside.select('#plan', 'ninhthuan.stp.225-kh-stp-2022')]);
    await says(beside, 'kh-history', '82 mục');
    assert.include(await choices(beside, '#actor'), 'Báo Ninh Thuận');
  });

  test('who is not signed in or of another office is refused in words, and may then sign in and go on', async () => {
    const page = await reviewed('');
    await pressOnceUsable(page, 'kh-import', 'Xác nhận ban hành');
    await says(page, 'kh-import', 'Không ban hành được: Phiên đăng nhập đã hết hạn');
    await page.select('#actor', 'other');
    await pressOnceUsable(page, 'kh-import', 'Xác nhận ban hành');
    await says(page, 'kh-import', 'không được ban hành kế hoạch thay “Sở Tư pháp tỉnh Hòa Sơn”');
    assert.deepEqual(await entries(), []);
    await page.select('#actor', 'issuer');
    await confirm(page);
    await says(page, 'kh-history', '14 mục');
  });

  test('a plan that is there is not issued a second time, from another desk either', async () => {
    const page = await reviewed();
    await confirm(page);
    await says(page, 'kh-history', '14 mục');
    const again = await reviewed();
    await pressOnceUsable(again, 'kh-import', 'Xác nhận ban hành');
    await says(again, 'kh-import', 'Không ban hành được: Chưa ban hành, vì lệnh thứ 1 không được chấp nhận');
    await isIssuedOnce();
    // Whoever wanted to see it finds it all the same.
    await again.goto(`${line.origin}/office/?plan=${planId}`);
    await says(again, 'kh-history', '14 mục');
  });

  for (const [what, isKilled] of Object.entries({
    'the answer is lost': false,
    'the answer is lost and the server is killed': true,
  }))
    test(`${what}: it is said, the draft stays; pressed again, the plan is issued once and opened`, async () => {
      const page = await reviewed();
      line.lose('POST /kehoach/plans ');
      await pressOnceUsable(page, 'kh-import', 'Xác nhận ban hành');
      await says(page, 'kh-import', 'Không ban hành được: Không nhận được trả lời của máy chủ.');
      assert.isAtLeast(line.lost, 1);
      const before = await entries();
      assert.lengthOf(before, 14);
      if (isKilled) {
        await example.stop('SIGKILL');
        await pressOnceUsable(page, 'kh-import', 'Xác nhận ban hành');
        await until('it is asked again', async () => !(await isBusy(page)));
        await says(page, 'kh-import', 'Không nhận được trả lời của máy chủ.');
        example = await startExample(['--data', data]);
        line.to(example.port);
      }
      line.lose(undefined);
      await confirm(page);
      await says(page, 'kh-history', '14 mục');
      assert.deepEqual(await entries(), before);
      await isIssuedOnce();
    });

  test('the page of a plan that is not there says so and offers those that are', async () => {
    const page = await visit('/office/?plan=khong-co');
    await until('it is said', async () =>
      (await page.$eval('#said', ({ textContent }) => textContent)).includes('Không có kế hoạch “khong-co”'),
    );
    assert.lengthOf(await choices(page, '#plan'), 2);
    await Promise.all([page.waitForNavigation(), page.select('#plan', 'ninhthuan.stp.225-kh-stp-2022')]);
    await says(page, 'kh-history', '82 mục');
    await says(page, 'kh-record', 'Ghi với tư cách: Trung tâm trợ giúp pháp lý');
  });
});

/** The last press, after which the page goes to the plan. */
async function confirm(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), pressOnceUsable(page, 'kh-import', 'Xác nhận ban hành')]);
}

function isBusy(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.querySelector('kh-import')?.shadowRoot?.querySelector('[aria-busy=true]') instanceof Element,
  );
}

function choices(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(`${selector} option`, (options) => options.map(({ textContent }) => textContent));
}
