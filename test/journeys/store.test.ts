import { readFile } from 'node:fs/promises';
import { noDigest, record, writeLog, type PlanEvent } from '@kehoach/core';
import { assert } from 'chai';
import type { BrowserContext, Page } from 'puppeteer-core';
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
  type Scripted,
} from './scripted.js';

const elements = '<kh-record></kh-record><kh-history></kh-history>';
const kept = `<kh-plan src="/log" store="indexeddb" ${centre}>${elements}</kh-plan>`;

suite('the log in this browser, in a page', () => {
  let scripted: Scripted;
  suiteSetup(async () => (scripted = await beginScripted()));
  suiteTeardown(async () => scripted.end());
  setup(() => scripted.answer('/log', logOf(sampleText)));

  const opened = async (context?: BrowserContext): Promise<Page> => {
    const page = await scripted.open(kept, context && { context });
    await says(page, 'kh-record', 'Ghi với tư cách');
    return page;
  };
  const told = (page: Page, words: string): Promise<void> =>
    until(words, async () => (await noticesOn(page)).includes(words));
  /** Of what is here alone nothing is wrong, but that a browser without a person promises nothing. */
  const toldAlone = (page: Page): Promise<void> =>
    until('that it is not promised', async () => /^not-persistent [^\n]*$/.test(await noticesOn(page)));

  test('cleared under the page: said at once, to take or to keep again, and it goes on', async () => {
    const page = await opened();
    assert.equal(await report(page, 93), 'recorded');
    const session = await page.createCDPSession();
    const sent = [94, 95, 96].map((percent) => report(page, percent));
    await session.send('Storage.clearDataForOrigin', { origin: scripted.origin, storageTypes: 'indexeddb' });
    const said = await Promise.all(sent);
    for (const one of said) assert.match(one, /^recorded$|"code":"cleared"/);
    await told(page, 'cleared Dữ liệu trên máy này đã bị xóa (còn 0, trang đang giữ');
    await says(page, 'kh-record', 'Hiện chưa ghi được');
    const held = 83 + said.filter((one) => one === 'recorded').length;
    assert.equal(await linesInFile(page), held);
    await follow(page, 'Lưu lại trên máy này');
    await says(page, 'kh-record', 'Ghi với tư cách');
    assert.equal(await report(page, 97), 'recorded');
    await page.reload();
    await says(page, 'kh-history', `${held + 1} mục`);
    await page.browserContext().close();
  });

  test('damaged at its end: the whole beginning is shown, all of it can be taken, and it goes on behind that', async () => {
    const page = await opened();
    for (const percent of [93, 94]) await report(page, percent);
    await page.evaluate(forge, -1);
    await page.reload();
    await told(page, 'damaged Bản lưu trên máy này bị hỏng hoặc đã bị sửa ngoài hệ thống; 83 mục đầu còn nguyên vẹn.');
    assert.equal(await linesInFile(page), 84);
    assert.include(await report(page, 95), 'held-up');
    await follow(page, 'Cất phần hỏng và ghi tiếp');
    await says(page, 'kh-record', 'Ghi với tư cách');
    assert.equal(await report(page, 96), 'recorded');
    await page.reload();
    await says(page, 'kh-history', '84 mục');
    await toldAlone(page);
    await page.browserContext().close();
  });

  test('damaged in the office’s part while that is out of reach: what was recorded behind it comes back with it', async () => {
    const page = await opened();
    await report(page, 93);
    await page.evaluate(forge, 0);
    scripted.answer('/log', ({ socket }) => void socket.destroy());
    await page.reload();
    await told(page, '40 mục đầu còn nguyên vẹn');
    assert.equal(await linesInFile(page), 83);
    await follow(page, 'Cất phần hỏng và ghi tiếp');
    await until('the whole beginning goes on', async () => !(await noticesOn(page)).includes('damaged'));
    scripted.answer('/log', logOf(sampleText));
    await page.reload();
    await says(page, 'kh-history', '83 mục');
    await says(page, 'kh-history', 'đã kiểm tra, nguyên vẹn');
    await toldAlone(page);
    await page.browserContext().close();
  });

  test('held by a tab with an older version: said, and used as soon as that lets go', async () => {
    const context = await scripted.browser.createBrowserContext();
    const older = await scripted.open('', { context });
    await older.evaluate(holdOlder);
    const page = await scripted.open(kept, { context });
    await told(page, 'store Kho lưu trên máy này chưa trả lời');
    assert.include(await textIn(page, 'kh-history'), '82 mục');
    await says(page, 'kh-record', 'Hiện chưa ghi được');
    await older.close();
    await page.bringToFront();
    await page.evaluate(() => void dispatchEvent(new Event('focus')));
    await says(page, 'kh-record', 'Ghi với tư cách');
    assert.equal(await noticesOn(page), '');
    await context.close();
  });

  test('forbidden in a sandboxed frame: the office’s log is shown, with the reason above it', async () => {
    scripted.answer(
      '/log',
      (_, response) => void response.setHeader('access-control-allow-origin', '*').end(sampleText),
    );
    const frame = kept.replace('/log', `${scripted.origin}/log`);
    scripted.answer(
      '/frame',
      (_, response) =>
        void response
          .setHeader('content-type', 'text/html')
          .end(
            `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="${scripted.origin}/kehoach.js" defer></script>${frame}`,
          ),
    );
    const page = await scripted.open('<iframe sandbox="allow-scripts" src="/frame"></iframe>');
    const inner = page.frames()[1];
    if (inner === undefined) throw new Error('no frame');
    await until('it is said', async () =>
      (await noticesOn(inner)).includes('store Trình duyệt không cho trang này lưu dữ liệu.'),
    );
    assert.equal(await linesInFile(inner), 82);
    assert.include(await report(inner, 93), 'store-unavailable');
    await page.browserContext().close();
  });

  test('written by version 0.1: is shown and goes on', async () => {
    const text = await readFile(new URL('../../fixtures/indexeddb-0.1.json', import.meta.url), 'utf8');
    const context = await scripted.browser.createBrowserContext();
    const older = await scripted.open('', { context });
    const { planId, count } = await older.evaluate(writeOld, JSON.parse(text) as OldDatabase);
    await older.close();
    const actor = 'actor-id="a" actor-unit="tgpl"';
    const page = await scripted.open(`<kh-plan plan-id="${planId}" store="indexeddb" ${actor}>${elements}</kh-plan>`, {
      context,
    });
    await says(page, 'kh-history', `${count.toLocaleString('vi')} mục`);
    await says(page, 'kh-history', 'đã kiểm tra, nguyên vẹn');
    await says(page, 'kh-record', 'Ghi với tư cách');
    await toldAlone(page);
    await context.close();
  });

  test('without the file that records: the plan is shown, and what is missing is said until it comes', async () => {
    const part = await readFile(new URL('../../../packages/portal/dist/kehoach-record.js', import.meta.url));
    scripted.answer('/kehoach-record.js', (_, response) => void response.writeHead(404).end());
    const page = await scripted.open(kept);
    await says(page, 'kh-history', '82 mục');
    await told(page, 'recording-missing Chưa tải được phần ghi của trang');
    await told(page, 'store Chưa tải được phần lưu trữ của trang. Hãy thử lại.');
    scripted.answer('/kehoach-record.js', (_, response) => {
      response.setHeader('content-type', 'text/javascript').end(part);
    });
    await follow(page, 'Thử lại');
    await says(page, 'kh-record', 'Ghi với tư cách');
    assert.equal(await noticesOn(page), '');
    await page.browserContext().close();
  });

  test('of 20,000 entries is read once and hashed once', async () => {
    scripted.answer('/long', logOf(longLog(20_000)));
    const context = await scripted.browser.createBrowserContext();
    const filling = await scripted.open(kept.replace('/log', '/one'), { context });
    scripted.answer('/one', logOf(sampleText));
    await filling.evaluate(fill, '/long');
    await filling.close();
    const page = await scripted.open(
      `<kh-plan plan-id="test.long" store="indexeddb" ${centre}><kh-history></kh-history><kh-record></kh-record></kh-plan>`,
      { context, before: count },
    );
    await says(page, 'kh-history', 'đã kiểm tra, nguyên vẹn');
    await says(page, 'kh-record', 'Ghi với tư cách');
    await says(page, 'kh-history', '20.000 mục');
    const { chunks, hashed } = await page.evaluate(() => {
      const { chunks: read, hashed: lines } = globalThis as unknown as Counted;
      return { chunks: read, hashed: lines };
    });
    const [most, ...others] = Object.values(chunks).toSorted((one, other) => other - one);
    assert.isAbove(others.length, 50);
    // Who listens for news begins at the last entry, in the last chunk.
    assert.isAtMost(most ?? 0, 2);
    assert.isTrue(others.every((times) => times === 1));
    assert.equal(hashed, 20_000);
    await context.close();
  });
});

interface OldDatabase {
  readonly version: number;
  readonly tail: readonly { readonly planId: string }[];
  readonly chunks: readonly unknown[];
  readonly ids: readonly (readonly [IDBValidKey, number])[];
}

/** Runs in the page: changes the last entry of the newest record, or entry 41 in the first. */
function forge(place: number): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kehoach');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('tail', 'readwrite');
      const asked = transaction.objectStore('tail').getAll();
      asked.onsuccess = () => {
        const record = asked.result.at(place);
        const entry = record.entries.at(place === 0 ? 40 : -1);
        entry.by = { ...entry.by, name: 'Kẻ giả mạo' };
        transaction.objectStore('tail').put(record);
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: opens the database as version 1 had it, and never lets go. */
function holdOlder(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kehoach', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('tail', { keyPath: ['planId', 'from'] });
      opening.result.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
    };
    opening.onsuccess = () => resolve();
  });
}

/** Runs in the page. */
function writeOld(old: OldDatabase): Promise<{ planId: string; count: number }> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kehoach', old.version);
    opening.onupgradeneeded = () => {
      const made = opening.result;
      const tail = made.createObjectStore('tail', { keyPath: ['planId', 'from'] });
      tail.createIndex('end', ['planId', 'to'], { unique: true });
      made.createObjectStore('chunks', { keyPath: ['planId', 'to'] });
      made.createObjectStore('ids');
      made.createObjectStore('snapshots', { keyPath: 'planId' });
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['tail', 'chunks', 'ids'], 'readwrite');
      for (const record of old.tail) transaction.objectStore('tail').put(record);
      for (const chunk of old.chunks) transaction.objectStore('chunks').put(chunk);
      for (const [key, version] of old.ids) transaction.objectStore('ids').put(version, key);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve({ planId: old.tail[0]?.planId ?? '', count: old.ids.length });
      };
    };
  });
}

/** What a page counts: how often each chunk was read, and how many lines were hashed. */
interface Counted {
  readonly chunks: Readonly<Record<string, number>>;
  readonly hashed: number;
}

/** Runs in the page before its scripts. */
function count(): void {
  const counted = { chunks: {} as Record<string, number>, hashed: 0 };
  Object.assign(globalThis, counted);
  const page = globalThis as unknown as typeof counted;
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function counting(key) {
    if (this.name === 'chunks') page.chunks[JSON.stringify(key)] = (page.chunks[JSON.stringify(key)] ?? 0) + 1;
    return get.call(this, key);
  };
  const encode = TextEncoder.prototype.encodeInto;
  TextEncoder.prototype.encodeInto = function counting(text, bytes) {
    page.hashed += 1;
    return encode.call(this, text, bytes);
  };
}

/** Runs in the page: puts a log into the browser's store, and waits until it is sealed. */
async function fill(address: string): Promise<void> {
  const { KeHoach } = globalThis as unknown as {
    KeHoach: { indexedDbStore(): { append(planId: string, version: number, entries: unknown[]): Promise<number> } };
  };
  const store = KeHoach.indexedDbStore();
  const lines = (await (await fetch(address)).text()).trimEnd().split('\n');
  for (let at = 0; at < lines.length; at += 2000)
    await store.append(
      'test.long',
      at,
      lines.slice(at, at + 2000).map((line) => JSON.parse(line) as unknown),
    );
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('kehoach');
    opening.onsuccess = () => resolve(opening.result);
  });
  for (let left = 1; left > 0;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const counting = database.transaction('tail').objectStore('tail').count();
    left = await new Promise((resolve) => (counting.onsuccess = () => resolve(counting.result)));
  }
}

/** The log of a plan with one task, of which much was said. */
function longLog(count: number): string {
  const by = { id: 'a', unit: 'tgpl' };
  const said = (type: string, data: unknown): PlanEvent => ({ type, occurredOn: '2022-01-28', by, data }) as PlanEvent;
  const period = { text: 'Năm 2022', kind: 'window', start: '2022-01-01', end: '2022-12-31', precision: 'year' };
  const events = [
    said('PlanIssued', { number: '1/KH', title: 'Kế hoạch dài', issuer: 'tgpl', issuerName: 'Trung tâm' }),
    said('TaskAssigned', { taskId: 't', number: '1', title: 'Việc', lead: ['tgpl'], coordinating: [], period }),
    ...Array.from({ length: count - 2 }, (_, at) => said('TaskProgressed', { taskId: 't', percent: at % 101 })),
  ];
  let last = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
  const now = '2022-01-28T02:00:00.000Z';
  return writeLog(record(events, { planId: 'test.long', version: 0, digest: noDigest, now, newId }));
}
