import { createConnection } from 'node:net';
import { readLog } from '@kehoach/core';
import { assert } from 'chai';
import { limits } from '../app/limits.js';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import {
  centre,
  exampleLog,
  jsonOf,
  logOf,
  openOffice,
  planId,
  reader,
  report,
  type RunningOffice,
} from '../test-support/office.js';

suite('live readers', () => {
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice({ livePerPerson: 1_000 });
  });
  teardown(() => running.close());

  test('who poll hear of what comes, and at once of what they lack', async () => {
    const polling = running.ask(`/plans/${planId}/log?after=82&live=poll`, reader);
    const { entries } = await running.send([report('mới')]);
    const answer = await polling;
    assert.equal(answer.headers.get('Kh-Version'), '83');
    assert.match(answer.headers.get('Cache-Control') ?? '', /no-transform/);
    assert.equal(readLog(await answer.text(), { after: 82 }).entries[0]?.id, entries.at(-1)?.id);
    const late = await running.ask(`/plans/${planId}/log?after=80&live=poll`, reader);
    assert.equal(readLog(await late.text(), { after: 80 }).entries.length, 3);
  });

  test('wait at a number of places each, and leave those of others free; who leaves makes room', async () => {
    const narrow = await openOffice({ livePerPerson: 2 });
    const leaving = new AbortController();
    const ask = (kind: string, person = reader, signal?: AbortSignal): Promise<Response> =>
      narrow.ask(`/plans/${planId}/log?after=82&live=${kind}`, person, signal === undefined ? {} : { signal });
    try {
      const first = ask('poll');
      await waitFor(async () => (await waiting(narrow)) === 1);
      const second = await ask('sse', reader, leaving.signal);
      assert.equal(second.status, 200);
      for (const kind of ['poll', 'sse']) {
        const refused = await ask(kind);
        assert.include(await refused.json(), { status: 429, code: 'too-often' });
      }
      const other = ask('poll', centre);
      await waitFor(async () => (await waiting(narrow)) === 3);
      leaving.abort();
      await waitFor(async () => (await waiting(narrow)) === 2);
      const third = ask('poll');
      await waitFor(async () => (await waiting(narrow)) === 3);
      assert.equal((await ask('poll')).status, 429);
      await narrow.send([report('mới')]);
      for (const answer of [first, other, third]) assert.equal((await answer).status, 200);
    } finally {
      await narrow.close();
    }
  });

  test('who poll are let go when the server stops', async () => {
    const polling = running.ask(`/plans/${planId}/log?after=82&live=poll`, reader);
    await waitFor(async () => (await waiting(running)) === 1);
    await running.close();
    assert.equal((await polling).status, 204);
  });

  test('a thousand on one plan are all told of one entry, and none is left behind', async () => {
    const polls = Array.from({ length: 1_000 }, () => running.ask(`/plans/${planId}/log?after=82&live=poll`, reader));
    await waitFor(async () => (await waiting(running)) === 1_000);
    await running.send([report('mới')]);
    const texts = await Promise.all(polls.map(async (poll) => (await poll).text()));
    assert.equal(new Set(texts).size, 1);
    assert.equal(readLog(texts[0] ?? '', { after: 82 }).entries.length, 1);
    assert.equal(await waiting(running), 0);
  });

  test('miss nothing and hear nothing twice while many record', async () => {
    const heard: number[] = [];
    const reading = (async () => {
      while ((heard.at(-1) ?? 82) < 182) {
        const after = heard.at(-1) ?? 82;
        const answer = await running.ask(`/plans/${planId}/log?after=${after}&live=poll`, reader);
        heard.push(...readLog(await answer.text(), { after }).entries.map(({ version }) => version));
      }
    })();
    await Promise.all(Array.from({ length: 100 }, (_, at) => running.send([report(`báo cáo ${at}`)], centre, 1_000)));
    await reading;
    assert.deepEqual(
      heard,
      Array.from({ length: 100 }, (_, at) => 83 + at),
    );
  });

  test('of a stream hear a beat first, then each entry with its version', async () => {
    const aborted = new AbortController();
    const answer = await running.ask(`/plans/${planId}/log?after=81&live=sse`, reader, { signal: aborted.signal });
    assert.equal(answer.headers.get('Content-Type'), 'text/event-stream; charset=utf-8');
    assert.equal(answer.headers.get('X-Accel-Buffering'), 'no');
    assert.match(answer.headers.get('Cache-Control') ?? '', /no-cache, no-transform/);
    assert.equal(answer.headers.get('Kh-Version'), '82', 'where the log ended when it began');
    assert.match(answer.headers.get('Kh-Head-Digest') ?? '', /^[0-9a-f]{64}$/);
    const stream = answer.body as unknown as AsyncIterable<Uint8Array>;
    let text = '';
    for await (const part of stream) {
      text += Buffer.from(part).toString();
      if (/^id: 82$/m.test(text) && !/^id: 83$/m.test(text)) await running.send([report('mới')]);
      if (/^id: 83\ndata: \{.*\}\n\n/m.test(text)) break;
    }
    assert.isTrue(text.startsWith(': \n\n'), text.slice(0, 20));
    assert.deepEqual(text.match(/^id: \d+$/gm), ['id: 82', 'id: 83']);
    aborted.abort();
    await waitFor(async () => (await waiting(running)) === 0);
  });

  test('who are ahead of the log, or ask for the head of an answer alone, wait for nothing and hold nobody up', async () => {
    const ask = (query: string, method = 'GET'): Promise<Response> =>
      running.ask(`/plans/${planId}/log?${query}`, reader, { method });
    for (const query of ['after=999999999999&live=sse', 'after=83&live=sse', 'after=83&live=poll']) {
      const ahead = await ask(query);
      assert.deepEqual([ahead.headers.get('Kh-Version'), await ahead.text()], ['82', ''], query);
    }
    for (const live of ['sse', 'poll']) assert.equal((await ask(`after=82&live=${live}`, 'HEAD')).status, 200);
    assert.equal(await waiting(running), 0);
    const polling = ask('after=82&live=poll');
    await waitFor(async () => (await waiting(running)) === 1);
    await running.send([report('mới')]);
    assert.equal((await polling).status, 200);
  });

  test('whose rights are gone hear nothing more; who still have them ask again', async () => {
    const source = { ...directoryOf() };
    const office = await openOffice({ isEmpty: true, ...inDirectory(source) });
    const as = (subject: string, path: string, init: RequestInit = {}): Promise<Response> =>
      office.ask(path, undefined, { ...init, headers: { ...(init.headers as object), 'Test-Subject': subject } });
    const log = `/plans/${planId}/log`;
    const sent = (subject: string): Promise<Response> =>
      as(subject, `/plans/${planId}/commands`, jsonOf({ commands: [report('sau')], after: 1_000 }));
    try {
      await as('planner', log, logOf(await exampleLog()));
      const polling = ['reader', 'planner'].map((subject) => as(subject, `${log}?after=82&live=poll`));
      const streaming = ['reader', 'planner'].map((subject) => as(subject, `${log}?after=82&live=sse`));
      await waitFor(async () => (await waiting(office)) === 4);
      const people = directoryFile.people.filter(({ subject }) => subject !== 'reader');
      Object.assign(source, directoryOf({ ...directoryFile, people }));
      assert.equal((await sent('planner')).status, 200);
      for (const poll of polling) assert.deepEqual([(await poll).status, await (await poll).text()], [204, '']);
      for (const stream of streaming) assert.notInclude(await (await stream).text(), 'id: 83');
      assert.equal((await as('reader', `${log}?after=82&live=poll`)).status, 403);
      assert.include(await (await as('planner', `${log}?after=82&live=poll`)).text(), '"version":83');
    } finally {
      await office.close();
    }
  });

  test('who take nothing of their stream are cut off, and hold nobody up', async () => {
    const socket = createConnection(running.serving.port, '127.0.0.1').pause();
    socket.write(`GET /plans/${planId}/log?after=82&live=sse HTTP/1.1\r\nHost: x\r\nTest-Subject: chi\r\n\r\n`);
    await waitFor(async () => (await waiting(running)) === 1);
    const text = 'Đã làm '.repeat(2_500);
    const needed = 400;
    assert.isAbove(needed * text.length, limits.behind + 4_000_000);
    for (let sent = 0; sent < needed && (await waiting(running)) === 1; sent += 20)
      await running.send(
        Array.from({ length: 20 }, () => report(text)),
        centre,
        100_000,
      );
    await waitFor(async () => (await waiting(running)) === 0);
    socket.destroy();
  });
});

/** How many wait for news. */
async function waiting({ ask }: RunningOffice): Promise<number> {
  const text = await (await ask('/metrics')).text();
  return Number(/^kehoach_live_readers (\d+)$/m.exec(text)?.[1]);
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 500) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
