import { assert } from 'chai';
import { centre, jsonOf, openOffice, planId, report, type RunningOffice } from '../test-support/office.js';

const portal = 'https://portal.example';
const commands = `/plans/${planId}/commands`;

suite('pages of other origins', () => {
  let running: RunningOffice;
  const named = [portal, 'http://other.example:8080'];
  teardown(() => running.close());

  async function opened(origins?: readonly string[]): Promise<void> {
    running = await openOffice(origins === undefined ? {} : { origins });
  }

  const ask = (path: string, method: string, headers: object): Promise<Response> =>
    running.ask(path, undefined, { method, headers: { ...headers } });
  const preflight = (origin: string): Promise<Response> =>
    ask(commands, 'OPTIONS', {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization, content-type',
    });
  const corsIn = ({ headers }: Response): readonly string[] =>
    [...headers.keys()].filter((name) => name.startsWith('access-control'));

  test('may nothing where none is named', async () => {
    await opened();
    const answer = await ask('/plans', 'GET', { Origin: portal, 'Test-Subject': 'an' });
    assert.deepEqual([answer.status, corsIn(answer)], [200, []]);
    const asked = await preflight(portal);
    assert.deepEqual([asked.status, corsIn(asked)], [403, []]);
  });

  test('may ask and write with a token where they are named, and no others', async () => {
    await opened(named);
    const asked = await preflight(portal);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('Access-Control-Allow-Origin'), portal);
    assert.include(asked.headers.get('Access-Control-Allow-Headers') ?? '', 'Authorization');
    assert.include(asked.headers.get('Access-Control-Allow-Methods') ?? '', 'POST');
    const init = jsonOf({ commands: [report('x')], after: 0 });
    const from = (origin: string): Promise<Response> =>
      running.ask(commands, centre, {
        ...init,
        headers: { ...(init.headers as object), Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
      });
    const written = await from(portal);
    assert.deepEqual([written.status, written.headers.get('Access-Control-Allow-Origin')], [200, portal]);
    assert.include(written.headers.get('Access-Control-Expose-Headers') ?? '', 'Kh-Version');
    for (const origin of [
      'https://elsewhere.example',
      'http://portal.example',
      'https://portal.example:8443',
      'null',
    ]) {
      const [before, answer] = [await preflight(origin), await from(origin)];
      assert.deepEqual([before.status, corsIn(before), answer.status, corsIn(answer)], [403, [], 403, []], origin);
    }
  });

  test('are never let in by a cookie, and no cache gives one what another was answered', async () => {
    await opened(named);
    for (const headers of [{ Origin: portal }, {}, { Origin: 'https://elsewhere.example' }]) {
      const answer = await ask('/plans', 'GET', { ...headers, 'Test-Subject': 'an' });
      assert.isNull(answer.headers.get('Access-Control-Allow-Credentials'));
      assert.include(answer.headers.get('Vary') ?? '', 'Origin');
    }
  });

  test('can frame, sniff or embed no answer, whatever it is', async () => {
    await opened();
    const all = [
      ['/plans', 'GET', 200],
      ['/plans', 'GET', 401],
      ['/plans', 'PUT', 405],
      ['/nowhere', 'GET', 404],
      ['/healthz', 'GET', 200],
      ['/metrics', 'GET', 200],
      ['/openapi.json', 'GET', 200],
      ['/profile.json', 'GET', 200],
      [commands, 'POST', 415],
      [`/plans/${planId}/log`, 'GET', 200],
      [`/plans/${planId}/log?live=sse`, 'GET', 200],
    ] as const;
    for (const [path, method, status] of all) {
      const answer = await ask(path, method, { 'Test-Subject': status === 401 ? 'expired' : 'an' });
      const found = [
        answer.status,
        answer.headers.get('X-Content-Type-Options'),
        answer.headers.get('X-Frame-Options'),
      ];
      assert.deepEqual(found, [status, 'nosniff', 'DENY'], path);
      assert.match(answer.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/, path);
      await answer.body?.cancel();
    }
  });
});
