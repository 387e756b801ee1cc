import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, verify } from '@kehoach/core';
import { assert } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';
import { begin, isThere, reportsOf, says, until, type Journey } from './browser.js';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

async function choose(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('kh-import >>> input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(samples, file));
}

async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((words) => {
    const buttons = [...(document.querySelector('kh-import')?.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find(({ innerText }) => innerText.trim() === words)?.click();
  }, label);
}

suite('an officer imports a plan', () => {
  let journey: Journey;
  suiteSetup(async () => (journey = await begin()));
  suiteTeardown(async () => journey.end());

  test('a .docx becomes a plan, is put right and issued; the file that is kept verifies; nothing is sent', async () => {
    const page = await journey.visit({ path: '/import/' });
    await page.waitForSelector('kh-import >>> input[type=file]');
    await page.waitForSelector('#file-alone:not([hidden])');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()}${request.postData() ?? ''}`));
    await choose(page, 'danh-so-tu-dong.docx');
    await says(page, 'kh-import', '3 nhiệm vụ, 1 trách nhiệm');
    await page.click('kh-import >>> .finding button');
    const words = await page.$eval('kh-import >>> mark', (mark) => mark.textContent);
    assert.equal(words, 'Tháng 13/2026');
    const field = 'kh-import >>> .task[data-open] [data-field=period]';
    await page.$eval(field, (input) => void ((input as HTMLTextAreaElement).value = ''));
    await page.type(field, 'Tháng 11/2026');
    await page.keyboard.press('Tab');
    await says(page, 'kh-import', 'không còn điểm nào cần xem');
    await press(page, 'Ban hành');
    await press(page, 'Xác nhận ban hành');
    await says(page, 'kh-import', 'Đã ban hành kế hoạch');
    await says(page, 'kh-import', 'mới chỉ là một tệp trong trình duyệt này');
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id ?? '',
      eventsEnabled: true,
    });
    const ended = new Promise((resolve) =>
      session.on('Browser.downloadProgress', ({ state }) => void (state === 'completed' && resolve(state))),
    );
    await page.click('kh-import >>> a[download]');
    await ended;
    const [file = ''] = await readdir(folder);
    assert.equal(file, 'hoa-son.31-kh-stp.2026.ndjson');
    const { entries, broken } = readLog(await readFile(join(folder, file), 'utf8'));
    assert.deepEqual(broken, []);
    assert.isTrue(verify(entries).isWhole);
    // What reading, the review and issuing need comes from beside the script, and nothing goes anywhere.
    const paths = sent.filter((url) => /^(?:https?|wss?):/.test(url)).map((url) => new URL(url).pathname);
    assert.sameMembers(
      [...new Set(paths)],
      ['/kehoach-read.js', '/kehoach-import-shared.js', '/kehoach-review.js', '/kehoach-issue.js'],
    );
    assert.deepEqual(reportsOf.get(page), []);
  });

  test('a file that cannot be read is refused with a sentence, and the next is read', async () => {
    const page = await journey.visit({ path: '/import/' });
    await choose(page, 'not-there.docx');
    await says(page, 'kh-import', 'Không mở được tệp này');
    await choose(page, '../../docs/pictures/phone.png');
    await says(page, 'kh-import', 'Đây là ảnh chụp');
    await choose(page, 'bang-nhiem-vu.docx');
    await says(page, 'kh-import', '4 nhiệm vụ');
  });

  test('a sample that does not come is no document: it is said, and read once it comes', async () => {
    const page = await journey.visit({ path: '/import/' });
    await page.waitForSelector('kh-import >>> input[type=file]');
    const said = (): Promise<string> => page.$eval('#said', ({ textContent }) => textContent);
    const answers: ('missing' | 'cut')[] = ['missing', 'cut'];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = request.url().endsWith('.docx') ? answers.shift() : undefined;
      if (answer === 'missing') void request.respond({ status: 404, contentType: 'text/plain', body: '404' });
      else void (answer === 'cut' ? request.abort() : request.continue());
    });
    for (const words of [
      'Chưa tải được văn bản mẫu (mã 404). Hãy thử lại sau.',
      'Chưa tải được văn bản mẫu. Hãy thử lại sau.',
    ]) {
      await page.click('#sample');
      await until(words, async () => (await said()) === words);
      assert.isTrue(await isThere(page, 'kh-import', 'input[type=file]'));
    }
    await page.click('#sample');
    await says(page, 'kh-import', '3 nhiệm vụ');
    assert.equal(await said(), '');
  });

  test('the sample of the page is read at once, and shown one pane at a time on a phone', async () => {
    const page = await journey.visit({ path: '/import/', width: 390, height: 844 });
    await page.waitForSelector('kh-import >>> input[type=file]');
    await page.click('#sample');
    await says(page, 'kh-import', '3 nhiệm vụ');
    const shown = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(document.querySelector('kh-import')?.shadowRoot?.querySelectorAll<HTMLElement>('.pane') ?? [])]
          .filter(({ offsetHeight }) => offsetHeight > 0)
          .map(({ dataset }) => dataset['pane'] ?? ''),
      );
    assert.deepEqual(await shown(), ['findings']);
    await press(page, 'Kế hoạch (4)');
    await until('the plan is shown', () => isThere(page, 'kh-import', '[data-pane=plan][data-current]'));
    assert.deepEqual(await shown(), ['plan']);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.isAtMost(width, 390);
  });

  test('on paper all fields of the plan can be read, and after the issue no link stands there that leads nowhere', async () => {
    const page = await journey.visit({ path: '/import/' });
    await choose(page, 'nhan-gach-dau-dong.txt');
    await says(page, 'kh-import', '3 nhiệm vụ');
    const issuer = `Ban Chỉ đạo ${'phòng, chống thiên tai và tìm kiếm cứu nạn '.repeat(4)}tỉnh`;
    const at = 'kh-import >>> #plan-issuer';
    await page.$eval(at, (input) => void ((input as HTMLTextAreaElement).value = ''));
    await page.type(at, issuer);
    await page.keyboard.press('Tab');
    const fields = await page.$$eval('kh-import >>> .head :is(input, textarea)', (found) =>
      found.map(
        (one) =>
          [
            (one as HTMLInputElement).value,
            one.scrollHeight - one.clientHeight,
            one.scrollWidth - one.clientWidth,
          ] as const,
      ),
    );
    assert.isTrue(
      fields.every(([, below, beside]) => below <= 1 && beside <= 0),
      JSON.stringify(fields),
    );
    await page.emulateMediaType('print');
    const paper = await page.$eval('kh-import >>> [data-pane=plan]', (pane) => (pane as HTMLElement).innerText);
    for (const [value] of fields)
      assert.include(paper, value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') || 'Không nêu');
    assert.include(paper, 'Khảo sát');
    await press(page, 'Ban hành');
    await press(page, 'Xác nhận ban hành');
    await says(page, 'kh-import', 'Đã ban hành kế hoạch');
    assert.isFalse(await page.$eval('kh-import >>> a[download]', (link) => link.checkVisibility()));
  });

  for (const isDark of [false, true]) {
    test(`axe finds nothing on the page, ${isDark ? 'dark' : 'light'}`, async () => {
      const page = await journey.visit({ path: '/import/', isDark });
      await choose(page, 'nhan-trong-ngoac.txt');
      await says(page, 'kh-import', '4 nhiệm vụ');
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(found, []);
    });
  }
});
