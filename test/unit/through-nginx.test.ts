import { readFile } from 'node:fs/promises';
import { memoryStore, readLog, uuidv7 } from '@kehoach/core';
import { planId } from '@kehoach/examples/office.js';
import { vietnam } from '@kehoach/profiles';
import { serve, serverApp, type Identity, type Serving } from '@kehoach/server';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';
import { nginxPath, proxyTo, type Proxy } from '../nginx.js';
import { skipHere } from '../servers/skips.js';

const plan = `kehoach/plans/${planId}`;
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
/** One person asks through the proxy; the development identity takes nothing of a proxy. */
const identity: Identity = { whoIs: async () => ({ subject: 'a', unit: 'tgpl', roles: ['recorder'] }) };
const json = { 'Content-Type': 'application/json' };

suite('news through nginx', function () {
  this.timeout(60_000);
  let office: Serving;
  let proxy: Proxy;

  suiteSetup(async function () {
    const nginx = nginxPath();
    if (nginx === undefined) skipHere(this, 'nginx is not here: news that pass through it are not tested');
    const store = memoryStore();
    const events = readLog(await readFile(log, 'utf8')).entries;
    await store.write({ append: { planId, expectedVersion: 0, events } });
    const app = serverApp({ store, identity, profile: vietnam, basePath: '/kehoach' });
    office = await serve({ app, host: '127.0.0.1', port: 0 });
    // It buffers, speaks HTTP/1.0 to the server, and gives up after 30 s: as it comes.
    proxy = await proxyTo(nginx, office.port, 'proxy_read_timeout 30s;');
  });
  suiteTeardown(async () => {
    await proxy?.close();
    await office?.close();
  });

  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${proxy.address}/${path}`, init);

  async function recorded(): Promise<number> {
    const id = uuidv7(systemClock.now(), systemClock.random(10));
    const data = { taskId: 'III.1', reportId: id, kind: 'periodic', text: 'Tháng' };
    const body = JSON.stringify({ commands: [{ id, type: 'SubmitReport', data }], after: 1_000_000 });
    const answer = await ask(`${plan}/commands`, { method: 'POST', headers: json, body });
    return ((await answer.json()) as { version: number }).version;
  }

  test('come at once by a long poll, and by a stream entry by entry', async () => {
    const before = await recorded();
    const polling = ask(`${plan}/log?after=${before}&live=poll`);
    const streaming = await ask(`${plan}/log?after=${before}&live=sse`);
    const parts = (streaming.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    assert.equal(Buffer.from((await parts.next()).value as Uint8Array).toString(), ': \n\n', 'the beat is there');
    const started = performance.now();
    const version = await recorded();
    const told = readLog(await (await polling).text(), { after: before });
    assert.equal(told.entries.at(-1)?.version, version);
    assert.include(Buffer.from((await parts.next()).value as Uint8Array).toString(), `id: ${version}`);
    assert.isBelow(performance.now() - started, 3_000);
    await parts.return?.();
  });

  test('are waited for longer than most are patient, within the time that a proxy gives', async () => {
    const head = (await (await ask(`${plan}/head`)).json()) as { version: number };
    const started = performance.now();
    const streaming = await ask(`${plan}/log?after=${head.version}&live=sse`);
    const parts = (streaming.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    const poll = await ask(`${plan}/log?after=${head.version}&live=poll`);
    assert.equal(poll.status, 204);
    assert.isAbove(performance.now() - started, 20_000);
    let beats = '';
    while (beats.length < 2 * ': \n\n'.length)
      beats += Buffer.from((await parts.next()).value as Uint8Array).toString();
    assert.isBelow(performance.now() - started, 29_000, 'the second beat came while the poll waited');
    await parts.return?.();
  });
});
