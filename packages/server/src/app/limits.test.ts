import { createConnection } from 'node:net';
import { once } from 'node:events';
import { assert } from 'chai';
import {
  centre,
  jsonOf,
  newId,
  office,
  openOffice,
  planId,
  report,
  type RunningOffice,
} from '../test-support/office.js';
import { limits } from './limits.js';

suite('what a request may take', () => {
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice({ commandsPerMinute: 150 });
  });
  teardown(() => running.close());

  const commands = `/plans/${planId}/commands`;
  const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code: unknown }).code;

  test('is told of each thing that is wrong with a body', async () => {
    const many = Array.from({ length: 101 }, () => report('x'));
    const deep = `{"commands":[{"id":"${newId()}","type":"SubmitReport","data":${'['.repeat(50)}${']'.repeat(50)}}],"after":0}`;
    const json = (body: string): RequestInit => ({ ...jsonOf(0), body });
    const cases: readonly (readonly [RequestInit, number, string])[] = [
      [{ method: 'POST', body: '{}' }, 415, 'wrong-type'],
      [json('{'), 400, 'not-json'],
      [json(deep), 400, 'too-deep'],
      [json('['.repeat(100_000)), 400, 'too-deep'],
      [jsonOf([]), 422, 'invalid-request'],
      [jsonOf({ commands: [], after: 0 }), 422, 'invalid-request'],
      [jsonOf({ commands: many, after: 0 }), 422, 'invalid-request'],
      [jsonOf({ commands: [report('x')], after: -1 }), 422, 'invalid-request'],
      [jsonOf({ commands: [report('x', 'no-uuid')], after: 0 }), 422, 'invalid-request'],
      [json(`"${'x'.repeat(limits.commandBytes)}"`), 413, 'too-large'],
    ];
    for (const [init, status, code] of cases) {
      const answer = await running.ask(commands, centre, init);
      assert.deepEqual([answer.status, await codeOf(answer)], [status, code]);
    }
    assert.equal((await running.send([])).version, undefined);
  });

  test('is told as a limit or a form where one is not kept', async () => {
    const many = Array.from({ length: 101 }, () => report('x'));
    for (const [body, en] of [
      [{ commands: many, after: 0 }, '“commands”: it must be at most 100 in number.'],
      [{ commands: [], after: 0 }, '“commands”: it must be at least 1 in number.'],
      [{ commands: [report('x', 'no-uuid')], after: 0 }, '“commands.0.id”: it must be a UUID of version 7'],
      [{ commands: [report('x')], after: -1 }, '“after”: it must be a number not less than 0.'],
      [{ commands: [report('x')] }, '“after”: it must be there.'],
    ] as const) {
      const answer = (await (await running.ask(commands, centre, jsonOf(body))).json()) as { readonly en: string };
      assert.include(answer.en, en);
    }
  });

  test('is told of what is nested too deep wherever JSON is taken, and of a text as long as the body', async () => {
    const deep = '[{"a":'.repeat(1_000_000);
    const cases = [
      ['/plans', deep, 400, 'too-deep'],
      [commands, deep.slice(0, 4_000_000), 400, 'too-deep'],
      ['/plans', `"${'x'.repeat(30_000_000)}"`, 422, 'invalid-request'],
      [commands, `"${'\\"'.repeat(2_000_000)}`, 400, 'not-json'],
    ] as const;
    for (const [path, body, status, code] of cases) {
      const answer = await running.ask(path, office, { ...jsonOf(0), body });
      assert.deepEqual([answer.status, await codeOf(answer)], [status, code], `${path} ${body.slice(0, 8)}`);
    }
  });

  test('ends where a body does not: it is cut off at its limit', async () => {
    const socket = createConnection(running.serving.port, '127.0.0.1');
    const head = `POST ${commands} HTTP/1.1\r\nHost: 127.0.0.1\r\nTest-Subject: an\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    let answer = '';
    socket.on('data', (part) => (answer += part.toString())).on('error', () => undefined);
    let sent = 0;
    const chunk = `10000\r\n${'['.repeat(0x10000)}\r\n`;
    const send = (): void => {
      if (socket.destroyed) return;
      sent += 0x10000;
      socket.write(chunk, () => setImmediate(send));
    };
    send();
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 413 /);
    assert.isBelow(sent, limits.commandBytes * 4);
    assert.equal((await running.send([report('sau')])).results[0]?.status, 'recorded');
  });

  test('is bounded a person and a minute, and leaves the others alone', async () => {
    const hundred = (): readonly object[] => Array.from({ length: 100 }, () => report('x'));
    assert.equal((await running.send(hundred())).results.length, 100);
    const second = await running.ask(commands, centre, jsonOf({ commands: hundred(), after: 0 }));
    assert.deepEqual([second.status, await codeOf(second)], [429, 'too-often']);
    assert.isAbove(Number(second.headers.get('Retry-After')), 10);
    assert.equal((await running.send(hundred(), office)).results.length, 100);
  });

  test('is nothing that a page of another site sends with the sign-in of this browser', async () => {
    const init = jsonOf({ commands: [report('x')], after: 0 });
    const from = (headers: object): Promise<Response> =>
      running.ask(commands, centre, { ...init, headers: { ...(init.headers as object), ...headers } });
    for (const headers of [
      { Origin: 'https://elsewhere.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
    ]) {
      const answer = await from(headers);
      assert.deepEqual([answer.status, await codeOf(answer)], [403, 'cross-site']);
    }
    assert.equal((await from({ Origin: running.address })).status, 200);
  });

  test('is for who may record, and 401 for whom nobody knows any more', async () => {
    const init = jsonOf({ commands: [report('x')], after: 0 });
    const cases = [
      [undefined, 401, 'not-signed-in'],
      [{ ...centre, subject: 'expired' }, 401, 'not-signed-in'],
      [{ ...centre, subject: 'chi' }, 403, 'not-a-recorder'],
    ] as const;
    for (const [person, status, code] of cases) {
      const answer = await running.ask(commands, person, init);
      assert.deepEqual([answer.status, await codeOf(answer)], [status, code]);
    }
    assert.equal((await running.ask('/plans/none/commands', centre, init)).status, 404);
  });
});
