import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog } from '@kehoach/core';
import { assert } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startExample, type Example } from '../servers/example.js';
import { lineTo, type Line } from '../servers/line.js';
import { noNats, sharedNats, type SharedNats } from '../servers/nats.js';
import { noPostgres, sharedPostgres, type SharedPostgres } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';
import { isThere, says, textIn, until } from './browser.js';
import { follow, launch, noticesOn, troubles } from './scripted.js';
import { online, planId, quiet, told } from './served.js';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/kehoach.js', import.meta.url));

/** Where the office's server keeps its logs: an address for `kehoach`, or why it is not here. */
interface Place {
  readonly option: string;
  readonly open: () => Promise<string | undefined>;
  readonly missing: string;
  readonly close: () => Promise<unknown>;
}

let postgres: SharedPostgres | undefined;
let nats: SharedNats | undefined;
const places: Readonly<Record<string, Place>> = {
  'in one file': { option: '', open: async () => '', missing: '', close: async () => undefined },
  'on PostgreSQL': {
    option: '--database',
    open: async () => (postgres = await sharedPostgres())?.database(),
    missing: noPostgres,
    close: async () => postgres?.end(),
  },
  'on three servers of NATS': {
    option: '--nats',
    open: async () => {
      nats = await sharedNats(3);
      return nats && `${nats.url}/DAY_${process.pid}`;
    },
    missing: noNats,
    close: async () => nats?.end(),
  },
};

for (const [where, { option, open, missing, close }] of Object.entries(places))
  suite(`a day at an office whose logs are ${where}`, function () {
    this.timeout(180_000);
    let data: string;
    let address: string;
    let example: Example;
    let lines: readonly [Line, Line];
    let browsers: readonly [Browser, Browser];
    suiteSetup(async function () {
      const found = await open();
      if (found === undefined) skipHere(this, missing);
      data = await mkdtemp(join(tmpdir(), 'kehoach-day-'));
      address = found === '' ? data : found;
      example = await startExample(['--data', data, ...(found === '' ? [] : [option, found])]);
      lines = [await lineTo(example.port), await lineTo(example.port)];
      browsers = [await launch('chromium'), await launch('chromium')];
    });
    suiteTeardown(async () => {
      for (const browser of browsers ?? []) await browser.close();
      for (const line of lines ?? []) await line.end();
      await example?.stop('SIGKILL');
      await close();
      if (data !== undefined) await rm(data, { recursive: true, force: true });
    });

    /** The office's page at a desk of its own. */
    const sitDown = async (desk: 0 | 1, unit: string): Promise<Page> => {
      const page = await browsers[desk].newPage();
      const said: string[] = [];
      troubles.set(page, said);
      page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
      page.on('pageerror', (error) => void said.push(String(error)));
      await page.goto(`${lines[desk].origin}/office/`);
      await says(page, 'kh-record', 'Ghi với tư cách');
      await page.select('#actor', unit);
      return page;
    };
    /** The program beside the server, as whoever looks after it: its exit status and what it says. */
    const kehoach = (args: readonly string[], token = ''): Promise<readonly [number, string]> =>
      new Promise((resolve) => {
        const env = { ...process.env, KEHOACH_TOKEN: token };
        execFile(process.execPath, [bin, ...args], { env }, (error, out, err) =>
          resolve([error === null ? 0 : Number(error.code), out + err]),
        );
      });

    test('two desks record, one without a line; they agree, look back, and what they made is signed', async () => {
      const [one, other] = [await sitDown(0, 'tgpl'), await sitDown(1, 'stp')];
      await says(one, 'kh-record', 'Ghi với tư cách: Trung tâm trợ giúp pháp lý');
      await says(other, 'kh-record', 'Ghi với tư cách: Sở Tư pháp');
      await says(one, 'kh-record', 'Lưu tại máy chủ của cơ quan.');
      const since = performance.now();
      assert.equal(await report(one, 91), 'recorded');
      await says(other, 'kh-history', '83 mục');
      assert.isBelow(performance.now() - since, 1000);
      for (const page of [one, other]) {
        assert.equal(await noticesOn(page), '');
        assert.deepEqual(troubles.get(page), []);
      }

      lines[0].cut();
      assert.include(await report(one, 92), '"standing":"unsent"');
      assert.include(await report(one, 93), '"standing":"unsent"');
      assert.include(await complete(one, 'Đã xong ở máy thứ nhất'), '"standing":"unsent"');
      await says(one, 'kh-history', 'Chưa gửi');
      await told(one, 'unsent 3 nội dung đã ghi chưa gửi được');
      await other.select('#actor', 'tgpl');
      await says(other, 'kh-record', 'Ghi với tư cách: Trung tâm trợ giúp pháp lý');
      assert.equal(await complete(other, 'Đã xong ở máy thứ hai'), 'recorded');
      await says(other, 'kh-history', '84 mục');

      lines[0].mend();
      await online(one);
      await told(one, 'refused Không được ghi nhận: Báo cáo hoàn thành');
      for (const page of [one, other]) {
        await says(page, 'kh-history', '86 mục');
        await says(page, 'kh-history', 'Đã xong ở máy thứ hai');
      }
      await follow(one, 'Sửa và gửi lại');
      await says(one, 'kh-record', 'Nội dung đã nhập vẫn ở đây để sao chép');
      await follow(one, 'Bỏ');
      await quiet(one);

      await lookBack(one, '2022-06-01');
      await says(one, 'kh-history', '50 mục');
      await other.select('#actor', 'stp');
      await says(other, 'kh-record', 'Ghi với tư cách: Sở Tư pháp');
      assert.equal(await guide(other), 'recorded');
      await until('it has arrived', async () => (await entriesOn(one)) === 87);
      assert.include(await textIn(one, 'kh-history'), '50 mục');
      assert.isFalse(await isThere(one, 'kh-record', 'form'));
      await lookBack(one, undefined);
      for (const page of [one, other]) {
        await says(page, 'kh-history', '87 mục');
        await says(page, 'kh-history', 'Chữ ký của máy chủ đúng đến mục 87');
      }

      const token = await readerToken(example.port);
      const heads = `http://localhost:${example.port}/kehoach/plans/${planId}/heads`;
      const backup = join(data, 'backup');
      assert.equal((await kehoach(['backup', address, '--out', backup]))[0], 0);
      const [file = ''] = await readdir(join(backup, 'plans'));
      const log = join(backup, 'plans', file);
      const proof = ['--key', join(data, 'keys', 'head.pub'), '--heads', heads, '--audit', '--lang', 'en'];
      const [status, answer] = await kehoach(['verify', log, ...proof], token);
      assert.equal(status, 0, answer);
      assert.include(answer, 'the newest is entry 87');
      const text = await readFile(log, 'utf8');
      const said = readLog(text)
        .entries.slice(82)
        .map(({ type, data: told, by }) => [type, by.unit, percentIn(told)]);
      assert.deepEqual(said, [
        ['TaskProgressed', 'tgpl', 91],
        ['TaskCompleted', 'tgpl', undefined],
        ['TaskProgressed', 'tgpl', 92],
        ['TaskProgressed', 'tgpl', 93],
        ['GuidanceGiven', 'stp', undefined],
      ]);
      assert.notInclude(text, 'Đã xong ở máy thứ nhất');
      // Who leaves the last word out has a whole chain, and is found all the same.
      await writeFile(log, `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
      assert.equal((await kehoach(['verify', log]))[0], 0);
      assert.equal((await kehoach(['verify', log, ...proof], token))[0], 1);
    });

    test('the server ends when it is told to, and finds the same log when it starts again', async () => {
      assert.equal(await example.stop('SIGTERM'), 0, example.said());
      example = await startExample(['--data', data, ...(option === '' ? [] : [option, address])]);
      assert.include(example.said(), '87 mục đã có');
      assert.notInclude(example.said(), 'mật');
      for (const line of lines) line.to(example.port);
      const page = await sitDown(0, 'stp');
      await says(page, 'kh-history', '87 mục');
      await says(page, 'kh-record', 'Ghi với tư cách: Sở Tư pháp');
      assert.equal(await guide(page), 'recorded');
    });
  });

/** Says something in the page, as its form does; `recorded`, or why not. */
function send(page: Page, type: string, data: object): Promise<string> {
  return page.evaluate(
    async (name, said) => {
      const plan = document.querySelector('kh-plan') as unknown as { send(command: unknown): Promise<object> };
      const outcome = await plan.send({ type: name, data: said });
      return 'recorded' in outcome ? 'recorded' : JSON.stringify(outcome);
    },
    type,
    data,
  );
}

function report(page: Page, percent: number): Promise<string> {
  return send(page, 'ReportProgress', { taskId: 'II.2', percent });
}

function guide(page: Page): Promise<string> {
  return send(page, 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn thêm' });
}

function complete(page: Page, result: string): Promise<string> {
  return send(page, 'CompleteTask', { taskId: 'II.1.1', result });
}

/** Sets the page back to a day, or to today. */
function lookBack(page: Page, day: string | undefined): Promise<void> {
  return page.evaluate((to) => {
    const root = document.querySelector('kh-as-of')?.shadowRoot;
    if (to === null) return root?.querySelector<HTMLElement>('.back')?.click();
    const field = root?.querySelector<HTMLInputElement>('.day input');
    if (field === null || field === undefined) throw new Error('no day');
    field.value = to;
    field.dispatchEvent(new Event('change'));
  }, day ?? null);
}

/** How many entries the page holds, whatever it shows. */
function entriesOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const plan = document.querySelector('kh-plan') as unknown as { entries(): Promise<readonly object[]> };
    return (await plan.entries()).length;
  });
}

function percentIn(data: object): unknown {
  return (data as { readonly percent?: number }).percent;
}

async function readerToken(port: number): Promise<string> {
  const body = JSON.stringify({ subject: 'quan-tri', unit: 'stp', roles: ['reader'] });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://localhost:${port}/kehoach/session/dev`, { method: 'POST', headers, body });
  return ((await answer.json()) as { readonly token: string }).token;
}
