import { readFile } from 'node:fs/promises';
import { memoryStore, readLog, uuidv7 } from '@kehoach/core';
import { planId } from '@kehoach/examples/office.js';
import { vietnam } from '@kehoach/profiles';
import { serve, serverApp, type Identity, type Serving } from '@kehoach/server';
import { memoryOutbox, openRemote, systemClock, type PlanSession, type SessionState } from '@kehoach/session';
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
  let gathering: Proxy;
  let passing: Proxy;

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
    const deaf = 'proxy_read_timeout 30s; proxy_ignore_headers X-Accel-Buffering;';
    gathering = await proxyTo(nginx, office.port, deaf);
    passing = await proxyTo(nginx, office.port, `${deaf} proxy_buffering off;`);
  });
  suiteTeardown(async () => {
    for (const one of [proxy, gathering, passing]) await one?.close();
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

  /** A plan as a page has it open; `asked` is what its live end asks for. */
  async function opened(at: Proxy): Promise<{ readonly session: PlanSession; readonly asked: readonly string[] }> {
    const asked: string[] = [];
    const session = openRemote({
      endpoint: `${at.address}/kehoach`,
      planId,
      profile: vietnam,
      by: undefined,
      outbox: memoryOutbox(),
      fetch: (address, init) => {
        const live = /live=(\w+)/.exec(address)?.[1];
        if (live !== undefined) asked.push(live);
        return fetch(address, init as object);
      },
    });
    await until(session, (state) => state.state === 'ready' && state.checked !== 'checking');
    return { session, asked };
  }

  test('reach an open page: by a stream where it is let through, else by polls; a proxy that tires cuts neither', async () => {
    const [heeding, gathered, passed] = await Promise.all([proxy, gathering, passing].map(opened));
    const pages = [heeding!, gathered!, passed!];
    const codes = new Set<string>();
    for (const { session } of pages)
      session.subscribe((state) => state.state === 'ready' && state.notices.forEach(({ code }) => codes.add(code)));
    try {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await heard(pages);
      // Longer than the proxy waits, and within what a stream lasts.
      await new Promise((resolve) => setTimeout(resolve, 32_000));
      await heard(pages);
      assert.deepEqual(
        [heeding!.asked, passed!.asked],
        [
          ['poll', 'sse'],
          ['poll', 'sse'],
        ],
      );
      assert.equal(gathered!.asked.filter((way) => way === 'sse').length, 1);
      assert.isAtLeast(gathered!.asked.length, 4, 'it polls');
      assert.deepEqual([...codes], []);
    } finally {
      for (const { session } of pages) session.close();
    }
  });

  /** Something is recorded, and all show it within a second. */
  async function heard(pages: readonly { readonly session: PlanSession }[]): Promise<void> {
    const version = await recorded();
    const since = performance.now();
    const isShown = (state: SessionState): boolean => state.state === 'ready' && state.head.version >= version;
    await Promise.all(pages.map(({ session }) => until(session, isShown)));
    assert.isBelow(performance.now() - since, 1_000);
  }
});

function until(session: PlanSession, isSo: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(session.state)) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    queueMicrotask(look);
  });
}
