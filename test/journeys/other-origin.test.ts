import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Page } from 'puppeteer-core';
import { startKehoach, type KehoachServer } from '../servers/kehoach.js';
import { says, textIn } from './browser.js';
import { beginScripted, report, sampleText, troubles, type Scripted } from './scripted.js';
import { planId, ready } from './served.js';

/** What a browser asked of the server. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const secrets = { recorder: 'a'.repeat(30), issuer: 'b'.repeat(30) };
const bearer = `kh_recorder_${secrets.recorder}`;
const sha256 = (key: string): string => createHash('sha256').update(key).digest('hex');
const directory = {
  units: [
    { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] },
    { id: 'tgpl', names: [{ name: 'Trung tâm trợ giúp pháp lý nhà nước tỉnh' }] },
  ],
  people: [],
  keys: [
    { id: 'recorder', unit: 'tgpl', sha256: sha256(bearer), scopes: ['read', 'record'] },
    { id: 'issuer', unit: 'stp', sha256: sha256(`kh_issuer_${secrets.issuer}`), scopes: ['read', 'issue'] },
  ],
};

for (const name of ['chromium', 'firefox'] as const)
  suite(`a page on another origin than the office’s server, in ${name}`, () => {
    let scripted: Scripted;
    let folder = '';
    let server: KehoachServer;
    let line: Server;
    let endpoint = '';
    const asked: Asked[] = [];
    suiteSetup(async () => {
      scripted = await beginScripted(name);
      folder = await mkdtemp(join(tmpdir(), 'kehoach-elsewhere-'));
      await writeFile(join(folder, 'directory.json'), JSON.stringify(directory));
      const options = ['--data', folder, '--directory', join(folder, 'directory.json')];
      server = await startKehoach([...options, '--origin', 'https://portal.example', '--origin', scripted.origin]);
      line = listening(server.address, asked);
      await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
      endpoint = `http://127.0.0.1:${(line.address() as AddressInfo).port}/kehoach`;
      const taken = await fetch(`${endpoint}/plans/${planId}/log`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer kh_issuer_${secrets.issuer}` },
        body: sampleText,
      });
      assert.equal(taken.status, 201, await taken.text());
    });
    suiteTeardown(async () => {
      await scripted?.end();
      line?.closeAllConnections();
      line?.close();
      server?.child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });
    setup(() => void asked.splice(0));

    /** Opens the plan with the key as its token, in a browser that has a cookie for the server’s host. */
    async function opened(at: string): Promise<Page> {
      const context = await scripted.browser.createBrowserContext();
      const cookie = { name: 'kh-development', value: 'x', domain: '127.0.0.1', path: '/', expires: -1 };
      await context.setCookie(cookie);
      const body = `<kh-plan endpoint="${endpoint}" plan-id="${planId}" today="2022-09-20" actor-id="recorder"
        actor-unit="tgpl"><kh-record></kh-record><kh-history></kh-history></kh-plan>
        <script>document.querySelector('kh-plan').tokenProvider = async () => '${bearer}';</script>`;
      return scripted.open(body, { context, at });
    }

    test('that is named reads, is told at once, records, and sends no cookie', async () => {
      const page = await ready(await opened(scripted.origin));
      await says(page, 'kh-history', '82 mục');
      assert.equal(await report(page, 91), 'recorded');
      const since = performance.now();
      const other = await fetch(`${server.address}/plans/${planId}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ after: 0, commands: [progress()] }),
      });
      assert.equal(other.status, 200, await other.text());
      await says(page, 'kh-history', '84 mục');
      assert.isBelow(performance.now() - since, 5000, 'it was told, not asked again after a pause');
      assert.isTrue(asked.some(({ path }) => path.includes('live=')));
      for (const { path, headers } of asked) assert.isUndefined(headers.cookie, path);
      assert.deepEqual(troubles.get(page), []);
      // What a browser was told it may need not be asked a second time for the same address. Firefox does all the same.
      const preflights = asked.filter(({ method }) => method === 'OPTIONS').map(({ path }) => path);
      assert.isAbove(preflights.length, 0);
      const before = preflights.filter((path) => path.endsWith('/commands')).length;
      assert.equal(before, 1);
      assert.equal(await report(page, 93), 'recorded');
      if (name === 'chromium')
        assert.lengthOf(
          asked.filter(({ method, path }) => method === 'OPTIONS' && path.endsWith('/commands')),
          1,
        );
      await page.browserContext().close();
    });

    test('that is not named gets nothing, and says what is to be done', async () => {
      // The same page by another name is of another origin.
      const at = scripted.origin.replace('localhost', '127.0.0.1');
      const page = await opened(at);
      await says(page, 'kh-record', `Nếu máy chủ vẫn chạy, hãy báo người quản trị máy chủ cho phép trang ở ${at}`);
      assert.notInclude(await textIn(page, 'kh-history'), 'mục');
      assert.isTrue(
        asked.every(({ method, headers }) => method === 'OPTIONS' && headers.authorization === undefined),
        JSON.stringify(asked),
      );
      const read = await page.evaluate(
        (address) =>
          fetch(address).then(
            () => 'read',
            (error: unknown) => String(error),
          ),
        `${endpoint}/healthz`,
      );
      assert.match(read, /TypeError/);
      // Nor is anything embedded, without asking first.
      const shown = await page.evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        `${endpoint}/healthz`,
      );
      assert.match(shown, /TypeError/);
      await page.browserContext().close();
    });
  });

function progress(): object {
  const id = crypto.randomUUID().replace(/^(.{14})4/, '$17');
  return { id, type: 'ReportProgress', on: '2022-09-20', data: { taskId: 'II.1.1', percent: 92, reason: 'Rà soát' } };
}

/** Passes on what is asked, as it is, and keeps it. */
function listening(address: string, asked: Asked[]): Server {
  const { port } = new URL(address);
  return createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, path, headers });
    const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => request.socket.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
}
