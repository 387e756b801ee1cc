import { gzipSync } from 'node:zlib';
import { digestOf, noDigest, readLog, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { says, textIn, until } from './browser.js';
import {
  beginScripted,
  centre,
  follow,
  linesInFile,
  logOf,
  noticesOn,
  report,
  sampleText,
  troubles,
  type Answer,
  type Scripted,
} from './scripted.js';

const log = readLog(sampleText).entries;
const lines = sampleText.trimEnd().split('\n');

/** A log that is whole again after it was changed. */
function chained(entries: readonly object[]): string {
  let previous = noDigest;
  const whole = entries.map((entry) => {
    const next = { ...entry, previous, digest: '' } as RecordedEvent;
    previous = digestOf(next);
    return { ...next, digest: previous };
  });
  return writeLog(whole as RecordedEvent[]);
}

const changedAt = (at: number, change: (line: string) => string): string =>
  `${lines.map((line, index) => (index === at ? change(line) : line)).join('\n')}\n`;
const deep = `{"a":`.repeat(50_000) + '1' + '}'.repeat(50_000);
const forged = changedAt(40, (line) => line.replace(/"name":"[^"]+"/, '"name":"Kẻ giả mạo"'));
const zipped = gzipSync(sampleText);
const page =
  (status: number): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Đăng nhập</title>');
const cutOff: Answer = (_, response) => {
  const head = { 'content-encoding': 'gzip', 'content-length': String(zipped.length) };
  response.writeHead(200, { 'content-type': 'application/x-ndjson', ...head });
  response.write(zipped.subarray(0, zipped.length / 2));
  setTimeout(() => response.destroy(), 50);
};

/** What an address answers, what the reader is told, and the code of the notice where there is a copy. */
const answers: readonly (readonly [name: string, how: Answer, told: string, code: string])[] = [
  [
    'a way to the page for signing in',
    (_, r) => void r.writeHead(302, { location: '/login' }).end(),
    'đăng nhập',
    'signed-out',
  ],
  ['a web page', page(200), 'đăng nhập', 'signed-out'],
  ['401', page(401), 'đăng nhập', 'signed-out'],
  ['403', page(403), 'không được phép xem kế hoạch này (mã 403)', 'http'],
  ['404', page(404), 'không có nhật ký kế hoạch ở địa chỉ này (mã 404)', 'http'],
  ['503', page(503), 'đang gặp sự cố hoặc quá tải (mã 503)', 'http'],
  ['nothing', ({ socket }) => void socket.destroy(), 'Không kết nối được tới máy chủ.', 'offline'],
  ['half of a zipped log', cutOff, 'Kết nối bị ngắt khi đang tải', 'interrupted'],
  ['an empty log', logOf(''), 'không có mục nào', 'no-entries'],
  ['half a line', logOf(sampleText.slice(0, 20_000)), 'không phải một mục trọn vẹn', 'broken-line'],
  [
    'a line that is too deep',
    logOf(changedAt(81, (line) => line.replace('"data":{', `"data":{"x":${deep},`))),
    'sâu hơn 32 tầng',
    'broken-line',
  ],
  [
    'a line of 5 MB',
    logOf(changedAt(60, (line) => line.replace('"data":{', `"data":{"x":"${'x'.repeat(5e6)}",`))),
    'nhiều hơn 1.000.000',
    'broken-line',
  ],
  ['a forged entry', logOf(forged), 'mục thứ 41 đã bị sửa', 'broken-chain'],
];

suite('what an address answers, in a page', () => {
  let scripted: Scripted;
  suiteSetup(async () => {
    scripted = await beginScripted();
    scripted.answer('/login', page(200));
  });
  suiteTeardown(async () => scripted.end());

  const elements = '<kh-progress></kh-progress><kh-record></kh-record><kh-history></kh-history>';
  const bare = `<kh-plan src="/log" ${centre}>${elements}</kh-plan>`;
  const kept = `<kh-plan src="/log" store="indexeddb" ${centre}>${elements}</kh-plan>`;

  /** A page whose copy holds one entry more than the office's log. */
  const withCopy = async (): Promise<Page> => {
    scripted.answer('/log', logOf(sampleText));
    const opened = await scripted.open(kept);
    await says(opened, 'kh-record', 'Ghi với tư cách');
    assert.equal(await report(opened, 93), 'recorded');
    return opened;
  };

  suite('an answer that gives no log', () => {
    let alone: Page;
    let opened: Page;
    suiteSetup(async () => {
      opened = await withCopy();
      alone = await scripted.open(bare);
    });

    for (const [name, how, told, code] of answers) {
      test(`${name}: said in words, with the copy where there is one, and over when it is over`, async () => {
        scripted.answer('/log', how);
        await Promise.all([alone.reload(), opened.reload()]);
        await says(alone, 'kh-progress', told);
        assert.notInclude(await textIn(alone, 'kh-progress'), '88%');
        await says(opened, 'kh-history', '93%');
        await until(code, async () => (await noticesOn(opened)).includes(`${code} Đang hiển thị bản lưu trên máy này`));
        assert.include(await noticesOn(opened), told);
        await says(opened, 'kh-record', 'Ghi với tư cách');
        assert.equal(await linesInFile(opened), 83);
        scripted.answer('/log', logOf(sampleText));
        await follow(opened, 'Thử lại');
        await until('nothing is said any more', async () => (await noticesOn(opened)) === '');
        assert.deepEqual(problems(opened), []);
      });
    }
  });

  test('a forged log is never called whole, however much of it is shown', async () => {
    scripted.answer(
      '/log',
      logOf(
        changedAt(81, (line) => line.replace('"data":{', `"data":{"x":${deep},`)).replace(
          lines[40] ?? '',
          forged.split('\n')[40] ?? '',
        ),
      ),
    );
    const opened = await scripted.open(bare);
    await says(opened, 'kh-progress', 'Xem 81 mục đầu');
    assert.notInclude(await textIn(opened, 'kh-progress'), 'nguyên vẹn');
    await opened.evaluate(() =>
      document
        .querySelector('kh-progress')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('button:last-of-type')
        ?.click(),
    );
    await says(opened, 'kh-progress', 'mục thứ 41 đã bị sửa');
    await opened.browserContext().close();
  });

  test('a log of a newer kind stops the page, and what was recorded here can be taken', async () => {
    const opened = await withCopy();
    const entry = log.at(-1);
    scripted.answer(
      '/log',
      logOf(chained([...log, { ...entry, id: entry?.id.replace('0', '1'), version: 83, type: 'TaskPainted' }])),
    );
    await opened.reload();
    await says(opened, 'kh-progress', 'Từ mục thứ 83, nhật ký dùng dạng mới hơn');
    await until('the file is offered', async () => (await noticesOn(opened)).includes('[Tải nhật ký trên máy này]'));
    assert.equal(await linesInFile(opened), 83);
    await opened.browserContext().close();
  });

  test('a log that was cut, rewritten or exchanged since is called so, until that is accepted', async () => {
    const rewritten = log.map((entry) =>
      entry.type === 'TaskProgressed' ? { ...entry, data: { ...entry.data, percent: 100 } } : entry,
    );
    for (const [text, told] of [
      [`${lines.slice(0, 40).join('\n')}\n`, 'ngắn hơn lần xem trước: mục thứ 82 không còn'],
      [chained(rewritten), 'Mục thứ 82 trong nhật ký của cơ quan khác với lần xem trước'],
      [chained(log.map((entry) => ({ ...entry, planId: 'khac' }))), 'nay dẫn tới một kế hoạch khác'],
    ] as const) {
      scripted.answer('/log', logOf(sampleText));
      const opened = await scripted.open(bare);
      await says(opened, 'kh-history', 'nguyên vẹn');
      scripted.answer('/log', logOf(text));
      for (const _ of [1, 2]) {
        await opened.reload();
        await until(told, async () => (await noticesOn(opened)).includes(told));
      }
      await follow(opened, 'Chấp nhận bản hiện nay');
      // What is accepted while the log is being checked counts once it was found whole.
      await says(opened, 'kh-history', 'nguyên vẹn');
      await opened.reload();
      await says(opened, 'kh-history', 'nguyên vẹn');
      assert.equal(await noticesOn(opened), '');
      await opened.browserContext().close();
    }
  });

  test('a slow server: loading looks like loading, then the copy is shown, and the form waits', async () => {
    const opened = await withCopy();
    const waiting: (() => void)[] = [];
    scripted.answer('/log', (_, response) => void waiting.push(() => response.end(sampleText)));
    await opened.reload();
    await says(opened, 'kh-record', 'Đang tải kế hoạch…');
    await until('the copy is shown', async () => (await noticesOn(opened)).startsWith('waiting '));
    await says(opened, 'kh-history', '93%');
    assert.equal((await textIn(opened, 'kh-record')).includes('chỉ xem'), false);
    await says(opened, 'kh-record', 'Đang tải kế hoạch…');
    // Whoever asks from now on is answered at once.
    scripted.answer('/log', logOf(sampleText));
    for (const answer of waiting) answer();
    await says(opened, 'kh-record', 'Ghi với tư cách');
    await until('what is here alone', async () => /^not-persistent [^\n]*$/.test(await noticesOn(opened)));
    await opened.browserContext().close();
  });

  test('elements with one address ask once, and again after a failure; one that changes it shows the new log alone', async () => {
    scripted.answer('/one', page(500));
    const opened = await scripted.open('<kh-summary src="/one"></kh-summary><kh-history src="/one"></kh-history>');
    await says(opened, 'kh-history', 'mã 500');
    assert.equal(scripted.asked('/one'), 1);
    scripted.answer('/one', logOf(sampleText));
    await opened.evaluate(() =>
      document.querySelector('kh-summary')?.shadowRoot?.querySelector<HTMLButtonElement>('button.main')?.click(),
    );
    await says(opened, 'kh-history', '82 mục');
    assert.equal(scripted.asked('/one'), 2);
    const late: (() => void)[] = [];
    scripted.answer('/late', (_, response) => void late.push(() => response.end(sampleText)));
    scripted.answer('/other', logOf(`${lines.slice(0, 30).join('\n')}\n`));
    for (const src of ['/late', '/other'])
      await opened.$eval('kh-history', (element, to) => element.setAttribute('src', to), src);
    await says(opened, 'kh-history', '30 mục');
    for (const answer of late) answer();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.include(await textIn(opened, 'kh-history'), '30 mục');
    await opened.$eval('kh-history', (element) => element.setAttribute('src', 'http://[xấu'));
    await says(opened, 'kh-history', 'Địa chỉ “http://[xấu” không hợp lệ.');
    assert.deepEqual(problems(opened), []);
    await opened.browserContext().close();
  });
});

/** What the browser itself writes about an answer is none of ours. */
function problems(page: Page): readonly string[] {
  return (troubles.get(page) ?? []).filter((text) => !text.startsWith('Failed to load resource'));
}
