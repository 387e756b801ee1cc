import { assert } from 'chai';
import { jsonOf, openOffice, planId } from '../test-support/office.js';
import { developmentIdentity } from './development-identity.js';

suite('the development identity', () => {
  test('lets whoever sits at this computer choose who they are', async () => {
    const running = await openOffice({ identity: developmentIdentity('127.0.0.1'), isEmpty: true });
    try {
      const person = { subject: 'an', name: 'Nguyễn An', unit: 'tgpl', roles: ['recorder'] };
      const signedIn = await running.ask('/session/dev', undefined, jsonOf(person));
      const { token } = (await signedIn.json()) as { readonly token: string };
      const cookie = signedIn.headers.get('Set-Cookie') ?? '';
      assert.match(cookie, /HttpOnly; SameSite=Strict$/);
      const headers = { Cookie: cookie.split(';')[0] ?? '' };
      assert.equal((await running.ask('/plans', undefined, { headers })).status, 200);
      assert.equal((await running.ask('/plans', undefined, { headers: { Cookie: 'kh-development=x' } })).status, 401);
      const log = `/plans/${planId}/log`;
      // The page with a token is whoever it says, beside the browser's cookie.
      const other = await running.ask('/session/dev', undefined, jsonOf({ ...person, roles: [] }));
      const roleless = other.headers.get('Set-Cookie')?.split(';')[0] ?? '';
      for (const beside of [roleless, '']) {
        const asked = { headers: { Cookie: beside, Authorization: `Bearer ${token}` } };
        assert.equal((await running.ask(log, undefined, asked)).status, 404, beside);
      }
      assert.equal((await running.ask(log, undefined, { headers: { Cookie: roleless } })).status, 403);
      const forged = { headers: { ...headers, Authorization: 'Bearer x' } };
      assert.equal((await running.ask('/plans', undefined, forged)).status, 401);
      const wrong = await running.ask('/session/dev', undefined, jsonOf({ ...person, roles: ['god'] }));
      assert.equal(wrong.status, 422);
    } finally {
      await running.close();
    }
  });

  test('takes nothing that a proxy passes on, and says so', async () => {
    const running = await openOffice({ identity: developmentIdentity('127.0.0.1'), isEmpty: true });
    try {
      const signIn = jsonOf({ subject: 'an', unit: 'tgpl', roles: ['recorder'] });
      for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via']) {
        const headers = { ...(signIn.headers as object), [name]: 'for=10.0.0.7' };
        for (const [path, init] of [
          ['/session/dev', { ...signIn, headers }],
          ['/plans', { headers }],
        ] as const) {
          const answer = await running.ask(path, undefined, init);
          const { code, vi } = (await answer.json()) as { code: string; vi: string };
          assert.deepEqual([answer.status, code], [403, 'passed-on'], `${name} ${path}`);
          assert.include(vi, 'máy chủ trung gian');
        }
      }
    } finally {
      await running.close();
    }
  });

  test('is refused on any other address, and believes nobody who asks for another host', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.2', 'stp.ninhthuan.gov.vn', ''])
      assert.throws(() => developmentIdentity(host), RangeError);
    const identity = developmentIdentity('localhost');
    const cookie = `kh-development=${Buffer.from('{"subject":"a","unit":"u","roles":[]}').toString('base64url')}`;
    for (const headers of [{ Cookie: cookie }, { Authorization: cookie.replace('kh-development=', 'Bearer ') }]) {
      const ask = (url: string, address?: string): Promise<unknown> =>
        identity.whoIs(new Request(`${url}/plans/${planId}/log`, { headers }), { address });
      assert.include((await ask('http://localhost:1', '::ffff:127.0.0.1')) as object, { subject: 'a' });
      assert.isUndefined(await ask('http://rebound.example'));
      assert.isUndefined(await ask('http://localhost', '10.0.0.7'));
    }
  });
});
